import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import type { Commitment } from '@/lib/coaching/records';
import type { SkillId } from '@/lib/coaching/types';
import { textEn } from '@/lib/content/text-en';
import { CodedError } from '@/lib/messaging/errors';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import type { AnalysedRep, TeamView, TriedPlan } from '@/lib/messaging/views';
import { makeObservation, makeRep, makeTeamView } from '../support/page-views';
import { analyse, dayIn, makeAnalysisView, makePlan } from '../support/plan-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

const VALUE = 'value' as SkillId;
const AGENDA = 'agenda' as SkillId;
/** So often that the level is nearly the rating, and nothing else is known. */
const OFTEN = 400;
const marco = analyse(makeRep('Marco Bianchi'), { [VALUE]: [OFTEN, 2] });
const giulia = analyse(makeRep('Giulia Ferrari', { isExemplar: true }), { [VALUE]: [OFTEN, 5] });
const VALUE_NAME = 'Value in their numbers';

beforeEach(() => {
  page.reset();
  location.hash = '#/plans';
});
afterEach(cleanup);

interface Given {
  readonly plans?: readonly TriedPlan[];
  readonly commitments?: readonly Commitment[];
  readonly members?: readonly AnalysedRep[];
  readonly settings?: Partial<typeof DEFAULT_SETTINGS>;
  readonly team?: Partial<TeamView>;
}
/** What the background would answer from now on. */
function answer({ plans = [], commitments = [], members = [marco, giulia], settings = {}, team = {} }: Given): void {
  const all = { ...DEFAULT_SETTINGS, language: 'en' as const, ...settings };
  const reps = members.map((one) => makeRep(one.name));
  page.answer('team.read', () => makeTeamView({ reps, settings: all, ...team }));
  page.answer('plans.read', () => ({ plans, commitments }));
  page.answer('analysis.read', () => makeAnalysisView(members, { settings: all }));
}
async function open(given: Given = {}) {
  answer(given);
  page.answer('observation.list', () => ({ items: [], next: null }));
  render(<Dashboard />);
  await screen.findByRole('heading', { level: 1, name: 'Plans' });
  if ((given.members ?? [marco]).length > 0) await screen.findByRole('heading', { level: 2, name: 'Running' });
}
/** The data has changed, and is this now. */
function tell(given: Given): void {
  answer(given);
  page.tell({ event: 'changed', counter: 2 });
}
const planOf = (name: string) => within(screen.getByRole('article', { name: `Plan of ${name}` }));
const draftOf = async (name: string) => within(await screen.findByRole('article', { name: `Draft for ${name}` }));
const dialog = async () => within(await screen.findByRole('dialog'));
const click = (name: string | RegExp, inside: ReturnType<typeof within> = screen as never) =>
  fireEvent.click(inside.getByRole('button', { name }));
/** As soon as the rubric's words are there. */
async function pressDraft(name: string) {
  const button = screen.getByRole('button', { name: `Draft a plan for ${name}` }) as HTMLButtonElement;
  await waitFor(() => expect(button.disabled).toBe(false));
  fireEvent.click(button);
}
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const bodyOf = ({ createdAt: _c, updatedAt: _u, missing: _m, ...plan }: TriedPlan) => plan;
const makeDraft = (part: Partial<TriedPlan> = {}) =>
  makePlan('d', marco.id, VALUE, {
    state: 'draft',
    cause: null,
    startedAt: null,
    missing: [],
    reviewOn: dayIn(30),
    ...part,
  });

test('without a team the next step is shown', async () => {
  await open({ members: [] });
  expect((await screen.findByRole('link', { name: 'Go to Team' })).getAttribute('href')).toBe('#/team');
});

test('reps without a plan are listed by name with what it would be about; archived ones are not', async () => {
  const gone = analyse(makeRep('Ada Old', { isArchived: true }), {});
  await open({ members: [marco, gone, giulia] });
  await screen.findByText('Focus: Value in their numbers');
  const list = within(screen.getByRole('region', { name: 'Without a plan' })).getAllByRole('listitem');
  expect(list[0]?.textContent).toMatch(/^Giulia FerrariFirst to observe: Opening and agenda/);
  expect(list[1]?.textContent).toMatch(/^Marco BianchiFocus: Value in their numbers/);
  expect(list).toHaveLength(2);
  expect(screen.getByText(/0 of 2 reps have a running plan/)).toBeTruthy();
  expect(screen.getByText('No plan is running yet.')).toBeTruthy();
});

