import { describe, expect, it } from 'vitest';
import { prepareCopy } from '@/components/dashboard/rep-copy/prepare-copy';
import { createNameHider } from '@/lib/coaching/hide-names';
import type { Commitment } from '@/lib/coaching/records';
import { addRating, emptySums } from '@/lib/coaching/sums';
import type { QuestionId, RatingValue, RepId, SkillId } from '@/lib/coaching/types';
import { SKILLS } from '@/lib/content/skills';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import type { AnalysedRep, AnalysisView, TriedPlan } from '@/lib/messaging/views';
import { makeObservation, makeRep } from '../support/page-views';

const NOW = Date.UTC(2026, 10, 24, 9);
const MARK = '[name]';
const SKILL = (SKILLS[0]?.id ?? 'none') as SkillId;

function makeMember(name: string, ratings: readonly RatingValue[] = [], part: Partial<AnalysedRep> = {}): AnalysedRep {
  const { observations: _o, lastObservedAt: _l, ...rep } = makeRep(name);
  const sums = ratings.reduce((all, rating) => addRating(all, { rating, at: NOW }, 180), emptySums(NOW));
  return { ...rep, sums: ratings.length === 0 ? {} : { [SKILL]: sums }, attainment: [], ...part };
}
const analyse = (...members: AnalysedRep[]): AnalysisView => ({
  counter: 1,
  now: NOW,
  settings: DEFAULT_SETTINGS,
  skills: SKILLS,
  members,
});
const marco = makeMember('Marco Bianchi', [1]);
const giulia = makeMember('Giulia Ferrari', [5, 5, 5], {
  identities: [{ site: 'https://crm.example', name: 'g.ferrari@acme.example' }],
});
const noPlans = { plans: [], commitments: [] };
const nothing = { marks: [], draft: null, times: [], opportunities: [] };
const written = { createdAt: NOW, updatedAt: NOW };

describe('names of others', () => {
  const hide = createNameHider(['Marco Bianchi'], ['Giulia Ferrari', 'Will', 'Jean-Luc D’Amico', 'Marco Neri'], MARK);

  it.each([
    ['Giulia Ferrari took over.', '[name] took over.'],
    ['as giulia  FERRARI does', 'as [name] does'],
    ['Ask Giulia, or GIULIA’s notes', 'Ask [name], or [name]’s notes'],
    ['Ferrari wrote it', '[name] wrote it'],
    ['It will work; Will says so.', 'It will work; [name] says so.'],
    ['Luc and D’Amico', '[name] and [name]'],
    ['Jean-Luc D’Amico came', '[name] came'],
    ['Giulianova and Ferrarini', 'Giulianova and Ferrarini'],
    ['Marco waited, Bianchi too', 'Marco waited, Bianchi too'],
    ['Marco Neri waited', '[name] waited'],
    ['Neri waited', '[name] waited'],
    ['perche\u0301 no', 'perché no'],
  ])('in “%s” are left out', (text, wanted) => {
    expect(hide(text)).toBe(wanted);
  });

  it('that say nothing by themselves change nothing', () => {
    expect(createNameHider(['Anna'], [], MARK)('Anna and Bea')).toBe('Anna and Bea');
    expect(createNameHider(['Anna'], ['', '(.*)', 'Anna'], MARK)('Anna (.*) Bea')).toBe('Anna (.*) Bea');
    expect(createNameHider([], ['g.ferrari@acme.example'], MARK)('Acme: g.ferrari@acme.example')).toBe('Acme: [name]');
  });
});

