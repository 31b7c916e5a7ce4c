import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Panel } from '@/components/panel/panel';
import type { SkillId, SkillReading } from '@/lib/coaching/types';
import { textEn } from '@/lib/content/text-en';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import type { ExemplarNote, PanelView } from '@/lib/messaging/views';
import { untilWhole } from '../support/drawn';
import { makeObservation, makeRep } from '../support/page-views';
import { FIRST, makeCoaching, makePanelView, makeReading, SECOND, THIRD } from '../support/panel-view';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));

const DAY = 86_400_000;
const marco = makeRep('Marco Bianchi');
const textOf = (skill: SkillId) => {
  const text = textEn.skills[skill];
  if (text === undefined) throw new Error('no such skill');
  return text;
};

beforeEach(() => page.reset());
afterEach(cleanup);

async function open(part: Partial<PanelView> = {}) {
  page.answer('panel.read', () => makePanelView(marco, part));
  render(<Panel startsInLog={false} />);
  const focus = within(await screen.findByRole('region', { name: 'Focus' }));
  await untilWhole();
  return focus;
}
const openWith = (reading: Partial<SkillReading>) =>
  open({ coaching: makeCoaching({ skills: [makeReading(FIRST, reading)], further: [] }) });
const bestOf = () => within(screen.getByRole('region', { name: 'How the best do it' }));

test('the focus says the skill, the level against the best, the gap, the evidence and the trend in words', async () => {
  const focus = await open({ coaching: makeCoaching({ further: [] }) });
  expect(focus.getByRole('heading', { level: 3, name: textOf(FIRST).name })).toBeTruthy();
  expect(focus.getByRole('img', { name: 'Level 2.7 of 5, between 2.3 and 3.1; the best 4.1.' })).toBeTruthy();
  expect(focus.getByText('A wide gap: 1.4 below the best')).toBeTruthy();
  expect(focus.getByText('Evidence: fair')).toBeTruthy();
  expect(focus.getByText('Rising')).toBeTruthy();
  expect(focus.getByText('Coach')).toBeTruthy();
});

test('“why this?” gives every figure behind the choice', async () => {
  const focus = await open();
  expect(focus.getByText('Why this?').closest('details')?.open).toBe(false);
  const lines = within(focus.getByRole('group')).getAllByRole('listitem', { hidden: true });
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('worth 4.20 recent ones'),
    expect.stringContaining('Level: 2.70, give or take 0.40'),
    'Benchmark: 4.10, from 3 exemplars that you marked.',
    expect.stringMatching(/real gap .*: 97%/),
    'Expected gap: 1.40.',
    expect.stringContaining('Weight: 1.50'),
    'Relevance at this stage: 0.90.',
    'Priority: expected gap × weight × relevance = 1.89.',
  ]);
});

test.each([
  [0, 'Level with the best'],
  [0.04, 'Level with the best'],
  [0.4, 'A small gap: 0.4 below the best'],
  [0.5, 'A clear gap: 0.5 below the best'],
  [0.96, 'A wide gap: 1.0 below the best'],
  [1, 'A wide gap: 1.0 below the best'],
])('a gap of %d is “%s”', async (gap, words) => {
  expect((await openWith({ gap })).getByText(words)).toBeTruthy();
});

test('a skill that nobody has seen has no level, only the target, and is to be observed', async () => {
  const benchmark = { value: 4, sd: 0.3, source: 'target', reps: 0, byResults: false } as const;
  const unseen = { n: 0, mean: null, evidence: 'not-seen', trend: null, advice: 'observe', benchmark } as const;
  const focus = await openWith(unseen);
  expect(focus.getByRole('img', { name: 'No level yet; the target 4.0 of 5.' })).toBeTruthy();
  expect(focus.getByText('Nobody has seen this yet: observe.')).toBeTruthy();
  expect(focus.queryByText(/Rising|Steady|Falling|below/)).toBeNull();
  expect(focus.getByText(/No rating yet\. .* the level is the team’s mean/)).toBeTruthy();
  expect(focus.getByText(/the rubric’s target, since no exemplar/)).toBeTruthy();
});

test('what else matters at this stage stands below with its advice and level', async () => {
  const unseen = makeReading(THIRD, { evidence: 'not-seen', advice: 'observe' });
  const focus = await open({
    coaching: makeCoaching({
      skills: [makeReading(FIRST), makeReading(SECOND, { advice: 'recognise', level: 4.4 }), unseen],
    }),
  });
  const lines = within(focus.getByRole('heading', { name: 'Also at this stage' }).parentElement as HTMLElement);
  expect(lines.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    `${textOf(SECOND).name}Recognise4.4`,
    `${textOf(THIRD).name}Observe–`,
  ]);
});

