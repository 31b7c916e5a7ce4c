import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ObservationId, QuestionId, SkillId } from '@/lib/coaching/types';
import type { AnalysisView, PanelView, QuestionsView, RubricRecordsView, TeamView } from '@/lib/messaging/views';
import type { Whole } from '@/lib/messaging/whole-records';
import { createBackground } from '../support/background';
import { addReps, type Clock, DAY, NOW, openTestRepository, rep } from '../support/repository';

const fake = await vi.hoisted(async () => (await import('../support/fake-browser')).createFakeBrowser());
vi.mock('@/lib/platform/native', () => ({ browser: fake.browser }));

const SITE = 'https://acme.lightning.force.com';
const TAB = 9;
const PAGE = 'options.html#/rubric';
const AGENDA = 'agenda' as SkillId;
const clock: Clock = { now: NOW };
beforeEach(() => {
  fake.restart();
  clock.now = NOW;
});

const name = (from: number, text: string): Whole<'rubric'> => ({
  part: 'skill-words',
  id: `agenda.${from}`,
  of: AGENDA,
  from,
  en: { name: text },
});

async function start() {
  const repository = await openTestRepository(clock);
  await addReps(repository, 'ada');
  const background = createBackground(repository, clock);
  const hello = (await background.askFromTab(TAB, `${SITE}/x`, 'page.hello', { token: '1-2-3-4' })) as {
    result: { token: string };
  };
  const reading = { fields: { owner: { raw: 'ada', rule: 0, sure: 'high' as const } }, empty: [], language: 'en' };
  const at = { seq: 1, crm: 'salesforce', recordId: '006A', reading, stage: null };
  await background.askFromTab(TAB, `${SITE}/x`, 'page.at', at);
  const ask = async <View>(call: ReturnType<typeof background.askFrom>): Promise<View> => {
    const reply = await call;
    if (!reply.ok) throw new Error(`${reply.code} ${reply.where}`);
    return reply.result as View;
  };
  return {
    background,
    change: (put: Whole<'rubric'>[], gone: string[] = []) =>
      ask<null>(background.askFrom(PAGE, 'rubric.change', { put, gone })),
    panel: () => ask<PanelView>(background.askFromPanel(TAB, hello.result.token, 'panel.read', {})),
    team: () => ask<TeamView>(background.askFrom(PAGE, 'team.read', {})),
    analysis: () => ask<AnalysisView>(background.askFrom(PAGE, 'analysis.read', {})),
    rubric: () => ask<RubricRecordsView>(background.askFrom(PAGE, 'rubric.read', {})),
    questions: () => ask<QuestionsView>(background.askFrom(PAGE, 'questions.read', { rep: rep('ada') })),
    changeFromPanel: () =>
      background.askFromPanel(TAB, hello.result.token, 'rubric.change', { put: [name(1, 'x')], gone: [] }),
    observe: (id: string) =>
      ask(
        background.askFrom(PAGE, 'observation.save', {
          id: id as ObservationId,
          rep: rep('ada'),
          ratings: [{ skill: AGENDA, rating: 4 }],
          note: '',
        }),
      ),
  };
}

it('an archived skill leaves panel and figures, and what was seen on it stays', async () => {
  const here = await start();
  await here.observe('o1');
  await here.change([{ part: 'skill', id: AGENDA, isArchived: true }]);
  const panel = await here.panel();
  expect(panel.skills).not.toContain(AGENDA);
  expect(panel.coaching?.skills.map(({ skill }) => skill)).toEqual(panel.skills);
  expect(panel.rubric.archived).toEqual([AGENDA]);
  expect(panel.rubric.areas[AGENDA]).toBe('interaction');
  expect(panel.recent.map(({ ratings }) => ratings)).toEqual([[{ skill: AGENDA, rating: 4 }]]);
  expect((await here.analysis()).skills.map(({ id }) => id)).toEqual(panel.skills);
  expect((await here.rubric()).rated).toEqual({ agenda: 1 });
});

it('target, relevance and questions of the manager’s own are what the panel computes with', async () => {
  const here = await start();
  const own = 'own-skill' as SkillId;
  await here.change([
    { part: 'skill', id: own, area: 'presentation', target: 5, relevance: { discovery: 1 } },
    { part: 'question', id: 'own-question' as QuestionId, skill: own, phase: 'goal', stages: [] },
    { part: 'question-words', id: `own-question.${NOW}`, of: 'own-question' as QuestionId, from: NOW, en: 'What now?' },
    { part: 'question-words', id: `value-g1.${NOW}`, of: 'value-g1' as QuestionId, from: NOW, en: 'What for?' },
  ]);
  const panel = await here.panel();
  // nobody was seen: the widest gap to a target is what to observe first
  expect(panel.coaching?.focus).toEqual([own]);
  expect(panel.coaching?.questions.map(({ question }) => question.id)).toContain('own-question');
  // of the questions' words only those that are shown
  expect(panel.rubric.wordings.map(({ of }) => of)).toEqual(['own-question']);
  expect((await here.team()).rubric.wordings).toHaveLength(2);
  expect((await here.questions()).bank.at(-1)).toEqual({ id: 'own-question', skill: own, phase: 'goal', stages: [] });
});

it('the panel gets the words of now, and those of its last observations', async () => {
  const here = await start();
  await here.change([name(NOW, 'first')]);
  await here.observe('o1');
  for (const [days, text] of [
    [1, 'second'],
    [2, 'third'],
    [3, 'fourth'],
  ] as const) {
    clock.now = NOW + days * DAY;
    await here.change([name(clock.now, text)]);
  }
  const words = (await here.panel()).rubric.wordings.map((one) => (one.part === 'skill-words' ? one.en?.name : null));
  expect(words).toEqual(['first', 'fourth']);
});

it('is changed by our own pages only, and not with what no rubric holds', async () => {
  const here = await start();
  expect(await here.changeFromPanel()).toMatchObject({ ok: false, code: 'not-allowed' });
  const wrong = { part: 'skill', id: AGENDA, relevance: { discovery: 0.1 } } as never;
  expect(await here.background.askFrom(PAGE, 'rubric.change', { put: [wrong], gone: [] })).toMatchObject({
    ok: false,
    code: 'bad-request',
  });
  expect((await here.rubric()).records).toEqual([]);
});
