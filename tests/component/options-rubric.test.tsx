import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import { keepSkillDraft } from '@/components/dashboard/rubric/skill-drafts';
import type { RubricRecord } from '@/lib/coaching/records';
import type { SkillId } from '@/lib/coaching/types';
import { textEn } from '@/lib/content/text-en';
import { textIt } from '@/lib/content/text-it';
import { CodedError } from '@/lib/messaging/errors';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import { answerRubric } from '../support/rubric-answers';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

const AGENDA = 'agenda' as SkillId;
const written = { createdAt: 1, updatedAt: 1 };
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 2, name });
const field = (name: string | RegExp) => screen.getByRole('textbox', { name }) as HTMLTextAreaElement;
const type = (name: string | RegExp, value: string) => fireEvent.input(field(name), { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const lastChange = () => page.bodiesOf('rubric.change').at(-1) as { put: RubricRecord[]; gone: string[] };
const questions = () => within(screen.getByRole('region', { name: 'Questions' }));

beforeEach(() => {
  page.reset();
  for (const key of ['new', 'agenda', 'problems', 'consequences']) keepSkillDraft(key, null);
  location.hash = '#/rubric';
});
afterEach(cleanup);

async function open(begin: readonly RubricRecord[] = [], part: Parameters<typeof answerRubric>[2] = {}) {
  const kept = answerRubric(page, begin, part);
  render(<Dashboard />);
  await screen.findByRole('navigation', { name: 'Skills' });
  return { kept };
}
/** Another page of the browser changed the data, or this one did. */
const tellChange = () => page.tell({ event: 'changed', counter: 2 });

test('lists the skills area by area and opens the first one, with its words, its stages and its questions', async () => {
  await open();
  const list = within(screen.getByRole('navigation', { name: 'Skills' }));
  expect(list.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    'Interaction',
    'Credibility',
    'Presentation',
    'Deal strategy',
  ]);
  expect(list.getAllByRole('listitem')).toHaveLength(14);
  await heading('Opening and agenda');
  expect(screen.getByText(/Interaction · 12 ratings so far/)).toBeTruthy();
  expect(field('A 5 looks like').value).toBe(textEn.skills[AGENDA]?.anchors[5]);
  const stage = screen.getByRole('slider', { name: 'Prospecting' });
  expect(stage.getAttribute('aria-valuetext')).toBe('stands out');
  expect(questions().getAllByRole('listitem').length).toBeGreaterThanOrEqual(8);
});

test('keeps of an edited skill what differs, says so, and takes it back', async () => {
  const { kept } = await open();
  await heading('Opening and agenda');
  type('A 5 looks like', 'Asks the customer what has to be decided today.');
  fireEvent.input(screen.getByRole('slider', { name: 'Target' }), { target: { value: '4.5' } });
  expect(screen.getByRole('slider', { name: 'Target' }).getAttribute('aria-valuetext')).toBe('4.5');
  press('Save the skill');
  await screen.findByText('Saved: Opening and agenda');
  const { put, gone } = lastChange();
  expect(gone).toEqual([]);
  expect(put).toEqual([
    { part: 'skill', id: 'agenda', target: 4.5 },
    {
      part: 'skill-words',
      id: expect.stringMatching(/^agenda\.\d+$/),
      of: 'agenda',
      from: expect.any(Number),
      en: { anchors: { 5: 'Asks the customer what has to be decided today.' } },
    },
  ]);
  expect(await screen.findByText('1 earlier wording')).toBeTruthy();
  expect(within(screen.getByRole('navigation', { name: 'Skills' })).getByText('changed')).toBeTruthy();
  press('Undo');
  await waitFor(() => expect(kept.records).toEqual([]));
  await waitFor(() => expect(field('A 5 looks like').value).toBe(textEn.skills[AGENDA]?.anchors[5]));
});

test('says of the other language that it is still the default one', async () => {
  await open([{ part: 'skill-words', id: 'agenda.5', of: AGENDA, from: 5, en: { name: 'First minute' }, ...written }]);
  await heading('First minute');
  fireEvent.click(screen.getByRole('radio', { name: 'Italian' }));
  expect(field('Name').value).toBe(textIt.skills[AGENDA]?.name);
  expect(screen.getByText(/The Italian words are still the default ones/)).toBeTruthy();
});

test('a new skill needs a name in one language; in the other its words are said to be missing', async () => {
  location.hash = '#/rubric/new';
  const { kept } = await open();
  await heading('New skill');
  press('Add the skill');
  expect(await screen.findByText('Give the skill a name in one of the languages.')).toBeTruthy();
  expect(page.bodiesOf('rubric.change')).toEqual([]);
  type('Name', 'Live demo');
  type('A 1 looks like', 'Clicks through every screen.');
  fireEvent.click(screen.getByRole('radio', { name: 'Italian' }));
  expect(screen.getByText(/There are no Italian words yet/)).toBeTruthy();
  expect(field('Name').placeholder).toBe('Live demo');
  fireEvent.change(screen.getByRole('combobox', { name: 'Group of skills' }), { target: { value: 'presentation' } });
  press('Add the skill');
  await screen.findByText('Added: Live demo');
  expect(kept.records).toMatchObject([
    { part: 'skill', area: 'presentation', relevance: { discovery: 0.5 } },
    { part: 'skill-words', en: { name: 'Live demo', anchors: { 1: 'Clicks through every screen.' } } },
  ]);
  expect(await heading('Live demo')).toBeTruthy();
  expect(screen.getByText('No question yet: the panel asks nothing about this skill.')).toBeTruthy();
});

test('what was typed waits for its skill, and is let go on request', async () => {
  await open();
  await heading('Opening and agenda');
  type('Name', 'First minute');
  location.hash = '#/rubric/problems';
  await heading('Problem questions');
  expect(within(screen.getByRole('navigation', { name: 'Skills' })).getByText('not saved')).toBeTruthy();
  location.hash = '#/rubric/agenda';
  await heading('Opening and agenda');
  expect(field('Name').value).toBe('First minute');
  press('Discard my changes');
  expect(field('Name').value).toBe('Opening and agenda');
  expect((screen.getByRole('button', { name: 'Save the skill' }) as HTMLButtonElement).disabled).toBe(true);
});

test('what another page changes is shown at once', async () => {
  const { kept } = await open();
  await heading('Opening and agenda');
  kept.records = [
    { part: 'skill-words', id: 'agenda.5', of: AGENDA, from: 5, en: { name: 'First minute' }, ...written },
  ];
  tellChange();
  expect(await heading('First minute')).toBeTruthy();
});

test('moves a skill within its area by its buttons, and says where it stands', async () => {
  await open();
  await heading('Opening and agenda');
  expect(screen.getByRole('button', { name: 'Move Opening and agenda up' }).getAttribute('aria-disabled')).toBe('true');
  press('Move Opening and agenda up');
  expect(page.bodiesOf('rubric.change')).toEqual([]);
  press('Move Opening and agenda down');
  await screen.findByText('Opening and agenda is now number 2 of 4 in Interaction');
  expect(lastChange()).toEqual({ put: [{ part: 'skill', id: 'agenda', place: 1.5 }], gone: [] });
  const names = () =>
    within(screen.getByRole('navigation', { name: 'Skills' }))
      .getAllByRole('link')
      .map(({ textContent }) => textContent ?? '');
  await waitFor(() => expect(names()[1]).toMatch(/^Problem questions/));
});

test('archives a skill and brings it back; its ratings are said to stay', async () => {
  const { kept } = await open();
  await heading('Opening and agenda');
  fireEvent.click(screen.getAllByRole('button', { name: 'Archive' })[0]!);
  await screen.findByText('Archived: Opening and agenda');
  expect(kept.records).toMatchObject([{ part: 'skill', id: 'agenda', isArchived: true }]);
  fireEvent.click(await screen.findByText('1 archived skill'));
  expect(screen.getByText(/What was observed on them stays/)).toBeTruthy();
  location.hash = '#/rubric/agenda';
  fireEvent.click(await screen.findByRole('button', { name: 'Bring back' }));
  await screen.findByText('Brought back: Opening and agenda');
  await waitFor(() => expect(kept.records).toEqual([]));
});

test('with every skill archived it says what to do', async () => {
  const ids = Object.keys(textEn.skills) as SkillId[];
  await open(ids.map((id) => ({ part: 'skill', id, isArchived: true, ...written })));
  expect(screen.getByText(/Every skill is archived/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Add a skill' })).toBeTruthy();
});

test('checks a question as it is typed, and saves it all the same', async () => {
  const { kept } = await open();
  await heading('Opening and agenda');
  press('Add a question');
  press('Save');
  expect(await screen.findByText('Write the question in one of the languages.')).toBeTruthy();
  type('In English', 'Why did you not prepare');
  expect(screen.getByText(/“Why” asks for a defence/)).toBeTruthy();
  expect(screen.getByText(/one question mark/)).toBeTruthy();
  type('In English', 'Which {acount} decision will you open with?');
  expect(screen.getByText(/In braces the panel knows only {account}/)).toBeTruthy();
  type('In English', 'Which decision will you open with?');
  expect(screen.getByText('Keeps all the rules.')).toBeTruthy();
  type('In Italian', 'Perché non l’hai detto?');
  expect(screen.getByText(/“Why” asks for a defence/)).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Discovery' }));
  fireEvent.change(screen.getByRole('combobox', { name: 'Phase of the conversation' }), { target: { value: 'will' } });
  press('Save');
  await screen.findByText('Question saved');
  expect(kept.records).toMatchObject([
    { part: 'question', skill: 'agenda', phase: 'will', stages: ['discovery'] },
    {
      part: 'question-words',
      en: 'Which decision will you open with?',
      it: 'Perché non l’hai detto?',
    },
  ]);
  expect(await questions().findByText('Which decision will you open with?')).toBeTruthy();
});

test('a question that is half written is not lost: not by another question, another skill or another page, nor by one key', async () => {
  await open();
  await heading('Opening and agenda');
  press('Add a question');
  type('In English', 'Which decision');
  const text = textEn.questions['agenda-g1' as never] as string;
  press(`Edit: ${text}`);
  const fields = () => screen.getAllByLabelText<HTMLTextAreaElement>('In English').map(({ value }) => value);
  await waitFor(() => expect(fields()).toEqual([text, 'Which decision']));
  location.hash = '#/rubric/problems';
  await heading('Problem questions');
  expect(screen.queryByLabelText('In English')).toBeNull();
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  expect(leaving.defaultPrevented).toBe(true);
  location.hash = '#/observations';
  await screen.findByRole('heading', { level: 1, name: 'Observations' });
  location.hash = '#/rubric/agenda';
  await heading('Opening and agenda');
  expect(fields()).toEqual(['Which decision']);
  fireEvent.keyDown(screen.getByLabelText('In English'), { key: 'Escape' });
  expect(await screen.findByText('Discard your changes?')).toBeTruthy();
  fireEvent.keyDown(screen.getByRole('button', { name: 'Keep editing' }), { key: 'Escape' });
  await waitFor(() => expect(screen.queryByText('Discard your changes?')).toBeNull());
  fireEvent.click(within(questions().getByRole('form')).getByRole('button', { name: 'Cancel' }));
  press('Discard');
  await waitFor(() => expect(screen.queryByLabelText('In English')).toBeNull());
  expect(document.activeElement?.textContent).toBe('Add a question');
});

test('edits, archives and restores a question of the default bank', async () => {
  const { kept } = await open();
  await heading('Opening and agenda');
  const text = textEn.questions['agenda-g1' as never] as string;
  press(`Edit: ${text}`);
  type('In English', 'What has to be decided at the end of the next meeting?');
  press('Save');
  await screen.findByText('Question saved');
  // the form is gone: the focus is on its question
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Edit: What has/));
  expect(kept.records).toHaveLength(1);
  const edited = 'Edit: What has to be decided at the end of the next meeting?';
  fireEvent.click(await screen.findByRole('button', { name: edited }));
  fireEvent.click(await within(questions().getByRole('form')).findByRole('button', { name: 'Restore the default' }));
  await questions().findByText(text);
  press(`Archive: ${text}`);
  await screen.findByText('Question archived');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Edit: /));
  expect(await questions().findByText('1 archived question')).toBeTruthy();
});

