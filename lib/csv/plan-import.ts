import type { Rating, RepId, SkillId } from '@/lib/coaching/types';
import { type Entry, foldName } from './read-rows';
import { foldWord } from './read-table';

/** What the manager says of a name in the file. */
export type RepAnswer =
  | { readonly kind: 'rep'; readonly id: RepId }
  | { readonly kind: 'new' }
  | { readonly kind: 'leave' };
export type SkillAnswer =
  | { readonly kind: 'skill'; readonly id: SkillId }
  | ({ readonly kind: 'new' } & NewSkill)
  | { readonly kind: 'leave' };

/** A skill that is to be added to the rubric, under the file's name for it. */
export interface NewSkill {
  readonly id: SkillId;
  readonly name: string;
}

/** Who and what is known, by folded names. A name that several reps share is nobody's. */
export interface KnownNames {
  readonly reps: ReadonlyMap<string, RepId>;
  readonly skills: ReadonlyMap<string, SkillId>;
}

/** The known reps by name, and those that only one of them has in a CRM. */
export function indexReps(
  reps: readonly { readonly id: RepId; readonly name: string; readonly identities: readonly { name: string }[] }[],
): ReadonlyMap<string, RepId> {
  const byName = indexUnique(reps.map(({ id, name }) => [foldName(name), id]));
  const byIdentity = indexUnique(
    reps.flatMap(({ id, identities }) => identities.map(({ name }) => [foldName(name), id] as const)),
  );
  const taken = new Set(reps.map(({ name }) => foldName(name)));
  return new Map([...[...byIdentity].filter(([name]) => !taken.has(name)), ...byName]);
}

function indexUnique(pairs: readonly (readonly [string, RepId])[]): ReadonlyMap<string, RepId> {
  const ids = new Map<string, RepId>();
  const shared = new Set<string>();
  for (const [name, id] of pairs) {
    if ((ids.get(name) ?? id) !== id) shared.add(name);
    ids.set(name, id);
  }
  for (const name of shared) ids.delete(name);
  return ids;
}

/** A name in the file that nothing here is called, and how many rows have it. */
export interface UnknownName {
  /** The key of its answer. */
  readonly key: string;
  readonly name: string;
  readonly rows: number;
}

export function listUnknown(
  entries: readonly Entry[],
  known: KnownNames,
): { readonly reps: readonly UnknownName[]; readonly skills: readonly UnknownName[] } {
  return {
    reps: countNames(entries, ({ rep }) => [foldName(rep), rep], known.reps),
    skills: countNames(entries, ({ skill }) => [foldWord(skill), skill], known.skills),
  };
}

function countNames(
  entries: readonly Entry[],
  read: (entry: Entry) => readonly [string, string],
  known: ReadonlyMap<string, unknown>,
): UnknownName[] {
  const names = new Map<string, UnknownName>();
  for (const entry of entries) {
    const [key, name] = read(entry);
    if (!known.has(key))
      names.set(key, { key, name: names.get(key)?.name ?? name, rows: (names.get(key)?.rows ?? 0) + 1 });
  }
  return [...names.values()];
}

/** An observation as the file has it; several rows of one rep, date, context and note are one. */
export interface PlannedObservation extends Pick<Entry, 'date' | 'context' | 'note'> {
  /** What makes it the same one in every import of the file. */
  readonly key: string;
  /** null: a rep who is to be added, under this name. */
  readonly rep: RepId | null;
  readonly repName: string;
  readonly ratings: readonly Rating[];
}

interface ImportPlan {
  readonly observations: readonly PlannedObservation[];
  /** Those that an answer adds to the rubric. */
  readonly newSkills: readonly NewSkill[];
  /** Rows left out by an answer. */
  readonly leftOut: number;
}

/**
 * The observations of the rows under these answers; a name without an answer is left out. A skill that is rated twice in
 * one observation begins another one, since both were seen.
 */
export function planImport(
  entries: readonly Entry[],
  known: KnownNames,
  answers: { readonly reps: ReadonlyMap<string, RepAnswer>; readonly skills: ReadonlyMap<string, SkillAnswer> },
): ImportPlan {
  const observations = new Map<string, PlannedObservation & { ratings: Rating[] }>();
  /** How often each skill was rated already under one rep, date, context and note. */
  const times = new Map<string, number>();
  let leftOut = 0;
  for (const { rep: repName, skill: skillName, rating, date, context, note } of entries) {
    const rep = findRep(foldName(repName), known, answers.reps);
    const skill = findSkill(foldWord(skillName), known, answers.skills);
    if (rep === undefined || skill === undefined) {
      leftOut += 1;
      continue;
    }
    const what = [foldName(repName), date, context, note] as const;
    const timesKey = JSON.stringify([...what, skill]);
    const copy = times.get(timesKey) ?? 0;
    times.set(timesKey, copy + 1);
    const key = JSON.stringify([...what, copy]);
    const begun = observations.get(key);
    if (begun !== undefined) begun.ratings.push({ skill, rating });
    else observations.set(key, { key, rep, repName, date, context, note, ratings: [{ skill, rating }] });
  }
  const newSkills = [...answers.skills.values()].flatMap((answer) =>
    answer.kind === 'new' ? [{ id: answer.id, name: answer.name }] : [],
  );
  return { observations: [...observations.values()], newSkills, leftOut };
}

function findRep(key: string, known: KnownNames, answers: ReadonlyMap<string, RepAnswer>): RepId | null | undefined {
  const id = known.reps.get(key);
  if (id !== undefined) return id;
  const answer = answers.get(key);
  if (answer?.kind === 'rep') return answer.id;
  return answer?.kind === 'new' ? null : undefined;
}

function findSkill(key: string, known: KnownNames, answers: ReadonlyMap<string, SkillAnswer>): SkillId | undefined {
  const answer = answers.get(key);
  return known.skills.get(key) ?? (answer === undefined || answer.kind === 'leave' ? undefined : answer.id);
}
