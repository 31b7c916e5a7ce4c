import type { Timestamp } from '@/lib/coaching/types';
import { readDay } from '@/lib/i18n/format';

/**
 * When a date of a table was, as `readDates` says dates. One without a time of day is the first moment of that day here,
 * whenever the table is imported: the same file gives the same figures in the morning and in the evening.
 */
export function readMoment(date: string): Timestamp {
  return readDay(date) ?? Date.parse(date);
}
