import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
// the chunks are there before the page asks for them
import '@/components/dashboard/analysis/sets-apart';
import '@/components/dashboard/analysis/team-analysis';
import { Dashboard } from '@/components/dashboard/dashboard';
import type { SkillId } from '@/lib/coaching/types';
import type { AnalysedRep } from '@/lib/messaging/views';
import { analyse, makeAnalysis, NOW, type Seen } from '../support/analysis-view';
import { makeRep, makeTeamView, SKILL_IDS } from '../support/page-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));
const slices = await vi.hoisted(async () => (await import('../support/halted-work')).createHaltedWork());
vi.mock('@/components/hooks/run-in-slices', slices.wrap);

const [agenda = '', problems = '', consequences = ''] = SKILL_IDS as readonly string[];

// a whole map takes its time on a busy machine
beforeEach(() => {
  page.reset();
  location.hash = '#/team';
});
afterEach(cleanup);

const makeMember = (name: string, isExemplar: boolean, seen: Seen) => analyse(makeRep(name, { isExemplar }), seen);
const twice = (value: number): number[] => [Math.floor(value), Math.ceil(value)];

/** Two of eight are far ahead on the first skill; on the second all are alike but for a little; on the third hardly anybody was seen. */
const TEAM = [4.5, 5, 2, 2.5, 2, 1.5, 2.5, 2].map((level, i) =>
  makeMember(`Rep ${i + 1}`, i < 2, {
    ratings: {
      [agenda]: twice(level),
      [problems]: twice([3, 3.5, 3, 3.5, 3, 3.5, 3, 3.5][i] ?? 3),
      ...(i === 0 ? { [consequences]: [4, 4] } : {}),
    },
  }),
);

async function open(members: readonly AnalysedRep[], skills: readonly string[] = SKILL_IDS) {
  const reps = members.map((one) => ({ ...one, observations: 4, lastObservedAt: NOW }));
  page.answer('team.read', () => makeTeamView({ reps, skills: skills as readonly SkillId[] }));
  page.answer('analysis.read', () => makeAnalysis(members));
  render(<Dashboard />);
  return within(await screen.findByRole('region', { name: 'What sets the best apart' }));
}
const itemOf = async (apart: Awaited<ReturnType<typeof open>>, name: string) => {
  const item = (await apart.findByRole('heading', { level: 3, name })).closest('li');
  if (item === null) throw new Error(`no ${name}`);
  return within(item);
};

test('a skill on which they really differ is said so, with the reps and the exact chance behind it', async () => {
  const apart = await open(TEAM);
  expect(await apart.findByText('One skill makes the difference: Opening and agenda.')).toBeTruthy();
  const first = await itemOf(apart, 'Opening and agenda');
  expect(first.getByText('makes the difference')).toBeTruthy();
  expect(first.getByText('Top performers and the others really differ on this.')).toBeTruthy();
  expect(first.getByText(/^Behind the verdict: 2 of the top performers and 6 of the others/)).toBeTruthy();
  // of the 28 ways to choose two of eight, none shows as much
  expect(first.getByText(/^p = 0\.0357: the share of all 28 ways/)).toBeTruthy();
  expect(
    first.getByText(/^Size of the difference \(Hedges’ g\): 6\.\d\d, 95 % interval from \d\.\d\d to \d+\.\d\d/),
  ).toBeTruthy();
  expect(first.getByText(/^It holds whichever rep is left out, as far as that can be tried/)).toBeTruthy();
});

test('the drawing says in words what it shows', async () => {
  const first = await itemOf(await open(TEAM), 'Opening and agenda');
  const drawing = first.getByRole('img');
  expect(drawing.getAttribute('aria-label')).toMatch(
    /^Top performers: 2 seen, mean level 4\.\d, between \d\.\d and \d\.\d\. The others: 6 seen, mean level 2\.\d, between/,
  );
  expect(drawing.querySelectorAll('.plot-dot')).toHaveLength(8);
  const names = [...drawing.querySelectorAll('title')].map(({ textContent }) => textContent);
  expect(names).toContainEqual(expect.stringMatching(/^Rep 2: 4\.\d$/));
});