test('with a team of whom nothing is known yet, every section says what to do next', async () => {
  const focus = await open({ coaching: makeCoaching({ focus: [], further: [], questions: [] }) });
  expect(focus.getByText(/Nothing stands out at this stage\. Log what you see/)).toBeTruthy();
  expect(screen.getByText(/No question left for now/)).toBeTruthy();
  expect(screen.getByText(/No exemplar has a note on this yet/)).toBeTruthy();
  expect(screen.getByText('No open commitment with Marco Bianchi.')).toBeTruthy();
  expect(screen.getByText('No observation of Marco Bianchi yet.')).toBeTruthy();
  expect(screen.getByRole('combobox', { name: 'Skill' })).toBeTruthy();
});

test('a skill that this rubric does not know is shown by its id, and nothing breaks', async () => {
  const skill = 'from-a-newer-version' as SkillId;
  const focus = await open({ coaching: makeCoaching({ skills: [makeReading(skill)], focus: [skill], further: [] }) });
  expect(focus.getByRole('heading', { level: 3, name: skill })).toBeTruthy();
});

const note = (part: Partial<ExemplarNote> = {}): ExemplarNote => ({
  skill: FIRST,
  repName: 'Giulia Ferrari',
  rating: 5,
  note: 'Asked what the delay costs, and waited.',
  at: Date.now() - 3 * DAY,
  ...part,
});

test('how the best do it: who, how rated and when, only on the focus skill, and what a 5 looks like', async () => {
  await open({ exemplarNotes: [note(), note({ skill: SECOND, note: 'Of another skill.' })] });
  const best = bestOf();
  expect(best.getByText('Asked what the delay costs, and waited.')).toBeTruthy();
  expect(best.getByRole('figure').textContent).toMatch(/Giulia Ferrari · rated 5 · 3 days ago$/);
  expect(best.queryByText('Of another skill.')).toBeNull();
  expect(best.getByText(textOf(FIRST).anchors[5])).toBeTruthy();
});

test('with names hidden nobody is named', async () => {
  await open({ exemplarNotes: [note({ repName: null })] });
  expect(bestOf().getByText('One of the best')).toBeTruthy();
  expect(document.body.textContent).not.toContain('Giulia');
});

test('a note that looks like markup is text', async () => {
  const hostile = '<img src=x onerror="alert(1)"><b>bold</b>';
  await open({ exemplarNotes: [note({ note: hostile, repName: hostile })] });
  expect(bestOf().getAllByText(hostile, { exact: false })).toHaveLength(2);
  expect(document.querySelector('img[src="x"], b b, blockquote b')).toBeNull();
});

test('hidden sections are not there; the log always is', async () => {
  const settings = { ...DEFAULT_SETTINGS, language: 'en', hiddenSections: ['ask', 'best', 'plan', 'recent'] } as const;
  await open({ settings: { ...settings, hiddenSections: [...settings.hiddenSections] } });
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Focus',
    'Log observation',
  ]);
});

test('the last observations stand with their ratings, and the rep’s page is one click away', async () => {
  const seen = makeObservation('o1', marco.id, {
    at: Date.now() - DAY,
    ratings: [
      { skill: FIRST, rating: 2 },
      { skill: SECOND, rating: 4 },
    ],
    note: 'Named the decision maker.',
  });
  await open({ recent: [seen] });
  const recent = within(screen.getByRole('region', { name: 'Recent observations' }));
  expect(recent.getByRole('listitem').textContent).toBe(
    `yesterday${textOf(FIRST).name} 2${textOf(SECOND).name} 4Named the decision maker.`,
  );
  fireEvent.click(recent.getByRole('button', { name: 'All of Marco Bianchi’s observations' }));
  expect(page.bodiesOf('panel.openOptions')).toEqual([{ hash: `#/rep/${marco.id}` }]);
});

test('in Italian', async () => {
  page.answer('panel.read', () =>
    makePanelView(marco, {
      settings: { ...DEFAULT_SETTINGS, language: 'it' },
      exemplarNotes: [note({ repName: null })],
    }),
  );
  render(<Panel startsInLog={false} />);
  expect(await screen.findByRole('region', { name: 'Domande' })).toBeTruthy();
  await untilWhole();
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Focus',
    'Domande',
    'Come fanno i migliori',
    'Piano',
    'Annota osservazione',
    'Ultime osservazioni',
  ]);
  expect(screen.getByText('Divario ampio: 1,4 sotto i migliori')).toBeTruthy();
  expect(screen.getByText('Uno dei migliori')).toBeTruthy();
  expect(document.documentElement.lang).toBe('it');
});

test('the sections stand in the manager’s order', async () => {
  const sectionOrder = ['log', 'recent', 'ask', 'focus', 'plan', 'best'] as const;
  await open({ settings: { ...DEFAULT_SETTINGS, language: 'en', sectionOrder: [...sectionOrder] } });
  await screen.findByRole('region', { name: 'How the best do it' });
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Log observation',
    'Recent observations',
    'Ask',
    'Focus',
    'Plan',
    'How the best do it',
  ]);
});