test('a draft takes the focus with its next milestone, two practices and a review in 30 days; undo deletes it', async () => {
  await open();
  await pressDraft('Marco Bianchi');
  await pressDraft('Marco Bianchi');
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText('Taken back');
  const [saved, again] = page.bodiesOf('plan.save') as TriedPlan[];
  expect(again).toEqual(saved);
  expect(saved).toMatchObject({ rep: marco.id, state: 'draft', cause: null, startedAt: null, reviewOn: dayIn(30) });
  const [focus] = saved?.focus ?? [];
  expect(saved?.focus).toHaveLength(1);
  expect(focus).toMatchObject({ skill: VALUE, practices: textEn.skills[VALUE]?.practices });
  expect(focus?.levelAtStart).toBeCloseTo(2, 1);
  expect(focus?.milestone).toBeCloseTo((focus?.levelAtStart ?? 0) + 0.5, 9);
  expect(page.bodiesOf('record.delete')).toEqual([{ kind: 'plan', id: saved?.id, rep: marco.id }]);
});

test.each([
  ['en', 'Draft a plan for Marco Bianchi', 'One skill, two at most', 'a second where it matters at least half as much'],
  ['it', 'Prepara un piano per Marco Bianchi', 'al massimo due', 'una seconda se conta almeno la metà'],
] as const)(
  'a draft has a second skill that matters half as much, and the page says so (%s)',
  async (language, draft, most, half) => {
    const two = analyse(makeRep('Marco Bianchi'), { [VALUE]: [OFTEN, 2], [AGENDA]: [OFTEN, 2] });
    answer({ members: [two], settings: { language } });
    page.answer('observation.list', () => ({ items: [], next: null }));
    render(<Dashboard />);
    expect(await screen.findByText(new RegExp(most))).toBeTruthy();
    expect(await screen.findByText(new RegExp(half))).toBeTruthy();
    const button = screen.getByRole<HTMLButtonElement>('button', { name: draft });
    await waitFor(() => expect(button.disabled).toBe(false));
    fireEvent.click(button);
    await waitFor(() => expect((page.bodiesOf('plan.save') as TriedPlan[])[0]?.focus).toHaveLength(2));
  },
);

test('a draft has the keyboard, shows level, milestone, practices, and how the best do it', async () => {
  await open();
  page.answer('observation.list', ((body: { rep: string; skill: string }) => ({
    items: [
      ['low', 3, 'Only a standard saving.', 1],
      ['old', 4, 'Halved the estimate.', 30],
      ['mute', 5, '  ', 2],
      ['new', 5, 'The controller filled in the sheet.', 3],
    ].map(([id, rating, note, days]) =>
      makeObservation(String(id), body.rep as never, {
        ratings: [{ skill: body.skill as SkillId, rating: rating as 5 }],
        note: String(note),
        at: Date.now() - Number(days) * 86_400_000,
      }),
    ),
    next: null,
  })) as never);
  await pressDraft('Marco Bianchi');
  tell({ plans: [makeDraft()] });
  const draft = await draftOf('Marco Bianchi');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Marco Bianchi'));
  expect(draft.getByText('Level now').nextSibling?.textContent).toBe('2.0 solid evidence');
  expect(draft.getByText('Milestone').nextSibling?.textContent).toBe('2.5 ');
  expect(draft.getByText('Write six questions')).toBeTruthy();
  await draft.findByText('The controller filled in the sheet.');
  const notes = draft.getAllByRole('figure').map(({ textContent }) => textContent);
  expect(notes).toEqual([
    'The controller filled in the sheet.Giulia Ferrari · rated 5 · 3 days ago',
    'Halved the estimate.Giulia Ferrari · rated 4 · 30 days ago',
  ]);
  expect(draft.getByText(textEn.skills[VALUE]?.anchors[5] ?? '')).toBeTruthy();
  expect(page.bodiesOf('observation.list')).toEqual([{ rep: giulia.id, skill: VALUE, limit: 50 }]);
  const fresh = makeObservation('fresh', giulia.id, {
    ratings: [{ skill: VALUE, rating: 5 }],
    note: 'Let the customer do the sum.',
  });
  page.answer('observation.list', () => ({ items: [fresh], next: null }));
  page.tell({ event: 'changed', counter: 3 });
  await draft.findByText('Let the customer do the sum.');
});

