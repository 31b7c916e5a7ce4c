import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import { addRating, emptySums } from '@/lib/coaching/sums';
import type { RatingValue } from '@/lib/coaching/types';
import { QUESTIONS } from '@/lib/content/questions';
import { SKILLS } from '@/lib/content/skills';
import { textEn } from '@/lib/content/text-en';
import { textIt } from '@/lib/content/text-it';
import { CodedError } from '@/lib/messaging/errors';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import type { AnalysedRep, RepRow } from '@/lib/messaging/views';
import { makeObservation, makeRep, makeTeamView, SITE, SKILL_IDS } from '../support/page-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

const NOW = Date.UTC(2026, 10, 24, 9);
const [skill = 'none' as never, second = 'none' as never] = SKILL_IDS;
const marco = makeRep('Marco Bianchi');
const giulia = makeRep('Giulia Ferrari', { isExemplar: true });
const written = { createdAt: NOW, updatedAt: NOW };

function analyse(rep: RepRow, ratings: readonly RatingValue[]): AnalysedRep {
  const { observations: _o, lastObservedAt: _l, ...plain } = rep;
  const sums = ratings.reduce((all, rating) => addRating(all, { rating, at: NOW }, 180), emptySums(NOW));
  const attainment = [{ id: `${rep.id}.2026-Q3`, rep: rep.id, period: '2026-Q3', value: 0.94, ...written }];
  return { ...plain, sums: ratings.length === 0 ? {} : { [skill]: sums }, attainment };
}
const focus = [{ skill: second, levelAtStart: 2, milestone: 2.5, practices: ['Write six questions'] }];
const plan = {
  ...{ id: 'p1', rep: marco.id, state: 'running', cause: 'skill', focus, reviewOn: '2026-12-24', startedAt: NOW },
  ...{ closedAt: null, result: null, ...written },
};
const commitment = {
  id: 'c1',
  rep: marco.id,
  text: 'Call with Giulia Ferrari',
  who: 'manager',
  state: 'open',
  ...written,
};

const [question] = QUESTIONS;
const kept = {
  marks: [
    {
      id: 'q1',
      rep: marco.id,
      question: question?.id,
      mark: 'asked',
      answer: 'Ask Giulia first',
      at: NOW,
      updatedAt: NOW,
    },
    { id: 'q2', rep: marco.id, question: question?.id, mark: 'useful', at: NOW, updatedAt: NOW },
  ],
  draft: { id: 'd1', ratings: { [skill]: 4 }, skill, note: 'Begun on the train', context: null, minutes: null },
  times: [
    { id: 't1', rep: marco.id, at: NOW, minutes: 40, category: 'skill-coaching', note: 'About the visit', ...written },
  ],
  opportunities: [{ site: 'https://acme.example', recordId: '006A', stage: 'proposal', since: NOW }],
};

beforeEach(() => {
  page.reset();
  location.hash = `#/rep/${marco.id}/copy`;
});
afterEach(cleanup);

interface Given {
  readonly ratings?: readonly RatingValue[];
  readonly isEmpty?: boolean;
  readonly language?: 'en' | 'it';
  readonly reviewOn?: string;
  /** The one deal that was looked at. */
  readonly deal?: { readonly site: string; readonly recordId: string };
}

async function open(given: Given = {}) {
  const { ratings = [3, 3, 3, 3], isEmpty = false, language = 'en', reviewOn = plan.reviewOn, deal = {} } = given;
  const settings = { ...DEFAULT_SETTINGS, language };
  page.answer('team.read', () => makeTeamView({ reps: [marco, giulia], settings }));
  const members = [analyse(marco, ratings), analyse(giulia, [5, 5, 5])];
  page.answer('analysis.read', () => ({ counter: 1, now: NOW, settings, skills: SKILLS, members }));
  page.answer('plans.read', () =>
    isEmpty ? { plans: [], commitments: [] } : { plans: [{ ...plan, reviewOn }], commitments: [commitment] },
  );
  page.answer('observation.list', ({ after }: { after?: string }) =>
    isEmpty
      ? { items: [], next: null }
      : after === undefined
        ? { items: [makeObservation('o1', marco.id, { note: 'As Giulia does: waited.' })], next: 'more' }
        : { items: [makeObservation('o2', marco.id, { note: '' })], next: null },
  );
  const opportunities = kept.opportunities.map((one) => ({ ...one, ...deal }));
  page.answer('rep.kept', () =>
    isEmpty ? { marks: [], draft: null, times: [], opportunities: [] } : { ...kept, opportunities },
  );
  render(<Dashboard />);
  return screen.findByRole('article');
}

