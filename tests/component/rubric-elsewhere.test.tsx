import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import { Panel } from '@/components/panel/panel';
import type { RubricRecord } from '@/lib/coaching/records';
import type { SkillId } from '@/lib/coaching/types';
import { textEn } from '@/lib/content/text-en';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import { layRubric, viewRubric } from '@/lib/service/rubric-view';
import { untilDrawn } from '../support/drawn';
import { makeObservation, makeRep, makeTeamView } from '../support/page-views';
import { makeCoaching, makePanelView } from '../support/panel-view';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

const AGENDA = 'agenda' as SkillId;
const OWN = 'own' as SkillId;
const CHANGED = Date.UTC(2026, 5, 1);
const written = { createdAt: CHANGED, updatedAt: CHANGED };
const RECORDS: readonly RubricRecord[] = [
  {
    part: 'skill-words',
    id: `agenda.${CHANGED}`,
    of: AGENDA,
    from: CHANGED,
    en: { name: 'First minute', anchors: { 5: 'Asks what today decides.' } },
    ...written,
  },
  { part: 'skill', id: OWN, area: 'presentation', isArchived: true, ...written },
  { part: 'skill-words', id: `own.${CHANGED}`, of: OWN, from: CHANGED, en: { name: 'Live demo' }, ...written },
];
const rubric = layRubric(RECORDS);
const view = { skills: rubric.skills.map(({ id }) => id), rubric: viewRubric(rubric) };
const marco = makeRep('Marco Bianchi');
const before = makeObservation('before', marco.id, { ratings: [{ skill: AGENDA, rating: 5 }], note: 'of May' });
const after = makeObservation('after', marco.id, {
  ratings: [
    { skill: AGENDA, rating: 5 },
    { skill: OWN, rating: 3 },
  ],
  note: 'of July',
  createdAt: CHANGED + 1,
});

beforeEach(() => page.reset());
afterEach(cleanup);

test('the list shows each observation in the words of its day, and what its ratings looked like', async () => {
  location.hash = '#/observations';
  page.answer('team.read', () => makeTeamView({ reps: [marco], ...view }));
  page.answer('observation.list', () => ({ items: [after, before], next: null }));
  render(<Dashboard />);
  const itemOf = async (note: string) => within((await screen.findByText(note)).closest('li') as HTMLElement);
  const old = await itemOf('of May');
  expect(await old.findByText('Opening and agenda: 5 of 5')).toBeTruthy();
  fireEvent.click(old.getByText('What it looked like, in the rubric of that day'));
  expect(await old.findByText(textEn.skills[AGENDA]?.anchors[5] ?? 'none')).toBeTruthy();
  const young = await itemOf('of July');
  expect(young.getByText('First minute: 5 of 5')).toBeTruthy();
  expect(young.getByText('Live demo: 3 of 5')).toBeTruthy();
  fireEvent.click(young.getByText('What it looked like'));
  expect(await young.findByText('Asks what today decides.')).toBeTruthy();
  // what is archived can still be looked for, and is not offered to be rated
  const filter = within(screen.getByRole('combobox', { name: 'Skill' }));
  expect(filter.getByRole('option', { name: 'Live demo' })).toBeTruthy();
  fireEvent.change(screen.getByRole('combobox', { name: 'Skill' }), { target: { value: OWN } });
  await waitFor(() => expect(page.bodiesOf('observation.list').at(-1)).toMatchObject({ skill: OWN }));
});