test('restores one skill, or everything after a question', async () => {
  const begin: RubricRecord[] = [
    { part: 'skill', id: AGENDA, target: 3, place: 0.5, ...written },
    { part: 'skill-words', id: 'agenda.5', of: AGENDA, from: 5, en: { name: 'First minute' }, ...written },
    { part: 'skill', id: 'own' as SkillId, area: 'interaction', ...written },
    { part: 'skill-words', id: 'own.5', of: 'own' as SkillId, from: 5, en: { name: 'Live demo' }, ...written },
  ];
  const { kept } = await open(begin);
  await heading('First minute');
  press('Restore the default');
  await heading('Opening and agenda');
  expect(kept.records.find(({ id }) => id === 'agenda')).toMatchObject({ place: 0.5 });
  press('Restore the whole default…');
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/none is deleted/)).toBeTruthy();
  fireEvent.click(dialog.getByRole('button', { name: 'Restore' }));
  await screen.findByText('The rubric is the default one again');
  expect(kept.records.find(({ id }) => id === 'own')).toMatchObject({ isArchived: true });
  press('Undo');
  await waitFor(() => expect(kept.records.find(({ id }) => id === 'own')).not.toHaveProperty('isArchived'));
});

test('what was typed and not saved goes with a restored skill, and comes back with undo', async () => {
  await open([{ part: 'skill', id: AGENDA, target: 3, ...written }]);
  await heading('Opening and agenda');
  type('A 5 looks like', 'Half a thought');
  press('Restore the default');
  await waitFor(() => expect(field('A 5 looks like').value).toBe(textEn.skills[AGENDA]?.anchors[5]));
  press('Undo');
  await waitFor(() => expect(field('A 5 looks like').value).toBe('Half a thought'));
});

