import { sameReading } from '@/lib/crm/detect';
import type { Reading } from '@/lib/crm/types';

/** What a page said while another address was there; its view may still be in sight. */
export interface LeftReading {
  /** The record of that address; null where it named none, such as a list with a preview beside it. */
  readonly recordId: string | null;
  readonly reading: Reading;
}

export interface LeftReadings {
  /** An address is left: what was accepted of its record, or else what the page said at this moment, whoever's it was. */
  add(recordId: string | null, accepted: Reading | null, seen: Reading | null): void;
  /** All but the record's own: back on it, what it says again is no other record's. */
  of(recordId: string): readonly LeftReading[];
}

/** So many records can be left before one of them was read. */
const KEPT = 3;

export function createLeftReadings(): LeftReadings {
  let left: readonly LeftReading[] = [];
  return {
    add(recordId, accepted, seen) {
      const reading = accepted ?? seen;
      if (reading === null) return;
      if (accepted !== null) left = [{ recordId, reading }];
      // seen already: the view of a record before, and no news of this one
      else if (!left.some((one) => sameReading(one.reading, reading)))
        left = [...left, { recordId, reading }].slice(-KEPT);
    },
    of: (recordId) => left.filter((one) => one.recordId !== recordId),
  };
}