test('an observation is edited against the anchors that it was rated by', async () => {
  location.hash = '#/observations';
  page.answer('team.read', () => makeTeamView({ reps: [marco], ...view }));
  page.answer('observation.list', () => ({ items: [before], next: null }));
  render(<Dashboard />);
  fireEvent.click(await screen.findByRole('button', { name: /^Edit the observation/ }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText(textEn.skills[AGENDA]?.anchors[5] ?? 'none')).toBeTruthy();
  expect(dialog.queryByText('Asks what today decides.')).toBeNull();
});

test('the rep’s copy writes out the words of then where they are others today', async () => {
  location.hash = `#/rep/${marco.id}/copy`;
  page.answer('team.read', () => makeTeamView({ reps: [marco], ...view }));
  page.answer('observation.list', () => ({ items: [after, before], next: null }));
  page.answer('plans.read', () => ({ plans: [], commitments: [] }));
  page.answer('rep.kept', () => ({ marks: [], draft: null, times: [], opportunities: [] }));
  page.answer('analysis.read', () => ({
    counter: 1,
    now: CHANGED,
    settings: DEFAULT_SETTINGS,
    skills: rubric.skills,
    members: [{ ...marco, sums: {}, attainment: [] }],
  }));
  render(<Dashboard />);
  const list = within(await screen.findByRole('region', { name: 'What was seen' }));
  await list.findByText('of May');
  expect(list.getByText('Opening and agenda: 5 of 5')).toBeTruthy();
  expect(list.getByText('First minute: 5 of 5 · Live demo: 3 of 5')).toBeTruthy();
  expect(list.getAllByText(/in the words of that day/)).toHaveLength(1);
  expect(list.getByText(textEn.skills[AGENDA]?.anchors[5] ?? 'none')).toBeTruthy();
});

test('the panel names what was seen last by the name of then, and rates against today’s anchors', async () => {
  const coaching = makeCoaching({ focus: [AGENDA] });
  page.answer('panel.read', () => makePanelView(marco, { ...view, coaching, recent: [after, before] }));
  render(<Panel startsInLog={false} />);
  const recent = within(await screen.findByRole('region', { name: 'Recent observations' }));
  await untilDrawn();
  expect(recent.getByText(/^Opening and agenda/)).toBeTruthy();
  expect(recent.getByText(/^Live demo/)).toBeTruthy();
  const log = within(screen.getByRole('region', { name: 'Log observation' }));
  expect(log.getByText('Asks what today decides.', { exact: false })).toBeTruthy();
  expect(log.queryByRole('option', { name: 'Live demo' })).toBeNull();
});

test('a skill without written anchors is rated without empty lines', async () => {
  const bare = layRubric(RECORDS.map((one) => (one.part === 'skill' ? { ...one, isArchived: false } : one)));
  const skills = bare.skills.map(({ id }) => id);
  const coaching = makeCoaching({ focus: [OWN] });
  page.answer('panel.read', () => makePanelView(marco, { skills, rubric: viewRubric(bare), coaching }));
  render(<Panel startsInLog={false} />);
  const log = await screen.findByRole('region', { name: 'Log observation' });
  await untilDrawn();
  expect((within(log).getByRole('combobox', { name: 'Skill' }) as HTMLSelectElement).value).toBe(OWN);
  expect(log.querySelectorAll('.rating-anchor')).toHaveLength(0);
  expect(screen.queryByText('A 5 looks like', { exact: false })).toBeNull();
});

test('a note begun on a skill that was archived meanwhile can still be saved', async () => {
  const draft = { id: 'd', ratings: { [OWN]: 4 as const }, skill: OWN, note: 'begun', context: null, minutes: null };
  page.answer('panel.read', () => makePanelView(marco, { ...view, draft }));
  render(<Panel startsInLog={false} />);
  await screen.findByRole('region', { name: 'Log observation' });
  await untilDrawn();
  expect((screen.getByRole('combobox', { name: 'Skill' }) as HTMLSelectElement).value).toBe(OWN);
  fireEvent.click(screen.getByRole('button', { name: 'Save observation' }));
  await waitFor(() =>
    expect(page.bodiesOf('observation.save')).toMatchObject([{ ratings: [{ skill: OWN, rating: 4 }] }]),
  );
});

/** Reads lines of one rep that name these skills, and answers what is imported, or null when a name is asked about. */
async function importNamed(...names: string[]): Promise<string[] | null> {
  location.hash = '#/data';
  page.answer('data.export', () => ({
    text: JSON.stringify({ reps: [marco], observations: [], deletions: [], commitments: [] }),
    fileName: 'x.json',
  }));
  page.answer('data.import', () => ({ added: 0, changed: 0, same: 0, deleted: 0 }));
  render(<Dashboard />);
  // the page's heading is there before anything is read
  await waitFor(() => expect(document.querySelector('input[type=file]')).not.toBeNull());
  const rows = names.map((name) => `Marco Bianchi;${name};4;2026-05-12;;`);
  const file = new File([['rep;skill;rating;date;context;note', ...rows].join('\n')], 'history.csv');
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  Object.defineProperty(input, 'files', { configurable: true, value: [file] });
  fireEvent.change(input as HTMLInputElement);
  await screen.findByText(/^This file would add|These names are not in the rubric/);
  const [trial] = page.bodiesOf('data.import') as { text: string }[];
  if (trial === undefined) return null;
  const { observations } = JSON.parse(trial.text) as { observations: { ratings: { skill: string }[] }[] };
  return observations.flatMap(({ ratings }) => ratings.map(({ skill }) => skill)).sort();
}

test('a table’s lines name skills as the manager does, and as they were called before', async () => {
  page.answer('team.read', () => makeTeamView({ reps: [marco], ...view }));
  const names = ['first minute', 'LIVE DEMO', 'Apertura e agenda', 'Opening and agenda'];
  expect(await importNamed(...names)).toEqual(['agenda', 'agenda', 'agenda', 'own']);
});

test('a name that two skills have is asked about, and one that is used again is its new skill’s', async () => {
  const word = (of: string, from: number, name: string): RubricRecord => {
    return { part: 'skill-words', id: `${of}.${from}`, of: of as SkillId, from, en: { name }, ...written };
  };
  const twice = layRubric([...RECORDS, word('problems', CHANGED, 'First minute')]);
  page.answer('team.read', () => makeTeamView({ reps: [marco], skills: view.skills, rubric: viewRubric(twice) }));
  expect(await importNamed('First minute')).toBeNull();
  cleanup();
  page.reset();
  const passedOn = layRubric([...RECORDS, word('problems', CHANGED, 'Opening and agenda')]);
  page.answer('team.read', () => makeTeamView({ reps: [marco], skills: view.skills, rubric: viewRubric(passedOn) }));
  expect(await importNamed('Opening and agenda')).toEqual(['problems']);
});
