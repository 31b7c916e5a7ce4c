import { DAY_MS, type RatingValue, type SkillSums, type Timestamp } from './types';

/** One rating and when it was seen. */
export interface TimedRating {
  readonly rating: RatingValue;
  readonly at: Timestamp;
}

/** Below this share of what was there, what a removal leaves is mostly rounding. */
const CANCELLED_SHARE = 1e-6;

/** Sums of no ratings at all, valid at any time. */
export function emptySums(at: Timestamp): SkillSums {
  return { at, count: 0, w: 0, v: 0, x: 0, q: 0, recentW: 0, recentV: 0, recentX: 0 };
}

/** 2^(−Δ/H) for Δ milliseconds and a half-life in days. */
function decayOf(elapsedMs: number, halfLifeDays: number): number {
  return 2 ** (-elapsedMs / (halfLifeDays * DAY_MS));
}

/** The same sums at a later reference time (method, section 10); an earlier one leaves them as they are. */
export function decaySums(sums: SkillSums, to: Timestamp, halfLifeDays: number): SkillSums {
  if (sums.count === 0) return emptySums(Math.max(to, sums.at));
  if (to <= sums.at) return sums;
  const slow = decayOf(to - sums.at, halfLifeDays);
  const quick = decayOf(to - sums.at, halfLifeDays / 4);
  return {
    at: to,
    count: sums.count,
    w: sums.w * slow,
    v: sums.v * slow * slow,
    x: sums.x * slow,
    q: sums.q * slow,
    recentW: sums.recentW * quick,
    recentV: sums.recentV * quick * quick,
    recentX: sums.recentX * quick,
  };
}

/** The sums with one more rating, which may be older than their reference time; constant time. */
export function addRating(sums: SkillSums, rating: TimedRating, halfLifeDays: number): SkillSums {
  return changeSums(decaySums(sums, rating.at, halfLifeDays), rating, halfLifeDays, 1);
}

/** The sums without a rating that was in them; constant time. Ask `isCancelled` whether they must be rebuilt from the log. */
export function removeRating(sums: SkillSums, rating: TimedRating, halfLifeDays: number): SkillSums {
  if (sums.count <= 1) return emptySums(sums.at);
  return changeSums(decaySums(sums, rating.at, halfLifeDays), rating, halfLifeDays, -1);
}

function changeSums(sums: SkillSums, { rating, at }: TimedRating, halfLifeDays: number, sign: 1 | -1): SkillSums {
  const slow = decayOf(sums.at - at, halfLifeDays);
  const quick = decayOf(sums.at - at, halfLifeDays / 4);
  return {
    at: sums.at,
    count: sums.count + sign,
    w: sums.w + sign * slow,
    v: sums.v + sign * slow * slow,
    x: sums.x + sign * slow * rating,
    q: sums.q + sign * slow * rating * rating,
    recentW: sums.recentW + sign * quick,
    recentV: sums.recentV + sign * quick * quick,
    recentX: sums.recentX + sign * quick * rating,
  };
}

/** Whether a removal left so little of the sums that rounding weighs more than the ratings that remain. */
export function isCancelled(before: SkillSums, after: SkillSums): boolean {
  if (after.count === 0) return false;
  const isLost = (whole: number, rest: number): boolean => rest < whole * CANCELLED_SHARE;
  return isLost(before.w, after.w) || isLost(before.v, after.v) || isLost(before.recentW, after.recentW);
}

/** The sums of a whole log, oldest first, so that every rebuild adds in the same order. */
export function rebuildSums(ratings: readonly TimedRating[], halfLifeDays: number): SkillSums {
  const oldestFirst = [...ratings].sort((a, b) => a.at - b.at);
  const first = oldestFirst[0];
  if (first === undefined) return emptySums(0);
  return oldestFirst.reduce((sums, rating) => addRating(sums, rating, halfLifeDays), emptySums(first.at));
}
