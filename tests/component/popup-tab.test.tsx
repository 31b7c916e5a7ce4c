import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Popup } from '@/components/popup/popup';
import { CodedError } from '@/lib/messaging/errors';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import type { TabState } from '@/lib/messaging/views';
import { makePopupView, makeRecordTab, makeRep, SITE } from '../support/page-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

beforeEach(() => {
  page.reset();
  localStorage.clear();
});
afterEach(cleanup);

function openWith(tab: TabState, part: Parameters<typeof makePopupView>[0] = {}) {
  page.answer('popup.read', () => makePopupView({ tab, ...part }));
  render(<Popup />);
}

test.each<[TabState, RegExp]>([
  [{ kind: 'not-a-page' }, /no web page to read/],
  [{ kind: 'no-permission', origin: SITE, adapter: null }, /may not read acme\.lightning\.force\.com yet/],
  [{ kind: 'no-permission', origin: SITE, adapter: 'Salesforce' }, /This is Salesforce/],
  [{ kind: 'off', origin: SITE }, /switched off on acme/],
  [{ kind: 'needs-reload', origin: SITE }, /open before Affianca was allowed/],
  [{ kind: 'not-recognised', origin: SITE }, /No supported CRM/],
  [{ kind: 'no-record', origin: SITE, adapterName: 'HubSpot' }, /No opportunity is in front in HubSpot/],
])('says what is on the tab: %o', async (tab, sentence) => {
  openWith(tab);
  expect((await screen.findByRole('heading', { level: 2, name: sentence })).nextElementSibling?.textContent).toMatch(
    /\w/,
  );
});

test('shows the rep and the opportunity of the tab', async () => {
  openWith(makeRecordTab(makeRep('Marco Bianchi')));
  expect(await screen.findByRole('heading', { name: 'Marco Bianchi' })).toBeTruthy();
  expect(screen.getByText('Fleet renewal')).toBeTruthy();
  expect(screen.getByText(/Rossi S\.p\.A\. · Proposal/)).toBeTruthy();
  expect(page.bodiesOf('popup.read')[0]).toEqual({ tab: 7, url: expect.stringContaining('/006A/') });
});

test('has the record of the tab looked at again, once', async () => {
  openWith(makeRecordTab(makeRep('Marco Bianchi')));
  await screen.findByRole('heading', { name: 'Marco Bianchi' });
  page.tell({ event: 'page', tab: 7, seq: 4 });
  await waitFor(() => expect(page.bodiesOf('popup.read').length).toBeGreaterThan(1));
  expect(page.bodiesOf('popup.look')).toEqual([{ tab: 7 }]);
});

test('switches the panel off on this site, and on again by undo', async () => {
  openWith(makeRecordTab(makeRep('Marco Bianchi')));
  const toggle = await screen.findByRole('switch', { name: 'Show the panel on this site' });
  expect(toggle.getAttribute('aria-checked')).toBe('true');
  fireEvent.click(toggle);
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(page.bodiesOf('site.change')).toEqual([
      { origin: SITE, isOn: false },
      { origin: SITE, isOn: true },
    ]),
  );
});

