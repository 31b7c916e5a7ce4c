import type { SkillSums } from './types';

/** How ratings of one skill spread within reps (σ²) and between them (τ²), and the team's mean (μ). */
export interface Components {
  readonly within: number;
  readonly between: number;
  readonly teamMean: number;
}

/**
 * Variance components of a skill over the active reps with n > 0; every `sums` is valid at the same `now`.
 * Within is pooled with a prior of 0.64 worth 4 degrees of freedom; between is DerSimonian–Laird (Controlled Clinical
 * Trials 7, 1986), shrunk to a prior of 0.25; the mean has a weak prior at 3 (method, section 3).
 */
export function estimateComponents(sums: readonly SkillSums[]): Components {
  const seen = sums.filter(({ w }) => w > 0);
  const scatter = total(seen.map(({ q, x, w }) => Math.max(0, q - (x * x) / w)));
  const freedom = total(seen.map(({ w, v }) => Math.max(0, w - v / w)));
  const within = (4 * 0.64 + scatter) / (4 + freedom);
  const means = seen.map(({ x, w }) => x / w);
  const variances = seen.map(({ w }) => within / w);
  const between = shrinkBetween(means, variances);
  const weights = variances.map((variance) => 1 / (variance + between));
  const teamMean = (3 + total(weights.map((weight, r) => weight * (means[r] ?? 0)))) / (1 + total(weights));
  return { within, between, teamMean };
}

function shrinkBetween(means: readonly number[], variances: readonly number[]): number {
  const reps = means.length;
  const freedom = Math.max(0, reps - 1);
  return (4 * 0.25 + freedom * estimateBetween(means, variances)) / (4 + freedom);
}

function estimateBetween(means: readonly number[], variances: readonly number[]): number {
  if (means.length < 2) return 0;
  const precisions = variances.map((variance) => 1 / variance);
  const whole = total(precisions);
  const mean = total(precisions.map((u, r) => u * (means[r] ?? 0))) / whole;
  const spread = total(precisions.map((u, r) => u * ((means[r] ?? 0) - mean) ** 2));
  const scale = whole - total(precisions.map((u) => u * u)) / whole;
  return scale > 0 ? Math.max(0, (spread - (means.length - 1)) / scale) : 0;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
