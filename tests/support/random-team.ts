import fc from 'fast-check';
import { addRating, emptySums } from '@/lib/coaching/sums';
import type { RatingValue, RepId, RepSums, Skill, SkillId, Stage, TeamMember } from '@/lib/coaching/types';
import type { ReferenceRating, ReferenceRep, ReferenceSkill, ReferenceTeam } from './reference-method.ts';

export const DAY = 86_400_000;
export const NOW = Date.UTC(2026, 10, 24, 9);

const SKILLS = ['agenda', 'problems', 'insight', 'value', 'closing'];
const STAGES = ['prospecting', 'discovery', 'proposal'] as const;
const PERIODS = ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
const SCALES = [[1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [3, 4], [1, 5], [2], [3], [5]];

// Whole numbers: fast-check draws these evenly, while most of its doubles are next to nothing.
const ageMs = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 20 * DAY }),
  fc.integer({ min: 1, max: 200 * DAY }),
  fc.integer({ min: 1, max: 2000 * DAY }),
);

const relevance = fc.dictionary(fc.constantFrom(...STAGES), fc.constantFrom(0.25, 0.4, 0.7, 1), {
  maxKeys: 2,
  noNullPrototype: true,
});

const randomRating = (skills: readonly string[], scale: readonly number[]) =>
  fc.record({
    skill: fc.constantFrom(...skills),
    rating: fc.constantFrom(...scale),
    at: ageMs.map((age) => NOW - age),
  });

const percent = fc.integer({ min: 0, max: 200_000 }).map((one) => one / 100_000);

const randomRep = (skills: readonly string[], scale: readonly number[]) =>
  fc.record({
    isActive: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    isExemplar: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 2, arbitrary: fc.constant(true) }),
    attainment: fc.option(fc.dictionary(fc.constantFrom(...PERIODS), percent, { noNullPrototype: true })),
    log: fc.array(randomRating(skills, scale), { maxLength: 12 * skills.length, size: 'max' }),
  });

/** Teams of 0 to 12 reps on 1 to 5 skills, some marked, some archived, some never seen, some rated one value only. */
export const randomTeam: fc.Arbitrary<ReferenceTeam> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom(...SCALES), fc.boolean())
  .chain(([count, scale, marksNobody]) => {
    const names = SKILLS.slice(0, count);
    return fc.record({
      skills: fc
        .tuple(...names.map(() => fc.record({ target: fc.option(fc.constantFrom(3, 3.5, 5)), relevance })))
        .map((drafts) => drafts.map(({ target, relevance }, i) => toSkill(names[i]!, target, relevance))),
      reps: fc
        .array(randomRep(names, scale), { maxLength: 12, size: 'max' })
        .map((reps) => reps.map((one, i) => toRep(`r${String(i).padStart(2, '0')}`, one, marksNobody))),
      now: fc.constant(NOW),
      halfLifeDays: fc.constantFrom(30, 90, 180, 730),
    });
  });

export const randomStage = fc.constantFrom(null, ...STAGES);

function toSkill(id: string, target: number | null, relevance: Record<string, number>): ReferenceSkill {
  return { id, relevance, ...(target === null ? {} : { target }) };
}

interface RepDraft {
  readonly isActive: boolean;
  readonly isExemplar: boolean;
  readonly attainment: Record<string, number> | null;
  readonly log: readonly ReferenceRating[];
}

function toRep(id: string, { attainment, ...draft }: RepDraft, marksNobody: boolean): ReferenceRep {
  const isExemplar = draft.isExemplar && !marksNobody;
  return { id, ...draft, isExemplar, ...(attainment === null ? {} : { attainment }) };
}

/** The same team as the product holds it: running sums, added in the log's own (random) order. */
export function toMembers({ reps, halfLifeDays }: ReferenceTeam): TeamMember[] {
  return reps.map(({ id, isActive, isExemplar, attainment, log }) => {
    const sums: Record<string, RepSums[SkillId]> = {};
    for (const { skill, rating, at } of log)
      sums[skill] = addRating(sums[skill] ?? emptySums(at), { rating: rating as RatingValue, at }, halfLifeDays);
    const member = { id: id as RepId, isActive, isExemplar, sums: sums as RepSums };
    return attainment === undefined ? member : { ...member, attainment };
  });
}

export function toSkills({ skills }: ReferenceTeam): Skill[] {
  return skills.map(({ id, target, relevance }) => ({
    id: id as SkillId,
    area: 'interaction',
    relevance: relevance as Partial<Record<Stage, number>>,
    ...(target === undefined ? {} : { target }),
  }));
}
