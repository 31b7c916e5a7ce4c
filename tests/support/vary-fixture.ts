import type { Adapter } from '../../lib/crm/types.ts';

/** A page of a CRM as a fixture, and what it says. */
export interface FixturePage {
  readonly url: string;
  readonly html: string;
  readonly fields: Readonly<Record<string, { readonly raw: string; readonly id?: string } | undefined>>;
}

/** The same page of another opportunity. */
export interface VariedPage {
  readonly url: string;
  readonly html: string;
  /** Empty where the page does not say it. */
  readonly owner: string;
  /** The same of its name. */
  readonly deal: string;
}

/**
 * The page with another record's id, name and owner in the places of its own; null where they are not found there. The
 * number tells the ids apart: it is their last digit.
 */
export function varyFixture(
  adapter: Adapter,
  { url, html, fields }: FixturePage,
  number: number,
  { owner, deal }: Pick<VariedPage, 'owner' | 'deal'>,
): VariedPage | null {
  const patterns = adapter.records.map(({ pattern }) => new RegExp(pattern, 'i').exec(url)?.[1]);
  const id = patterns.find((one) => one !== undefined);
  if (id === undefined || !/\d/.test(id)) return null;
  const swaps: [string, string][] = [
    [id, renumber(id, number)],
    [decodeURIComponent(id), renumber(decodeURIComponent(id), number)],
  ];
  if (fields.name !== undefined) swaps.unshift([fields.name.raw, deal]);
  if (fields.owner !== undefined) swaps.unshift([fields.owner.raw, owner]);
  if (fields.owner?.id !== undefined) swaps.push([fields.owner.id, renumber(fields.owner.id, number)]);
  const swap = (text: string): string => swaps.reduce((all, [from, to]) => all.replaceAll(from, to), text);
  const varied = swap(html);
  const isMissing = (field: string, text: string): boolean => fields[field] !== undefined && !varied.includes(text);
  if (isMissing('owner', owner) || isMissing('name', deal)) return null;
  const said = { owner: fields.owner ? owner : '', deal: fields.name ? deal : '' };
  return { url: url.replace(id, renumber(id, number)), html: varied, ...said };
}

/** With this number in place of its last digit, or at its end where it has none. */
const renumber = (id: string, number: number): string => id.replace(/\d(?=\D*$)|$/, String(number));
