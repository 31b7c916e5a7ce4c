import { type BrowserContext, expect, type Page } from '@playwright/test';
import { createDemoTeam } from '../../support/demo-team.ts';
import { type Extension, importTeam, panelFrame } from '../../support/extension.ts';

/** The way through the CRM; the same with the extension and without. */
export const WAY = ['/deals/1003', '/deals/1005', '/modal/deals/1003', '/deals'];

/** Looks at some deals as a manager does; `beside` is what is done beside each. */
export async function walkCrm(
  context: BrowserContext,
  crm: string,
  beside: (page: Page, path: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const page = await context.newPage();
  for (const path of WAY) {
    await page.goto(crm + path, { waitUntil: 'load', timeout: 30_000 });
    // the CRM's own script has asked for all that it wants before it shows anything
    await page.locator('main *').first().waitFor({ state: 'attached', timeout: 30_000 });
    await beside(page, path);
  }
  await page.close();
}

/** The main job in the panel, where there is one. */
export async function logBesideDeal(page: Page, path: string): Promise<void> {
  if (path !== '/deals/1003') return;
  const panel = await panelFrame(page);
  const log = panel.getByRole('region', { name: 'Log observation' });
  await expect(() => log.getByRole('radio', { name: '4', exact: true }).check({ timeout: 2000 })).toPass();
  await log.getByRole('textbox', { name: 'Note' }).fill('https://leak.example/?note=said');
  await log.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
  await expect(panel.getByRole('region', { name: 'Recent observations' })).toContainText('leak.example');
  await panel.getByRole('button', { name: 'Asked', exact: true }).first().click();
}

const OWN_PAGES = ['team', 'plans', 'mirror', 'observations', 'rubric', 'sites', 'settings', 'data'].map(
  (page) => `options.html#/${page}`,
);

/** Everything in our own pages: import, each page of the dashboard, popup, welcome, export. */
export async function walkOwnPages(extension: Extension, crm: string): Promise<void> {
  await importTeam(extension, createDemoTeam({ now: Date.now(), site: crm }));
  const page = await extension.context.newPage();
  for (const address of [...OWN_PAGES, 'popup.html', 'welcome.html', 'options.html#/data']) {
    await page.goto(extension.address(address));
    await page.getByRole('heading').first().waitFor();
  }
  for (const name of ['Export everything', 'Export analysis']) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name, exact: true }).click();
    await (await download).path();
  }
  await page.goto(extension.address('options.html#/team'));
  await page.getByRole('link', { name: 'Marco Rossi' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Marco Rossi' }).waitFor();
  await page.close();
}
