import { v5 } from 'uuid';
import type { Observation } from '@/lib/coaching/records';
import type { ObservationId, Rating } from '@/lib/coaching/types';
import type { HereRecords } from './here';
import type { PlannedObservation } from './plan-import';

/** Ids of observations that come from a file are made of its content (UUID version 5, RFC 9562): the same row has the same id. */
const NAMESPACE = '6f1d1c52-6a0b-5d0e-9a51-0f8f4f1b7c23';

/** What of one observation of a table is here, and what is still to come. */
interface Remainder {
  /** Its parts that are here: one as a rule, more where ratings came in later. */
  readonly here: readonly Observation[];
  /** What the file has and no part here; empty where there is nothing to add. */
  readonly ratings: readonly Rating[];
  /** The id under which they come in. */
  readonly id: ObservationId;
  /** Ratings are missing, but a part was changed by hand since it came in: then it stays as it is. */
  readonly isKept: boolean;
}

/**
 * Looks for an observation of a table among what is here. Ratings that an earlier import left out come in as a further
 * part, an observation of its own: the parts here stay as they are, read in the words of their day, and undoing is
 * deleting what came.
 */
export function findRemainder({ key, ratings }: PlannedObservation, { observations, deleted }: HereRecords): Remainder {
  const here: Observation[] = [];
  /** The first part that was deleted: what is missing comes back in its place. */
  let gone: ObservationId | null = null;
  let part = 0;
  let id = createPartId(key, part);
  while (observations.has(id) || deleted.has(id)) {
    const found = observations.get(id);
    if (found === undefined) gone ??= id;
    else here.push(found);
    part += 1;
    id = createPartId(key, part);
  }
  const seen = new Set(here.flatMap((one) => one.ratings.map(({ skill }) => skill)));
  const missing = ratings.filter(({ skill }) => !seen.has(skill));
  // what was taken away by hand looks like what never came: only parts that nobody touched say which it is
  const isKept = missing.length > 0 && here.some(({ createdAt, updatedAt }) => updatedAt !== createdAt);
  return { here, ratings: isKept ? [] : missing, id: gone ?? id, isKept };
}

function createPartId(key: string, part: number): ObservationId {
  return v5(part === 0 ? key : `${key}+${part}`, NAMESPACE) as ObservationId;
}
