import { DASHBOARD_PAGES, hashOf } from '../support/dashboard-pages.ts';
import { expect, openOwnPage, test } from './fixtures.ts';

/** From a narrow window to a wide screen; 640 is what a window of 1280 has at twice the size. */
const WIDTHS = [640, 700, 768, 900, 1000, 1100, 1280, 1920];

for (const language of ['en-US', 'it-IT']) {
  test.describe(language, () => {
    test.use({ language });

    test(`no page scrolls sideways at any width (${language})`, async ({ extension }) => {
      test.setTimeout(180_000);
      const page = await openOwnPage(extension, 'options.html#/team');
      const rep = await page.getByRole('link', { name: 'Marco Rossi' }).first().getAttribute('href');
      for (const name of DASHBOARD_PAGES) {
        await page.goto(extension.address(`options.html${hashOf(name, rep)}`));
        await page.reload();
        await page.locator('main h1').waitFor();
        await expect(page.locator('.skeleton')).toHaveCount(0);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          const tooWide = () =>
            page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          await expect.poll(tooWide, `${name} at ${width}`).toBe(0);
        }
      }
    });
  });
}
