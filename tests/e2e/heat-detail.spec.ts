import type { Page } from '@playwright/test';
import { expect, openTeamPage, test } from './fixtures.ts';

interface Box {
  readonly top: number;
  readonly bottom: number;
}

const boxOf = (page: Page, selector: string, place = 0): Promise<Box> =>
  page
    .locator(selector)
    .nth(place)
    .evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return { top, bottom };
    });

const overlaps = (one: Box, other: Box): boolean => one.top < other.bottom - 1 && other.top < one.bottom - 1;

/** A window at 100 % and at 200 %. */
for (const { width, height } of [
  { width: 1280, height: 800 },
  { width: 640, height: 400 },
]) {
  test(`what stands behind a cell covers no row that is pointed at (${width} × ${height})`, async ({ extension }) => {
    const page = await openTeamPage(extension);
    await page.setViewportSize({ width, height });
    const rows = await page.locator('.heat tbody tr').count();
    // wherever the map is scrolled to, it is whole as long as nothing is pointed at
    for (let row = 0; row < rows; row += 1) {
      await page.locator('.heat tbody tr').nth(row).scrollIntoViewIfNeeded();
      expect(overlaps(await boxOf(page, '.heat-detail'), await boxOf(page, '.heat')), `at rest, row ${row}`).toBe(
        false,
      );
    }
    // the last rows at the foot of the window, where the box would come
    await page.evaluate(() => document.querySelector('.heat tbody tr:last-child')?.scrollIntoView({ block: 'end' }));
    for (let row = rows - 1; row >= 0; row -= 1) {
      const before = await boxOf(page, '.heat tbody tr', row);
      if (before.top < 0) break;
      const cell = await page.locator('.heat tbody tr').nth(row).locator('td').nth(2).boundingBox();
      if (cell === null) throw new Error('no cell');
      // by the pointer alone, also where the box of the row before lies above this one
      await page.mouse.move(cell.x + cell.width / 2, cell.y + cell.height / 2);
      const name = await page.locator('.heat tbody tr').nth(row).locator('th a').textContent();
      await expect(page.locator('.heat-detail p b')).toHaveText(name ?? '');
      const detail = await boxOf(page, '.heat-detail');
      expect(await boxOf(page, '.heat tbody tr', row), 'the map does not move').toEqual(before);
      expect(overlaps(detail, before), `row ${row}`).toBe(false);
      // a low window has no room for both
      if (height >= 640)
        expect(detail.top >= 0 && detail.bottom <= height, `row ${row} is explained in sight`).toBe(true);
    }
    await page.mouse.move(0, 0);
    expect(overlaps(await boxOf(page, '.heat-detail'), await boxOf(page, '.heat'))).toBe(false);
  });
}

test('by keyboard the row that is moved to and what stands behind it are both in sight', async ({ extension }) => {
  const page = await openTeamPage(extension);
  await page.locator('.heat td a[tabindex="0"]').focus();
  const rows = await page.locator('.heat tbody tr').count();
  for (let row = 0; row < rows; row += 1) {
    const focused = await boxOf(page, '.heat td a:focus');
    const detail = await boxOf(page, '.heat-detail');
    expect(overlaps(detail, focused), `row ${row}`).toBe(false);
    expect(detail.bottom, `row ${row}`).toBeLessThanOrEqual(800);
    await page.keyboard.press('ArrowDown');
  }
});
