import type { Page } from '@playwright/test';
import { DASHBOARD_PAGES, hashOf } from '../support/dashboard-pages.ts';
import { createDemoTeam } from '../support/demo-team.ts';
import { importTeam } from '../support/extension.ts';
import { lengthenWords } from '../support/long-words.ts';
import { untilSettled } from '../support/settled.ts';
import { expect, openOwnPage, test } from './fixtures.ts';

test.use({ hasTeam: false });

const unfold = (): void => {
  for (const one of document.querySelectorAll('details')) one.open = true;
};

/** What sticks out of the window, but for what scrolls in its own place. */
const listOutside = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const scrolls = (one: Element | null): boolean =>
      one !== null && (getComputedStyle(one).overflowX === 'auto' || scrolls(one.parentElement));
    return [...document.querySelectorAll('main, main *')]
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 1 && one.closest('svg') === null)
      .filter((one) => !scrolls(one.parentElement))
      .map(({ tagName, className }) => `${tagName} ${className}`);
  });

test('a word that is wider than its place is broken there: no page scrolls sideways, no button is pushed away', async ({
  crm,
  extension,
}) => {
  test.setTimeout(180_000);
  await importTeam(extension, lengthenWords(createDemoTeam({ now: Date.now(), site: crm.url }), ['value', 'agenda']));
  const page = await openOwnPage(extension, 'options.html#/team');
  const rep = await page.getByRole('list', { name: 'Team' }).getByRole('link').nth(3).getAttribute('href');
  for (const name of DASHBOARD_PAGES.filter((one) => one !== 'mirror')) {
    await page.goto(extension.address(`options.html${hashOf(name, rep)}`));
    await page.reload();
    await page.locator('main h1').waitFor();
    await untilSettled(page);
    // the ratings of an observation are explained in a part that is folded
    await page.evaluate(unfold);
    await untilSettled(page);
    for (const width of [360, 640, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(() => listOutside(page), `${name} at ${width}`).toEqual([]);
    }
  }
});
