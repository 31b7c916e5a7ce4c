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

/** Goes to an opportunity's address inside the client, as a link does: it opens in a tab of Tryton's own. */
export async function openAddress(page: Page, { database }: Tryton, id: number): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address;
  }, `${database}/model/sale.opportunity/${id}`);
}

/** Clicks on the tab of Tryton's own that shows this deal; all tabs have the same name. */
export async function switchTab(page: Page, { deals }: Tryton, id: number): Promise<void> {
  const name = deals.find((deal) => deal.id === id)?.name ?? '';
  const pane = await page.locator('#tabcontent > .tab-pane').evaluateAll((panes, wanted) => {
    const shows = (one: Element) => one.querySelector<HTMLInputElement>('input[name="description"]')?.value === wanted;
    return panes.find(shows)?.id ?? '';
  }, name);
  // its end is the button that closes it
  await page.locator(`#tablist [href="#${pane}"]`).click({ position: { x: 8, y: 8 } });
}

/** The next record of the list in the same form. */
export async function clickNext(page: Page): Promise<void> {
  await page.locator('.navbar-right #next:visible').first().click();
}

/** The id in the tab's address. */
export async function readShownId(page: Page): Promise<number> {
  return page.evaluate(() => Number(/\/sale\.opportunity\/(\d+)/.exec(location.hash)?.[1]));
}

/** Waits until Tryton itself shows this deal: in its address, and in the form in front. */
export async function waitForDeal(page: Page, { deals }: Tryton, id: number): Promise<void> {
  const name = deals.find((deal) => deal.id === id)?.name ?? '';
  const shown = page.locator('#tabcontent > .tab-pane.active input[name="description"]:visible').first();
  await expect(shown).toHaveValue(name, { timeout: 60_000 });
  // names of linked records come by a request of their own
  const owner = page.locator('#tabcontent > .tab-pane.active input[name="employee"]').first();
  await expect(owner).not.toHaveValue('', { timeout: 60_000 });
  await expect.poll(() => readShownId(page), { timeout: 60_000 }).toBe(id);
}
