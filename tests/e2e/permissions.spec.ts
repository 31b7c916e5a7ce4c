import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { changeHost, readHosts, withholdHosts } from '../support/browser-settings.ts';
import { ROOT } from '../support/build-copy.ts';
import { startDemoCrm } from '../support/demo-crm/server.ts';
import { createDemoTeam } from '../support/demo-team.ts';
import { type Extension, importTeam, launchWithExtension } from '../support/extension.ts';
import { openDeal } from './fixtures.ts';

const LOCAL = 'http://localhost/*';
/** Where an opportunity was met, its frame comes early at addresses like its own; taken back with the host's permission. */
const DEALS = 'http://localhost/deals/*';
const OTHER = 'https://crm.acme.example/*';
const test = base.extend<{ crm: Awaited<ReturnType<typeof startDemoCrm>>; first: Extension }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern
  crm: async ({}, use) => {
    const crm = await startDemoCrm({ port: 0 });
    await use(crm);
    await crm.close();
  },
  /** Nothing is granted yet, as after an install. The browser's prompt cannot be answered here; its own page can. */
  first: async ({ crm }, use) => {
    const extension = await launchWithExtension({ hosts: [LOCAL, OTHER] });
    await withholdHosts(extension);
    await importTeam(extension, createDemoTeam({ now: Date.now(), site: crm.url }));
    await use(extension);
    await extension.close().catch(() => undefined);
  },
});

test('nothing is granted at install; one host is granted and no other; taken back in the browser’s own settings, the panel is gone', async ({
  crm,
  first,
}) => {
  const built = JSON.parse(readFileSync(join(ROOT, '.output', 'chrome-mv3', 'manifest.json'), 'utf8'));
  expect(built.host_permissions ?? []).toEqual([]);
  await expect.poll(() => readHosts(first)).toEqual({ granted: [], registered: [] });
  const page = await first.context.newPage();
  await page.goto(`${crm.url}/deals/1003`);
  await changeHost(first, 'addHostPermission', LOCAL);
  // the tab that was open already has the panel, without a reload
  await page.bringToFront();
  await expect.poll(() => page.frames().some((one) => one.url().includes('panel.html'))).toBe(true);
  await expect.poll(() => readHosts(first)).toEqual({ granted: [LOCAL], registered: [LOCAL, DEALS] });

  await changeHost(first, 'removeHostPermission', LOCAL);
  await page.bringToFront();
  await expect.poll(() => page.frames().some((one) => one.url().includes('panel.html'))).toBe(false);
  await expect.poll(() => readHosts(first)).toEqual({ granted: [], registered: [] });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(page.frames()).toHaveLength(1);
  // what was kept of the site says so
  const sites = await first.context.newPage();
  await sites.goto(first.address('options.html#/sites'));
  await expect(sites.getByText('The permission is missing.')).toBeVisible();
});

test('a host that is taken back leaves the others alone; the Sites page says which one the browser keeps', async ({
  crm,
  first,
}) => {
  await changeHost(first, 'addHostPermission', LOCAL);
  await changeHost(first, 'addHostPermission', OTHER);
  await expect.poll(() => readHosts(first)).toEqual({ granted: [LOCAL, OTHER], registered: [LOCAL, OTHER] });
  const page = await first.context.newPage();
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await changeHost(first, 'removeHostPermission', OTHER);
  await expect.poll(() => readHosts(first)).toEqual({ granted: [LOCAL], registered: [LOCAL, DEALS] });
  await page.bringToFront();
  await expect(panel.getByRole('heading', { level: 1, name: 'Marco Rossi' })).toBeVisible();
  // here the host stands in the copy's own manifest, from where no extension may remove it
  const sites = await first.context.newPage();
  await sites.goto(first.address('options.html#/sites'));
  await sites.getByRole('button', { name: /^Remove permission http:..localhost/ }).click();
  await expect(sites.getByText(/browser kept the permission/)).toBeVisible();
});

for (const [when, prepare] of [
  ['a restart of the browser', () => undefined],
  [
    'an update of the extension',
    (build: string) => {
      const path = join(build, 'manifest.json');
      const manifest = JSON.parse(readFileSync(path, 'utf8'));
      writeFileSync(path, JSON.stringify({ ...manifest, version: '9.9.9' }));
    },
  ],
] as const) {
  test(`after ${when} the panel is there as before: the script is registered, the permission kept`, async ({
    crm,
    first,
  }) => {
    await changeHost(first, 'addHostPermission', LOCAL);
    await openDeal(await first.context.newPage(), `${crm.url}/deals/1003`, 'Marco Rossi');
    await first.close({ keepsProfile: true });
    const again = await launchWithExtension({ again: { profile: first.profile, build: first.build }, prepare });
    await openDeal(await again.context.newPage(), `${crm.url}/deals/1003`, 'Marco Rossi');
    await expect.poll(() => readHosts(again)).toEqual({ granted: [LOCAL], registered: [LOCAL, DEALS] });
    await again.close();
  });
}
