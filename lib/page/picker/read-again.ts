import { correctAdapter } from '@/lib/crm/correct';
import { readRecord } from '@/lib/crm/detect';
import { learnAddress } from '@/lib/crm/learn-address';
import { adaptPlaces, adaptTaught, type TaughtPlaces } from '@/lib/crm/taught';
import { type Adapter, BY_POINTING, type Reading } from '@/lib/crm/types';
import type { PointedPage } from '@/lib/messaging/pointed-page';
import { listFronts } from '../frames/fronts';
import { frameKit } from '../frames/kit';

/** The second opportunity of a lesson: the two addresses that tell it from the first, and what is read at the same places. */
export interface SecondLook {
  readonly urls: readonly [first: string, second: string];
  /** Its id, where the CRM is one that we know. */
  readonly recordId?: string;
  readonly reading: Reading | null;
}

/**
 * Reads another opportunity where the first was pointed at: in the frame that names it, where that was a frame whose
 * address has changed, or else in the page and its frames; in a known CRM, in its own record's view. Null while no
 * address names another one.
 */
export function readAgain(first: PointedPage, known: Adapter | null): SecondLook | null {
  const { url, frame, fields } = first;
  const places = Object.fromEntries(Object.entries(fields).map(([field, rule]) => [field, [rule]]));
  if (known !== null) return readKnown(first, known, places);
  const fronts = listFronts();
  const own = fronts.find((page) => frame !== undefined && learnAddress(frame, page.URL) !== null);
  const urls = own === undefined || frame === undefined ? ([url, location.href] as const) : ([frame, own.URL] as const);
  const address = learnAddress(...urls);
  if (address === null) return null;
  const adapter = adaptTaught({ ...address, fields: places }, '');
  const pages = own === undefined ? [document, ...fronts] : [own];
  return { urls, reading: readBest(adapter, pages, address.ids[1]) };
}

function readKnown(first: PointedPage, known: Adapter, places: TaughtPlaces): SecondLook | null {
  const recordId = frameKit.locate(known);
  if (recordId === null || recordId === first.recordId) return null;
  const adapter = correctAdapter(known, { crm: known.id, ...adaptPlaces(places) });
  const reading = readBest(adapter, frameKit.listPages(adapter, recordId), recordId);
  return { urls: [first.url, location.href], recordId, reading };
}

/** Where the first was pointed at, there is most of it. */
function readBest(adapter: Adapter, pages: readonly Document[], recordId: string): Reading | null {
  const readings = pages.map((page) => readRecord(adapter, page, recordId));
  const pointedAt = (reading: Reading | null): number =>
    Object.values(reading?.fields ?? {}).filter(({ rule }) => rule === BY_POINTING).length;
  const [reading = null] = readings.sort((one, two) => pointedAt(two) - pointedAt(one));
  return reading;
}
