import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import { addRating, emptySums } from '@/lib/coaching/sums';
import type { RatingValue } from '@/lib/coaching/types';
import { SKILLS } from '@/lib/content/skills';
import { CodedError } from '@/lib/messaging/errors';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import type { AnalysedRep, AnalysisView } from '@/lib/messaging/views';
import { makeRep, makeTeamView, SKILL_IDS } from '../support/page-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

const NOW = Date.UTC(2026, 10, 24, 18, 13, 34, 250);
const [skill = 'none' as never] = SKILL_IDS;

function makeAnalysed(name: string, ratings: readonly RatingValue[]): AnalysedRep {
  const { observations: _o, lastObservedAt: _l, ...rep } = makeRep(name);
  const sums = ratings.reduce((all, rating) => addRating(all, { rating, at: NOW }, 180), emptySums(NOW));
  return { ...rep, sums: ratings.length === 0 ? {} : { [skill]: sums }, attainment: [] };
}

let files: { name: string; text: Promise<string> }[];
beforeEach(() => {
  page.reset();
  location.hash = '#/data';
  files = [];
  let blob = new Blob([]);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
    blob = given as Blob;
    return 'blob:test';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, text: blob.text() });
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function open(members: readonly AnalysedRep[], settings = DEFAULT_SETTINGS) {
  const view: AnalysisView = { counter: 1, now: NOW, settings, skills: SKILLS, members };
  page.answer('team.read', () => makeTeamView({ settings, reps: members.map(({ name }) => makeRep(name)) }));
  page.answer('analysis.read', () => view);
  render(<Dashboard />);
  await screen.findByRole('heading', { level: 1 });
}
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

test('writes a row per rep and skill and a row per skill, in two files named by the moment', async () => {
  await open([makeAnalysed('Marco Bianchi', [2, 4]), makeAnalysed('=Giulia, F.', [])]);
  await press('Export analysis');
  const [first, second] = ['reps', 'skills'].map((part) => `affianca-analysis-${part}-2026-11-24T181335Z.csv`);
  await screen.findByText(`Saved as ${first} and ${second}`);
  expect(files.map(({ name }) => name)).toEqual([first, second]);
  const [reps = '', skills = ''] = await Promise.all(files.map(({ text }) => text));
  const repLines = reps.split('\r\n');
  expect(repLines).toHaveLength(1 + 2 * SKILL_IDS.length + 1);
  expect(repLines[1]).toMatch(new RegExp(`^Marco Bianchi,${skill},1\\.99\\d+,3,`));
  expect(repLines[1 + SKILL_IDS.length]).toMatch(new RegExp(`^"'=Giulia, F\\.",${skill},0,,`));
  expect(skills.split('\r\n').map((line) => line.split(',')[0])).toEqual(['skill', ...SKILL_IDS, '']);
});

test('an empty team says so, and the files hold their headers', async () => {
  await open([]);
  expect(await screen.findByText(/^The team is still empty/)).toBeTruthy();
  await press('Export analysis');
  await screen.findByText(/^Saved as/);
  expect((await files[0]?.text)?.split('\r\n')).toHaveLength(2);
});

test('a failure is said, and nothing is saved', async () => {
  await open([makeAnalysed('Marco Bianchi', [])]);
  page.answer('analysis.read', () => {
    throw new CodedError('database-damaged');
  });
  await press('Export analysis');
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(files).toEqual([]);
});

test('in Italian', async () => {
  await open([makeAnalysed('Marco Bianchi', [])], { ...DEFAULT_SETTINGS, language: 'it' });
  await press('Esporta l’analisi');
  expect(
    await screen.findByText(/^Salvato in affianca-analysis-reps-.*\.csv e affianca-analysis-skills-/),
  ).toBeTruthy();
});