async function choose(text: string, name = 'anna.json') {
  const input = document.querySelector('input[type=file]') as HTMLInputElement;
  const file = new File([text], name, { type: 'application/json' });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  fireEvent.change(input);
}
const words = (name: string) => ({ name, about: '', anchors: {}, practices: [] });
const relevance = Object.fromEntries(
  ['prospecting', 'qualification', 'discovery', 'proposal', 'negotiation', 'closing', 'won', 'lost'].map((stage) => [
    stage,
    0.5,
  ]),
);

test('compares a colleague’s rubric before it is taken over, and names what it cannot take', async () => {
  const { kept } = await open();
  await heading('Opening and agenda');
  const skill = { id: 'anna-1', area: 'presentation', relevance, words: { en: words('Live demo') } };
  const bad = { ...skill, id: 'anna-2', area: 'nowhere' };
  await choose(
    JSON.stringify({
      format: 'affianca-rubric',
      version: 1,
      skills: [{ ...skill, words: { en: words('Live demo'), it: {} } }, bad],
      questions: [],
    }),
  );
  const preview = within((await screen.findByText('What anna.json would bring:')).parentElement as HTMLElement);
  expect(preview.getByText('Live demo')).toBeTruthy();
  expect(preview.getByText(/skills\[1\]\.area is not what a rubric holds there/)).toBeTruthy();
  expect(kept.records).toEqual([]);
  fireEvent.click(preview.getByRole('button', { name: 'Take it over' }));
  await screen.findByText('Taken over from anna.json');
  expect(kept.records.map(({ id }) => id)).toContain('anna-1');
  press('Undo');
  await waitFor(() => expect(kept.records).toEqual([]));
});

