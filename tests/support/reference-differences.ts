import {
  average,
  hedges,
  type ReferenceSkill,
  type ReferenceTeam,
  rawMeans,
  referenceBenchmark,
  referenceEffect,
  referenceExemplars,
  referenceLevel,
  standardise,
  weighRatings,
} from './reference-method.ts';

/** The rest of section 4, from its definition: every choice of exemplars by recursion, every t from the whole log. */

/** Every way to take `size` of `ids`. */
function choose(ids: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  if (ids.length < size) return [];
  const [first, ...rest] = ids;
  return [...choose(rest, size - 1).map((one) => [first!, ...one]), ...choose(rest, size)];
}

function referenceT(team: ReferenceTeam, skill: string, exemplars: readonly string[]): number | null {
  const { best, others } = rawMeans(team, skill, exemplars);
  const d = standardise(best, others);
  return d === null ? null : d / Math.sqrt(1 / best.length + 1 / others.length);
}

/** The active reps with n ≥ 2 on at least one skill. */
function eligible(team: ReferenceTeam): string[] {
  return team.reps
    .filter((rep) => rep.isActive)
    .filter((rep) => team.skills.some(({ id }) => weighRatings(rep, id, team.now, team.halfLifeDays).n >= 2))
    .map((rep) => rep.id);
}

/** The family-wise chance of every skill, null where the real exemplars give it no t. */
export function referenceChances(team: ReferenceTeam): (number | null)[] {
  const { ids } = referenceExemplars(team);
  const able = eligible(team);
  const size = able.filter((id) => ids.includes(id)).length;
  const largest = choose(able, size).map((choice) => {
    const all = team.skills.map(({ id }) => referenceT(team, id, choice)).filter((t) => t !== null);
    return all.length === 0 ? Number.NEGATIVE_INFINITY : Math.max(...all);
  });
  return team.skills.map(({ id }) => {
    const t = referenceT(team, id, ids);
    return t === null ? null : largest.filter((one) => one >= t - 1e-9).length / largest.length;
  });
}

/** g with each rep who stands behind it left out in turn; null where it cannot be computed then. */
export function referenceLeftOut(team: ReferenceTeam, skill: ReferenceSkill): (number | null)[] {
  const { ids } = referenceExemplars(team);
  const behind = team.reps.filter(({ isActive }) => isActive);
  const seenTwice = behind.filter((rep) => weighRatings(rep, skill.id, team.now, team.halfLifeDays).n >= 2);
  return seenTwice.map((left) => {
    const rest = { ...team, reps: team.reps.filter((rep) => rep !== left) };
    const { best, others } = rawMeans(rest, skill.id, ids);
    return hedges(best, others)?.g ?? null;
  });
}

export function referenceDifference(team: ReferenceTeam, skill: ReferenceSkill, chance: number | null) {
  const { ids } = referenceExemplars(team);
  const effect = referenceEffect(team, skill);
  const { best, others } = rawMeans(team, skill.id, ids);
  const levels = team.reps
    .filter((rep) => rep.isActive && !ids.includes(rep.id))
    .map((rep) => referenceLevel(team, rep, skill.id))
    .filter(({ n }) => n >= 1);
  const typical = levels.length === 0 ? null : average(levels.map(({ level }) => level));
  const isStable = effect !== null && referenceLeftOut(team, skill).every((g) => g === null || g >= 0.2);
  let verdict = 'not-shown-yet';
  if (effect !== null) {
    if (chance !== null && chance <= 0.1 && isStable) verdict = 'makes-the-difference';
    else if (effect.g >= 0.5 && isStable) verdict = 'candidate';
    else if (Math.abs(effect.g) < 0.5 && best.length + others.length >= 8) verdict = 'no-difference';
  }
  return {
    benchmark: referenceBenchmark(team, skill).value,
    typical,
    potential: typical === null ? null : referenceBenchmark(team, skill).value / typical,
    effect,
    isStable,
    verdict,
    exemplars: best.length,
    others: others.length,
  };
}