test('asks for the permission in the click itself and then tells the background', async () => {
  openWith({ kind: 'no-permission', origin: 'https://crm.acme.it:8000', adapter: null });
  const add = await screen.findByRole('button', { name: 'Add this site' });
  add.click();
  expect(page.browser.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://crm.acme.it/*'] });
  expect(page.bodiesOf('site.added')).toEqual([]);
  await waitFor(() => expect(page.bodiesOf('site.added')).toEqual([{ origin: 'https://crm.acme.it:8000' }]));
});

test('a declined permission is said and tells the background nothing', async () => {
  page.browser.permissions.request.mockResolvedValueOnce(false);
  openWith({ kind: 'no-permission', origin: SITE, adapter: null });
  fireEvent.click(await screen.findByRole('button', { name: 'Add this site' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/permission was not given/);
  expect(page.bodiesOf('site.added')).toEqual([]);
});

test('an owner who is not in the team is added with one click, as the CRM knows them, and once', async () => {
  const tab = makeRecordTab(makeRep('x'));
  if (tab.kind !== 'record') throw new Error('not a record');
  openWith({ ...tab, rep: { kind: 'unknown', ownerName: 'Paola Greco' } });
  const add = await screen.findByRole('button', { name: 'Add to team' });
  fireEvent.click(add);
  fireEvent.click(add);
  await screen.findByText('Added: Paola Greco');
  const [first, second] = page.bodiesOf('popup.addOwner');
  expect(first).toEqual({ tab: 7, seq: 3, id: expect.any(String) });
  expect(second).toEqual(first);
  expect(page.bodiesOf('rep.add')).toEqual([]);
});

test('where the page lets no panel in, the rep of the deal is chosen here', async () => {
  const tab = makeRecordTab(makeRep('x'));
  if (tab.kind !== 'record') throw new Error('not a record');
  const marco = makeRep('Marco Bianchi');
  const noOwner = { ...tab, rep: { kind: 'no-owner' as const, isLost: false } };
  openWith({ ...noOwner, isBlocked: true }, { team: [marco] });
  const choice = await screen.findByRole('combobox', { name: 'Whose deal is this?' });
  const take = screen.getByRole('button', { name: 'This rep’s' });
  expect(take.hasAttribute('disabled')).toBe(true);
  fireEvent.change(choice, { target: { value: marco.id } });
  fireEvent.click(take);
  await screen.findByText('For this opportunity: Marco Bianchi');
  expect(page.bodiesOf('popup.assign')).toEqual([{ tab: 7, seq: 3, rep: marco.id }]);
  cleanup();
  openWith(noOwner, { team: [marco] });
  await screen.findByRole('heading', { name: /does not say who owns/ });
  expect(screen.queryByRole('combobox', { name: 'Whose deal is this?' })).toBeNull();
});

test('reads again when the data or the page changes', async () => {
  openWith({ kind: 'not-a-page' });
  await screen.findByRole('heading', { name: /no web page/ });
  page.answer('popup.read', () => makePopupView({ tab: { kind: 'off', origin: SITE } }));
  page.tell({ event: 'page', tab: 7, seq: 2 });
  expect(await screen.findByRole('heading', { name: /switched off/ })).toBeTruthy();
});

test('a failure has its sentence, and can be tried again', async () => {
  page.answer('popup.read', () => {
    throw new CodedError('worker-gone');
  });
  render(<Popup />);
  expect((await screen.findByRole('alert')).textContent).toMatch(/did not answer/);
  page.answer('popup.read', () => makePopupView());
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: /no web page/ })).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('speaks Italian and wears the dark theme when the settings say so, and remembers both for the next first paint', async () => {
  openWith({ kind: 'not-a-page' }, { settings: { ...DEFAULT_SETTINGS, language: 'it', theme: 'dark' } });
  expect(await screen.findByRole('button', { name: 'Apri la dashboard' })).toBeTruthy();
  await waitFor(() => expect(document.documentElement.lang).toBe('it'));
  expect(document.documentElement.dataset.theme).toBe('dark');
  expect(JSON.parse(localStorage.getItem('affianca.look') ?? '')).toEqual({ theme: 'dark', locale: 'it' });
});

test('a setting holds at once; a number out of range is refused in place', async () => {
  openWith({ kind: 'not-a-page' });
  fireEvent.change(await screen.findByRole('combobox', { name: 'Side of the window' }), { target: { value: 'left' } });
  await waitFor(() => expect(page.bodiesOf('settings.change')).toEqual([{ side: 'left' }]));
  const halfLife = screen.getByRole('spinbutton', { name: 'Half-life of a rating, days' });
  fireEvent.input(halfLife, { target: { value: '5' } });
  fireEvent.blur(halfLife);
  expect((await screen.findByRole('alert')).textContent).toBe('A whole number from 30 to 730.');
  fireEvent.input(halfLife, { target: { value: '90' } });
  fireEvent.blur(halfLife);
  await waitFor(() => expect(page.bodiesOf('settings.change').at(-1)).toEqual({ halfLifeDays: 90 }));
});

test('says when observations are past the time they are kept for, and where to see them', async () => {
  openWith({ kind: 'not-a-page' }, { pastRetention: 3 });
  expect(await screen.findByText(/3 observations are past the time you keep them for\./)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'See and delete' }).getAttribute('href')).toBe('options.html#/data');
  cleanup();
  openWith({ kind: 'not-a-page' });
  await screen.findByRole('heading', { name: /no web page/ });
  expect(screen.queryByText(/past the time/)).toBeNull();
});

test('deleting by itself is not switched on here, where it is not explained', async () => {
  openWith({ kind: 'not-a-page' });
  await screen.findByRole('switch', { name: 'Hide names' });
  expect(screen.queryByRole('switch', { name: 'Delete by itself' })).toBeNull();
});

