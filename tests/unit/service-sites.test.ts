import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TabCommand } from '@/lib/messaging/contract';
import { dropSites, refreshRegistration, refreshTabs, startOpenSites, startSite } from '@/lib/service/sites';
import { admitFrame, closeTabPage, findTabPage, listTabPages, openTabPage } from '@/lib/service/tabs';
import { openTestRepository } from '../support/repository';

const fake = await vi.hoisted(async () => (await import('../support/fake-browser')).createFakeBrowser());
vi.mock('@/lib/platform/native', () => ({ browser: fake.browser }));
const { permissions, scripting, tabs } = fake.browser;

const ACME = 'https://crm.acme.example';
const OTHER = 'https://crm.other.example';
/** What each tab's script was told. */
let told: [tab: number, command: TabCommand][];
let registered: { id: string; matches: string[]; excludeMatches: string[] } | null;

beforeEach(async () => {
  vi.restoreAllMocks();
  for (const { tab } of await listTabPages()) await closeTabPage(tab);
  told = [];
  registered = null;
  vi.spyOn(tabs, 'sendMessage').mockImplementation((async (tab: number, command: TabCommand) => {
    told.push([tab, command]);
  }) as never);
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation(
    async () => (registered === null ? [] : [registered]) as never,
  );
  for (const name of ['registerContentScripts', 'updateContentScripts'] as const) {
    vi.spyOn(scripting, name).mockImplementation((async ([script]: [typeof registered]) => {
      registered = script;
    }) as never);
  }
  vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation(async () => {
    registered = null;
  });
});

/** The browser has given these match patterns and no others. */
function grant(...patterns: string[]): void {
  vi.spyOn(permissions, 'getAll').mockResolvedValue({ origins: patterns });
  vi.spyOn(permissions, 'contains').mockImplementation((async ({ origins }: { origins: string[] }) =>
    origins.every((origin) => patterns.includes(origin) || patterns.includes('https://*/*'))) as never);
}
const open = (tab: number, site: string) => openTabPage(tab, { site, brought: null, hasHost: false }, `token ${tab}`);

