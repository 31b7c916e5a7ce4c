import { referenceDensity, referenceDistribution } from './reference-normal.ts';

/**
 * The method's sections 3, 4 and 5 written a second time, from the specification alone: from the whole log, with plain
 * loops, no running sums, and nothing of lib/coaching. It is slow and obvious on purpose.
 */

export interface ReferenceRating {
  readonly skill: string;
  readonly rating: number;
  readonly at: number;
}

export interface ReferenceRep {
  readonly id: string;
  readonly isActive: boolean;
  readonly isExemplar: boolean;
  readonly attainment?: Readonly<Record<string, number>>;
  readonly log: readonly ReferenceRating[];
}

export interface ReferenceSkill {
  readonly id: string;
  readonly target?: number;
  readonly relevance: Readonly<Record<string, number>>;
}

export interface ReferenceTeam {
  readonly skills: readonly ReferenceSkill[];
  readonly reps: readonly ReferenceRep[];
  readonly now: number;
  readonly halfLifeDays: number;
}

const DAY = 24 * 60 * 60 * 1000;

const add = (numbers: readonly number[]): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};
export const average = (numbers: readonly number[]): number => add(numbers) / numbers.length;

/** A rep's ratings on one skill, weighed by age: the discounted count, the raw mean, and what the variance needs. */
export function weighRatings(rep: ReferenceRep, skill: string, now: number, halfLifeDays: number) {
  const ratings = rep.log.filter((one) => one.skill === skill);
  const weights = ratings.map((one) => 2 ** (-(now - one.at) / DAY / halfLifeDays));
  const n = add(weights);
  const mean = add(ratings.map((one, i) => weights[i]! * one.rating)) / n;
  const squares = add(ratings.map((one, i) => weights[i]! * (one.rating - mean) ** 2));
  const freedom = n - add(weights.map((w) => w * w)) / n;
  return { n, mean, squares, freedom: Math.max(0, freedom) };
}

/** The three variance components of a skill. */
export function referenceComponents(team: ReferenceTeam, skill: string) {
  const seen = team.reps
    .filter((rep) => rep.isActive)
    .map((rep) => weighRatings(rep, skill, team.now, team.halfLifeDays))
    .filter((one) => one.n > 0);
  const R = seen.length;
  const within = (4 * 0.64 + add(seen.map((one) => one.squares))) / (4 + add(seen.map((one) => one.freedom)));
  let derSimonianLaird = 0;
  if (R >= 2) {
    const u = seen.map((one) => one.n / within);
    const all = add(u);
    const centre = add(seen.map((one, i) => u[i]! * one.mean)) / all;
    const T = add(seen.map((one, i) => u[i]! * (one.mean - centre) ** 2));
    // ū − Σu²/ū, written as the sum over pairs: the same number without a subtraction that loses its digits.
    const pairs = add(u.map((one, i) => one * add(u.filter((_, j) => j !== i))));
    derSimonianLaird = Math.max(0, (T - (R - 1)) / (pairs / all));
  }
  const extra = Math.max(0, R - 1);
  const between = (4 * 0.25 + extra * derSimonianLaird) / (4 + extra);
  let above = 3;
  let below = 1;
  for (const one of seen) {
    const spread = within / one.n + between;
    above += one.mean / spread;
    below += 1 / spread;
  }
  return { within, between, teamMean: above / below };
}

interface ReferenceLevel {
  readonly n: number;
  readonly mean: number | null;
  readonly level: number;
  readonly sd: number;
  readonly evidence: string;
  readonly trend: string | null;
  /** Recent mean minus whole mean; null where there is no trend to speak of. */
  readonly change: number | null;
}

export function referenceLevel(team: ReferenceTeam, rep: ReferenceRep, skill: string): ReferenceLevel {
  const { within, between, teamMean } = referenceComponents(team, skill);
  const { n, mean } = weighRatings(rep, skill, team.now, team.halfLifeDays);
  const recent = weighRatings(rep, skill, team.now, team.halfLifeDays / 4);
  const precision = n / within + 1 / between;
  const own = n === 0 ? 0 : (n * mean) / within;
  const evidence = n < 0.5 ? 'not-seen' : n < 3 ? 'thin' : n < 8 ? 'fair' : 'solid';
  const change = n >= 3 && recent.n >= 2 ? recent.mean - mean : null;
  let trend: string | null = 'steady';
  if (evidence === 'not-seen') trend = null;
  else if (change !== null && change > 0.25) trend = 'rising';
  else if (change !== null && change < -0.25) trend = 'falling';
  return {
    n,
    mean: n === 0 ? null : mean,
    level: (own + teamMean / between) / precision,
    sd: 1 / Math.sqrt(precision),
    evidence,
    trend,
    change,
  };
}