test('holds the plan, what was agreed, levels in words, figures and every observation of the rep', async () => {
  const article = within(await open());
  expect(article.getByRole('heading', { level: 1 }).textContent).toBe('What is written down about Marco Bianchi');
  const part = async (name: string) => (await article.findByRole('region', { name })).textContent;
  expect(await part('Your plan')).toMatch(/Write six questions.*We look at it again on 24 Dec 2026/);
  expect(await part('What we agreed')).toMatch(/Call with \[name\]Your manager · open/);
  expect(await part('How it stands')).toContain(textEn.skills[skill]?.anchors[3]);
  expect(await part('How it stands')).toMatch(/seen several timesNot seen/);
  expect(await part('Quota figures that were entered')).toMatch(/Q3 2026: 94%/);
  expect(await part('What was seen')).toMatch(/2 observations.*As \[name\] does: waited\..*: 2 of 5.*Without a note/);
  expect(await part('A note that was begun and is not saved')).toMatch(/Begun on the train.*: 4 of 5/);
  expect(await part('Questions you were asked')).toMatch(
    /\?Your answer, in a line: Ask \[name\] first24 Nov 2026 · useful$/,
  );
  expect(await part('Time that your manager wrote down with you')).toMatch(
    /Skill coaching · 40 minutesAbout the visit$/,
  );
  expect(await part('From the CRM')).toMatch(
    /knows you as: Marco Bianchi, .*1 opportunity.*006A · acme\.exampleProposal/,
  );
  expect(page.bodiesOf('observation.list')).toEqual([
    { rep: marco.id, limit: 200 },
    { rep: marco.id, limit: 200, after: 'more' },
  ]);
});

test.each([
  ['en', 'Your plan', 'Began on 24 Nov 2026. We were to look at it again on 23 Nov 2026.'],
  ['it', 'Il tuo piano', 'Iniziato il 24 nov 2026. Dovevamo riparlarne il 23 nov 2026.'],
] as const)('a review whose day is past is spoken of as past (%s)', async (language, name, words) => {
  const article = within(await open({ language, reviewOn: '2026-11-23' }));
  const part = within(await article.findByRole('region', { name }));
  expect(part.getByText(words)).toBeTruthy();
});

test('a deal that was looked at has the name under which it was noted, and its number', async () => {
  const article = within(await open({ deal: { site: SITE, recordId: '006A' } }));
  const crm = await article.findByRole('region', { name: 'From the CRM' });
  expect(crm.textContent).toMatch(new RegExp(`Fleet renewal · 006A · ${new URL(SITE).host}Proposal`));
});

test('names nobody else, and no benchmark', async () => {
  const article = await open();
  await within(article).findByRole('region', { name: 'What was seen' });
  expect(article.textContent).not.toMatch(/Giulia|Ferrari|benchmark|best|team’s mean/i);
});

test('a level between two anchors shows both', async () => {
  const article = within(await open({ ratings: [2, 2, 2] }));
  const anchors = textEn.skills[skill]?.anchors;
  expect(await article.findByText(`Between “${anchors?.[1]}” and “${anchors?.[3]}”`)).toBeTruthy();
});

test('with nothing written yet every part says so', async () => {
  const article = within(await open({ ratings: [], isEmpty: true }));
  for (const said of ['There is no plan yet.', 'Nothing is written down yet.', 'Nothing has been written down yet.']) {
    expect(await article.findByText(said)).toBeTruthy();
  }
  expect(article.getByText(/^There is no level yet/)).toBeTruthy();
});

test('is reached from the rep’s page, goes back there, and prints', async () => {
  location.hash = `#/rep/${marco.id}`;
  page.answer('team.read', () => makeTeamView({ reps: [marco, giulia] }));
  const print = vi.fn();
  vi.stubGlobal('print', print);
  render(<Dashboard />);
  fireEvent.click(await screen.findByRole('button', { name: 'Rep’s copy' }));
  cleanup();
  expect(location.hash).toBe(`#/rep/${marco.id}/copy`);
  const article = await open();
  await within(article).findByRole('region', { name: 'What was seen' });
  fireEvent.click(screen.getByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledOnce();
  expect(document.title).toBe('What is written down about Marco Bianchi');
  expect(screen.getByRole('link', { name: 'Back to Marco Bianchi' }).getAttribute('href')).toBe(`#/rep/${marco.id}`);
  vi.unstubAllGlobals();
});

test('a failure is said', async () => {
  page.answer('team.read', () => makeTeamView({ reps: [marco] }));
  page.answer('observation.list', () => {
    throw new CodedError('storage-failed');
  });
  render(<Dashboard />);
  expect(await screen.findByRole('alert')).toBeTruthy();
});

test('in Italian', async () => {
  const article = within(await open({ language: 'it' }));
  expect(await article.findByText(textIt.skills[skill]?.anchors[3] ?? 'none')).toBeTruthy();
  expect(article.getByRole('region', { name: 'A che punto sei' })).toBeTruthy();
  expect(article.getByText(/As \[nome\] does/)).toBeTruthy();
});
