import type { Locator, Page } from '@playwright/test';
import { TIME_CATEGORIES } from '../../lib/coaching/types.ts';
import { expect, openOwnPage, test } from './fixtures.ts';

/** How something is drawn, as far as forced colours leave it. */
const readDrawing = (place: Locator): Promise<string> =>
  place.first().evaluate((element) => {
    const { backgroundColor, borderStyle, borderWidth, borderColor, color, fill, fillOpacity, opacity, outlineStyle } =
      getComputedStyle(element);
    const drawn = [backgroundColor, borderStyle, borderWidth, borderColor, color, outlineStyle];
    return (element instanceof SVGElement ? [fill, fillOpacity, opacity] : drawn).join(' ');
  });

/** Expects that no two of these look the same. */
async function expectDifferent(page: Page, what: string, selectors: readonly string[]): Promise<void> {
  const drawings = await Promise.all(selectors.map((selector) => readDrawing(page.locator(selector))));
  expect(new Set(drawings).size, `${what}: ${drawings.join(' | ')}`).toBe(selectors.length);
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ theme });

    test(`in forced colours what colours tell apart is told apart otherwise (${theme})`, async ({ extension }) => {
      test.setTimeout(120_000);
      const page = await openOwnPage(extension, 'options.html#/mirror');
      await page.emulateMedia({ forcedColors: 'active' });
      const open = async (route: string, shown: string): Promise<void> => {
        await page.goto(extension.address(`options.html#/${route}`));
        await page.locator(shown).first().waitFor();
        await expectDifferent(page, `${route}: where one is`, ['nav a[aria-current]', 'nav a:not([aria-current])']);
      };

      await open('mirror', '.swatch rect');
      await expectDifferent(
        page,
        'kinds of time',
        TIME_CATEGORIES.map((time) => `.time-${time}`),
      );
      await expectDifferent(page, 'a bar and its ground', ['.day-track', '.day-short']);

      await open('team', '.heat-cell');
      const evidence = ['not-seen', 'thin', 'fair', 'solid'];
      await expectDifferent(
        page,
        'evidence',
        evidence.map((one) => `.heat-cell[data-evidence="${one}"]`),
      );
      await expect(page.locator('.heat .star').first()).toBeVisible();
      await expectDifferent(page, 'what if', ['.what-if-bar', '.what-if-fill']);

      await open('plans', '.track-gone');
      await expectDifferent(page, 'a plan’s way', ['.track-way', '.track-gone']);

      await open('rubric', '.rubric-row-open');
      await expectDifferent(page, 'the open skill', ['.rubric-row-open', '.rubric-row:not(.rubric-row-open)']);
      await expectDifferent(page, 'stages', ['.stage-bar:not(.stage-bar-out)', '.stage-bar-out']);

      await open('settings', '[role=switch]');
      await expectDifferent(page, 'switches', [
        '.switch-track[aria-checked=true]',
        '.switch-track[aria-checked=false]',
      ]);
    });
  });
}
