import { expect, openDeal, openOwnPage, test } from './fixtures.ts';

test('a stage name that the panel met is on Sites; what is chosen there holds in the panel, and undo brings back what was', async ({
  crm,
  page,
  extension,
}) => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  const stage = panel.locator('.deal .tag');
  const before = (await stage.textContent()) ?? '';
  const sites = await openOwnPage(extension, 'options.html#/sites');
  const table = sites.getByRole('table', { name: `Stage names of ${crm.url.replace('http://', '')}` });
  const choice = table.getByRole('combobox').first();
  await expect(choice.locator('option:checked')).toHaveText(before);
  await choice.focus();
  await choice.selectOption('Won');
  await expect(sites.getByText(/counts as: Won$/)).toBeVisible();
  await expect(table.getByText('you chose it')).toBeVisible();
  await expect(choice).toBeFocused();
  await expect(stage).toHaveText('Won');
  await sites.getByRole('button', { name: 'Undo' }).click();
  await expect(stage).toHaveText(before);
  await expect(table.getByText('you chose it')).toHaveCount(0);

  // another deal, while the page is open: its stage's name joins
  const rows = await table.getByRole('row').count();
  await openDeal(page, `${crm.url}/deals/1015`, 'Yuki Tanaka');
  await expect.poll(() => table.getByRole('row').count()).toBeGreaterThan(rows);
});
