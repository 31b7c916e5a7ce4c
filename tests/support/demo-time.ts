const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WEEKS = 8;

/** Minutes of a whole week at the beginning and now: the coach of two months ago sells again. */
const DRIFT = {
  'account-strategy': [260, 90],
  'own-selling': [480, 1020],
  'internal-meetings': [420, 480],
  administration: [300, 330],
} as const;
/** Coaching by the clock: how often a week, then and now. */
const COACHED = [5, 1] as const;

interface Told {
  readonly now: number;
  readonly reps: readonly { readonly id: string }[];
  readonly random: () => number;
  readonly makeId: (at: number) => string;
}

/** The manager's own time of the last eight weeks as records of an export, up to `now`: by hand at noon, coaching by the timer. */
export function createDemoTime({ now, reps, random, makeId }: Told): object[] {
  const today = new Date(now);
  const monday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - ((today.getDay() + 6) % 7));
  return Array.from({ length: WEEKS }, (_, index) => {
    const progress = index / (WEEKS - 1);
    const between = ([then, today]: readonly [number, number]) => then + (today - then) * progress;
    const start = (day: number, hour: number) =>
      new Date(
        monday.getFullYear(),
        monday.getMonth(),
        monday.getDate() - 7 * (WEEKS - 1 - index) + day,
        hour,
      ).getTime();
    const keep = (at: number, minutes: number, category: string, more: object = {}) => ({
      id: makeId(at),
      at,
      minutes,
      category,
      ...more,
      createdAt: at,
      updatedAt: at,
    });
    const byHand = Object.entries(DRIFT).flatMap(([category, ends]) =>
      [0, 1, 2, 3, 4].flatMap((day) => {
        const minutes = 5 * Math.round((between(ends) * (0.55 + 0.9 * random())) / 25);
        return minutes < 10 ? [] : [keep(start(day, 12), minutes, category)];
      }),
    );
    const coached = Array.from({ length: Math.round(between(COACHED)) }, (_one, time) => {
      const at = start(time % 5, 16) + Math.floor(random() * 40) * MINUTE;
      // the two ends get more of it than the middle
      const rep = reps[[0, 7, 1, 3, 6][time % 5] ?? 0]?.id;
      return keep(at, 25 + Math.floor(random() * 30), 'skill-coaching', { rep, isTimed: true });
    });
    return [...byHand, ...coached];
  })
    .flat()
    .filter(({ at }) => at <= now - 2 * HOUR);
}
