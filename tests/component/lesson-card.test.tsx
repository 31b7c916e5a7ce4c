import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
// the chunk is there before the page asks for it
import '@/components/dashboard/sites/taught-block';
import type { LessonView, SiteView, TaughtCrm } from '@/lib/messaging/views';
import { makeTeamView } from '../support/page-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

const SITE = 'https://ventas.acme.example';
const taught = {
  id: 'ventas.acme.example',
  origin: SITE,
  before: [`${SITE}/ventas/`],
  shape: 'digits',
  fields: { owner: [{ select: '.titular' }], name: [{ select: 'h1' }] },
} as const;
const lesson: LessonView = {
  tab: 7,
  origin: SITE,
  first: { url: `${SITE}/x/1`, fields: { owner: { select: '.vendedora', raw: 'Lucía Pardo' } } },
  second: { url: `${SITE}/x/2`, fields: { owner: { select: '.vendedora', raw: 'Iker Sanz' } } },
  only: 'owner',
  corrects: null,
  address: { before: [`${SITE}/x/`], shape: 'digits', ids: ['1', '2'] },
};

beforeEach(() => {
  page.reset();
  location.hash = '#/sites';
});
afterEach(cleanup);

async function open(view: Partial<LessonView>, known: readonly object[], sites: readonly SiteView[] = []) {
  page.answer('team.read', () => makeTeamView({ sites }));
  page.answer('stages.read', () => []);
  page.answer('teach.list', () => ({
    lessons: [{ ...lesson, ...view }],
    taught: known as readonly TaughtCrm[],
    names: { espocrm: 'EspoCRM' },
  }));
  render(<Dashboard />);
  return within(await screen.findByRole('region', { name: 'Taught by you' }));
}

