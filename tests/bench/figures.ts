/** The value below which this share (0 to 1) of the values lies; NaN of none. */
export function findQuantile(values: readonly number[], share: number): number {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export const findMedian = (values: readonly number[]): number => findQuantile(values, 0.5);

/** What each run added to the control of the same round. */
export function subtract(values: readonly number[], control: readonly number[]): number[] {
  return values.map((value, index) => value - (control[index] ?? Number.NaN));
}
