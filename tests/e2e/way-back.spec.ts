import type { Page } from '@playwright/test';
import { findTab } from '../support/browser-settings.ts';
import { createDemoTeam } from '../support/demo-team.ts';
import { importTeam, launchWithExtension, panelFrame } from '../support/extension.ts';
import { findWrong } from '../support/find-wrong.ts';
import { addFrameRecorder, recordFrames } from '../support/frame-log.ts';
import { listPierced } from '../support/pierced.ts';
import { test as base, collapsePanel, expect, expectPanel, openOwnPage } from './fixtures.ts';

/** The browser keeps pages that were left, and every painted frame is written down. */
const test = base.extend<object>({
  extension: async ({ crm }, use) => {
    const extension = await launchWithExtension({ keepsPages: true, prepare: addFrameRecorder });
    await importTeam(extension, createDemoTeam({ now: Date.now(), site: crm.url }));
    await use(extension);
    await extension.close();
  },
  readFrames: async ({ context }, use) => use(await recordFrames(context)),
});

declare const demo: { move(how: string, address: string): void };
declare const returned: { count: number };

const push = (page: Page, id: string) => page.evaluate((to) => demo.move('push', to), `/deals/${id}`);

/** Counts in the page how often it came back out of the browser's cache. */
const countReturns = (page: Page) =>
  page.evaluate(() => {
    Object.assign(globalThis, { returned: { count: 0 } });
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) returned.count += 1;
    });
  });
/** It is the very document that was left: nothing was loaded again. */
const untilReturned = (page: Page, count: number) =>
  expect
    .poll(() => page.evaluate(() => ('returned' in globalThis ? returned.count : 0)).catch(() => -1), {
      timeout: 20_000,
    })
    .toBe(count);

const goBack = (page: Page) => page.evaluate(() => history.back());
const hasPanel = (page: Page) => page.frames().some((frame) => frame.url().includes('/panel.html'));

/** Chromium keeps no page that holds a frame of an extension: the pages below hold none when they are left. */
async function collapse(page: Page): Promise<void> {
  await collapsePanel(await panelFrame(page));
  await expect(async () => {
    await page.reload();
    await expect.poll(() => isTabShown(page), { timeout: 3000 }).toBe(true);
  }).toPass({ timeout: 20_000 });
  expect(hasPanel(page)).toBe(false);
}

/** Whether the small tab stands there in place of the panel. */
async function isTabShown(page: Page): Promise<boolean> {
  const buttons = (await listPierced(page)).filter(({ attributes }) => attributes?.includes('Open Affianca'));
  return buttons.some(({ attributes }) => !attributes?.includes('hidden'));
}

test('a list that comes out of the back-forward cache: whatever is opened from it, no frame names another rep than its own', async ({
  crm,
  page,
  readFrames,
}) => {
  const truthOf = (id: string) => {
    const deal = crm.data.deals.find((one) => one.id === id);
    const owner = crm.data.people.find((person) => person.id === deal?.owner)?.name ?? '';
    return { owner, deal: deal?.name ?? '', isInTeam: true };
  };
  const expectDeal = (id: string) => expectPanel(page, truthOf(id).owner, truthOf(id).deal);
  await page.goto(`${crm.url}/deals`);
  await countReturns(page);
  // another page of the site, by a full load, and on within it
  await page.goto(`${crm.url}/deals/1006`);
  await expectDeal('1006');
  await push(page, '1004');
  await expectDeal('1004');
  await page.evaluate(() => history.go(-2));
  await untilReturned(page, 1);
  await push(page, '1005');
  await expectDeal('1005');
  await push(page, '1010');
  await expectDeal('1010');
  // a page with the panel in it is loaded again on the way back
  await page.goto(`${crm.url}/deals/1013`);
  await expectDeal('1013');
  await goBack(page);
  await expectDeal('1010');

  const names = {
    people: crm.data.people.map(({ name }) => name),
    deals: crm.data.deals.map(({ name }) => name),
  };
  const wrong = findWrong(await readFrames(page), names, (path) => {
    const id = /\/deals\/(\d+)$/.exec(path)?.[1];
    return id === undefined ? null : truthOf(id);
  });
  expect(wrong).toEqual([]);
});

test('a deal with a collapsed panel comes back out of the cache after it has changed hands: opened then, the panel names the new rep', async ({
  crm,
  page,
  extension,
}) => {
  const deal = 'Warehouse robotics pilot';
  await page.goto(`${crm.url}/deals/1003`);
  await expectPanel(page, 'Marco Rossi', deal);
  await collapse(page);
  await countReturns(page);
  await page.evaluate(() =>
    addEventListener('pageshow', () => {
      // the CRM's own page looks for news when it comes back
      const owner = document.querySelector('[data-field="owner"] a') as HTMLAnchorElement;
      owner.href = '/people/u-105';
      owner.textContent = 'Priya Nair';
    }),
  );
  await page.goto(`${crm.url}/deals/1005`);
  await goBack(page);
  await untilReturned(page, 1);
  await extension.command('toggle-panel', page);
  await expectPanel(page, 'Priya Nair', deal);
  await push(page, '1005');
  await expectPanel(page, 'Sofia Lindqvist', 'Fleet telematics renewal');
});

test('a page that was kept while its site was switched off comes back without a panel, and can have none', async ({
  crm,
  page,
  extension,
}) => {
  await page.goto(`${crm.url}/deals`);
  await countReturns(page);
  await page.goto(`${crm.url}/deals/1005`);
  await expectPanel(page, 'Sofia Lindqvist', 'Fleet telematics renewal');
  const popup = await openOwnPage(extension, `popup.html?tab=${await findTab(extension, page)}`);
  const isOn = popup.getByRole('switch', { name: 'Show the panel on this site' });
  await isOn.click();
  await expect(isOn).not.toBeChecked();
  await expect.poll(() => hasPanel(page)).toBe(false);
  await page.bringToFront();
  await goBack(page);
  await untilReturned(page, 1);
  await push(page, '1005');
  await expect(page.getByRole('heading', { name: 'Fleet telematics renewal' })).toBeVisible();
  // switched on again, it is there: until then it was not
  expect(hasPanel(page)).toBe(false);
  await popup.bringToFront();
  await isOn.click();
  await expect(isOn).toBeChecked();
  await page.bringToFront();
  await expectPanel(page, 'Sofia Lindqvist', 'Fleet telematics renewal');
});