describe('a permission that is taken back in the browser’s own pages', () => {
  it('takes the panel out of the tabs of that site, and their tokens hold no more', async () => {
    grant(`${OTHER}/*`);
    await open(7, ACME);
    await open(8, OTHER);
    await open(9, ACME);
    await dropSites([`${ACME}/*`]);
    expect(told).toEqual([
      [7, { command: 'off' }],
      [9, { command: 'off' }],
    ]);
    expect([await admitFrame(7, 'token 7', 4), await admitFrame(8, 'token 8', 4)]).toEqual([false, true]);
    expect((await listTabPages()).map(({ tab }) => tab)).toEqual([8]);
  });

  it('of a site on a port of its own too', async () => {
    grant();
    await open(7, 'http://crm.acme.example:8000');
    await dropSites(['http://crm.acme.example/*']);
    expect(await findTabPage(7)).toBeNull();
  });

  it('changes nothing where a wider one still covers the site', async () => {
    grant('https://*/*');
    await open(7, ACME);
    await dropSites([`${ACME}/*`]);
    expect(told).toEqual([]);
    expect(await admitFrame(7, 'token 7', 4)).toBe(true);
  });

  it('that was for no site changes nothing', async () => {
    grant();
    await open(7, ACME);
    await dropSites([]);
    expect(told).toEqual([]);
  });

  it('leaves no tab behind that does not answer', async () => {
    grant();
    vi.spyOn(tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist') as never);
    await open(7, ACME);
    await dropSites([`${ACME}/*`]);
    expect(await admitFrame(7, 'token 7', 4)).toBe(false);
  });
});

describe('the content script', () => {
  it('is registered for what was granted, without the sites that are switched off', async () => {
    grant(`${ACME}/*`, `${OTHER}/*`);
    const repository = await openTestRepository();
    await repository.changeSite(OTHER, { isOn: false });
    await refreshRegistration(repository);
    expect(registered).toMatchObject({ matches: [`${ACME}/*`, `${OTHER}/*`], excludeMatches: [`${OTHER}/*`] });
    await repository.changeSite(OTHER, { isOn: true });
    await refreshRegistration(repository);
    expect(registered?.excludeMatches).toEqual([]);
  });

  it('is registered once where a start and a permission ask for it at the same time', async () => {
    grant(`${ACME}/*`);
    const repository = await openTestRepository();
    const done = await Promise.all([refreshRegistration(repository), refreshRegistration(repository)]);
    expect(done).toEqual([true, false]);
    expect(scripting.registerContentScripts).toHaveBeenCalledOnce();
  });

  it('stays on a host of which one port is off and another is on', async () => {
    grant('http://crm.example/*');
    const repository = await openTestRepository();
    await repository.changeSite('http://crm.example:8000', { isOn: false });
    await repository.changeSite('http://crm.example:9000', { isOn: true });
    await refreshRegistration(repository);
    expect(registered?.excludeMatches).toEqual([]);
  });

  it('is registered for web pages only, and no more once nothing is granted', async () => {
    const repository = await openTestRepository();
    grant(`${ACME}/*`, 'file:///*', 'chrome://favicon/*');
    await refreshRegistration(repository);
    expect(registered?.matches).toEqual([`${ACME}/*`]);
    grant();
    await refreshRegistration(repository);
    expect(registered).toBeNull();
    await refreshRegistration(repository);
    expect(scripting.unregisterContentScripts).toHaveBeenCalledOnce();
  });
});

describe('a site that is switched on', () => {
  it('is started in its open tabs, but not in those where it is already', async () => {
    await open(8, ACME);
    vi.spyOn(tabs, 'query').mockResolvedValue([{ id: 7 }, { id: 8 }, {}] as never);
    const started = vi.spyOn(scripting, 'executeScript');
    await startSite(`${ACME}/*`);
    expect(tabs.query).toHaveBeenCalledWith({ url: `${ACME}/*` });
    expect(started.mock.calls).toEqual([[{ target: { tabId: 7 }, files: ['crm.js'] }]]);
  });

  it('goes on where one of the tabs refuses', async () => {
    vi.spyOn(tabs, 'query').mockResolvedValue([{ id: 7 }, { id: 8 }] as never);
    const started = vi.spyOn(scripting, 'executeScript').mockRejectedValueOnce(new Error('Cannot access') as never);
    await startSite(`${ACME}/*`);
    expect(started).toHaveBeenCalledTimes(2);
  });
});

it('new settings reach every tab, without a token; one whose site is off is told so', async () => {
  const repository = await openTestRepository();
  await repository.changeSettings({ side: 'left', language: 'it' });
  await repository.changeSite(OTHER, { isOn: false });
  await open(7, ACME);
  await openTabPage(7, { site: ACME, brought: null, hasHost: false }, 'newer');
  await open(8, OTHER);
  await refreshTabs(repository);
  const hellos = told.map(([tab, command]) => [tab, command.command === 'settings' ? command.hello : null]);
  expect(hellos).toEqual([
    [7, expect.objectContaining({ state: 'on', side: 'left', language: 'it', token: '' })],
    [8, expect.objectContaining({ state: 'off' })],
  ]);
});

it('a wildcard site that is off is off on all its hosts', async () => {
  const repository = await openTestRepository();
  await repository.changeSite('https://*.acme.example', { isOn: false });
  await open(7, ACME);
  await open(8, OTHER);
  await refreshTabs(repository);
  expect(told.map(([tab, command]) => [tab, command.command === 'settings' && command.hello.state])).toEqual([
    [7, 'off'],
    [8, 'on'],
  ]);
});

describe('at a start', () => {
  it('what is registered already is left alone: a page that loads meanwhile must get its script', async () => {
    grant(`${ACME}/*`);
    const repository = await openTestRepository({ now: 1 });
    expect(await refreshRegistration(repository)).toBe(true);
    expect(await refreshRegistration(repository)).toBe(false);
    expect(scripting.registerContentScripts).toHaveBeenCalledTimes(1);
    expect(scripting.updateContentScripts).not.toHaveBeenCalled();
    grant(`${ACME}/*`, `${OTHER}/*`);
    expect(await refreshRegistration(repository)).toBe(true);
    expect(registered?.matches).toEqual([`${ACME}/*`, `${OTHER}/*`]);
  });

  it('the script comes to tabs that had loaded before it was registered, and to no others', async () => {
    grant(`${ACME}/*`);
    await open(8, ACME);
    vi.spyOn(tabs, 'query').mockResolvedValue([{ id: 7 }, { id: 8 }] as never);
    const brought = vi.spyOn(scripting, 'executeScript');
    await startOpenSites();
    expect(brought.mock.calls).toEqual([[{ target: { tabId: 7 }, files: ['crm.js'] }]]);
  });
});
