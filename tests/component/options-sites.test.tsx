import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/dashboard';
import type { SiteView } from '@/lib/messaging/views';
import { makeTeamView } from '../support/page-views';

const page = await vi.hoisted(async () => (await import('../support/fake-page')).createFakePage());
vi.mock('@/lib/messaging/send', () => ({ send: page.send, onPageEvent: page.onPageEvent }));
vi.mock('@/lib/platform/browser', () => ({ browser: page.browser }));

const own: SiteView = { origin: 'https://crm.acme.it:8000', adapter: 'tryton', isOn: true, hasPermission: true };
const lost: SiteView = { origin: 'https://old.example.org', adapter: null, isOn: true, hasPermission: false };
const cloud: SiteView = { origin: 'https://*.lightning.force.com', adapter: null, isOn: true, hasPermission: true };

beforeEach(() => {
  page.reset();
  location.hash = '#/sites';
});
afterEach(cleanup);

async function open(sites: readonly SiteView[]) {
  page.answer('team.read', () => makeTeamView({ sites }));
  render(<Dashboard />);
  // the heading is there before the sites are read
  await screen.findByRole('region', { name: 'Add a site' });
}

test('a site is switched off and on again by undo', async () => {
  await open([own]);
  fireEvent.click(screen.getByRole('switch', { name: own.origin }));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(page.bodiesOf('site.change')).toEqual([
      { origin: own.origin, isOn: false },
      { origin: own.origin, isOn: true },
    ]),
  );
});

test('a cloud CRM’s addresses are one line by its name, and its permission is given back whole', async () => {
  await open([cloud]);
  expect(screen.getByText('Salesforce', { selector: 'p' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^Remove permission/ }));
  await screen.findByText('Permission removed: Salesforce');
  expect(page.browser.permissions.remove).toHaveBeenCalledWith({ origins: ['https://*.lightning.force.com/*'] });
});

test('of addresses that are one line some may be off: undo gives each what it had', async () => {
  const first: SiteView = { ...own, origin: 'https://app.hubspot.com' };
  const second: SiteView = { ...own, origin: 'https://app-eu1.hubspot.com', isOn: false };
  await open([first, second]);
  fireEvent.click(screen.getByRole('switch', { name: 'HubSpot' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(page.bodiesOf('site.change')).toEqual([
      { origin: first.origin, isOn: false },
      { origin: second.origin, isOn: false },
      { origin: first.origin, isOn: true },
      { origin: second.origin, isOn: false },
    ]),
  );
});

test('a permission that is not given back by undo is said, as it was', async () => {
  await open([own]);
  fireEvent.click(screen.getByRole('button', { name: /^Remove permission/ }));
  page.browser.permissions.request.mockResolvedValueOnce(false);
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('The permission was not given. Nothing is read on this site.')).toBeTruthy();
  cleanup();
  await open([lost]);
  fireEvent.click(screen.getByRole('button', { name: /^Give permission/ }));
  await screen.findByText('Added: https://old.example.org');
  page.browser.permissions.contains.mockResolvedValueOnce(true);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText(/browser kept the permission/)).toBeTruthy();
});

test.each([
  ['was on already: there is nothing to take back', true, /^Already in the list: /, []],
  ['was off: undo switches it off again', false, /^Added: /, [{ origin: own.origin, isOn: false }]],
])('an address that is added a second time keeps its permission; it %s', async (_what, isOn, said, changes) => {
  page.browser.permissions.contains.mockResolvedValue(true);
  await open([{ ...own, isOn }]);
  const address = screen.getByRole('textbox', { name: 'Address of an opportunity' });
  fireEvent.input(address, { target: { value: `${own.origin}/deal/7` } });
  fireEvent.click(screen.getByRole('button', { name: 'Add this site' }));
  await screen.findByText(said);
  if (isOn) expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  else fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(page.bodiesOf('site.change')).toEqual(changes));
  expect(page.browser.permissions.remove).not.toHaveBeenCalled();
});

test('a site is removed with all that is kept of it, and comes back by undo with its permission', async () => {
  await open([own]);
  fireEvent.click(screen.getByRole('button', { name: `Remove this site ${own.origin}` }));
  await screen.findByText(/^Removed: https:\/\/crm\.acme\.it:8000, with its stage names/);
  expect(page.browser.permissions.remove).toHaveBeenCalledWith({ origins: ['https://crm.acme.it/*'] });
  expect(page.bodiesOf('site.remove')).toEqual([{ origins: [own.origin] }]);
  (await screen.findByRole('button', { name: 'Undo' })).click();
  expect(page.browser.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://crm.acme.it/*'] });
  await waitFor(() => expect(page.bodiesOf('site.giveBack')).toEqual([{ origins: [own.origin] }]));
});

test('a permission that the browser keeps is said', async () => {
  page.browser.permissions.contains.mockResolvedValueOnce(true);
  await open([own]);
  fireEvent.click(screen.getByRole('button', { name: /^Remove permission/ }));
  expect(await screen.findByText(/browser kept the permission/)).toBeTruthy();
});

test('a missing permission is asked for in the click itself', async () => {
  await open([lost]);
  expect(screen.getByText('The permission is missing.')).toBeTruthy();
  screen.getByRole('button', { name: /^Give permission/ }).click();
  expect(page.browser.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://old.example.org/*'] });
  await screen.findByText('Added: https://old.example.org');
});

test('a site is added by the address of an opportunity; what will be asked is shown first', async () => {
  await open([]);
  const address = screen.getByRole('textbox', { name: 'Address of an opportunity' });
  const add = screen.getByRole('button', { name: 'Add this site' });
  fireEvent.input(address, { target: { value: 'crm.acme.it' } });
  fireEvent.click(add);
  expect((await screen.findByRole('alert')).textContent).toMatch(/begins with https/);
  expect(page.browser.permissions.request).not.toHaveBeenCalled();
  fireEvent.input(address, { target: { value: ' https://crm.acme.it:8000/#/model/sale.opportunity/7 ' } });
  expect(await screen.findByText('The browser will ask for: https://crm.acme.it:8000')).toBeTruthy();
  add.click();
  expect(page.browser.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://crm.acme.it/*'] });
  await screen.findByText('Added: https://crm.acme.it:8000');
  expect(page.bodiesOf('site.added')).toEqual([{ origin: 'https://crm.acme.it:8000' }]);
});
