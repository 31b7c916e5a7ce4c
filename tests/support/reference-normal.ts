/** The normal distribution by brute force: Simpson's rule over the density, nothing clever. */

export function referenceDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * The share of a standard normal below z; the small tail is the one that is integrated, so it keeps its digits.
 * A thousand strips give eleven decimals; the digits of a far tail take more.
 */
export function referenceDistribution(z: number, strips = 1000): number {
  const from = Math.abs(z);
  const width = 12 / strips;
  let sum = 0;
  for (let i = 0; i <= strips; i += 1) {
    const factor = i === 0 || i === strips ? 1 : i % 2 === 1 ? 4 : 2;
    sum += factor * referenceDensity(from + i * width);
  }
  const tail = (sum * width) / 3;
  return z < 0 ? tail : 1 - tail;
}