describe('a rep’s copy', () => {
  const commitment = (id: string, rep: RepId, part: Partial<Commitment> = {}): Commitment => ({
    id,
    rep,
    text: `Text of ${id}`,
    who: 'rep',
    state: 'open',
    ...written,
    ...part,
  });
  const plan = (id: string, rep: RepId, part: Partial<TriedPlan> = {}): TriedPlan => ({
    id,
    rep,
    state: 'running',
    cause: 'skill',
    focus: [{ skill: SKILL, levelAtStart: 2, milestone: 3, practices: [`Do as Giulia Ferrari does in ${id}`] }],
    reviewOn: '2026-12-24',
    startedAt: NOW,
    closedAt: null,
    result: null,
    missing: [],
    ...written,
    ...part,
  });

  const mark = (id: string, rep: RepId) => ({
    ...{ id, rep, question: 'agenda-g1' as QuestionId, mark: 'asked' as const, at: NOW, updatedAt: NOW },
  });
  const entry = (id: string, rep: RepId) => ({
    ...{ id, rep, at: NOW, minutes: 30, category: 'skill-coaching' as const, ...written },
  });

  it('holds nobody else’s records, figures or names', () => {
    const copy = prepareCopy(
      marco.id,
      {
        observations: [
          makeObservation('o1', marco.id, {
            note: 'Better than Giulia Ferrari last week.',
            opportunity: { site: 'https://crm.example', recordId: '1', name: 'Ferrari tender' },
          }),
          makeObservation('o2', giulia.id, { note: 'A secret about the other.' }),
        ],
        analysis: analyse(marco, {
          ...giulia,
          attainment: [{ id: 'a', rep: giulia.id, period: '2026-Q3', value: 1.7, ...written }],
        }),
        plans: {
          plans: [plan('p1', marco.id, { result: 'Learned it from Giulia.' }), plan('p2', giulia.id)],
          commitments: [
            commitment('c1', marco.id, { text: 'Ride along with Giulia Ferrari' }),
            commitment('c2', giulia.id),
          ],
        },
        kept: {
          marks: [
            { ...mark('q1', marco.id), answer: 'Giulia said the same.' },
            { ...mark('q2', giulia.id), answer: 'A secret answer.' },
          ],
          draft: { id: 'd', ratings: {}, skill: null, note: 'Unlike Giulia', context: null, minutes: null },
          times: [
            { ...entry('t1', marco.id), note: 'Lunch with Giulia Ferrari' },
            { ...entry('t2', giulia.id), note: 'A secret lunch' },
          ],
          opportunities: [{ site: 'https://crm.example', recordId: '1', stage: null, since: NOW }],
        },
      },
      MARK,
    );
    expect(copy?.observations.map(({ note, opportunity }) => [note, opportunity?.name])).toEqual([
      ['Better than [name] last week.', '[name] tender'],
    ]);
    expect(copy?.plans).toMatchObject([{ id: 'p1', result: 'Learned it from [name].' }]);
    expect(copy?.commitments).toMatchObject([{ id: 'c1', text: 'Ride along with [name]' }]);
    expect(copy?.asked).toMatchObject([{ id: 'q1', answer: '[name] said the same.' }]);
    expect(copy?.times).toMatchObject([{ id: 't1', note: 'Lunch with [name]' }]);
    expect(copy?.draft).toMatchObject({ note: 'Unlike [name]' });
    expect(copy?.opportunities).toMatchObject([{ recordId: '1', name: '[name] tender' }]);
    expect(copy?.identities).toEqual(marco.identities);
    const whole = JSON.stringify(copy);
    for (const foreign of ['Giulia', 'Ferrari', 'secret', giulia.id, 'p2', 'c2', 'q2', 't2', '2026-Q3', '1.7']) {
      expect(whole).not.toContain(foreign);
    }
  });

  it('says a level by the rep’s own ratings where few others could be read out of it', () => {
    const others = (count: number) => Array.from({ length: count }, (_, i) => makeMember(`Other ${i}`, [5, 5, 5, 5]));
    const stepWith = (...members: AnalysedRep[]) =>
      prepareCopy(
        marco.id,
        { observations: [], analysis: analyse(marco, ...members), plans: noPlans, kept: nothing },
        MARK,
      )?.levels[0]?.step;
    expect(stepWith()).toBe(1);
    expect(stepWith(...others(2))).toBe(1);
    expect(stepWith(...others(2), makeMember('Archived', [5], { isArchived: true }), makeMember('Unseen'))).toBe(1);
    expect(stepWith(...others(3))).toBeGreaterThan(1);
  });

  it('shows no level for what was not seen: that would be the team’s mean', () => {
    const copy = prepareCopy(
      marco.id,
      { observations: [], analysis: analyse(marco, giulia), plans: noPlans, kept: nothing },
      MARK,
    );
    expect(copy?.levels.map(({ skill }) => skill)).toEqual([SKILL]);
    expect(copy?.unseen).toEqual(SKILLS.slice(1).map(({ id }) => id));
  });

  it('has the newest plan first, drafts too, and puts open commitments first, by their day', () => {
    const { plans = [], commitments = [] } =
      prepareCopy(
        marco.id,
        {
          observations: [],
          analysis: analyse(marco),
          plans: {
            plans: [
              plan('draft', marco.id, { state: 'draft', startedAt: null, createdAt: NOW - 2 }),
              plan('old', marco.id, { state: 'closed', startedAt: NOW - 9, closedAt: NOW - 1 }),
              plan('new', marco.id),
            ],
            commitments: [
              commitment('dropped', marco.id, { state: 'dropped' }),
              commitment('no day', marco.id),
              commitment('done', marco.id, { state: 'done' }),
              commitment('late', marco.id, { due: '2026-12-24' }),
              commitment('soon', marco.id, { due: '2026-11-25' }),
            ],
          },
          kept: nothing,
        },
        MARK,
      ) ?? {};
    expect(plans.map(({ id, state }) => [id, state])).toEqual([
      ['new', 'running'],
      ['draft', 'draft'],
      ['old', 'closed'],
    ]);
    expect(commitments.map(({ id }) => id)).toEqual(['soon', 'late', 'no day', 'done', 'dropped']);
  });

  it('is none for somebody who is not there', () => {
    expect(
      prepareCopy('gone' as RepId, { observations: [], analysis: analyse(marco), plans: noPlans, kept: nothing }, MARK),
    ).toBeNull();
  });
});