test('the dots are a table too: who, in which group, at what level, and whether the rep counts', async () => {
  const apart = await open(TEAM);
  const first = await itemOf(apart, 'Opening and agenda');
  expect(first.queryByRole('table')).toBeNull();
  const fold = first.getByText(/^Figures/).closest('details') as HTMLDetailsElement;
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
  const rows = within(await first.findByRole('table', { name: 'Opening and agenda, rep by rep' })).getAllByRole('row');
  const cells = rows.map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(cells[0]).toEqual(['Rep', 'Group', 'Level', 'In the verdict']);
  expect(cells[1]).toEqual(['Rep 2', 'Top performers', expect.stringMatching(/^4\.\d$/), 'counts']);
  expect(cells).toHaveLength(9);
  expect(cells.at(-1)?.slice(0, 2)).toEqual(['Rep 6', 'The others']);
});

test('the surest come first; those not shown yet say what is missing', async () => {
  const apart = await open(TEAM);
  await apart.findByText(/makes the difference:/);
  const names = apart.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  expect(names.slice(0, 3)).toEqual(['Opening and agenda', 'Problem questions', 'Consequences of the problem']);
  const alike = await itemOf(apart, 'Problem questions');
  expect(alike.getByText('no difference')).toBeTruthy();
  const unseen = await itemOf(apart, 'Consequences of the problem');
  expect(unseen.getByText('not shown yet')).toBeTruthy();
  expect(apart.getByText(/^On \d+ skills no difference is proven yet$/)).toBeTruthy();
  expect(
    unseen.getByText(
      'Still to observe three times on this skill: one top performer and 2 of the others. An observation counts a little less every day.',
    ),
  ).toBeTruthy();
});

test('one top performer is not enough: mark one more', async () => {
  const apart = await open(TEAM.map((rep, i) => ({ ...rep, isExemplar: i === 0 })));
  expect(await apart.findByText('No skill is shown to make the difference yet.')).toBeTruthy();
  expect((await itemOf(apart, 'Opening and agenda')).getByText('Mark one more top performer.')).toBeTruthy();
});

test('nobody marked and no results: the next step', async () => {
  const apart = await open(TEAM.map((rep) => ({ ...rep, isExemplar: false })));
  expect(apart.getByText('There is nobody to compare the others with yet.')).toBeTruthy();
  expect(apart.getByText(/^Mark two top performers/)).toBeTruthy();
});

test('nobody marked, but results: the best by results are named as such', async () => {
  const results = TEAM.map((rep, i) =>
    analyse(
      { ...rep, isExemplar: false },
      { ratings: { [agenda]: twice(3) }, results: { '2026-Q3': i < 2 ? 1.3 : 0.9 } },
    ),
  );
  const apart = await open(results);
  expect(apart.getByText(/^You have marked nobody.*by results: Rep 1 and Rep 2\.$/)).toBeTruthy();
  expect(screen.getAllByText('top performer by results')).toHaveLength(2);
});

test('too many ways to choose are drawn by chance, and that is said', async () => {
  const many = Array.from({ length: 25 }, (_, i) =>
    makeMember(`Rep ${i}`, i < 6, { ratings: { [agenda]: i < 6 ? twice(4.5) : [2, (i % 3) + 1] } }),
  );
  const first = await itemOf(await open(many, [agenda]), 'Opening and agenda');
  expect(first.getByText(/^p = 0\.\d+, estimated: the share of 2,001 ways .* drawn at random/)).toBeTruthy();
});

