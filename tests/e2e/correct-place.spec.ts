import type { Page } from '@playwright/test';
import { panelFrame } from '../support/extension.ts';
import { expect, expectPanel, openDeal, test } from './fixtures.ts';
import { openPopup, teachAgain } from './lesson.ts';

const rowOf = (popup: Page, field: string) => popup.getByRole('row', { name: new RegExp(`^${field}`) });

test('one place of a known CRM is corrected: its ids, its stages and the other fields stay, and Forget gives its own back', async ({
  crm,
  page,
  extension,
}) => {
  await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  // this manager's customer stands where the adapter does not look
  const sites = await teachAgain(extension, page, {
    field: 'Account',
    task: 'Click on the customer',
    target: page.locator('[data-record="deal"] [data-field="closeDate"]'),
    second: () => page.goto(`${crm.url}/deals/1001`),
  });
  await expect(sites.getByText('Demo CRM; where you pointed: Account')).toBeVisible();
  await page.bringToFront();
  await page.goto(`${crm.url}/deals/1003`);
  // the other Marco Rossi is told apart by the id in the CRM alone
  await expectPanel(page, 'Marco Rossi', 'Warehouse robotics pilot');
  const date = (await page.locator('[data-field="closeDate"]').textContent()) ?? '';
  const popup = await openPopup(extension, page);
  await popup.getByText('What I read here', { exact: true }).click();
  await expect(rowOf(popup, 'Account')).toContainText(date);
  await expect(rowOf(popup, 'Account')).toContainText('where you pointed');
  for (const [field, text] of [
    ['Owner', 'Marco Rossi'],
    ['Name', 'Warehouse robotics pilot'],
    ['Stage', 'Discovery'],
    ['Close date', date],
  ] as const) {
    await expect(rowOf(popup, field)).toContainText(text);
    await expect(rowOf(popup, field)).toContainText('at its usual place');
  }
  await expect(popup.getByText('Demo CRM', { exact: true })).toBeVisible();
  await popup.close();

  await sites.bringToFront();
  await sites.getByRole('button', { name: /^Forget/ }).click();
  await expect(sites.getByText(/where you pointed/)).toHaveCount(0);
  const after = await openPopup(extension, page);
  await after.getByText('What I read here', { exact: true }).click();
  await expect(rowOf(after, 'Account')).toContainText('Brightwater Logistics');
});

test('an owner who was corrected keeps the CRM’s own id, and where the place is missing nobody is read at the old one', async ({
  crm,
  page,
  extension,
}) => {
  const author = page.locator('[data-record="deal"] .byline a').first();
  await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  // in this company whoever writes the first note owns the deal
  await teachAgain(extension, page, {
    field: 'Owner',
    task: 'Click on the owner',
    target: author,
    second: () => page.goto(`${crm.url}/deals/1001`),
  });
  await page.bringToFront();
  await page.goto(`${crm.url}/deals/1003`);
  await expectPanel(page, 'Lucas Moreau', 'Warehouse robotics pilot');
  // a partner of the same name as a rep: the id in the link tells them apart
  await page.goto(`${crm.url}/deals/1010`);
  await expect(author).toHaveText('Marco Rossi');
  const panel = await panelFrame(page);
  await expect(panel.getByRole('button', { name: 'Add to team' })).toBeVisible();

  await author.evaluate((element) => element.closest('.note')?.parentElement?.replaceChildren());
  const popup = await openPopup(extension, page);
  await popup.getByText('What I read here', { exact: true }).click();
  await expect(rowOf(popup, 'Owner')).toContainText('no longer found where you pointed');
  await expect(rowOf(popup, 'Stage')).toContainText('at its usual place');
});
