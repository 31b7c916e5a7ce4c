import { countSteps } from './rounding';
import type { RepId, TeamMember } from './types';

const PERIODS = 4;
const LEAST_REPS = 4;
const SHARE = 0.25;

/** The top performers the team is compared with. */
export interface Exemplars {
  readonly ids: ReadonlySet<RepId>;
  /** Taken by results, since the manager has marked nobody. */
  readonly byResults: boolean;
}

/**
 * The active reps that are marked; when none is, and at least 4 active reps have attainment in any of the last four
 * periods entered, the best quarter by mean attainment, ties by rep id (method, section 4).
 */
export function chooseExemplars(team: readonly TeamMember[]): Exemplars {
  const active = team.filter(({ isActive }) => isActive);
  const marked = active.filter(({ isExemplar }) => isExemplar);
  if (marked.length > 0) return { ids: new Set(marked.map(({ id }) => id)), byResults: false };
  const results = rankResults(team);
  if (results.length === 0) return { ids: new Set(), byResults: false };
  const best = results.slice(0, Math.ceil(results.length * SHARE));
  return { ids: new Set(best.map(({ id }) => id)), byResults: true };
}

/** The mean results of the active reps, best first, ties by rep id; nobody when fewer than 4 of them have any. */
export function rankResults(team: readonly TeamMember[]): { id: RepId; mean: number }[] {
  const results = [...averageResults(team)].map(([id, mean]) => ({ id, mean }));
  if (results.length < LEAST_REPS) return [];
  return results.sort((a, b) => countSteps(b.mean) - countSteps(a.mean) || (a.id < b.id ? -1 : 1));
}

/** Mean attainment of each active rep that has any, over the last four periods entered for the team; 1 = on quota. */
export function averageResults(team: readonly TeamMember[]): Map<RepId, number> {
  const active = team.filter(({ isActive }) => isActive);
  const periods = new Set(active.flatMap(({ attainment }) => Object.keys(attainment ?? {})));
  const last = [...periods].sort().slice(-PERIODS);
  const means = new Map<RepId, number>();
  for (const { id, attainment } of active) {
    const values = last.flatMap((period) => attainment?.[period] ?? []);
    if (values.length > 0) means.set(id, values.reduce((a, b) => a + b, 0) / values.length);
  }
  return means;
}
