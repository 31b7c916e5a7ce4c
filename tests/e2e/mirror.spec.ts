import type { Page } from '@playwright/test';
import { expect, openDeal, openOwnPage, test } from './fixtures.ts';

/** Minutes by category of one working day; an empty text is passed over with Enter. */
const DAYS = [
  ['60', '30', '', '120', '90', '30'],
  ['', '45', '30', '1:30', '60', '30'],
] as const;

/** A whole week of a manager who sells as well. */
const WEEK = [
  ...DAYS,
  ['90', '', '20', '180', '45', ''],
  ['30', '30', '', '150', '60', '30'],
  ['', '60', '45', '90', '30', '45'],
  ['', '', '', '60', '', '20'],
  ['', '', '', '', '', '30'],
] as const;

/** As somebody who looks each number up before it is typed: so long to look, and so long per key. */
const LOOK_MS = 400;
const KEY_MS = 150;
const MINUTE_MS = 60_000;

/** Presses Tab until the control of this name has the focus; answers how often. */
async function tabTo(page: Page, name: RegExp): Promise<number> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    if (name.test(label)) return presses + 1;
  }
  throw new Error(`Tab never comes to ${name}`);
}

test.describe('with nobody in the team yet', () => {
  test.use({ hasTeam: false });

  test('a week is entered by keyboard alone, is there after a reload, and the last field can be taken back', async ({
    extension,
  }) => {
    const page = await openOwnPage(extension, 'options.html#/mirror');
    await expect(page.getByRole('table', { name: 'Minutes by day and category' })).toBeVisible();
    await expect(page.getByText('No minute of the last 12 weeks is here yet.')).toBeVisible();
    // last week, so that no day of it lies ahead
    await page.getByRole('button', { name: 'Earlier week' }).focus();
    await page.keyboard.press('Enter');
    await tabTo(page, /^Monday .*, Observing/);
    for (const minutes of DAYS.flat()) {
      if (minutes !== '') await page.keyboard.type(minutes);
      await page.keyboard.press('Enter');
    }
    await expect(page.getByText(/^Tuesday .*, Administration: 30 min$/)).toBeVisible();
    // 330 on Monday, 255 on Tuesday
    const totals = page.locator('.entry-grid tbody .entry-grid-total');
    await expect(totals).toHaveText(['5 h 30 min', '4 h 15 min', '', '', '', '', '']);

    // the week is in the address
    await page.reload();
    await expect(totals.first()).toHaveText('5 h 30 min');
    await expect(page.getByRole('textbox', { name: /^Tuesday .*, Own selling/ })).toHaveValue('90');
    await expect(page.getByRole('list', { name: 'What is counted in this week' }).getByRole('listitem')).toHaveCount(
      10,
    );

    await page.getByRole('textbox', { name: /^Tuesday .*, Own selling/ }).fill('');
    await page.keyboard.press('Enter');
    await expect(totals.nth(1)).toHaveText('2 h 45 min');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(totals.nth(1)).toHaveText('4 h 15 min');
    // 165 of 585 were means
    await page.getByText('As a table').click();
    const row = page.getByRole('region', { name: 'Time by week and category' }).getByRole('row').nth(2);
    await expect(row.getByRole('cell')).toHaveText([
      '1 h',
      '1 h 15 min',
      '30 min',
      '3 h 30 min',
      '2 h 30 min',
      '1 h',
      '9 h 45 min',
      '28%',
    ]);
  });
});

test.describe('a whole week', () => {
  test.use({ hasTeam: false });

  test('seven days are entered by keyboard at a person’s pace with so few strokes that it takes less than a minute', async ({
    extension,
  }) => {
    test.setTimeout(180_000);
    const page = await openOwnPage(extension, 'options.html#/mirror');
    await page.getByRole('button', { name: 'Earlier week' }).focus();
    await page.keyboard.press('Enter');
    let strokes = await tabTo(page, /^Monday .*, Observing/);
    let looks = 0;
    for (const minutes of WEEK.flat()) {
      if (minutes !== '') {
        looks += 1;
        await page.waitForTimeout(LOOK_MS);
        await page.keyboard.type(minutes, { delay: KEY_MS });
      }
      await page.keyboard.press('Enter', { delay: KEY_MS });
      strokes += minutes.length + 1;
    }
    await expect(page.getByText(/^Sunday .*, Administration: 30 min$/)).toBeVisible();
    for (const [day, minutes] of WEEK.entries()) {
      const fields = page.locator('.entry-grid tbody tr').nth(day).getByRole('textbox');
      const shown = minutes.map((one) => (one === '1:30' ? '90' : one));
      for (const [place, value] of shown.entries()) await expect(fields.nth(place)).toHaveValue(value);
    }
    const seconds = (strokes * KEY_MS + looks * LOOK_MS) / 1000;
    test.info().annotations.push({ type: 'pace', description: `${strokes} strokes, ${looks} looks: ${seconds} s` });
    expect(strokes * KEY_MS + looks * LOOK_MS).toBeLessThan(MINUTE_MS);
  });
});

