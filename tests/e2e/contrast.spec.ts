import type { Page } from '@playwright/test';
import { DASHBOARD_PAGES, hashOf } from '../support/dashboard-pages.ts';
import { expect, openOwnPage, test } from './fixtures.ts';

/** The least contrast of soft text, and of the lines around fields, to the ground of the page. */
const readLeast = (page: Page): Promise<{ text: number; line: number }> =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const lightOf = (color: string): number => {
      if (canvas === null) return Number.NaN;
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = lightOf(getComputedStyle(document.documentElement).backgroundColor);
    const contrast = (color: string): number => {
      const light = lightOf(color);
      return (Math.max(light, ground) + 0.05) / (Math.min(light, ground) + 0.05);
    };
    const least = (selector: string, read: (style: CSSStyleDeclaration) => string): number =>
      Math.min(
        ...[...document.querySelectorAll(selector)]
          // what is folded away does not change before it is shown
          .filter((one) => one.checkVisibility())
          .map((one) => contrast(read(getComputedStyle(one)))),
      );
    return {
      text: least('main :is(.soft, .field-hint, .field-label)', ({ color }) => color),
      line: least('main :is(.input, section.block, .button-secondary)', ({ borderTopColor }) => borderTopColor),
    };
  });

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ theme });

    test(`who asks for more contrast gets it on every page (${theme})`, async ({ extension }) => {
      test.setTimeout(120_000);
      const page = await openOwnPage(extension, 'options.html#/team');
      const rep = await page.getByRole('link', { name: 'Marco Rossi' }).first().getAttribute('href');
      for (const name of DASHBOARD_PAGES) {
        await page.goto(extension.address(`options.html${hashOf(name, rep)}`));
        await page.locator('main h1').waitFor();
        await expect(page.locator('.skeleton')).toHaveCount(0);
        await page.emulateMedia({ contrast: 'no-preference' });
        const usual = await readLeast(page);
        await page.emulateMedia({ contrast: 'more' });
        const readMore = async (what: 'text' | 'line') => (await readLeast(page))[what];
        await expect.poll(() => readMore('text'), `${name}: soft text`).toBeGreaterThan(Math.max(10, usual.text));
        // the lines around fields change softly
        await expect.poll(() => readMore('line'), `${name}: lines`).toBeGreaterThan(4.5);
      }
    });
  });
}
