import { launchWithExtension } from '../support/extension.ts';
import { expect, logObservation, openDeal, test } from './fixtures.ts';

test('an open deal shows its rep, the focus and what to ask', async ({ crm, page }) => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await expect(panel.getByText('Warehouse robotics pilot')).toBeVisible();
  await expect(panel.getByRole('region', { name: 'Focus' })).toContainText(/Consequences of the problem/);
  const ask = panel.getByRole('region', { name: 'Ask' });
  await expect(ask.getByText(/\?/).first()).toBeVisible();
  await expect(panel.getByRole('region', { name: 'How the best do it' })).toContainText(/Giulia Ferrari|Daniel Okafor/);
  await expect(panel.getByRole('region', { name: 'Plan' })).toContainText('Write six questions');
});

test('an observation is logged by keyboard alone, moves the gap, and can be undone', async ({
  crm,
  page,
  extension,
}) => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  const focus = panel.getByRole('region', { name: 'Focus' });
  const recent = panel.getByRole('region', { name: 'Recent observations' });
  // the factors behind a disclosure are a chunk of their own
  await expect(focus.locator('.skeleton')).toHaveCount(0);
  const before = await focus.textContent();
  await extension.command('log-observation', page);
  await expect(panel.locator(':focus')).toBeVisible();
  await page.keyboard.press('5');
  const log = panel.getByRole('region', { name: 'Log observation' });
  await expect(log.getByRole('radio', { name: '5', exact: true })).toBeChecked();
  const note = log.getByRole('textbox', { name: 'Note' });
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(note).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [10] });
  await page.keyboard.type('Followed the delay to the fines, until they added it up.');
  await page.keyboard.press('Control+Enter');
  await expect(panel.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await expect(recent).toContainText('Followed the delay to the fines');
  await expect(focus).not.toHaveText(before ?? '');
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(recent).not.toContainText('Followed the delay to the fines');
  await expect(focus).toHaveText(before ?? '');
});

test('what was logged is there after a reload and on the next day, in a new browser', async ({
  crm,
  page,
  extension,
}) => {
  const first = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await logObservation(first, 4, 'Asked whom else the stop touches.');
  const reloaded = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await expect(reloaded.getByRole('region', { name: 'Recent observations' })).toContainText('Asked whom else');
  await extension.close({ keepsProfile: true });

  const again = await launchWithExtension({ again: extension });
  const tomorrow = await again.context.newPage();
  const panel = await openDeal(tomorrow, `${crm.url}/deals/1003`, 'Marco Rossi');
  await expect(panel.getByRole('region', { name: 'Recent observations' })).toContainText('Asked whom else');
  await again.close();
});

test('a draft survives navigation in the CRM, a reload, and saves once', async ({ crm, page }) => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  const note = panel.getByRole('region', { name: 'Log observation' }).getByRole('textbox', { name: 'Note' });
  await note.fill('Half a thought about the pilot');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(panel.getByText('Energy audit, six sites')).toBeVisible();
  await expect(note).toHaveValue('Half a thought about the pilot');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(panel.getByRole('heading', { level: 1, name: 'Sofia Lindqvist' })).toBeVisible();
  await expect(note).toHaveValue('');
  const back = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await expect(back.getByRole('textbox', { name: 'Note' })).toHaveValue('Half a thought about the pilot');
});

test('the panel collapses to its tab, and the shortcut brings it back', async ({ crm, page, extension }) => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await panel.getByRole('button', { name: 'Collapse panel' }).click();
  await expect(panel.getByRole('heading', { level: 1 })).toBeHidden();
  await extension.command('toggle-panel', page);
  await expect(panel.getByRole('heading', { level: 1, name: 'Marco Rossi' })).toBeVisible();
});
