import type { SkillTeam } from './read-skill';
import type { RepId, TeamMember } from './types';

/** Below this discounted count a level is the team's more than the rep's own. */
const LEAST_SEEN = 1;

/** One rep of a group, as a dot on the scale. */
interface GroupMember {
  readonly rep: RepId;
  readonly level: number;
  readonly n: number;
  /** Whether the rep was seen often enough to stand behind the difference. */
  readonly counts: boolean;
}

/** How a group stands on one skill: its reps, and its mean level with a 95 % interval; null when nobody was seen. */
export interface Group {
  readonly members: readonly GroupMember[];
  readonly mean: { readonly level: number; readonly low: number; readonly high: number } | null;
}

/**
 * Exemplars and the other active reps on one skill, those with n ≥ 1, the highest first. The means are the benchmark and
 * the typical level; the interval is the mean ± 1.96·√(Σ sd²)/k (method, section 4).
 */
export function compareGroups(
  { levels, exemplars, means }: SkillTeam,
  team: readonly TeamMember[],
): { readonly best: Group; readonly others: Group } {
  const active = team.filter(({ isActive }) => isActive);
  const groupOf = (isBest: boolean): Group => {
    const seen = active.flatMap(({ id }) => {
      const own = levels.get(id);
      return own === undefined || own.n < LEAST_SEEN || exemplars.ids.has(id) !== isBest ? [] : [{ rep: id, ...own }];
    });
    const counted = isBest ? means.best : means.others;
    const members = seen.map(({ rep, level, n }) => ({ rep, level, n, counts: counted.has(rep) }));
    return { members: members.sort((a, b) => b.level - a.level), mean: averageLevels(seen) };
  };
  return { best: groupOf(true), others: groupOf(false) };
}

function averageLevels(seen: readonly { readonly level: number; readonly sd: number }[]): Group['mean'] {
  if (seen.length === 0) return null;
  const level = seen.reduce((sum, one) => sum + one.level, 0) / seen.length;
  const error = Math.sqrt(seen.reduce((sum, { sd }) => sum + sd * sd, 0)) / seen.length;
  return { level, low: level - 1.96 * error, high: level + 1.96 * error };
}
