import type { Page } from '@playwright/test';
import { readHosts } from '../support/browser-settings.ts';
import { type Extension, panelFrame, untilPanelShown } from '../support/extension.ts';
import { findWrong } from '../support/find-wrong.ts';
import { listPierced } from '../support/pierced.ts';
import { collapsePanel, expect, openDeal, openOwnPage, test } from './fixtures.ts';

const LOCAL = 'http://localhost/*';
const DEALS = 'http://localhost/deals/*';
const REP = 'Marco Rossi';

/** An opportunity was seen here with the panel open. */
async function meetDeal(extension: Extension, page: Page, address: string): Promise<void> {
  await openDeal(page, address, REP);
  await untilPanelShown(page);
  await expect.poll(async () => (await readHosts(extension)).registered).toEqual([LOCAL, DEALS]);
}

/** Lets the next load of this page stand still at its first line, or its last, until the answer is called. */
async function holdPage(
  page: Page,
  path: string,
  where: 'at its start' | 'at its end' = 'at its start',
): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resume) => {
    release = resume;
  });
  await page.route('**/held.js', async (route) => {
    await held;
    await route.fulfill({ contentType: 'text/javascript', body: '' });
  });
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    const place = where === 'at its start' ? /(?<=<head[^>]*>)/ : /(?=<\/body>)/;
    const body = (await response.text()).replace(place, '<script src="/held.js"></script>');
    await route.fulfill({ response, body });
  });
  return release;
}

const isShown = async (page: Page): Promise<boolean> =>
  (await listPierced(page)).some(({ nodeName, attributes }) => nodeName === 'IFRAME' && attributes?.includes('shown'));
const panels = (page: Page): number => page.frames().filter((one) => one.url().includes('/panel.html')).length;

test('beside a page that still loads, the panel has drawn the deal that is known, and is seen once the page says that it is the one', async ({
  crm,
  extension,
  page,
}) => {
  await meetDeal(extension, page, `${crm.url}/deals/1003`);
  const release = await holdPage(page, '/deals/1003');
  await page.goto(`${crm.url}/deals/1003`, { waitUntil: 'commit' });
  const panel = await panelFrame(page);
  await expect(panel.locator('h1')).toHaveText(REP);
  expect(await isShown(page)).toBe(false);
  await panel.evaluate(() => Object.assign(globalThis, { isSame: true }));
  // the page finds its head where it looks for it
  const order = await page.evaluate(() => [...document.documentElement.children].map(({ tagName }) => tagName));
  expect(order.slice(0, 2)).toEqual(['HEAD', 'DIV']);
  release();
  await untilPanelShown(page);
  expect(await panel.evaluate(() => 'isSame' in globalThis)).toBe(true);
  expect(panels(page)).toBe(1);
});

test.describe('every frame of it written down', () => {
  test.use({ recordsFrames: true });
  test('a page that says meanwhile that another deal is in front never has the first one’s rep beside it', async ({
    crm,
    page,
    readFrames,
  }) => {
    const [first, other] = crm.data.deals.filter(({ owner }, index, all) => index === 0 || owner !== all[0]?.owner);
    const nameOf = (deal = other) => crm.data.people.find(({ id }) => id === deal?.owner)?.name ?? '';
    await openDeal(page, `${crm.url}/deals/${first?.id}`, nameOf(first));
    await untilPanelShown(page);
    const release = await holdPage(page, `/deals/${first?.id}`);
    await page.goto(`${crm.url}/deals/${first?.id}`, { waitUntil: 'commit' });
    const panel = await panelFrame(page);
    await expect(panel.locator('h1')).toHaveText(nameOf(first));
    await page.evaluate((to) => history.replaceState(null, '', to), `/deals/${other?.id}`);
    release();
    await untilPanelShown(page);
    await expect(panel.getByRole('heading', { level: 1, name: nameOf() })).toBeVisible();
    const { people, deals } = crm.data;
    const names = { people: people.map(({ name }) => name), deals: deals.map(({ name }) => name) };
    const wrong = findWrong(await readFrames(page), names, (path) => {
      const deal = deals.find(({ id }) => path.endsWith(`/${id}`));
      return deal === undefined ? null : { owner: nameOf(deal), deal: deal.name, isInTeam: true };
    });
    expect(wrong).toEqual([]);
  });
});

test('a page that dims whatever lies below a popover is not dimmed below ours, neither early nor later', async ({
  crm,
  extension,
  page,
}) => {
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () =>
      document.head.append(
        Object.assign(document.createElement('style'), { textContent: '::backdrop{display:block;background:#000}' }),
      ),
    ),
  );
  const readBackdrop = (): Promise<string> =>
    page.evaluate(() => {
      const host = [...document.documentElement.children].find((one) => one.matches(':popover-open'));
      return host === undefined ? 'no host' : getComputedStyle(host, '::backdrop').display;
    });
  await meetDeal(extension, page, `${crm.url}/deals/1003`);
  await expect.poll(readBackdrop).toBe('none');
  const release = await holdPage(page, '/deals/1003');
  await page.goto(`${crm.url}/deals/1003`, { waitUntil: 'commit' });
  await expect.poll(readBackdrop).toBe('none');
  release();
  await untilPanelShown(page);
  expect(await readBackdrop()).toBe('none');
});

test('the panel is there beside a page whose own scripts take long, and once', async ({ crm, extension, page }) => {
  await meetDeal(extension, page, `${crm.url}/deals/1003`);
  const release = await holdPage(page, '/deals/1003', 'at its end');
  await page.goto(`${crm.url}/deals/1003`, { waitUntil: 'commit' });
  await untilPanelShown(page);
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  await expect((await panelFrame(page)).locator('h1')).toHaveText(REP);
  release();
  await page.waitForLoadState();
  await untilPanelShown(page);
  expect(panels(page)).toBe(1);
});

test('no frame is mounted on a list, nor where the panel is collapsed', async ({ crm, extension, page }) => {
  await meetDeal(extension, page, `${crm.url}/deals/1003`);
  await page.goto(`${crm.url}/deals`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(panels(page)).toBe(0);

  await page.goto(`${crm.url}/deals/1003`);
  await untilPanelShown(page);
  await collapsePanel(await panelFrame(page));
  await expect.poll(async () => (await readHosts(extension)).registered).toEqual([LOCAL]);
  const release = await holdPage(page, '/deals/1003');
  await page.goto(`${crm.url}/deals/1003`, { waitUntil: 'commit' });
  release();
  await expect
    .poll(async () => (await listPierced(page)).some(({ attributes }) => attributes?.includes('Open Affianca')))
    .toBe(true);
  expect(panels(page)).toBe(0);
});

test('dark is dark from its first frame too, though the system is light', async ({ context, crm, extension, page }) => {
  const settings = await openOwnPage(extension, 'options.html#/settings');
  await settings.getByRole('combobox', { name: 'Theme' }).selectOption({ label: 'Dark' });
  await settings.getByText('Changed: Theme').waitFor();
  await meetDeal(extension, page, `${crm.url}/deals/1003`);
  await context.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seenThemes: seen });
    const look = (): void => {
      if (document.querySelector('h1') !== null) seen.push(document.documentElement.dataset.theme ?? 'system');
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`${crm.url}/deals/1003`);
  await untilPanelShown(page);
  const panel = await panelFrame(page);
  await expect
    .poll(() => panel.evaluate(() => [...new Set((globalThis as unknown as { seenThemes: string[] }).seenThemes)]))
    .toEqual(['dark']);
});
