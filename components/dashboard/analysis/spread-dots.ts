const STEP = 0.75;

/**
 * How far each dot is moved up or down so that dots of this width beside each other stay apart; `places` from one end to
 * the other. At most two rows on each side: beyond that they overlap.
 */
export function spreadDots(places: readonly number[], width: number): number[] {
  const rows = [0, -1, 1, -2, 2].map((row) => row * (width / 2) * STEP);
  const last = rows.map(() => Number.NaN);
  return places.map((x) => {
    const free = rows.findIndex((_, row) => !(Math.abs(x - (last[row] ?? Number.NaN)) < width));
    const row = Math.max(0, free);
    last[row] = x;
    return rows[row] ?? 0;
  });
}