test('with names hidden nobody is named, and without exemplars the next step is said', async () => {
  await open({ plans: [makeDraft()], settings: { hidesNames: true } });
  page.answer('observation.list', () => ({ items: [makeObservation('o', giulia.id)], next: null }));
  expect(await (await draftOf('Marco Bianchi')).findByText(/No top performer has a note on this yet/)).toBeTruthy();
  cleanup();
  const good = makeObservation('o', giulia.id, {
    ratings: [{ skill: VALUE, rating: 5 }],
    note: 'Giulia asked, and Marco waited.',
  });
  answer({ plans: [makeDraft()], settings: { hidesNames: true } });
  page.answer('observation.list', () => ({ items: [good], next: null }));
  render(<Dashboard />);
  const shown = (await (await draftOf('Marco Bianchi')).findByText('… asked, and Marco waited.')).closest('figure');
  expect(shown?.textContent).toMatch(/One of the best/);
  cleanup();
  await open({ plans: [makeDraft()], members: [marco] });
  expect(await (await draftOf('Marco Bianchi')).findByText(/Nobody is marked as a top performer/)).toBeTruthy();
});

test('a rep without a clear gap gets a plan on the skill that the manager chooses', async () => {
  const level = analyse(
    makeRep('Level Lee'),
    Object.fromEntries(Object.keys(textEn.skills).map((id) => [id, [OFTEN, 4]])),
  );
  await open({ members: [level] });
  expect(screen.getByText('No clear gap: choose the skill yourself.')).toBeTruthy();
  await pressDraft('Level Lee');
  const editor = await dialog();
  click('Save plan', editor);
  expect((await editor.findByRole('alert')).textContent).toBe('Choose the skill to work on.');
  fireEvent.change(editor.getByRole('combobox', { name: 'Skill to work on' }), { target: { value: AGENDA } });
  type(await editor.findByRole('spinbutton', { name: 'Milestone' }), '4.5');
  click('Save plan', editor);
  await waitFor(() => expect(page.bodiesOf('plan.save')).toHaveLength(1));
  expect(page.bodiesOf('plan.save')[0]).toMatchObject({
    rep: level.id,
    state: 'draft',
    focus: [{ skill: AGENDA, milestone: 4.5, practices: textEn.skills[AGENDA]?.practices }],
  });
});

test('running plans stand with the overdue reviews first, each with its levels and how far it has come', async () => {
  const third = analyse(makeRep('Zoe Late'), { [VALUE]: [OFTEN, 3] });
  const focus = [{ skill: VALUE, levelAtStart: 2, milestone: 4, practices: [] }];
  await open({
    members: [marco, giulia, third],
    plans: [
      makePlan('a', marco.id, VALUE, { missing: [2] }),
      makePlan('b', third.id, VALUE, { focus, reviewOn: dayIn(-3) }),
      makePlan('c', giulia.id, VALUE),
    ],
  });
  const running = within(screen.getByRole('region', { name: 'Running' }));
  expect(running.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)[0]).toBe('Zoe Late');
  const late = planOf('Zoe Late');
  expect(late.getByText('Review overdue')).toBeTruthy();
  expect(late.getByText('It was due 3 days ago.')).toBeTruthy();
  expect(late.getByText(/^(49|50|51)% of the way to the milestone$/)).toBeTruthy();
  const why = late.getByText(/^Why this\?/).closest('details') as HTMLElement;
  const [way, gone, progress] = [...why.querySelectorAll('li')].map(({ textContent }) => textContent);
  expect(way).toBe('From 2.00 at the start to the milestone of 4.00: a way of 2.00.');
  expect(gone).toMatch(/^The level is (2\.99|3\.0\d) now, (0\.99|1\.0\d) above the start\.$/);
  expect(progress).toMatch(/^(0\.99|1\.0\d) of 2\.00: (49|50|51)%, rounded down\.$/);
  expect(late.getByText('At the start').nextSibling?.textContent).toBe('2.0 ');
  expect(late.getByText('Level now').nextSibling?.textContent).toBe('3.0 solid evidence');
  expect(late.getByText('The best').nextSibling?.textContent).toBe('5.0 ');
  const early = planOf('Marco Bianchi');
  expect(early.getByText('Not judged yet: 2 more observations of this skill are missing.')).toBeTruthy();
  expect(early.queryByText(/%/)).toBeNull();
  expect(early.getByText('Review in 10 days')).toBeTruthy();
  expect(planOf('Giulia Ferrari').getByText('The milestone is reached')).toBeTruthy();
  expect(planOf('Giulia Ferrari').getByText('Past the milestone counts as 100%.')).toBeTruthy();
  expect(early.queryByText(/^Why this/)).toBeNull();
  expect(screen.getByText(/3 of 3 reps have a running plan/)).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Without a plan' })).toBeNull();
});

