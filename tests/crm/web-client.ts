import { expect, type Page } from '@playwright/test';
import type { Tryton } from './tryton-server.ts';

/** Logs in and waits for the menu. */
export async function logIn(page: Page, { url, user, password }: Tryton): Promise<void> {
  await page.goto(url);
  await page.locator('#login').fill(user);
  await page.getByRole('button', { name: 'Login' }).click();
  const field = page.locator('input[type=password]');
  await field.fill(password);
  await field.press('Enter');
  await page.locator('#menu tr:visible').first().waitFor();
}

/** Opens the list of opportunities from the menu, as a user does. */
export async function openList(page: Page): Promise<void> {
  const entry = page.locator('#menu').getByText('Leads and Opportunities').first();
  // the client loses a click while it is still drawing the menu
  await expect(async () => {
    await page.locator('#menu tr', { hasText: 'Sales' }).first().locator('.expander').first().click();
    await entry.waitFor({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await entry.dblclick();
  await page.locator('.column-char').first().waitFor();
}

/** Opens the opportunity of this name from the list. */
export async function openFromList(page: Page, name: string): Promise<void> {
  await page.locator('.column-char', { hasText: name }).first().dblclick();
  await page.locator('input[name=employee]').waitFor();
}

/** Waits until Tryton itself shows an opportunity of this owner in the tab in front. */
export async function waitForOwner(page: Page, owner: string): Promise<void> {
  await expect(page.locator('#tabcontent > .tab-pane.active input[name=employee]')).toHaveValue(owner, {
    timeout: 20_000,
  });
}

/** What would change if a key had reached Tryton. */
export async function describeClient(page: Page): Promise<object> {
  return {
    url: page.url(),
    tabs: await page.locator('#tablist > li').count(),
    dialogs: await page.locator('.modal.in').count(),
    values: await page
      .locator('#tabcontent input, #tabcontent textarea')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
  };
}
