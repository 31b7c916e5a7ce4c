import { expect, logObservation, openDeal, test } from './fixtures.ts';

test('a note of 10,000 characters is refused with a reason, and nothing of it is lost', async ({ crm, page }) => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  const log = panel.getByRole('region', { name: 'Log observation' });
  const note = log.getByRole('textbox', { name: 'Note' });
  const long = 'They talked. '.repeat(800).slice(0, 10_000);
  await log.getByRole('radio', { name: '3', exact: true }).check();
  await note.fill(long);
  await note.press('Control+Enter');
  await expect(log.getByText(/too many/)).toBeVisible();
  await expect(note).toHaveValue(long);
  await expect(panel.getByRole('region', { name: 'Recent observations' })).not.toContainText('They talked.');
});

test('a note of 4,000 characters in every script is kept as it was written', async ({ crm, page }) => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  const text = `Ὀρθῶς · 日本語 · عربي · 👩‍👩‍👧 <b>not bold</b> ${'x'.repeat(3_900)}`;
  await logObservation(panel, 2, text);
  await expect(panel.getByRole('region', { name: 'Recent observations' })).toContainText('<b>not bold</b>');
});
