import type { Observation, Rep, RubricRecord } from '@/lib/coaching/records';
import type { ObservationId, RepId, SkillId, Timestamp } from '@/lib/coaching/types';
import { findRemainder } from './complete';
import type { HereRecords } from './here';
import type { NewSkill, PlannedObservation } from './plan-import';
import { foldName } from './read-rows';

const SLICE = 200;

interface ImportRequest {
  readonly observations: readonly PlannedObservation[];
  /** Skills to add to the rubric, as far as anything in the table is kept on them. */
  readonly newSkills: readonly NewSkill[];
  /** The language of the new skills' names. */
  readonly locale: 'en' | 'it';
  readonly here: HereRecords;
  readonly now: Timestamp;
  /** The moment of a date of the table. */
  readonly momentOf: (date: string) => Timestamp;
  readonly createRepId: () => RepId;
}

/** An export file with what a table brings, and what it consists of. */
export interface WrittenImport {
  readonly text: string;
  readonly added: readonly ObservationId[];
  /** When they were seen. */
  readonly moments: readonly Timestamp[];
  readonly newReps: readonly Rep[];
  readonly newSkills: readonly NewSkill[];
  /** Observations of the table that are here already: they stay as they are. */
  readonly already: readonly ObservationId[];
  /** How many of the added were deleted here once. */
  readonly returning: number;
  /** How many of the added bring ratings that an observation here was lacking. */
  readonly completing: number;
  /** How many of those here lack ratings, and were changed by hand since they came in. */
  readonly kept: number;
}

/** Writes the file in slices: each step gives the share that is done. */
export function* writeImport(request: ImportRequest): Generator<number, WrittenImport, void> {
  const { here, now, momentOf, createRepId } = request;
  const newReps = new Map<string, Rep>();
  const added: Observation[] = [];
  const already: ObservationId[] = [];
  let returning = 0;
  let completing = 0;
  let kept = 0;
  for (const [place, planned] of request.observations.entries()) {
    if (place % SLICE === 0) yield place / request.observations.length;
    const { rep, repName, date, context, note } = planned;
    const remainder = findRemainder(planned, here);
    const { id, ratings } = remainder;
    const [begun] = remainder.here;
    already.push(...remainder.here.map((one) => one.id));
    if (remainder.isKept) kept += 1;
    if (ratings.length === 0) continue;
    if (begun !== undefined) completing += 1;
    const deletedAt = here.deleted.get(id);
    if (deletedAt !== undefined) returning += 1;
    added.push({
      id,
      rep: begun?.rep ?? rep ?? addRep(newReps, repName, now, createRepId),
      at: begun?.at ?? Math.min(now, momentOf(date)),
      ratings,
      note,
      ...(context === null ? {} : { context }),
      createdAt: now,
      // newer than its deletion, or it would stay deleted
      updatedAt: Math.max(now, (deletedAt ?? 0) + 1),
    });
  }
  const owners = new Set(added.map(({ rep }) => rep));
  const rated = new Set(added.flatMap(({ ratings }) => ratings.map(({ skill }) => skill)));
  const newSkills = request.newSkills.filter(({ id }) => rated.has(id));
  const rubric = newSkills.flatMap((skill) => writeSkill(skill, request.locale, now));
  const reps = [...newReps.values(), ...here.reps.filter(({ id }) => owners.has(id))];
  return {
    text: writeFile(now, { reps, observations: added, rubric }),
    added: added.map(({ id }) => id),
    moments: added.map(({ at }) => at),
    newReps: [...newReps.values()],
    newSkills,
    already,
    returning,
    completing,
    kept,
  };
}

interface Removal {
  readonly observations: readonly ObservationId[];
  readonly reps: readonly Rep[];
  readonly newSkills: readonly NewSkill[];
}

/**
 * An export file that takes these observations out again, and those of the reps and of the new skills on whom nothing
 * else hangs by now. It is what undoes an import.
 */
export function writeRemoval({ observations, reps, newSkills }: Removal, here: HereRecords, now: Timestamp): string {
  const leaving = new Set<string>(observations);
  const kept = [...here.observations.values()].filter(({ id }) => !leaving.has(id));
  const staying = new Set(kept.map(({ rep }) => rep));
  const rated = new Set(kept.flatMap(({ ratings }) => ratings.map(({ skill }) => skill)));
  const bury = (kind: 'observation' | 'rep' | 'rubric', id: string, updatedAt: number) => ({
    kind,
    id,
    updatedAt: Math.max(now, updatedAt),
  });
  const deletions = observations.map((id) => bury('observation', id, here.observations.get(id)?.updatedAt ?? 0));
  const idle = reps.filter(({ id }) => !staying.has(id) && !here.otherwiseUsed.has(id));
  const buried = idle.map(({ id, updatedAt }) => bury('rep', id, updatedAt));
  const words = newSkills.filter(({ id }) => !rated.has(id)).flatMap(({ id }) => [id, nameWording(id)]);
  const unsaid = words.map((id) => bury('rubric', id, 0));
  return writeFile(now, { deletions: [...deletions, ...buried, ...unsaid] });
}

/** An export file that brings these observations back as they were in `here`, after a removal. */
export function writeReturn(ids: readonly ObservationId[], here: HereRecords, now: Timestamp): string {
  const observations = ids.flatMap((id) => here.observations.get(id) ?? []);
  const owners = new Set(observations.map(({ rep }) => rep));
  return writeFile(now, {
    reps: here.reps.filter(({ id }) => owners.has(id)),
    observations: observations.map((one) => ({ ...one, updatedAt: Math.max(now, one.updatedAt) + 1 })),
  });
}

function addRep(newReps: Map<string, Rep>, name: string, now: Timestamp, createRepId: () => RepId): RepId {
  const key = foldName(name);
  const known = newReps.get(key);
  if (known !== undefined) return known.id;
  const id = createRepId();
  const written = { createdAt: now, updatedAt: now };
  newReps.set(key, { id, name, identities: [], isExemplar: false, isArchived: false, ...written });
  return id;
}

/** A skill by its name alone, called so since ever: what it looks like is the manager's to write. */
function writeSkill({ id, name }: NewSkill, locale: 'en' | 'it', now: Timestamp): RubricRecord[] {
  const written = { createdAt: now, updatedAt: now };
  return [
    { part: 'skill', id, ...written },
    { part: 'skill-words', id: nameWording(id), of: id, from: 0, [locale]: { name }, ...written },
  ];
}

/** The id of a skill's first wording. */
function nameWording(skill: SkillId): string {
  return `${skill}.0`;
}

function writeFile(now: Timestamp, lists: object): string {
  return JSON.stringify({
    format: 'affianca',
    version: 1,
    exportedAt: new Date(now).toISOString(),
    settings: {},
    reps: [],
    observations: [],
    commitments: [],
    questions: [],
    opportunities: [],
    sites: [],
    stages: [],
    drafts: [],
    rubric: [],
    deletions: [],
    ...lists,
  });
}
