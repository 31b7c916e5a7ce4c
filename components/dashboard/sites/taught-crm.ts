import type { LessonView, TaughtCrm } from '@/lib/messaging/views';

export const FIELDS = ['owner', 'name', 'account', 'stage', 'amount', 'closeDate'] as const;
const FORMAT = 'affianca-crm';

/** In a CRM that we know an opportunity is told by what we know. */
const ANY_ADDRESS = { before: [''], shape: 'any' } as const;

/**
 * What is saved of a lesson: the address rule and, per field, the places pointed at on both opportunities; of a lesson of
 * one field the rest as it was. Null when the two opportunities cannot be told apart.
 */
export function writeTaught(lesson: LessonView, former: TaughtCrm | undefined) {
  const { first, second, origin, only, corrects } = lesson;
  const address = corrects === null ? lesson.address : ANY_ADDRESS;
  if (first === null || second === null || address === null) return null;
  const fields = FIELDS.map((field) => {
    const rules = [first.fields[field], second.fields[field]].flatMap((one) =>
      one === undefined ? [] : [{ select: one.select, ...(one.read === undefined ? {} : { read: one.read }) }],
    );
    const own = rules.filter((rule, index) => rules.findIndex(({ select }) => select === rule.select) === index);
    return [field, own] as const;
  });
  const isSame = former?.corrects === (corrects ?? undefined);
  const kept = only === null || !isSame ? undefined : former;
  return {
    id: hostOf(origin),
    origin,
    ...(corrects === null ? {} : { corrects }),
    before: [...(kept?.before ?? address.before)],
    shape: kept?.shape ?? address.shape,
    fields: { ...kept?.fields, ...Object.fromEntries(fields.filter(([, rules]) => rules.length > 0)) },
  };
}

/** What a lesson of this site takes the place of. Its id is the host, which `http` and `https` have in common. */
export function findFormer(taught: readonly TaughtCrm[], origin: string): TaughtCrm | undefined {
  const id = hostOf(origin);
  return taught.find((one) => one.id === id);
}

/** Whether a lesson leaves pages unread that were read before: it was held at other addresses of the same site. */
export function movesAway(lesson: LessonView, former: TaughtCrm | undefined): boolean {
  const { only, corrects, address, origin } = lesson;
  if (former === undefined || former.corrects !== undefined || only !== null || corrects !== null) return false;
  return former.origin !== origin || JSON.stringify(former.before) !== JSON.stringify(address?.before);
}

const hostOf = (origin: string): string => new URL(origin).host;

/** A taught CRM as a file for a colleague: places on pages, no data of anybody. */
export function writeCrmFile(crm: TaughtCrm): string {
  return JSON.stringify({ format: FORMAT, version: 1, crms: [withoutTimes(crm)] }, null, 1);
}

/** The CRMs in such a file, still to be checked by the background; null when it is none. */
export function readCrmFile(text: string): TaughtCrm[] | null {
  try {
    const file = JSON.parse(text) as { format?: unknown; crms?: unknown };
    if (file.format !== FORMAT || !Array.isArray(file.crms) || file.crms.length === 0) return null;
    // one of each site, whatever the file calls it
    return file.crms.map((crm: TaughtCrm) => ({ ...crm, id: hostOf(crm.origin) }));
  } catch {
    return null;
  }
}

/** A stored one as it is sent to be saved again. */
export function withoutTimes({ createdAt: _c, updatedAt: _u, ...taught }: TaughtCrm) {
  return taught;
}