/** E: the marked ones, or by results. */
export function referenceExemplars(team: ReferenceTeam): { ids: string[]; byResults: boolean } {
  const active = team.reps.filter((rep) => rep.isActive);
  const marked = active.filter((rep) => rep.isExemplar).map((rep) => rep.id);
  if (marked.length > 0) return { ids: marked, byResults: false };
  const periods = new Set<string>();
  for (const rep of active) for (const period of Object.keys(rep.attainment ?? {})) periods.add(period);
  const last = [...periods].sort().slice(-4);
  const results: { id: string; mean: number }[] = [];
  for (const rep of active) {
    const entered = last.filter((period) => rep.attainment?.[period] !== undefined);
    if (entered.length === 0) continue;
    results.push({ id: rep.id, mean: average(entered.map((period) => rep.attainment![period]!)) });
  }
  if (results.length < 4) return { ids: [], byResults: false };
  results.sort((one, two) => two.mean - one.mean || (one.id < two.id ? -1 : 1));
  return { ids: results.slice(0, Math.ceil(results.length / 4)).map((one) => one.id), byResults: true };
}

export function referenceBenchmark(team: ReferenceTeam, skill: ReferenceSkill) {
  const { ids, byResults } = referenceExemplars(team);
  const levels = team.reps
    .filter((rep) => rep.isActive && ids.includes(rep.id))
    .map((rep) => referenceLevel(team, rep, skill.id))
    .filter((one) => one.n >= 1);
  const k = levels.length;
  if (k === 0) return { value: skill.target ?? 4, sd: 0, source: 'target', reps: 0, byResults };
  const sd = Math.sqrt(add(levels.map((one) => one.sd ** 2))) / k;
  return { value: average(levels.map((one) => one.level)), sd, source: 'exemplars', reps: k, byResults };
}

/** (mean₁ − mean₂)/s_pooled; null with fewer than two in a group, or when all of a group's values are one value. */
export function standardise(best: readonly number[], others: readonly number[]): number | null {
  if (best.length < 2 || others.length < 2) return null;
  const squares = (group: readonly number[]) => add(group.map((one) => (one - average(group)) ** 2));
  const pooled = Math.sqrt((squares(best) + squares(others)) / (best.length + others.length - 2));
  // Ratings that are all one value have means that differ in the sixteenth digit: that is no spread.
  if (pooled < 1e-9) return null;
  return (average(best) - average(others)) / pooled;
}

export function hedges(best: readonly number[], others: readonly number[]) {
  const d = standardise(best, others);
  if (d === null) return null;
  const k1 = best.length;
  const k2 = others.length;
  const g = d * (1 - 3 / (4 * (k1 + k2 - 2) - 1));
  const error = Math.sqrt((k1 + k2) / (k1 * k2) + g ** 2 / (2 * (k1 + k2)));
  return { g, error, low: g - 1.96 * error, high: g + 1.96 * error };
}

/** Raw means of the active reps with n ≥ 2, exemplars and others apart. */
export function rawMeans(team: ReferenceTeam, skill: string, exemplars: readonly string[]) {
  const best: number[] = [];
  const others: number[] = [];
  for (const rep of team.reps) {
    const { n, mean } = weighRatings(rep, skill, team.now, team.halfLifeDays);
    if (rep.isActive && n >= 2) (exemplars.includes(rep.id) ? best : others).push(mean);
  }
  return { best, others };
}

export function referenceEffect(team: ReferenceTeam, skill: ReferenceSkill) {
  const { best, others } = rawMeans(team, skill.id, referenceExemplars(team).ids);
  return hedges(best, others);
}

export type ReferenceReading = ReturnType<typeof referenceReading>;

/** One rep on one skill: section 5's numbers and words. */
export function referenceReading(team: ReferenceTeam, rep: ReferenceRep, skill: ReferenceSkill, stage: string | null) {
  const own = referenceLevel(team, rep, skill.id);
  const benchmark = referenceBenchmark(team, skill);
  const effect = referenceEffect(team, skill);
  const delta = benchmark.value - own.level;
  const spread = Math.sqrt(own.sd ** 2 + benchmark.sd ** 2);
  const z = delta / spread;
  const chance = referenceDistribution((delta - 0.5) / spread);
  const expectedGap = delta * referenceDistribution(z) + spread * referenceDensity(z);
  const weight = effect === null ? 1 : 1 + Math.min(2, Math.max(0, effect.g)) / 2;
  const relevance = stage === null ? 1 : (skill.relevance[stage] ?? 0.25);
  // Where two numbers are equal on paper, the sixteenth digit must not decide: hence the 1e-9.
  let advice = 'keep-watching';
  if (own.n < 1) advice = 'observe';
  else if (chance >= 0.5 - 1e-9) advice = 'coach';
  else if (own.level >= benchmark.value - 1e-9) advice = 'recognise';
  return {
    ...own,
    skill: skill.id,
    benchmark,
    delta,
    gap: Math.max(0, delta),
    chance,
    expectedGap,
    weight,
    relevance,
    priority: expectedGap * weight * relevance,
    advice,
  };
}

/** The focus among the readings of one rep, which are in rubric order. */
export function referenceFocus(readings: readonly ReferenceReading[]): string[] {
  const highest = (advice: string, not?: ReferenceReading): ReferenceReading | null => {
    let found: ReferenceReading | null = null;
    for (const one of readings)
      if (one.advice === advice && one !== not && (found === null || one.priority > found.priority + 1e-9)) found = one;
    return found;
  };
  const first = highest('coach');
  if (first === null) {
    const unseen = highest('observe');
    return unseen === null ? [] : [unseen.skill];
  }
  const second = highest('coach', first);
  return second !== null && second.priority >= first.priority / 2 - 1e-9 ? [first.skill, second.skill] : [first.skill];
}
