const SQRT_2_PI = Math.sqrt(2 * Math.PI);

/** The standard normal density φ(z). */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / SQRT_2_PI;
}

/**
 * The standard normal distribution Φ(z), to double precision: the series Φ(z) − ½ = φ(z)·(z + z³/3 + z⁵/15 + …)
 * near the middle (Marsaglia, J. Stat. Software 11(4), 2004), Laplace's continued fraction for the tail beyond 2, where the
 * series would lose the digits of what is left of one half.
 */
export function normalDistribution(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (z === Number.POSITIVE_INFINITY) return 1;
  if (z === Number.NEGATIVE_INFINITY) return 0;
  if (Math.abs(z) > 2) return z > 0 ? 1 - upperTail(z) : upperTail(-z);
  let term = z;
  let sum = z;
  for (let k = 3; Math.abs(term) > 1e-18 * Math.abs(sum) && k < 400; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 + sum * normalDensity(z);
}

/** 1 − Φ(z) for z > 2: φ(z)/(z + 1/(z + 2/(z + 3/(z + …)))), evaluated from the inside. */
function upperTail(z: number): number {
  let fraction = z;
  for (let k = 120; k >= 1; k -= 1) fraction = z + k / fraction;
  return normalDensity(z) / fraction;
}
