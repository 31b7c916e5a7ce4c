import type { Page } from '@playwright/test';
import { type Extension, panelFrame } from '../support/extension.ts';
import { listPierced } from '../support/pierced.ts';
import { expect, logObservation, openOwnPage, test } from './fixtures.ts';
import { beginLesson, goOn, untilAsked } from './lesson.ts';

const ORIGIN = 'https://verkauf.acme.example';
test.use({ hasTeam: false, hosts: [`${ORIGIN}/*`] });

interface Row {
  readonly name: string;
  readonly owner: string;
  readonly stage: string;
}
const DEALS: Readonly<Record<string, Row>> = {
  8101: { name: 'Kälteanlage Nord', owner: 'Anna Weber', stage: 'Angebot' },
  8102: { name: 'Flotte 2027', owner: 'Jonas Keller', stage: 'Verhandlung' },
  8103: { name: 'Wartung Süd', owner: 'Jonas Keller', stage: 'Angebot' },
};

/** A CRM nobody knows: hashed classes, a field per row, and a note by somebody else above the owner. */
const view = ({ name, owner, stage }: Row, hash: string): string => `
  <main class="c-${hash}9f">
    <aside><p class="author">Petra Fremd</p></aside>
    <h1 class="t-${hash}77">${name}</h1>
    <dl>
      <div data-col="kunde"><dt>Kunde</dt><dd>Brunner GmbH</dd></div>
      <div data-col="phase"><dt>Phase</dt><dd>${stage}</dd></div>
      <div data-col="wert"><dt>Wert</dt><dd>12.500,00 €</dd></div>
      <div data-col="abschluss"><dt>Abschluss</dt><dd>31.12.2026</dd></div>
      <div data-col="inhaber"><dt>Inhaber</dt><dd><a href="/leute/7">${owner}</a></dd></div>
    </dl>
  </main>`;

