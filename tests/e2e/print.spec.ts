import type { Page } from '@playwright/test';
import { DASHBOARD_PAGES } from '../support/dashboard-pages.ts';
import { expect, openOwnPage, test } from './fixtures.ts';

/** A4 upright, less its margins, in pixels of the screen. */
const PAPER = { width: 688, height: 990 };

/** What would be cut off on paper: a place that scrolls sideways, or that is wider than the sheet. */
const listCut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = [...document.querySelectorAll<HTMLElement>('main, main *')].filter((one) => {
      const { overflowX, display } = getComputedStyle(one);
      if (display === 'inline' || !one.checkVisibility() || one.closest('svg, select, .visually-hidden') !== null)
        return false;
      const isClipped = overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1;
      // a focus ring's room may reach over the edge
      return isClipped || one.getBoundingClientRect().right > document.documentElement.clientWidth + 4;
    });
    return wide.map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 30)}`);
  });

const countSheets = async (page: Page): Promise<number> => {
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
};

for (const language of ['en-US', 'it-IT']) {
  test.describe(language, () => {
    test.use({ language, theme: 'dark' });

    test(`every page prints dark on white, without what is only to be pressed, and nothing is cut off (${language})`, async ({
      extension,
    }) => {
      test.setTimeout(180_000);
      const page = await openOwnPage(extension, 'options.html#/team');
      await page.setViewportSize(PAPER);
      const rep = await page.getByRole('link', { name: 'Marco Rossi' }).first().getAttribute('href');
      for (const name of DASHBOARD_PAGES) {
        const hash = name === 'rep' ? rep : name === 'agenda' || name === 'copy' ? `${rep}/${name}` : `#/${name}`;
        await page.emulateMedia({ media: 'screen' });
        await page.goto(extension.address(`options.html${hash}`));
        await page.reload();
        await page.locator('main h1').waitFor();
        await expect(page.locator('.skeleton')).toHaveCount(0);
        // what is folded away prints too when it is open
        await page.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = true;
        });
        await page.emulateMedia({ media: 'print' });
        await expect(page.locator('.dashboard-nav'), name).toBeHidden();
        await expect(page.locator('.button:visible'), name).toHaveCount(0);
        const [ground, ink] = await page.evaluate(() => {
          const { backgroundColor, color } = getComputedStyle(document.documentElement);
          return [backgroundColor, color];
        });
        expect(ground, name).toBe('rgb(255, 255, 255)');
        expect(ink, name).toBe('rgb(26, 33, 34)');
        expect(await listCut(page), name).toEqual([]);
        if (name === 'agenda') expect(await countSheets(page)).toBe(1);
        else expect(await countSheets(page), name).toBeGreaterThan(0);
      }
    });
  });
}
