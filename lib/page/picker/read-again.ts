import { readRecord } from '@/lib/crm/detect';
import { adaptTaught, learnAddress } from '@/lib/crm/taught';
import { BY_LABEL, type Reading } from '@/lib/crm/types';
import type { PointedPage } from '@/lib/messaging/pointed-page';
import { listFronts } from '../frames/fronts';

/** The second opportunity of a lesson: the two addresses that tell it from the first, and what is read at the same places. */
export interface SecondLook {
  readonly urls: readonly [first: string, second: string];
  readonly reading: Reading | null;
}

/**
 * Reads another opportunity where the first was pointed at: in the frame that names it, where that was a frame whose
 * address has changed, or else in the page and its frames. Null while no address names another one.
 */
export function readAgain({ url, frame, fields }: PointedPage): SecondLook | null {
  const fronts = listFronts();
  const own = fronts.find((page) => frame !== undefined && learnAddress(frame, page.URL) !== null);
  const urls = own === undefined || frame === undefined ? ([url, location.href] as const) : ([frame, own.URL] as const);
  const address = learnAddress(...urls);
  if (address === null) return null;
  const rules = Object.fromEntries(Object.entries(fields).map(([field, rule]) => [field, [rule]]));
  const adapter = adaptTaught({ ...address, fields: rules }, '');
  const pages = own === undefined ? [document, ...fronts] : [own];
  const readings = pages.map((page) => readRecord(adapter, page, address.ids[1]));
  // where the first was pointed at, there is most of it
  const pointedAt = (reading: Reading | null): number =>
    Object.values(reading?.fields ?? {}).filter(({ rule }) => rule !== BY_LABEL).length;
  const [reading = null] = readings.sort((one, two) => pointedAt(two) - pointedAt(one));
  return { urls, reading };
}
