import { chooseExemplars, rankResults } from './exemplars';
import type { Observation } from './records';
import type { SpentTime } from './spent-time';
import { DAY_MS, type RepId, type TeamMember, type Timestamp } from './types';

const LOWEST_SHARE = 0.25;

/** How long ago a rep was last observed. */
interface Attention {
  readonly rep: RepId;
  /** Whole days; null = never. */
  readonly daysSince: number | null;
  readonly isWaiting: boolean;
}

/** The active reps, longest unseen first: those not observed for `waitingDays`, or never, are waiting (method, section 8). */
export function rankAttention(
  reps: readonly { readonly id: RepId; readonly isActive: boolean; readonly lastObservedAt: Timestamp | null }[],
  now: Timestamp,
  waitingDays: number,
): Attention[] {
  return reps
    .filter(({ isActive }) => isActive)
    .map(({ id, lastObservedAt }) => {
      const daysSince = lastObservedAt === null ? null : Math.floor((now - lastObservedAt) / DAY_MS);
      return { rep: id, daysSince, isWaiting: daysSince === null || daysSince >= waitingDays };
    })
    .sort((a, b) => orderOf(b) - orderOf(a));
}

/** The same of the rows of a list of reps: each row with how long its rep has waited. */
export function rankRows<
  Row extends { readonly id: RepId; readonly isArchived: boolean; readonly lastObservedAt: Timestamp | null },
>(rows: readonly Row[], now: Timestamp, waitingDays: number): (Omit<Attention, 'rep'> & { readonly row: Row })[] {
  const reps = rows.map(({ id, isArchived, lastObservedAt }) => ({ id, isActive: !isArchived, lastObservedAt }));
  return rankAttention(reps, now, waitingDays).flatMap(({ rep, ...said }) => {
    const row = rows.find(({ id }) => id === rep);
    return row === undefined ? [] : [{ row, ...said }];
  });
}

function orderOf({ daysSince }: Attention): number {
  return daysSince ?? Number.MAX_VALUE;
}

type TeamGroup = 'exemplars' | 'middle' | 'rest';

/** What one part of the team got of the manager. */
interface GroupAttention {
  readonly group: TeamGroup;
  readonly reps: number;
  readonly minutes: number;
  readonly observations: number;
}

/**
 * Minutes and observations over exemplars, the middle and the rest: coaching pays most in the middle, and managers drift
 * to the two ends. The rest are the quarter of lowest attainment; without the results of four reps all others are the
 * middle.
 */
export function measureGroups(
  team: readonly TeamMember[],
  spent: readonly SpentTime[],
  observed: readonly Pick<Observation, 'rep'>[],
): GroupAttention[] {
  const groups = groupTeam(team);
  return (['exemplars', 'middle', 'rest'] as const).map((group) => {
    const isOfGroup = (rep: RepId | null): boolean => rep !== null && groups.get(rep) === group;
    return {
      group,
      reps: [...groups.values()].filter((one) => one === group).length,
      minutes: spent.filter(({ rep }) => isOfGroup(rep)).reduce((sum, { minutes }) => sum + minutes, 0),
      observations: observed.filter(({ rep }) => isOfGroup(rep)).length,
    };
  });
}

function groupTeam(team: readonly TeamMember[]): ReadonlyMap<RepId, TeamGroup> {
  const exemplars = chooseExemplars(team);
  const results = rankResults(team);
  const lowest = results.slice(results.length - Math.ceil(results.length * LOWEST_SHARE));
  const rest = new Set(lowest.map(({ id }) => id));
  const active = team.filter(({ isActive }) => isActive);
  return new Map(
    active.map(({ id }) => [id, exemplars.ids.has(id) ? 'exemplars' : rest.has(id) ? 'rest' : 'middle'] as const),
  );
}
