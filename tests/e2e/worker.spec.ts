import { expect, logObservation, openDeal, test } from './fixtures.ts';

test('the panel works on after the worker was stopped between two clicks', async ({ crm, page, extension }) => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await panel.getByRole('radio', { name: '4', exact: true }).check();
  await extension.killWorker();
  await logObservation(panel, 4, 'Saved by a new worker');
  await extension.killWorker();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(panel.getByRole('heading', { level: 1, name: 'Sofia Lindqvist' })).toBeVisible();
  await extension.killWorker();
  const back = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await expect(back.getByRole('region', { name: 'Recent observations' })).toContainText('Saved by a new worker');
});

test('a save that the worker does not survive is saved once, or said to be unsaved with the note kept', async ({
  crm,
  page,
  extension,
}) => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  const log = panel.getByRole('region', { name: 'Log observation' });
  const recent = panel.getByRole('region', { name: 'Recent observations' });
  for (const round of [1, 2, 3]) {
    const text = `Killed in the middle, round ${round}`;
    await log.getByRole('radio', { name: '3', exact: true }).check();
    await log.getByRole('textbox', { name: 'Note' }).fill(text);
    await Promise.all([log.getByRole('textbox', { name: 'Note' }).press('Control+Enter'), extension.killWorker()]);
    const saved = panel.getByRole('status').filter({ hasText: 'Saved' });
    const unsaved = log.getByText('What you wrote is still here');
    await expect(saved.or(unsaved).first()).toBeVisible();
    if (await unsaved.isVisible()) {
      await expect(log.getByRole('textbox', { name: 'Note' })).toHaveValue(text);
      await log.getByRole('button', { name: 'Save observation' }).click();
      await expect(saved).toBeVisible();
    }
    await expect(recent.getByText(text)).toHaveCount(1);
  }
});
