import type { Frame, Locator } from '@playwright/test';
import { expect, openDeal, test } from './fixtures.ts';

const DEAL = '/deals/1003';
const REP = 'Marco Rossi';

const logOf = (panel: Frame): Locator => panel.getByRole('region', { name: 'Log observation' });
const noteOf = (panel: Frame): Locator => logOf(panel).getByRole('textbox', { name: 'Note' });
const ratingOf = (panel: Frame, value: number): Locator =>
  logOf(panel).getByRole('radio', { name: String(value), exact: true });
const untilSaved = (panel: Frame) => expect(logOf(panel).getByRole('status')).toContainText('Saved');

test('one observation after the other is logged by keys alone, and the last is taken back by Ctrl+Z', async ({
  crm,
  page,
}) => {
  const panel = await openDeal(page, crm.url + DEAL, REP);
  const log = logOf(panel);
  await ratingOf(panel, 1).focus();
  for (const [key, note] of [
    ['4', 'Asked what a stop costs.'],
    ['3', 'Named no next step.'],
  ] as const) {
    await expect(ratingOf(panel, 1)).toBeFocused();
    await page.keyboard.press(key);
    await page.keyboard.type(note);
    await expect(noteOf(panel)).toHaveValue(note);
    await page.keyboard.press('Control+Enter');
    await expect(panel.getByRole('region', { name: 'Recent observations' })).toContainText(note);
    await expect(noteOf(panel)).toHaveValue('');
  }
  await page.keyboard.press('Control+Enter');
  await expect(log.getByRole('alert')).toHaveText('Choose a rating first.');
  await expect(log.getByRole('status')).toBeEmpty();

  await page.keyboard.press('5');
  await page.keyboard.press('Control+Enter');
  await untilSaved(panel);
  await noteOf(panel).focus();
  await page.keyboard.press('Control+z');
  await expect(log.getByRole('status')).toContainText('Taken back');
  await expect(ratingOf(panel, 5)).toBeChecked();
  await expect(noteOf(panel)).toBeFocused();
});

test('the undo by Tab leaves the focus in the note, whose next stop is the next in the log', async ({ crm, page }) => {
  const panel = await openDeal(page, crm.url + DEAL, REP);
  await ratingOf(panel, 2).check();
  await noteOf(panel).fill('Named the next step.');
  await logOf(panel).getByRole('button', { name: 'Save observation' }).press('Enter');
  await untilSaved(panel);
  await page.keyboard.press('Tab');
  await expect(logOf(panel).getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(noteOf(panel)).toHaveValue('Named the next step.');
  await expect(noteOf(panel)).toBeFocused();
});

test('a ticked commitment leaves the focus in its section, and the undo brings it back there', async ({
  crm,
  page,
}) => {
  const panel = await openDeal(page, crm.url + DEAL, REP);
  const plan = panel.getByRole('region', { name: 'Plan' });
  const boxes = plan.getByRole('checkbox');
  await boxes.first().waitFor();
  const count = await boxes.count();
  for (let left = count - 1; left >= 0; left -= 1) {
    await boxes.first().focus();
    await page.keyboard.press('Space');
    await expect(boxes).toHaveCount(left);
    await expect(left > 0 ? boxes.first() : plan.getByText('Add a commitment')).toBeFocused();
  }
  const undo = panel.locator('.outcome').getByRole('button', { name: 'Undo' });
  await undo.focus();
  await page.keyboard.press('Enter');
  await expect(boxes).toHaveCount(1);
  expect(await plan.evaluate((section) => section.contains(document.activeElement))).toBe(true);
});

test('while somebody writes in the page, nothing that changes in the panel takes the focus from there', async ({
  crm,
  page,
  context,
}) => {
  const panel = await openDeal(page, crm.url + DEAL, REP);
  const second = await context.newPage();
  const other = await openDeal(second, crm.url + DEAL, REP);
  const text = 'Map who signs beside the plant manager';
  for (const frame of [panel, other])
    await frame.getByRole('region', { name: 'Plan' }).getByRole('checkbox').first().waitFor();
  await page.bringToFront();
  // the focus was on a commitment, which goes
  await panel.getByRole('region', { name: 'Plan' }).getByRole('checkbox').first().focus();
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'of-the-page';
    document.body.prepend(field);
  });
  await page.locator('#of-the-page').click();
  const count = await panel.getByRole('region', { name: 'Plan' }).getByRole('checkbox').count();
  await other.getByRole('region', { name: 'Plan' }).getByRole('checkbox').first().click();
  await expect(panel.getByRole('region', { name: 'Plan' }).getByRole('checkbox')).toHaveCount(count - 1);
  await page.keyboard.type(text);
  await expect(page.locator('#of-the-page')).toHaveValue(text);
});

for (const [language, address, log, saveName, savedText] of [
  ['en-US', DEAL, 'Log observation', 'Save observation', 'Saved'],
  ['it-IT', `${DEAL}?lang=it`, 'Annota osservazione', 'Salva osservazione', 'Salvato'],
] as const) {
  test.describe(language, () => {
    test.use({ language });

    test('neither a rating nor what is said of a save moves anything in the log', async ({ crm, page }) => {
      const panel = await openDeal(page, crm.url + address, REP);
      const region = panel.getByRole('region', { name: log });
      await region.getByRole('textbox').first().waitFor();
      /** Where the note and the end of the log are, from the log's own top. */
      const measure = () =>
        region.evaluate((section) => {
          const { top, bottom } = section.getBoundingClientRect();
          return [(section.querySelector('textarea')?.getBoundingClientRect().top ?? 0) - top, bottom - top];
        });
      const before = await measure();
      for (const value of ['1', '2', '3', '4', '5']) {
        await region.getByRole('radio', { name: value, exact: true }).check();
        expect(await measure(), value).toEqual(before);
      }
      await region.getByRole('button', { name: saveName }).click();
      await expect(region.getByRole('status')).toContainText(savedText);
      expect(await measure()).toEqual(before);
      await region.getByRole('status').locator('..').getByRole('button').click();
      await expect(region.getByRole('status')).not.toContainText(new RegExp(`^${savedText}$`));
      expect(await measure()).toEqual(before);
    });
  });
}
