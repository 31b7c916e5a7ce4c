import { openAdapterDoor } from './adapter-door';
import type { Adapter, Field, FieldRule } from './types';

/** Places of a known CRM that the manager pointed at. */
export interface Correction extends Pick<Adapter, 'fields' | 'openTrees'> {
  readonly crm: string;
}

/**
 * The adapter with these places before its own, field by field; all else stays, and an owner's link still tells the
 * owner's id. The owner is read at these places only: whom the manager called wrong is not named again where they are
 * missing.
 */
export function correctAdapter(adapter: Adapter, correction: Correction | null): Adapter {
  if (correction?.crm !== adapter.id) return adapter;
  const fields = Object.entries(correction.fields) as [Field, readonly FieldRule[]][];
  const corrected = fields.map(([field, pointed]) => {
    // what was pointed at before is no longer what the manager means
    const own = (adapter.fields[field] ?? []).filter((rule) => rule.pointed === undefined);
    const id = own.find((rule) => rule.id !== undefined)?.id;
    const rules = id === undefined ? pointed : pointed.map((rule) => ({ ...rule, id }));
    return [field, field === 'owner' ? rules : [...rules, ...own]];
  });
  const { openTrees = correction.openTrees } = adapter;
  const owner = correction.fields.owner === undefined ? [] : (['owner'] as const);
  return {
    ...adapter,
    ...(openTrees === undefined ? {} : { openTrees }),
    unguessed: [...(adapter.unguessed ?? []), ...owner],
    fields: { ...adapter.fields, ...Object.fromEntries(corrected) },
  };
}

/** By this name the background leaves the site's correction in its page; null once it was taken back. */
const LEFT = 'affianca.correction';

/** Left in the page by the background: it holds nothing but itself, since it is sent there as its own text. */
export function leaveCorrection(correction: Correction | null): void {
  (globalThis as { [key: symbol]: unknown })[Symbol.for('affianca.correction')] = correction;
}

/** From now on the adapter that is corrected is handed over as it was corrected last. */
export function correctAtDoor(): void {
  const read = () => (globalThis as { [key: symbol]: Correction | null | undefined })[Symbol.for(LEFT)] ?? null;
  const { known } = openAdapterDoor();
  const crm = read()?.crm;
  if (crm === undefined || Object.getOwnPropertyDescriptor(known, crm)?.get !== undefined) return;
  let own = known[crm];
  Object.defineProperty(known, crm, {
    get: () => own && correctAdapter(own, read()),
    set: (next: Adapter) => {
      own = next;
    },
  });
}
