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
  const ids = [id, decodeURIComponent(id), ...(fields.owner?.id === undefined ? [] : [fields.owner.id])];
  const swaps: [string | RegExp, string][] = [...new Set(ids)].map((one) => [
    standingAlone(one),
    renumber(one, number),
  ]);
  if (fields.name !== undefined) swaps.unshift([fields.name.raw, deal]);
  if (fields.owner !== undefined) swaps.unshift([fields.owner.raw, owner]);
  const swap = (text: string): string => swaps.reduce((all, [from, to]) => all.replaceAll(from, () => to), text);
  const varied = swap(html);
  const isMissing = (field: string, text: string): boolean => fields[field] !== undefined && !varied.includes(text);
  if (isMissing('owner', owner) || isMissing('name', deal)) return null;
  const said = { owner: fields.owner ? owner : '', deal: fields.name ? deal : '' };
  return { url: url.replace(id, renumber(id, number)), html: varied, ...said };
}

/** The id where it begins anew: a `7` in `layouts/v7/` is no owner's. Letters may follow, as in Salesforce's longer ids. */
const standingAlone = (id: string): RegExp =>
  new RegExp(`(?<![a-z0-9])${id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\d)`, 'gi');

/** With this number in place of its last digit, or at its end where it has none. */
const renumber = (id: string, number: number): string => id.replace(/\d(?=\D*$)|$/, String(number));