test('a file that is no rubric is refused in words', async () => {
  await open();
  await heading('Opening and agenda');
  await choose('{"format":"affianca"}', 'backup.json');
  expect((await screen.findByRole('alert')).textContent).toMatch(/backup\.json cannot be read.*imported on Data/);
});

test('what is refused stays typed, and the reason is said', async () => {
  await open();
  await heading('Opening and agenda');
  page.answer('rubric.change', () => {
    throw new CodedError('storage-full');
  });
  type('Name', 'First minute');
  press('Save the skill');
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(field('Name').value).toBe('First minute');
});

test('a database that can only be read changes nothing', async () => {
  await open([], { isReadOnly: true });
  await heading('Opening and agenda');
  type('Name', 'First minute');
  for (const name of ['Save the skill', 'Archive', 'Add a question', 'Import rubric'])
    expect((screen.getAllByRole('button', { name })[0] as HTMLButtonElement).disabled).toBe(true);
  press('Move Opening and agenda down');
  expect(page.bodiesOf('rubric.change')).toEqual([]);
});

test('is Italian for an Italian', async () => {
  await open([], { settings: { ...DEFAULT_SETTINGS, language: 'it' } }).catch(() => undefined);
  expect(await screen.findByRole('heading', { level: 1, name: 'Griglia e domande' })).toBeTruthy();
  expect(await heading(textIt.skills[AGENDA]?.name ?? '')).toBeTruthy();
  expect(screen.getByRole('radio', { name: 'Italiano' })).toHaveProperty('checked', true);
});