test('of a lesson of one field that one is looked at, saved beside the others, and given back by undo', async () => {
  const region = await open({}, [{ ...taught, createdAt: 1, updatedAt: 1 }]);
  const rows = within(region.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    ['Opportunity’s id', '1', '2'],
    ['Owner', 'Lucía Pardo', 'Iker Sanz'],
  ]);
  fireEvent.click(region.getByRole('button', { name: 'Save this place' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  const repaired = { ...taught, fields: { ...taught.fields, owner: [{ select: '.vendedora' }] } };
  await waitFor(() => expect(page.bodiesOf('taught.save')).toEqual([{ taught: [repaired] }, { taught: [taught] }]));
  expect(page.bodiesOf('record.delete')).toEqual([]);
});

const waiting = { origin: SITE, first: lesson.first, second: lesson.second, only: lesson.only, corrects: null };

test('a lesson that is dropped, or saved, waits again after undo', async () => {
  const region = await open({}, []);
  for (const name of ['Throw away', 'Save this place']) {
    fireEvent.click(region.getByRole('button', { name }));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('Taken back');
    expect(page.bodiesOf('teach.put').slice(-2)).toEqual([
      { tab: 7, lesson: null },
      { tab: 7, lesson: waiting },
    ]);
  }
});

test('a whole lesson is all that is read from then on, and undo takes it away where nothing was before', async () => {
  const region = await open({ only: null }, []);
  expect(within(region.getByRole('table')).getAllByRole('row')).toHaveLength(8);
  fireEvent.click(region.getByRole('button', { name: 'Save this CRM' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  const saved = { ...taught, before: [`${SITE}/x/`], fields: { owner: [{ select: '.vendedora' }] } };
  await waitFor(() => expect(page.bodiesOf('taught.save')).toEqual([{ taught: [saved] }]));
  await waitFor(() => expect(page.bodiesOf('record.delete')).toEqual([{ kind: 'taught', id: taught.id }]));
});

test('a lesson at other addresses of a site says that the former pages go, and undo brings them back; at the same ones it says nothing', async () => {
  const said = /opportunities at those addresses are no longer recognised/;
  const insecure = { ...taught, origin: SITE.replace('https', 'http') };
  for (const former of [taught, insecure]) {
    const region = await open({ only: null }, [{ ...former, createdAt: 1, updatedAt: 1 }]);
    expect(region.getByText(said)).toBeTruthy();
    fireEvent.click(region.getByRole('button', { name: 'Save this CRM' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(page.bodiesOf('taught.save').at(-1)).toEqual({ taught: [former] }));
    cleanup();
  }
  expect(page.bodiesOf('record.delete')).toEqual([]);
  const same = await open({ only: null }, [{ ...taught, before: [`${SITE}/x/`], createdAt: 1, updatedAt: 1 }]);
  expect(same.queryByText(said)).toBeNull();
  cleanup();
  // one field alone leaves the addresses as they were
  const one = await open({}, [{ ...taught, createdAt: 1, updatedAt: 1 }]);
  expect(one.queryByText(said)).toBeNull();
});

test('a file of a colleague that calls a site otherwise still takes the place of what was taught there', async () => {
  await open({}, [{ ...taught, createdAt: 1, updatedAt: 1 }]);
  const file = { format: 'affianca-crm', version: 1, crms: [{ ...taught, id: 'ours' }] };
  const input = await waitFor(() => {
    const found = document.querySelector<HTMLInputElement>('input[type=file]');
    if (found === null) throw new Error('No place for a file');
    return found;
  });
  Object.defineProperty(input, 'files', { value: [new File([JSON.stringify(file)], 'crm.json')] });
  fireEvent.change(input);
  await waitFor(() => expect(page.bodiesOf('taught.save')).toEqual([{ taught: [taught] }]));
});

const correction: Partial<LessonView> = {
  corrects: 'espocrm',
  address: null,
  first: { url: `${SITE}/#Opportunity/view/5f`, recordId: '5f', fields: lesson.first?.fields ?? {} },
  second: { url: `${SITE}/#Opportunity/view/6a`, recordId: '6a', fields: lesson.second?.fields ?? {} },
};

test('a correction of a known CRM is that one place, told by the CRM’s own ids, beside what was corrected before', async () => {
  const before = { ...taught, corrects: 'espocrm', before: [''], shape: 'any', fields: { stage: [{ select: '.s' }] } };
  const region = await open(correction, [{ ...before, createdAt: 1, updatedAt: 1 }]);
  expect(region.getByText('A place of EspoCRM: all else is read as before.')).toBeTruthy();
  expect(region.getByText('5f')).toBeTruthy();
  expect(region.getByText('6a')).toBeTruthy();
  expect(region.getByText('EspoCRM; where you pointed: Stage')).toBeTruthy();
  fireEvent.click(region.getByRole('button', { name: 'Save this place' }));
  const fields = { ...before.fields, owner: [{ select: '.vendedora' }] };
  await waitFor(() => expect(page.bodiesOf('taught.save')).toEqual([{ taught: [{ ...before, fields }] }]));
});

test('a field that was pointed at in two places, and a lesson in place of what is known of the site, are said', async () => {
  const second = { url: `${SITE}/x/2`, fields: { owner: { select: '.otra', raw: 'Iker Sanz' } } };
  const site = { origin: SITE, adapter: 'espocrm', isOn: true, hasPermission: true };
  const region = await open({ only: null, second }, [], [site]);
  expect(region.getByText(/Pointed at in two places: Owner/)).toBeTruthy();
  expect(region.getByText(/Affianca knows the CRM of this site/)).toBeTruthy();
  cleanup();
  const plain = await open({ only: null }, [], [{ ...site, adapter: null }]);
  expect(plain.queryByText(/two places/)).toBeNull();
  expect(plain.queryByText(/knows the CRM/)).toBeNull();
});

test('a site that was taught elsewhere and may not be read says so, and asks in the click itself', async () => {
  const region = await open({}, [{ ...taught, createdAt: 1, updatedAt: 1 }]);
  const give = await region.findByRole('button', { name: 'Give permission ventas.acme.example' });
  expect(region.getByText('The permission is missing.')).toBeTruthy();
  expect(region.queryByText('Point again at a field')).toBeNull();
  give.click();
  expect(page.browser.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: [`${SITE}/*`] });
  await waitFor(() => expect(page.bodiesOf('site.added')).toEqual([{ origin: SITE }]));
});

test('pointing begins here too: at one field of a taught site, and on a site that was not recognised', async () => {
  page.browser.permissions.contains.mockResolvedValue(true);
  const other = { origin: 'https://crm.acme.example', adapter: null, isOn: true, hasPermission: true };
  const region = await open({}, [{ ...taught, createdAt: 1, updatedAt: 1 }], [other]);
  fireEvent.click(await region.findByRole('button', { name: 'Point again Owner' }));
  fireEvent.click(region.getByRole('button', { name: /^Point at the fields/ }));
  await waitFor(() =>
    expect(page.bodiesOf('teach.start')).toEqual([
      { tab: null, origin: SITE, only: 'owner' },
      { tab: null, origin: other.origin, only: null },
    ]),
  );
});