async function serve(page: Page): Promise<void> {
  await page.route(`${ORIGIN}/**`, (route) => {
    const id = /\/vorgang\/(\d+)/.exec(route.request().url())?.[1] ?? '';
    const deal = DEALS[id];
    const body = deal === undefined ? '<p>Liste</p>' : view(deal, id);
    const clicks = '<script>addEventListener("click", () => { document.title = "clicked"; }, true);</script>';
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="de"><title>CRM</title><body>${body}${clicks}</body></html>`,
    });
  });
}

const bar = (page: Page) => page.locator('html > div[popover]');

/** Begins to point in the popup, with the opportunity in front. */
async function begin(extension: Extension, page: Page): Promise<void> {
  await beginLesson(extension, page, 'Point at the fields');
  await goOn(page, 'Open an opportunity');
  await untilAsked(page, 'Click on the owner');
}

test('a CRM that nobody knows is taught by pointing on two opportunities, and the panel stands beside the third', async ({
  page,
  extension,
}) => {
  await serve(page);
  await page.goto(`${ORIGIN}/vorgang/8101?ansicht=voll`);
  await begin(extension, page);
  // the page hears that something of ours was pressed, and nothing of what follows
  await page.evaluate(() => {
    document.title = 'CRM';
  });
  for (const place of ['inhaber', null, 'kunde', 'phase', 'wert']) {
    const target = place === null ? page.locator('h1') : page.locator(`[data-col="${place}"] dd`);
    const box = await target.boundingBox();
    if (box === null) throw new Error('No box');
    await page.mouse.move(box.x + 8, box.y + box.height / 2);
    await page.mouse.click(box.x + 8, box.y + box.height / 2);
  }
  // the close date by keyboard: from the last row's value one up, two rows back, and down to its value
  const date = await page.locator('[data-col="inhaber"] dd').boundingBox();
  if (date === null) throw new Error('No box');
  await page.mouse.move(date.x + 200, date.y + date.height / 2);
  for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  expect(await page.title()).toBe('CRM');

  // a full load: the lesson goes on by itself
  await page.goto(`${ORIGIN}/vorgang/8102?ansicht=voll`);
  await bar(page).waitFor({ state: 'attached' });
  const review = extension.context.waitForEvent('page', { predicate: (one) => one.url().includes('options.html') });
  await page.keyboard.press('Enter');
  const sites = await review;
  const card = sites.getByRole('region', { name: 'Taught by you' });
  for (const text of [
    '8101',
    '8102',
    'Anna Weber',
    'Jonas Keller',
    'Kälteanlage Nord',
    'Flotte 2027',
    'Angebot',
    'Verhandlung',
  ])
    await expect(card.getByText(text, { exact: true })).toBeVisible();
  await expect(card.getByText('31.12.2026', { exact: true })).toHaveCount(2);
  await expect(card.getByText('Petra Fremd')).toHaveCount(0);
  await card.getByRole('button', { name: 'Save this CRM' }).click();
  await expect(card.getByText(/^Reads: Owner, Name, Account, Stage, Amount/)).toBeVisible();

  // the open tab has it at once, and the next opportunity too
  await page.bringToFront();
  const panel = await panelFrame(page);
  await panel.getByRole('heading', { level: 1, name: 'Jonas Keller' }).waitFor();
  await panel.getByRole('button', { name: 'Add to team' }).click();
  await logObservation(panel, 4, 'Seen on a CRM that was taught');
  await page.goto(`${ORIGIN}/vorgang/8103?ansicht=voll`);
  const next = await panelFrame(page);
  await expect(next.getByText('Wartung Süd')).toBeVisible();
  await expect(next.getByText('Seen on a CRM that was taught')).toBeVisible();

  await sites.bringToFront();
  await card.getByRole('button', { name: /^Forget/ }).click();
  await expect(card.getByText(/^Reads:/)).toHaveCount(0);
  await sites.getByRole('button', { name: 'Undo' }).click();
  await expect(card.getByText(/^Reads:/)).toBeVisible();
});

test('Escape ends a lesson: the page is as before, and nothing of it comes back', async ({ page, extension }) => {
  await serve(page);
  await page.goto(`${ORIGIN}/vorgang/8101`);
  await begin(extension, page);
  const owner = await page.locator('[data-col="inhaber"] dd').boundingBox();
  if (owner === null) throw new Error('No box');
  await page.mouse.click(owner.x + 8, owner.y + owner.height / 2);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await page.mouse.click(owner.x + 200, owner.y + owner.height / 2);
  expect(await page.title()).toBe('clicked');
  const sites = await openOwnPage(extension, 'options.html#/sites');
  await expect(sites.getByRole('region', { name: 'Taught by you' })).toContainText('can be taught');
  await page.goto(`${ORIGIN}/vorgang/8102`);
  await expect(page.getByRole('heading', { name: 'Flotte 2027' })).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
});

test('a lesson that waits for the other opportunity ends by Escape too, but not by one that the page was given', async ({
  page,
  extension,
}) => {
  await serve(page);
  await page.goto(`${ORIGIN}/vorgang/8101`);
  await beginLesson(extension, page, 'Point at the fields');
  await untilAsked(page, 'Open an opportunity');
  await page.evaluate(() => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('Escape');
  await page.getByRole('textbox').fill('typed in the page');
  await expect(bar(page)).toHaveCount(1);
  await page.locator('aside').click();
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await page.goto(`${ORIGIN}/vorgang/8102`);
  await expect(page.getByRole('heading', { name: 'Flotte 2027' })).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
});

/** Where the mark is drawn; null while there is none. Only the browser's own tools see it. */
async function findMark(page: Page): Promise<Record<string, number> | null> {
  const mark = (await listPierced(page)).find(({ attributes = [] }) => attributes.includes('mark'));
  const { attributes = [] } = mark ?? {};
  if (mark === undefined || attributes.includes('hidden')) return null;
  const style = attributes[attributes.indexOf('style') + 1] ?? '';
  const parts = [...style.matchAll(/(left|top|width|height): ([\d.]+)px/g)];
  return roundAll(Object.fromEntries(parts.map(([, name, value]) => [name, Number(value)])));
}

const roundAll = (box: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(box).map(([name, value]) => [name, Math.round(value)]));

test('the highlight follows the mouse, and the arrow keys: it is the box of what would be taken', async ({
  page,
  extension,
}) => {
  await serve(page);
  await page.goto(`${ORIGIN}/vorgang/8101`);
  await begin(extension, page);
  const boxOf = (select: string) =>
    page.locator(select).evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { left, top, width, height };
    });
  for (const select of ['[data-col="inhaber"] a', 'h1', '[data-col="phase"] dd']) {
    const box = await boxOf(select);
    await page.mouse.move(box.left + 4, box.top + box.height / 2, { steps: 4 });
    await expect.poll(() => findMark(page)).toEqual(roundAll(box));
    await untilAsked(page, (await page.locator(select).textContent()) ?? '');
  }
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => findMark(page)).toEqual(roundAll(await boxOf('[data-col="phase"]')));
});
