import { collapsePanel, expect, openDeal, test } from './fixtures.ts';
import { openPopup } from './lesson.ts';

test('beside a collapsed panel the popup shows who owns the deal now, not who did when it was read', async ({
  crm,
  page,
  extension,
}) => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await collapsePanel(panel);
  // read once more, at the next deal, and then no more
  await page.goto(`${crm.url}/deals/1001`);
  const first = await openPopup(extension, page);
  await expect(first.getByRole('heading', { name: 'Giulia Ferrari' })).toBeVisible();
  await first.close();
  await page.bringToFront();
  await page.locator('[data-field="owner"] a').evaluate((link) => {
    link.setAttribute('href', '/people/u-105');
    link.textContent = 'Priya Nair';
  });
  const popup = await openPopup(extension, page);
  await page.bringToFront();
  await expect(popup.getByRole('heading', { name: 'Priya Nair' })).toBeVisible();
});
