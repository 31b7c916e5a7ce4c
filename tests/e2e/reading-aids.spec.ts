import type { Frame, Page } from '@playwright/test';
import { findBarriers } from '../support/barriers.ts';
import type { Extension } from '../support/extension.ts';
import { expect, openDeal, openOwnPage, openTeamPage, test } from './fixtures.ts';

const PAGES = ['team', 'plans', 'mirror', 'observations', 'rubric', 'sites', 'settings', 'data']
  .map((page) => `options.html#/${page}`)
  .concat('popup.html', 'welcome.html');

/** What sticks out at the side, so that a line could only be read by scrolling to and fro. */
const findSideways = (place: Page | Frame) =>
  place.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('main *, body > *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth} of ${clientWidth}`,
      ...wide.slice(0, 5).map(({ tagName, className }) => `${tagName}.${className}`),
    ];
  });

/** Every screen of our own, one after the other: the pages, then a rep's page, the one-to-one and the rep's copy. */
async function walkScreens(
  extension: Extension,
  prepare: (page: Page) => Promise<void>,
  visit: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  for (const address of PAGES) {
    const page = await openOwnPage(extension, address);
    await prepare(page);
    await page.getByRole('heading').first().waitFor();
    await expect(page.locator('.skeleton')).toHaveCount(0);
    await visit(page, address);
    await page.close();
  }
  const page = await openTeamPage(extension);
  await prepare(page);
  await page.getByRole('list', { name: 'Team' }).getByRole('link', { name: 'Marco Rossi' }).click();
  await page.getByRole('heading', { level: 1, name: 'Marco Rossi' }).waitFor();
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await visit(page, 'rep');
  for (const sheet of ['Prepare the one-to-one', 'Rep’s copy']) {
    await page.getByRole('button', { name: sheet }).click();
    await page.getByRole('article').waitFor();
    await expect(page.locator('.skeleton')).toHaveCount(0);
    await visit(page, sheet);
    await page.getByRole('link', { name: 'Back to Marco Rossi' }).click();
  }
  await page.close();
}

/** A window of 1280 pixels at a zoom of 200 %. */
test('at 200 % nothing of the panel, the popup and the pages sticks out at the side', async ({
  crm,
  page,
  extension,
}) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 640, height: 400 });
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await expect(panel.locator('.skeleton')).toHaveCount(0);
  expect(await findSideways(panel)).toEqual([]);
  await walkScreens(
    extension,
    (own) => own.setViewportSize({ width: 640, height: 400 }),
    async (own, name) => expect(await findSideways(own), name).toEqual([]),
  );
});

test('text of twice the size fits the panel of 360 pixels, and is not cut', async ({ crm, page }) => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await expect(panel.locator('.skeleton')).toHaveCount(0);
  await panel.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await panel.evaluate(() => innerWidth)).toBeLessThanOrEqual(360);
  expect(await findSideways(panel)).toEqual([]);
  const cut = await panel.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, p, button, label, li')]
      .filter((one) => one.scrollHeight > one.clientHeight + 4 && getComputedStyle(one).overflowY === 'hidden')
      // a long note is shortened at any size; the rep's page has it whole
      .filter((one) => one.clientHeight > 1 && getComputedStyle(one).webkitLineClamp === 'none')
      .map(({ textContent }) => textContent),
  );
  expect(cut).toEqual([]);
});

test('with reduced motion nothing moves', async ({ crm, page, extension }) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  const listMoving = (place: Page | Frame) =>
    place.evaluate(() => {
      const seconds = (times: string) => Math.max(...times.split(',').map(Number.parseFloat));
      return [...document.querySelectorAll('*')]
        .filter((one) => {
          const { transitionDuration, animationDuration, animationName } = getComputedStyle(one);
          return seconds(transitionDuration) > 0.01 || (animationName !== 'none' && seconds(animationDuration) > 0.01);
        })
        .map(({ className }) => String(className));
    });
  expect(await listMoving(panel)).toEqual([]);
  await walkScreens(
    extension,
    (own) => own.emulateMedia({ reducedMotion: 'reduce' }),
    async (own, name) => expect(await listMoving(own), name).toEqual([]),
  );
});

test('with forced colours a choice and the focus are seen, and nothing is a barrier', async ({
  crm,
  page,
  extension,
}) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ forcedColors: 'active' });
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await expect(panel.locator('.skeleton')).toHaveCount(0);
  const rating = panel.getByRole('radio', { name: '4', exact: true });
  await expect(() => rating.check({ timeout: 2000 })).toPass();
  const looks = (value: string) =>
    panel
      .locator(`label:has(input[value="${value}"])`)
      .first()
      .evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(await looks('4')).not.toBe(await looks('3'));
  await page.keyboard.press('Tab');
  const ring = await panel.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
  });
  expect(ring).toBeGreaterThanOrEqual(2);
  const listBarriers = async (place: Page | Frame) =>
    (await findBarriers(place)).filter((one) => !one.startsWith('color-contrast'));
  expect(await listBarriers(panel)).toEqual([]);
  await walkScreens(
    extension,
    (own) => own.emulateMedia({ forcedColors: 'active' }),
    async (own, name) => expect(await listBarriers(own), name).toEqual([]),
  );
});

test('every control of the panel is reached by Tab alone, and the way leads out again', async ({ crm, page }) => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await expect(panel.locator('.skeleton')).toHaveCount(0);
  const wanted = await panel.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
    ];
    const seen = all.filter((one) => one.tabIndex >= 0 && one.checkVisibility() && !one.matches(':disabled'));
    const groups = new Set<string>();
    // of a group of radio buttons one is on the way
    const stops = seen.filter(
      (one) =>
        !(one instanceof HTMLInputElement && one.type === 'radio' && (groups.has(one.name) || !groups.add(one.name))),
    );
    for (const [index, one] of stops.entries())
      one.dataset.stop =
        one instanceof HTMLInputElement && one.type === 'radio' ? one.name : `${index} ${one.outerHTML.slice(0, 120)}`;
    return stops.map((one) => String(one.dataset.stop));
  });
  await panel.evaluate(() => document.querySelector<HTMLElement>('button, a[href]')?.focus());
  const visited = new Set<string>();
  for (let presses = 0; presses <= wanted.length + 3; presses += 1) {
    visited.add(
      await panel.evaluate(() => {
        const one = document.hasFocus() ? document.activeElement : null;
        if (one instanceof HTMLInputElement && one.type === 'radio') return one.name;
        return one instanceof HTMLElement ? (one.dataset.stop ?? one.tagName) : 'outside';
      }),
    );
    await page.keyboard.press('Tab');
  }
  // the way down to the form is gone once the form is in sight
  const left = await panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-stop]')].flatMap((one) =>
      one.checkVisibility() ? (one.dataset.stop ?? []) : [],
    ),
  );
  expect(left.filter((one) => !visited.has(one))).toEqual([]);
  expect(left.length).toBeGreaterThan(10);
  expect(wanted.length).toBeGreaterThan(10);
});
