import { expect, test } from './fixtures.ts';
import { openPopup } from './lesson.ts';

test('where the page lets no panel in, the popup takes whose deal it is, and keeps it', async ({
  crm,
  page,
  extension,
}) => {
  await page.route('**/deals/*', async (route) => {
    const response = await route.fetch();
    // the panel's frame cannot meet it
    const headers = { ...response.headers(), 'cross-origin-embedder-policy': 'require-corp' };
    await route.fulfill({ response, headers });
  });
  await page.goto(`${crm.url}/deals/1003`);
  const popup = await openPopup(extension, page);
  // a popup leaves its page in front
  await page.bringToFront();
  await expect(popup.getByRole('heading', { name: 'Marco Rossi' })).toBeVisible();
  await expect(popup.getByText('This page does not let the panel in.')).toBeVisible();
  await popup.getByRole('combobox', { name: 'Whose deal is this?' }).selectOption({ label: 'Priya Nair' });
  await popup.getByRole('button', { name: 'This rep’s' }).click();
  await expect(popup.getByText('For this opportunity: Priya Nair')).toBeVisible();
  await expect(popup.getByRole('heading', { name: 'Priya Nair' })).toBeVisible();
  await popup.close();

  // the worker has forgotten it, the database has not
  await extension.killWorker();
  await page.goto(`${crm.url}/deals/1003`);
  const again = await openPopup(extension, page);
  await expect(again.getByRole('heading', { name: 'Priya Nair' })).toBeVisible();
});
