import { createDemoTeam } from '../support/demo-team.ts';

const DAY_MS = 86_400_000;
const SPAN_DAYS = 3 * 365;

interface TeamFile {
  readonly reps: readonly { readonly id: string }[];
  readonly observations: readonly { readonly id: string }[];
}

/** The demo team at this site as one of our export files, with this many observations of the last three years. */
export function writeTeam(site: string, observations?: number): string {
  const now = Date.now();
  const team = createDemoTeam({ now, site }) as TeamFile;
  if (observations === undefined) return JSON.stringify(team);
  const many = Array.from({ length: observations }, (_, index) => {
    const at = Math.round(now - DAY_MS - (index / observations) * SPAN_DAYS * DAY_MS);
    // a prime step, so that neighbours are of different reps
    const model = team.observations[(index * 59) % team.observations.length];
    return { ...model, id: `bench-${index}`, at, createdAt: at, updatedAt: at };
  });
  return JSON.stringify({ ...team, observations: many });
}