test('a draft is edited: milestone, practices, a second skill, the review day; undo puts the old one back', async () => {
  const draft = makeDraft();
  await open({ plans: [draft] });
  click('Edit of Marco Bianchi', await draftOf('Marco Bianchi'));
  const editor = await dialog();
  type(editor.getByRole('spinbutton', { name: 'Milestone' }), '2.8');
  type(editor.getByRole('textbox', { name: 'To practise' }), 'One page of figures\n\n Ask the controller ');
  fireEvent.change(editor.getByRole('combobox', { name: /A second skill/ }), { target: { value: AGENDA } });
  expect(editor.queryByRole('combobox')).toBeNull();
  type(editor.getByLabelText('Review on'), dayIn(14));
  click('Save plan', editor);
  await screen.findByText('Plan changed');
  const [saved] = page.bodiesOf('plan.save') as TriedPlan[];
  expect(saved).toMatchObject({ id: 'd', reviewOn: dayIn(14) });
  expect(saved?.focus).toMatchObject([
    { skill: VALUE, levelAtStart: 2, milestone: 2.8, practices: ['One page of figures', 'Ask the controller'] },
    { skill: AGENDA, practices: textEn.skills[AGENDA]?.practices },
  ]);
  click('Undo');
  await waitFor(() => expect(page.bodiesOf('plan.save')[1]).toEqual(bodyOf(draft)));
});

test('a skill is taken out of a draft and another put in', async () => {
  await open({ plans: [makeDraft()] });
  click('Edit of Marco Bianchi', await draftOf('Marco Bianchi'));
  const editor = await dialog();
  const remove = editor.getByRole('button', { name: `Remove skill ${VALUE_NAME}` });
  expect(remove.textContent).toMatch(/^Remove skill/);
  // the dialog gives the focus to its first control
  expect(document.querySelector('dialog :is(button, input, select, textarea)')).toBe(
    editor.getByRole('spinbutton', { name: 'Milestone' }),
  );
  fireEvent.click(remove);
  fireEvent.change(editor.getByRole('combobox', { name: 'Skill to work on' }), { target: { value: AGENDA } });
  click('Save plan', editor);
  await screen.findByText('Plan changed');
  expect((page.bodiesOf('plan.save') as TriedPlan[])[0]?.focus.map(({ skill }) => skill)).toEqual([AGENDA]);
});

test.each([
  ['a milestone below the level', 'Milestone', '1.5', 'A level above 2.0, 5 at most.'],
  ['a milestone off the scale', 'Milestone', '5.1', 'A level above 2.0, 5 at most.'],
  ['no milestone', 'Milestone', '', 'A level above 2.0, 5 at most.'],
  ['a review in the past', 'Review on', '2020-01-01', 'Choose today or a later day.'],
  ['no review', 'Review on', '', 'Choose today or a later day.'],
  ['seven practices', 'To practise', 'a\nb\nc\nd\ne\nf\ng', 'Six lines at most, each of 300 characters at most.'],
  ['a long practice', 'To practise', 'x'.repeat(301), 'Six lines at most, each of 300 characters at most.'],
])('%s is refused in place and not saved', async (_name, field, value, words) => {
  await open({ plans: [makeDraft()] });
  click('Edit of Marco Bianchi', await draftOf('Marco Bianchi'));
  const editor = await dialog();
  type(editor.getByLabelText(field), value);
  click('Save plan', editor);
  expect((await editor.findByRole('alert')).textContent).toBe(words);
  expect(document.activeElement).toBe(editor.getByLabelText(field));
  expect(page.bodiesOf('plan.save')).toEqual([]);
});

