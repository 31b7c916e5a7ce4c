import { expect, openDeal, test } from './fixtures.ts';

/** As a practised hand: a moment to look, and so long per key. */
const LOOK_MS = 400;
const KEY_MS = 70;
const NOTE = 'Asked for the cost of a day of downtime.';

test('from the shortcut to "Saved" it takes three strokes besides the note', async ({ crm, page, extension }) => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  const log = panel.getByRole('region', { name: 'Log observation' });
  let strokes = 0;
  const press = async (key: string): Promise<void> => {
    strokes += 1;
    await page.waitForTimeout(LOOK_MS);
    await page.keyboard.press(key, { delay: KEY_MS });
  };

  strokes += 1;
  await extension.command('log-observation', page);
  await expect(log.getByRole('radio').first()).toBeFocused();
  await press('4');
  await expect(log.getByRole('radio', { name: '4', exact: true })).toBeChecked();
  await page.keyboard.type(NOTE, { delay: KEY_MS });
  await expect(log.getByRole('textbox', { name: 'Note' })).toHaveValue(NOTE);
  await press('Control+Enter');
  await expect(panel.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  expect(strokes).toBeLessThanOrEqual(3);

  const recent = panel.getByRole('region', { name: 'Recent observations' });
  await expect(recent).toContainText(NOTE);
  await expect(log.getByRole('textbox', { name: 'Note' })).toHaveValue('');
});
