import type { Rep } from '@/lib/coaching/records';
import type { Coaching, Question, QuestionId, RankedQuestion, SkillId, SkillReading } from '@/lib/coaching/types';
import { QUESTIONS } from '@/lib/content/questions';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import type { DealView, PanelView } from '@/lib/messaging/views';
import { RUBRIC, SITE, SKILL_IDS } from './page-views';

/** Views as the background would answer them, for tests of the panel. */

export const [FIRST, SECOND, THIRD] = SKILL_IDS as [SkillId, SkillId, SkillId];

export function makeDeal(part: Partial<DealView> = {}): DealView {
  return {
    site: SITE,
    adapter: 'salesforce',
    adapterName: 'Salesforce',
    recordId: '006A',
    name: 'Fleet renewal',
    account: 'Rossi S.p.A.',
    stage: { raw: 'Proposal', known: 'proposal', from: 'crm' },
    amount: { raw: '€ 84,000', value: 84_000 },
    closeDate: { raw: '30/11/2026', value: Date.UTC(2026, 10, 30) },
    fields: [{ field: 'owner', raw: 'Marco Bianchi', sure: 'high', by: 'place' }],
    isRead: true,
    empty: [],
    ...part,
  };
}

export function makeReading(skill: SkillId, part: Partial<SkillReading> = {}): SkillReading {
  return {
    skill,
    n: 4.2,
    mean: 2.5,
    level: 2.7,
    sd: 0.4,
    evidence: 'fair',
    trend: 'rising',
    benchmark: { value: 4.1, sd: 0.2, source: 'exemplars', reps: 3, byResults: false },
    gap: 1.4,
    chance: 0.97,
    expectedGap: 1.4,
    weight: 1.5,
    relevance: 0.9,
    priority: 1.89,
    advice: 'coach',
    ...part,
  };
}

const rank = (question: Question): RankedQuestion => ({ question, score: 1, fit: 1, novelty: 1, usefulness: 0.5 });

/** The first questions of a skill in the default bank, those put aside left out. */
export function questionsOf(skill: SkillId, count: number, without: readonly QuestionId[] = []): RankedQuestion[] {
  return QUESTIONS.filter((one) => one.skill === skill && !without.includes(one.id))
    .slice(0, count)
    .map(rank);
}

export function makeCoaching(part: Partial<Coaching> = {}): Coaching {
  return {
    skills: SKILL_IDS.map((skill) => makeReading(skill)),
    focus: [FIRST],
    further: [SECOND, THIRD],
    questions: questionsOf(FIRST, 3),
    dealQuestion: null,
    ...part,
  };
}

/** A known rep on one deal. */
export function makePanelView(rep: Rep, part: Partial<PanelView> = {}): PanelView {
  return {
    tab: 7,
    seq: 1,
    counter: 1,
    settings: { ...DEFAULT_SETTINGS, language: 'en' },
    deal: makeDeal(),
    rep: { kind: 'known', rep, isRemembered: false, isChosen: false, isLost: false, pageName: null, bindsOwner: true },
    team: [{ id: rep.id, name: rep.name }],
    skills: SKILL_IDS,
    rubric: RUBRIC,
    coaching: makeCoaching(),
    exemplarNotes: [],
    commitments: [],
    plans: [],
    timer: null,
    recent: [],
    draft: null,
    isReadOnly: false,
    isLost: false,
    ...part,
  };
}