test('a milestone that was not touched keeps all its digits, and an overdue review does not stop an edit', async () => {
  const focus = [{ skill: VALUE, levelAtStart: 2, milestone: 2.4637, practices: ['a'] }];
  await open({ plans: [makePlan('a', marco.id, VALUE, { focus, reviewOn: dayIn(-3) })] });
  click('Edit of Marco Bianchi', planOf('Marco Bianchi'));
  const editor = await dialog();
  type(editor.getByRole('textbox', { name: 'To practise' }), 'b');
  click('Save plan', editor);
  await screen.findByText('Plan changed');
  expect(page.bodiesOf('plan.save')[0]).toMatchObject({
    focus: [{ milestone: 2.4637, practices: ['b'] }],
    reviewOn: dayIn(-3),
  });
});

test('while a plan runs its skill stays', async () => {
  await open({ plans: [makePlan('a', marco.id, VALUE)] });
  click('Edit of Marco Bianchi', planOf('Marco Bianchi'));
  const editor = await dialog();
  expect(editor.getByText(/The skill stays while the plan runs/)).toBeTruthy();
  expect(editor.queryByRole('combobox')).toBeNull();
  expect(editor.queryByRole('button', { name: /^Remove/ })).toBeNull();
});

test('before it starts one question is asked; another answer than skill says what to look at first and blocks nothing', async () => {
  const focus = [{ skill: VALUE, levelAtStart: 1.2, milestone: 3, practices: ['a'] }];
  const draft = makeDraft({ focus, reviewOn: dayIn(-5) });
  await open({ plans: [draft] });
  click('Start… of Marco Bianchi', await draftOf('Marco Bianchi'));
  const asked = await dialog();
  click('Start the plan', asked);
  expect((await asked.findByRole('alert')).textContent).toMatch(/^Choose one/);
  expect(page.bodiesOf('plan.save')).toEqual([]);
  fireEvent.click(asked.getByRole('radio', { name: /^Tools/ }));
  expect(asked.getByText(/^Look first at time, material and systems/)).toBeTruthy();
  fireEvent.click(asked.getByRole('radio', { name: /^Skill/ }));
  expect(asked.queryByText(/^Look first/)).toBeNull();
  fireEvent.click(asked.getByRole('radio', { name: /^Information/ }));
  click('Start the plan', asked);
  await screen.findByText('Plan of Marco Bianchi started');
  const [started] = page.bodiesOf('plan.save') as TriedPlan[];
  // the level of this moment, and a review that lies ahead
  expect(started).toMatchObject({ id: 'd', state: 'running', cause: 'information', reviewOn: dayIn(30) });
  expect(started?.startedAt).toBeGreaterThan(Date.now() - 60_000);
  expect(started?.focus[0]).toMatchObject({ milestone: 3, practices: ['a'] });
  expect(started?.focus[0]?.levelAtStart).toBeCloseTo(2, 1);
  click('Undo');
  await waitFor(() => expect(page.bodiesOf('plan.save')[1]).toEqual(bodyOf(draft)));
});

test('a plan that started for another reason than skill keeps saying what to look at first', async () => {
  await open({ plans: [makePlan('a', marco.id, VALUE, { cause: 'territory' })] });
  expect(planOf('Marco Bianchi').getByText(/^Look first at the accounts/)).toBeTruthy();
});

test('a milestone that was reached before the start becomes the next one', async () => {
  const focus = [{ skill: VALUE, levelAtStart: 1.2, milestone: 1.7, practices: [] }];
  await open({ plans: [makeDraft({ focus, cause: 'skill' })] });
  click('Start… of Marco Bianchi', await draftOf('Marco Bianchi'));
  click('Start the plan', await dialog());
  await waitFor(() => expect(page.bodiesOf('plan.save')).toHaveLength(1));
  const [started] = (page.bodiesOf('plan.save') as TriedPlan[])[0]?.focus ?? [];
  expect(started?.milestone).toBeCloseTo((started?.levelAtStart ?? 0) + 0.5, 9);
});

