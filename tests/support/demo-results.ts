const DAY = 86_400_000;
const QUARTERS = 4;

/** Quota attainment in per cent, oldest quarter first: good sellers are not always ahead, nor the others always behind. */
const RESULTS = [
  [121, 107, 126, 119],
  [112, 118, 109, 124],
  [97, 91, 103, 99],
  [88, 92, 85, 95],
  [104, 96, 92, 88],
  [79, 84, 90, 82],
  [93, 101, 98, 106],
  [108, 112, 97, 103],
] as const;

/** The reps' results of the last four quarters that are over, as records of an export. */
export function createDemoResults(now: number, reps: readonly { readonly id: string }[]): object[] {
  const today = new Date(now);
  const current = today.getFullYear() * 4 + Math.floor(today.getMonth() / 3);
  return reps.flatMap(({ id }, person) =>
    Array.from({ length: QUARTERS }, (_, index) => {
      const quarter = current - QUARTERS + index;
      const period = `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
      const written = now - (QUARTERS - index) * 5 * DAY;
      const value = (RESULTS[person % RESULTS.length]?.[index] ?? 100) / 100;
      return { id: `${id}.${period}`, rep: id, period, value, createdAt: written, updatedAt: written };
    }),
  );
}