test('what is read here: text, what it was understood as, how it was found and how sure', async () => {
  const tab = makeRecordTab(makeRep('Marco Bianchi'));
  if (tab.kind !== 'record') throw new Error('not a record');
  const found = (field: 'owner' | 'stage' | 'amount', raw: string, sure: 'high' | 'low', by: 'place' | 'label') => ({
    field,
    raw,
    sure,
    by,
  });
  openWith({
    ...tab,
    deal: {
      ...tab.deal,
      stage: { raw: 'Offerta', known: 'proposal', from: 'own' },
      amount: { raw: 'about 80k', value: null },
      fields: [
        found('owner', 'M. Bianchi', 'low', 'label'),
        found('stage', 'Offerta', 'high', 'place'),
        found('amount', 'about 80k', 'high', 'place'),
      ],
      empty: ['closeDate'],
    },
  });
  const rows = within(await screen.findByRole('table', { name: 'What I read here' })).getAllByRole('row');
  expect(rows.slice(1).map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    ['Owner', 'M. BianchiUnderstood as: Marco Bianchi, in your team', 'a guessbeside a labelPoint again Owner'],
    ['Name', 'not found', 'Point again Name'],
    ['Account', 'not found', 'Point again Account'],
    ['Stage', 'OffertaUnderstood as: Proposal, you chose it', 'sureat its usual placePoint again Stage'],
    ['Amount', 'about 80kUnderstood as: not understood', 'sureat its usual placePoint again Amount'],
    ['Close date', 'empty on the page', 'Point again Close date'],
  ]);
  // a known CRM is corrected one field at a time
  expect(screen.queryByRole('button', { name: 'Point at the fields' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Point again Stage' }));
  await waitFor(() => expect(page.bodiesOf('teach.start')).toEqual([{ tab: 7, origin: SITE, only: 'stage' }]));
  expect(screen.getByRole('link', { name: 'Change it for the whole site' }).getAttribute('href')).toBe(
    'options.html#/sites',
  );
});

test('an amount is understood with its currency, as the page writes it', async () => {
  const tab = makeRecordTab(makeRep('Marco Bianchi'));
  if (tab.kind !== 'record') throw new Error('not a record');
  const raw = 'EUR 84.000';
  const fields = [{ field: 'amount', raw, sure: 'high', by: 'place' } as const];
  openWith({ ...tab, deal: { ...tab.deal, amount: { raw, value: 84_000, currency: 'EUR' }, fields } });
  expect(await screen.findByText('Understood as: 84,000 EUR')).toBeTruthy();
});

test('until the page was read its fields are being read, not missing', async () => {
  const tab = makeRecordTab(makeRep('Marco Bianchi'));
  if (tab.kind !== 'record') throw new Error('not a record');
  openWith({ ...tab, deal: { ...tab.deal, isRead: false } });
  const table = within(await screen.findByRole('table', { name: 'What I read here' }));
  expect(table.getAllByText('being read…')).toHaveLength(6);
  expect(table.queryByText('not found')).toBeNull();
});

test('of a CRM that was taught, each field leads to pointing at it alone, and all to beginning anew', async () => {
  const tab = makeRecordTab(makeRep('Marco Bianchi'));
  if (tab.kind !== 'record') throw new Error('not a record');
  openWith({
    ...tab,
    deal: {
      ...tab.deal,
      adapter: 'taught',
      fields: [
        { field: 'name', raw: 'Fleet renewal', sure: 'medium', by: 'pointing' },
        { field: 'amount', raw: '80k', sure: 'low', by: 'label' },
      ],
      empty: [],
    },
  });
  await screen.findByRole('table', { name: 'What I read here' });
  const again = screen.getAllByRole('button', { name: /^Point again/ });
  expect(again.map(({ textContent }) => textContent)).toEqual(
    ['Owner', 'Name', 'Account', 'Stage', 'Amount', 'Close date'].map((field) => `Point again ${field}`),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Point again Owner' }));
  await waitFor(() => expect(page.bodiesOf('teach.start')).toEqual([{ tab: 7, origin: SITE, only: 'owner' }]));
  fireEvent.click(screen.getByRole('button', { name: 'Point at the fields' }));
  await waitFor(() => expect(page.bodiesOf('teach.start').at(-1)).toEqual({ tab: 7, origin: SITE, only: null }));
});

test('an owner that is no longer found where it was is said to be lost, with the way to teach the new place', async () => {
  const tab = makeRecordTab(makeRep('x'));
  if (tab.kind !== 'record') throw new Error('not a record');
  openWith({ ...tab, rep: { kind: 'no-owner', isLost: true } });
  expect(await screen.findByRole('heading', { name: /no longer found on this page/ })).toBeTruthy();
  cleanup();
  openWith({ ...tab, rep: { kind: 'no-owner', isLost: false } });
  expect(await screen.findByRole('heading', { name: 'The page does not say who owns this opportunity.' })).toBeTruthy();
});

test('a rep who is only remembered is named, and it is said that the owner is no longer found', async () => {
  const tab = makeRecordTab(makeRep('Marco Bianchi'));
  if (tab.kind !== 'record' || tab.rep.kind !== 'known') throw new Error('not a record of somebody');
  openWith({ ...tab, rep: { ...tab.rep, isRemembered: true, isLost: true } });
  expect(await screen.findByRole('heading', { name: 'Marco Bianchi' })).toBeTruthy();
  expect(screen.getByText(/Remembered of this opportunity: the owner is no longer found/)).toBeTruthy();
  cleanup();
  openWith({ ...tab, rep: { ...tab.rep, isRemembered: true } });
  expect(await screen.findByRole('heading', { name: 'Marco Bianchi' })).toBeTruthy();
  expect(screen.queryByText(/no longer found/)).toBeNull();
});

test.each([
  ['en', 'What is read and kept'],
  ['it', 'Che cosa si legge e si conserva'],
] as const)('leads to what is read and kept (%s)', async (language, name) => {
  openWith({ kind: 'not-a-page' }, { settings: { ...DEFAULT_SETTINGS, language } });
  const link = await screen.findByText(name);
  expect(link.getAttribute('href')).toBe('welcome.html#step-1');
});