test('a review closes the plan with one line; undo lets it run on, and the rep can have the next', async () => {
  const plan = makePlan('a', marco.id, VALUE, { missing: [1] });
  await open({ plans: [plan] });
  click('Review and close… of Marco Bianchi', planOf('Marco Bianchi'));
  const review = await dialog();
  expect(review.getByText('Not judged yet: 1 more observation of this skill is missing.')).toBeTruthy();
  click('Close the plan', review);
  expect((await review.findByRole('alert')).textContent).toMatch(/^Write one line/);
  const line = review.getByRole('textbox', { name: 'Result in one line' });
  type(line, 'x'.repeat(301));
  click('Close the plan', review);
  expect(review.getByRole('alert').textContent).toMatch(/^Longer than 300/);
  type(line, ' Lets the controller fill in the figures ');
  click('Close the plan', review);
  await screen.findByText('Plan of Marco Bianchi closed');
  const [closed] = page.bodiesOf('plan.save') as TriedPlan[];
  expect(closed).toEqual({
    ...bodyOf(plan),
    state: 'closed',
    closedAt: expect.any(Number),
    result: 'Lets the controller fill in the figures',
  });
  tell({ plans: [{ ...plan, ...closed, missing: [] }] });
  await waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Draft a plan for Marco Bianchi'),
  );
  fireEvent.click(screen.getByText('1 closed plan'));
  expect(screen.getByText('Lets the controller fill in the figures')).toBeTruthy();
  expect(screen.getByText('Value in their numbers: 2.0 at the start, milestone 2.5')).toBeTruthy();
  click('Undo');
  await waitFor(() => expect(page.bodiesOf('plan.save')[1]).toEqual(bodyOf(plan)));
});

test('a draft is deleted, and undo brings the same one back', async () => {
  const draft = makeDraft();
  await open({ plans: [draft] });
  click('Delete draft of Marco Bianchi', await draftOf('Marco Bianchi'));
  await screen.findByText('Draft deleted');
  expect(page.bodiesOf('record.delete')).toEqual([{ kind: 'plan', id: 'd', rep: marco.id }]);
  click('Undo');
  await screen.findByText('Put back');
  expect(page.bodiesOf('plan.save')).toEqual([bodyOf(draft)]);
});

test('what could not be saved is said in the dialog, and what was written stays', async () => {
  page.answer('plan.save', () => {
    throw new CodedError('storage-full');
  });
  await open({ plans: [makePlan('a', marco.id, VALUE)] });
  click('Review and close… of Marco Bianchi', planOf('Marco Bianchi'));
  const review = await dialog();
  const line = review.getByRole('textbox', { name: 'Result in one line' }) as HTMLInputElement;
  type(line, 'Kept');
  click('Close the plan', review);
  expect((await review.findByRole('alert')).textContent).toMatch(/disk is full/);
  expect(line.value).toBe('Kept');
});

test('an address that names a rep brings the plan of that rep to the front', async () => {
  location.hash = `#/plans/${giulia.id}`;
  await open({ plans: [makePlan('a', marco.id, VALUE), makePlan('b', giulia.id, VALUE)] });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Giulia Ferrari'));
  location.hash = `#/plans/${marco.id}`;
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Marco Bianchi'));
});

test('with a database that can only be read nothing can be changed', async () => {
  await open({ plans: [makePlan('a', marco.id, VALUE)], team: { isReadOnly: true } });
  const buttons = within(screen.getByRole('main')).getAllByRole('button') as HTMLButtonElement[];
  expect(buttons.map(({ disabled }) => disabled)).toEqual(buttons.map(() => true));
  expect(buttons.length).toBeGreaterThanOrEqual(3);
});

test('a failed reading has its sentence', async () => {
  answer({});
  page.answer('plans.read', () => {
    throw new CodedError('storage-failed');
  });
  render(<Dashboard />);
  expect((await screen.findByRole('alert')).textContent).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Running' })).toBeNull();
});

test('in Italian', async () => {
  answer({ plans: [makePlan('a', marco.id, VALUE, { missing: [1] })], settings: { language: 'it' } });
  render(<Dashboard />);
  const plan = within(await screen.findByRole('article', { name: 'Piano di Marco Bianchi' }));
  expect(plan.getByText('Presto per giudicare: manca 1 osservazione di questa competenza.')).toBeTruthy();
  expect(plan.getByText('Livello ora').nextSibling?.textContent).toBe('2,0 prove solide');
  expect(screen.getByRole('link', { name: 'Piani' }).getAttribute('aria-current')).toBe('page');
});