test('the timer runs on over a killed worker and a reload, counts once, and can be taken back', async ({
  crm,
  page,
  extension,
}) => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await panel.getByRole('button', { name: 'Start timer' }).click();
  await expect(panel.getByRole('button', { name: 'Stop timer' })).toBeVisible();
  await extension.killWorker();
  await page.reload();
  const again = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  const stop = again.getByRole('button', { name: 'Stop timer' });
  await expect(stop).toBeVisible();
  // the worker dies in the middle of the stop
  await Promise.all([stop.click(), extension.killWorker()]);
  const kept = again.getByText('1 min kept: Observing');
  if (!(await kept.isVisible())) {
    const failed = again.getByRole('alert');
    await expect(kept.or(failed).first()).toBeVisible();
    if (await failed.isVisible()) await stop.click();
  }
  await expect(again.getByRole('button', { name: 'Start timer' })).toBeVisible();

  const mirror = await openOwnPage(extension, 'options.html#/mirror');
  const entry = mirror
    .getByRole('list', { name: 'What is counted in this week' })
    .getByRole('listitem')
    .filter({ hasText: 'Observing · Marco Rossi1 mintimer' });
  await expect(entry).toHaveCount(1);

  await again.getByRole('button', { name: 'Undo' }).click();
  await expect(again.getByRole('button', { name: 'Stop timer' })).toBeVisible();
  await expect(entry).toHaveCount(0);
  await expect(mirror.getByText('The timer is running.')).toBeVisible();
  // what one panel started can be stopped anywhere
  await mirror.getByRole('button', { name: 'Stop timer' }).click();
  await expect(entry).toHaveCount(1);
  await expect(again.getByRole('button', { name: 'Start timer' })).toBeVisible();
});

test('the popup says this week in one line and leads to the mirror', async ({ extension }) => {
  const popup = await openOwnPage(extension, 'popup.html');
  const week = popup.getByRole('region', { name: 'Your week' });
  await expect(week).toContainText(/\d+% of \d+ h.* Goal: 40%|No time of this week is entered yet/);
  const opened = extension.context.waitForEvent('page');
  await week.getByRole('link', { name: 'Mirror' }).click();
  const page = await opened;
  await expect(page.getByRole('heading', { level: 1, name: 'Mirror' })).toBeVisible();
  // eight weeks of the demo manager's own time
  await expect(page.locator('.week:not(.week-partial) .week-share').filter({ hasText: '%' }).first()).toBeVisible();
});

for (const [language, chart] of [
  ['en-US', /Stacked bars/],
  ['it-IT', /Barre in pila/],
] as const) {
  test.describe(`on a narrow page, ${language}`, () => {
    test.use({ language });

    test('no words of the chart of the weeks lie over others, or are cut', async ({ extension }) => {
      const page = await openOwnPage(extension, 'options.html#/mirror');
      for (const width of [320, 360, 480, 640, 900]) {
        await page.setViewportSize({ width, height: 800 });
        const words = page.getByRole('img', { name: chart }).locator('text');
        await expect(words.first()).toBeVisible();
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
        const boxes = await words.evaluateAll((all) =>
          all.map((one) => {
            const { left, right, top, bottom } = one.getBoundingClientRect();
            const place = one.closest('.week-chart')?.getBoundingClientRect();
            return {
              left,
              right,
              top,
              bottom,
              text: one.textContent ?? '',
              from: place?.left ?? 0,
              to: place?.right ?? 0,
            };
          }),
        );
        const cut = boxes.filter(({ left, right, from, to }) => left < from - 0.5 || right > to + 0.5);
        const covered = boxes.filter((one, index) =>
          boxes
            .slice(index + 1)
            .some(
              (two) =>
                one.left < two.right && two.left < one.right && one.top + 2 < two.bottom && two.top + 2 < one.bottom,
            ),
        );
        expect(
          [cut, covered].map((some) => some.map(({ text }) => text)),
          `${width} px`,
        ).toEqual([[], []]);
      }
    });
  });
}

test.describe('in Italian', () => {
  test.use({ language: 'it-IT' });

  test('the mirror is Italian, with its own figures', async ({ extension }) => {
    const page = await openOwnPage(extension, 'options.html#/mirror');
    await expect(page.getByRole('heading', { level: 1, name: 'Specchio' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Chi hai visto' })).toContainText('aspetta');
    await expect(page.getByRole('img', { name: /Barre in pila/ })).toBeVisible();
    const words = (await page.locator('main').allInnerTexts()).join();
    expect(words).not.toMatch(/\b(week|share|Minutes|Enter|Observing|waiting|rating)\b/);
  });
});