test('a comparison that takes its time shows a bar, and what it found before is said to be of before', async () => {
  const many = Array.from({ length: 25 }, (_, i) =>
    makeMember(`Rep ${i}`, i < 6, {
      ratings: Object.fromEntries(SKILL_IDS.map((skill) => [skill, i < 6 ? twice(4.5) : [2, (i % 3) + 1]])),
    }),
  );
  let goOn = slices.halt();
  const apart = await open(many);
  expect(await apart.findByRole('progressbar', { name: 'Comparing' })).toBeTruthy();
  goOn();
  expect(await apart.findByText(/^14 skills make the difference: /)).toBeTruthy();
  expect(apart.queryByRole('progressbar')).toBeNull();
  page.answer('analysis.read', () => makeAnalysis(many.map((rep, i) => ({ ...rep, isExemplar: i > 18 }))));
  goOn = slices.halt();
  page.tell({ event: 'changed', counter: 2 });
  expect(await apart.findByRole('progressbar', { name: 'Something has changed: comparing again' })).toBeTruthy();
  expect(apart.getAllByText('before the change: makes the difference')).toHaveLength(14);
  expect(apart.queryByText('makes the difference')).toBeNull();
  expect(apart.queryByText(/^14 skills make the difference: /)).toBeNull();
  goOn();
  await waitFor(() => expect(apart.queryByRole('progressbar')).toBeNull());
  expect(apart.queryByText(/^before the change/)).toBeNull();
});

test('what if: the share moves what the team would gain, the widest gap first', async () => {
  await open(TEAM);
  const region = within(await screen.findByRole('region', { name: 'What if' }));
  const rows = () =>
    region
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.children].map(({ textContent }) => textContent));
  await region.findByRole('rowheader', { name: 'Opening and agenda' });
  const [first] = rows();
  const gap = Number(first?.[2]);
  expect(first?.[0]).toBe('Opening and agenda');
  expect(first?.[3]).toBe('6');
  expect(Number(first?.[1])).toBeCloseTo(gap / 4, 1);
  const slider = region.getByRole('slider', { name: 'Share of each gap that is closed' });
  fireEvent.input(slider, { target: { value: '100' } });
  await waitFor(() => expect(rows()[0]?.[1]).toBe(`+${first?.[2]}`));
  expect(slider.getAttribute('aria-valuetext')).toBe('100%');
  fireEvent.input(slider, { target: { value: '0' } });
  await waitFor(() => expect(rows()[0]?.[1]).toBe('+0.00'));
});

test('what if says what stands behind a gain, down to the figure shown', async () => {
  await open(TEAM);
  const region = within(await screen.findByRole('region', { name: 'What if' }));
  const row = (await region.findByRole('rowheader', { name: 'Opening and agenda' })).closest('tbody') as HTMLElement;
  const [, gain, gap] = [...(row.querySelector('tr')?.children ?? [])].map(({ textContent }) => textContent);
  const lines = [...row.querySelectorAll('li')].map(({ textContent }) => textContent);
  expect(row.querySelector('summary')?.textContent).toBe('Why this? Opening and agenda');
  expect(lines[0]).toMatch(/^Benchmark \d\.\d\d, from 2 top performers\.$/);
  expect(lines[1]).toMatch(/^6 reps who are no top performers are below it, by \d+\.\d\d together\.$/);
  expect(lines[2]).toMatch(/over 8 active reps: a mean gap of /);
  expect(lines[2]).toContain(`a mean gap of ${gap}.`);
  expect(lines[3]).toBe(`25% of ${gap} closed: the team’s mean rises by ${gain?.slice(1)}.`);
});

test('what if leaves out the skills on which nobody was seen', async () => {
  await open(TEAM);
  const region = within(await screen.findByRole('region', { name: 'What if' }));
  await region.findByRole('rowheader', { name: 'Opening and agenda' });
  // on the third skill only one of the top performers was seen
  expect(region.queryByRole('rowheader', { name: 'Consequences of the problem' })).toBeNull();
  const left = SKILL_IDS.length - 2;
  expect(region.getByText(`${left} skills are left out: nobody but top performers was seen on them.`)).toBeTruthy();
});
