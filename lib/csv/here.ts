import type { Observation, Rep } from '@/lib/coaching/records';

/** What an import has to know of what is here: who, which observations, and which of them were deleted. */
export interface HereRecords {
  readonly reps: readonly Rep[];
  readonly observations: ReadonlyMap<string, Observation>;
  /** When an observation was deleted, by its id. */
  readonly deleted: ReadonlyMap<string, number>;
  /** Reps on whom anything else hangs than observations. */
  readonly otherwiseUsed: ReadonlySet<string>;
}

interface Export {
  readonly reps: readonly Rep[];
  readonly observations: readonly Observation[];
  readonly deletions: readonly { readonly kind: string; readonly id: string; readonly updatedAt: number }[];
}

/** The same from a whole export, as the background has just written it. */
export function readHere(text: string): HereRecords {
  const file = JSON.parse(text) as Export;
  const { reps, observations, deletions, ...others } = file;
  const gone = deletions.filter(({ kind }) => kind === 'observation');
  const otherRecords = Object.values(others).flatMap((list: unknown) => (Array.isArray(list) ? list : []));
  return {
    reps,
    observations: new Map(observations.map((one) => [one.id, one])),
    deleted: new Map(gone.map(({ id, updatedAt }) => [id, updatedAt])),
    otherwiseUsed: new Set(otherRecords.flatMap((one: { readonly rep?: string }) => one.rep ?? [])),
  };
}
