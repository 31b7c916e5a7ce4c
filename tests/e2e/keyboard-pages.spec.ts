import type { Page } from '@playwright/test';
import { DASHBOARD_PAGES, hashOf } from '../support/dashboard-pages.ts';
import { expect, openOwnPage, test } from './fixtures.ts';

/** The pages beside the navigation, each a stop on the way. */
const NAVIGATION = 8;

interface Stop {
  readonly name: string;
  readonly isSeen: boolean;
  readonly hasRing: boolean;
}

/** Where the focus is: whether it can be seen there, and has a ring. null on nothing, as past the last stop. */
const readStop = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return null;
    const box = focused.getBoundingClientRect();
    // a drawn radio or switch stands for the input that has the focus
    const places = [focused, focused.parentElement, focused.nextElementSibling].filter((one) => one !== null);
    const hasRing = places.some((place) => {
      const style = getComputedStyle(place);
      return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
    });
    const label = focused.getAttribute('aria-label') ?? focused.textContent ?? '';
    return {
      name: `${focused.tagName.toLowerCase()}.${focused.className} ${label.trim().slice(0, 40)}`,
      isSeen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      hasRing,
    };
  });

for (const forcedColors of ['none', 'active'] as const) {
  test(`every page is walked through by Tab: each stop is in sight and ringed, none is a trap (forced colours: ${forcedColors})`, async ({
    extension,
  }) => {
    test.setTimeout(240_000);
    const page = await openOwnPage(extension, 'options.html#/team');
    await page.emulateMedia({ forcedColors });
    const rep = await page.getByRole('link', { name: 'Marco Rossi' }).first().getAttribute('href');
    for (const route of DASHBOARD_PAGES) {
      await page.goto(extension.address(`options.html${hashOf(route, rep)}`));
      await page.reload();
      await page.locator('main h1').waitFor();
      await expect(page.locator('.skeleton')).toHaveCount(0);
      const stops: Stop[] = [];
      for (let presses = 0; presses < 250; presses += 1) {
        await page.keyboard.press('Tab');
        const stop = await readStop(page);
        if (stop === null) break;
        stops.push(stop);
      }
      expect(stops.length, route).toBeGreaterThan(NAVIGATION);
      expect(stops.length, `${route}: a trap, or no end`).toBeLessThan(250);
      expect(
        stops.filter(({ isSeen, hasRing }) => !isSeen || !hasRing),
        route,
      ).toEqual([]);
    }
  });
}

test('a page that is chosen by keyboard takes the focus, and Tab goes on from its beginning', async ({ extension }) => {
  const page = await openOwnPage(extension, 'options.html#/team');
  for (const name of ['Sites', 'Data', 'Settings']) {
    await page.getByRole('link', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.getByRole('main')).toBeFocused();
  }
});
