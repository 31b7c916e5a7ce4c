import type { ObservationId, RepId } from '@/lib/coaching/types';
import type { Database } from './database';
import { KEY, type TombKind } from './keys';
import { listFormerFigures } from './merge-figures';
import type { WritableRecords } from './store';

/**
 * Takes a record away, whose key ends with its id, and leaves the bare fact that it was deleted: newer than the record,
 * also when that was written by a machine whose clock is ahead, so that no backup brings it back.
 */
export function bury(
  { now }: Database,
  records: WritableRecords,
  kind: TombKind,
  [key, value]: readonly [key: string, value: unknown],
  more: { readonly into?: RepId; readonly isFinal?: true } = {},
): void {
  const id = decodeURIComponent(key.slice(key.lastIndexOf('/') + 1));
  records.remove(key);
  records.remove(KEY.observationKey(id as ObservationId));
  records.remove(KEY.askedKey(id));
  const updatedAt = Math.max(now(), Object(value).updatedAt + 1 || 0);
  const put = (one: string): void => records.put(KEY.tomb(kind, one), { kind, id: one, updatedAt, ...more });
  put(id);
  if (kind === 'attainment') listFormerFigures(value).forEach(put);
}
