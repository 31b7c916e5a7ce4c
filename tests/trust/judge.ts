import { listUnder, type Raw } from './raw.ts';

const DAY_MS = 86_400_000;
const CLOSE = 1e-9;

interface Rating {
  readonly skill: string;
  readonly rating: number;
}
interface Sums {
  readonly at: number;
  readonly [part: string]: number;
}
interface Stored {
  readonly halfLifeDays: number;
  readonly observations?: number;
  readonly times?: readonly (readonly [string, readonly number[]])[];
  readonly bySkill: readonly (readonly [string, Sums])[];
}

interface Mark {
  readonly question: string;
  readonly mark: string;
  readonly at: number;
}

/**
 * What is wrong in a database, in words; nothing when it is whole: every rep's sums, counts of ratings and questions last
 * asked are those of the log, made anew here from the method's formulas, so is the usefulness of every question, every
 * observation is found by its id, and no index leads nowhere.
 */
export function findWrong(raw: Raw): string[] {
  const all = new Map<string, unknown>(raw);
  const wrong: string[] = [];
  if (typeof (all.get('meta') as { counter?: unknown } | undefined)?.counter !== 'number') wrong.push('no meta');
  for (const [key, value] of raw) {
    if (key.startsWith('obsKey/') && !all.has(String(value))) wrong.push(`${key} leads nowhere`);
    if (key.startsWith('askedKey/') && !all.has(String(value))) wrong.push(`${key} leads nowhere`);
    if (!key.startsWith('obs/')) continue;
    const { id, rep } = value as { id: string; rep: string };
    if (all.get(`obsKey/${id}`) !== key) wrong.push(`${key} is not found by its id`);
    if (!all.has(`rep/${rep}`)) wrong.push(`${key} is nobody's`);
  }
  const reps = listUnder(raw, 'rep/').map(({ id }) => String(id));
  for (const rep of reps) wrong.push(...compareSums(rep, all, raw), ...compareCounts(rep, all, raw));
  for (const [key] of raw) {
    const [kind, rep = ''] = key.split('/');
    if ((kind === 'sums' || kind === 'askedLast') && !reps.includes(rep)) wrong.push(`${key} is of nobody`);
  }
  return [...wrong, ...compare('usefulness', all, countUseful(listUnder(raw, 'asked/') as unknown as Mark[]))];
}

/** The counts beside the sums, and when each question was last asked. */
function compareCounts(rep: string, all: ReadonlyMap<string, unknown>, raw: Raw): string[] {
  const log = listUnder(raw, `obs/${rep}/`) as unknown as { ratings: Rating[] }[];
  const { observations, times } = (all.get(`sums/${rep}`) ?? { observations: 0, times: [] }) as Stored;
  const counts = new Map<string, number[]>();
  for (const { skill, rating } of log.flatMap(({ ratings }) => ratings)) {
    const own = counts.get(skill) ?? [0, 0, 0, 0, 0];
    own[rating - 1] = (own[rating - 1] ?? 0) + 1;
    counts.set(skill, own);
  }
  const last = new Map<string, number>();
  for (const { question, mark, at } of listUnder(raw, `asked/${rep}/`) as unknown as Mark[]) {
    if (mark === 'asked') last.set(question, Math.max(at, last.get(question) ?? 0));
  }
  return [
    ...(observations === log.length ? [] : [`sums/${rep}: ${observations} observations instead of ${log.length}`]),
    ...compare(`the ratings of ${rep}`, new Map([[`the ratings of ${rep}`, times]]), [...counts]),
    ...compare(`askedLast/${rep}`, all, [...last]),
  ];
}

function countUseful(marks: readonly Mark[]): [string, { useful: number; notUseful: number }][] {
  const counts = new Map<string, { useful: number; notUseful: number }>();
  for (const { question, mark } of marks) {
    if (mark === 'asked') continue;
    const own = counts.get(question) ?? { useful: 0, notUseful: 0 };
    own[mark === 'useful' ? 'useful' : 'notUseful'] += 1;
    counts.set(question, own);
  }
  return [...counts];
}

/** Pairs in any order; none and absent are the same. */
function compare(key: string, all: ReadonlyMap<string, unknown>, wanted: readonly unknown[]): string[] {
  const spell = (pairs: unknown): string =>
    JSON.stringify(((pairs ?? []) as unknown[]).map((one) => JSON.stringify(one)).sort());
  return spell(all.get(key)) === spell(wanted) ? [] : [`${key}: ${spell(all.get(key))} instead of ${spell(wanted)}`];
}

function compareSums(rep: string, all: ReadonlyMap<string, unknown>, raw: Raw): string[] {
  const log = listUnder(raw, `obs/${rep}/`) as unknown as { at: number; ratings: Rating[] }[];
  const { halfLifeDays, bySkill } = (all.get(`sums/${rep}`) ?? { halfLifeDays: 180, bySkill: [] }) as Stored;
  const stored = new Map(bySkill);
  const skills = new Set([...stored.keys(), ...log.flatMap(({ ratings }) => ratings.map(({ skill }) => skill))]);
  return [...skills].flatMap((skill) => {
    const own = log.flatMap(({ at, ratings }) =>
      ratings.filter((one) => one.skill === skill).map(({ rating }) => ({ at, rating })),
    );
    const kept = stored.get(skill);
    if (kept === undefined) return [`sums/${rep} lacks ${skill}`];
    const fresh = sum(own, kept.at, halfLifeDays);
    return Object.entries(fresh).flatMap(([part, value]) =>
      Math.abs(value - (kept[part] ?? Number.NaN)) <= CLOSE * Math.max(1, Math.abs(value))
        ? []
        : [`sums/${rep}, ${skill}, ${part}: ${kept[part]} instead of ${value}`],
    );
  });
}

/** Section 3 of the method, straight from the log. */
function sum(own: readonly { at: number; rating: number }[], at: number, halfLifeDays: number): Record<string, number> {
  const add = (life: number, power: number, of: (rating: number) => number): number =>
    own.reduce((total, one) => total + 2 ** ((-power * (at - one.at)) / (life * DAY_MS)) * of(one.rating), 0);
  return {
    count: own.length,
    w: add(halfLifeDays, 1, () => 1),
    v: add(halfLifeDays, 2, () => 1),
    x: add(halfLifeDays, 1, (rating) => rating),
    q: add(halfLifeDays, 1, (rating) => rating ** 2),
    recentW: add(halfLifeDays / 4, 1, () => 1),
    recentV: add(halfLifeDays / 4, 2, () => 1),
    recentX: add(halfLifeDays / 4, 1, (rating) => rating),
  };
}
