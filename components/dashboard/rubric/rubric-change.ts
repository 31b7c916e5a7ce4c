import type { RubricRecord, Wording } from '@/lib/coaching/records';
import type { Whole } from '@/lib/messaging/whole-records';

export type WritableRecord = Whole<'rubric'>;

/** Records that are put, and ids of those that go. */
export interface RubricChange {
  readonly put: readonly WritableRecord[];
  readonly gone: readonly string[];
}

export const NO_CHANGE: RubricChange = { put: [], gone: [] };

export function isNothing({ put, gone }: RubricChange): boolean {
  return put.length + gone.length === 0;
}

export function joinChanges(changes: readonly RubricChange[]): RubricChange {
  return { put: changes.flatMap(({ put }) => put), gone: changes.flatMap(({ gone }) => gone) };
}

/** What takes the change back, given the records of before. */
export function invertChange({ put, gone }: RubricChange, before: readonly RubricRecord[]): RubricChange {
  const known = new Map<string, RubricRecord>(before.map((record) => [record.id, record]));
  const touched = [...put.map(({ id }) => id as string), ...gone];
  return {
    put: touched.flatMap((id) => known.get(id) ?? []).map(strip),
    gone: put.map(({ id }) => id as string).filter((id) => !known.has(id)),
  };
}

/** A record as it is sent: when it was written is not ours to say. */
export function strip<One extends RubricRecord>(record: One): WritableRecord {
  const { createdAt: _created, updatedAt: _updated, ...rest } = record;
  return rest as unknown as WritableRecord;
}

/** When the next wording begins: now, and after the last one even where a clock was ahead. */
export function nextMoment(wordings: readonly Wording[], now: number): number {
  return Math.max(now, ...wordings.map(({ from }) => from + 1));
}
