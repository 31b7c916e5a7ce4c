import type { CDPSession, Page } from '@playwright/test';
import { collapsePanel, expect, openDeal, openOwnPage, test } from './fixtures.ts';

const DEAL = '/deals/1003';
const REP = 'Marco Rossi';
const WINDOW = { width: 1280, height: 800 };
const WIDTH = 360;
/** In the panel's column, and on its edge. */
const EDGE = { x: WINDOW.width - WIDTH, y: 500 };

/** How often the page was laid out since it was opened. */
async function countLayouts(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? Number.NaN;
}

/** The width of the panel's own window. */
const measurePanel = (page: Page): Promise<number> =>
  page
    .frames()
    .find((one) => one.url().includes('/panel.html'))
    ?.evaluate(() => innerWidth) ?? Promise.resolve(0);

/** What lies under this point of the page: our host or not. */
const isOurs = (page: Page, x: number, y: number): Promise<boolean> =>
  page.evaluate(
    ([left, top]) =>
      document.elementFromPoint(left ?? 0, top ?? 0)?.parentElement === document.documentElement &&
      document.elementFromPoint(left ?? 0, top ?? 0) !== document.body,
    [x, y],
  );

test('the edge follows the pointer without a layout per move, and its place is remembered for the site', async ({
  crm,
  page,
  context,
}) => {
  await openDeal(page, crm.url + DEAL, REP);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  await page.mouse.move(EDGE.x, EDGE.y);
  await page.mouse.down();
  await page.mouse.move(EDGE.x - 10, EDGE.y);
  const before = await countLayouts(devtools);
  await page.mouse.move(EDGE.x - 120, EDGE.y, { steps: 30 });
  // fewer than the moves by far; a pause on a busy machine is a rest, at which it is laid out
  expect((await countLayouts(devtools)) - before).toBeLessThan(15);
  await page.mouse.up();
  await expect.poll(() => measurePanel(page)).toBe(WIDTH + 120 - 1);
  await openDeal(page, crm.url + DEAL, REP);
  await expect.poll(() => measurePanel(page)).toBe(WIDTH + 120 - 1);
});

test('the tab is dragged and stays inside every window', async ({ crm, page }) => {
  const panel = await openDeal(page, crm.url + DEAL, REP);
  await collapsePanel(panel);
  const x = WINDOW.width - 15;
  await expect.poll(() => isOurs(page, x, WINDOW.height * 0.4 + 20)).toBe(true);
  await page.mouse.move(x, WINDOW.height * 0.4 + 20);
  await page.mouse.down();
  await page.mouse.move(x - 30, WINDOW.height - 10, { steps: 10 });
  await page.mouse.up();
  await expect.poll(() => isOurs(page, x, WINDOW.height - 20)).toBe(true);
  await page.setViewportSize({ width: 700, height: 420 });
  await expect.poll(() => isOurs(page, 670, 400)).toBe(true);
});

test('on a page that is written from right to left it stands on the other side', async ({ crm, page }) => {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.documentElement) document.documentElement.dir = 'rtl';
    }).observe(document, { childList: true });
  });
  await openDeal(page, crm.url + DEAL, REP);
  await expect.poll(() => isOurs(page, 100, 400)).toBe(true);
  expect(await isOurs(page, WINDOW.width - 100, 400)).toBe(false);
});

test('pushed aside the page is narrower, and afterwards exactly as it was', async ({ crm, page, extension }) => {
  const settings = await openOwnPage(extension, 'options.html#/settings');
  await settings.getByRole('switch', { name: 'Push the page aside' }).click();
  const panel = await openDeal(page, crm.url + DEAL, REP);
  const bodyWidth = () => page.evaluate(() => document.body.getBoundingClientRect().width);
  await expect.poll(bodyWidth).toBeLessThanOrEqual(WINDOW.width - WIDTH);
  await collapsePanel(panel);
  await expect.poll(() => page.evaluate(() => document.documentElement.getAttribute('style') ?? '')).toBe('');
  expect(await bodyWidth()).toBeGreaterThan(WINDOW.width - 100);
});

test('a modal dialog of the page hides neither panel nor tab, and the panel hides none of its buttons', async ({
  crm,
  page,
}) => {
  const heading = (await openDeal(page, crm.url + DEAL, REP)).getByRole('heading', { level: 1 });
  const open = (width: number) =>
    page.evaluate((wide) => {
      const dialog = document.createElement('dialog');
      dialog.style.cssText = `width:${wide}px;height:300px;box-sizing:border-box;padding:0;border:0;margin:0;left:${(innerWidth - wide) / 2}px;max-width:none;transform:none;translate:none`;
      const button = document.createElement('button');
      button.textContent = 'Far right';
      button.style.cssText = 'position:absolute;right:0;top:100px';
      button.onclick = () => dialog.remove();
      dialog.append(button);
      document.body.append(dialog);
      dialog.showModal();
    }, width);
  // beside it 330 pixels are left: the panel is so narrow meanwhile
  await open(620);
  await expect.poll(() => measurePanel(page)).toBe(329);
  await page.getByRole('button', { name: 'Far right' }).click();
  await expect.poll(() => measurePanel(page)).toBe(WIDTH - 1);
  // nothing is left: the panel makes way, and the dialog's button is there to be pressed
  await open(1240);
  await expect(heading).toBeHidden();
  await page.getByRole('button', { name: 'Far right' }).click();
  await expect(heading).toBeVisible();
});

test('over an element in full screen the panel makes way, and its shortcut brings it back', async ({
  crm,
  page,
  extension,
}) => {
  const heading = (await openDeal(page, crm.url + DEAL, REP)).getByRole('heading', { level: 1 });
  await page.evaluate(() =>
    document.addEventListener('click', () => document.querySelector('main')?.requestFullscreen(), { once: true }),
  );
  await page.mouse.click(200, 700);
  await expect(heading).toBeHidden();
  await extension.command('toggle-panel', page);
  await expect(heading).toBeVisible();
});
