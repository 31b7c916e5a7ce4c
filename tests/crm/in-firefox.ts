import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { findElement, importTeam, launchFirefox, poll, waitUntil } from '../support/firefox.ts';
import { logObservation, seeText, waitForRep } from '../support/firefox-manager.ts';
import type { createSteps } from './steps.ts';
import type { Tryton } from './tryton-server.ts';

interface Stage {
  readonly tryton: Tryton;
  readonly team: object;
  readonly step: ReturnType<typeof createSteps>['step'];
}

const NOTE = 'Asked what the refit saves each week.';

/** The main job in Firefox, beside the same Tryton. */
export async function runInFirefox({ tryton, team, step }: Stage): Promise<void> {
  const firefox = await launchFirefox();
  try {
    await importTeam(firefox, team);
    const page = await firefox.browser.newPage();
    // Tryton asks before its page is left, and the browser waits for the answer
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    await step('Firefox: logs in', () => logIn(page, tryton));
    await step('Firefox: the list has no panel; a click on an opportunity brings its rep', async () => {
      await openAddress(page, `${tryton.database}/model/sale.opportunity`);
      const row = await poll('the deal in the list', () => findRow(page, 'Workshop refit'));
      assert.equal(page.frames().length, 1);
      await row.click({ count: 2 });
      await seeDeal(page, 'Ada Moretti', 'Workshop refit');
    });
    await step('Firefox: an observation is logged beside it', async () => {
      const panel = await waitForRep(page, 'Ada Moretti');
      await logObservation(page, panel, 4, NOTE);
    });
    await step('Firefox: Next changes the rep with the deal', async () => {
      await (await findElement(page, '.navbar-right #next')).click();
      await seeDeal(page, 'Tom Becker', 'Spare parts contract');
      await (await findElement(page, '.navbar-right #next')).click();
      await seeDeal(page, 'Inés Navarro', null);
    });
    await step('Firefox: an address within Tryton brings the first rep again, with what was logged', async () => {
      await openAddress(page, `${tryton.database}/model/sale.opportunity/4`);
      await seeDeal(page, 'Ada Moretti', 'Second plant');
      await seeText(await waitForRep(page, 'Ada Moretti'), NOTE);
    });
    await step('Firefox: and after a reload', async () => {
      await page.reload({ waitUntil: 'domcontentloaded', timeout: 90_000 });
      await seeDeal(page, 'Ada Moretti', 'Second plant');
      await seeText(await waitForRep(page, 'Ada Moretti'), NOTE);
    });
  } finally {
    await firefox.close();
  }
}

async function logIn(page: Page, { url, user, password }: Tryton): Promise<void> {
  await page.goto(url);
  await (await findElement(page, '#login')).type(user);
  await waitUntil(page, () => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes('Login'));
    button?.click();
    return button !== undefined;
  });
  const field = await findElement(page, 'input[type=password]');
  await field.type(password);
  await page.keyboard.press('Enter');
  // a server that answers slowly is waited for longer than our own pages are
  await page.waitForSelector('#menu tr', { timeout: 60_000 });
}

const openAddress = (page: Page, address: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, address);

/** The row of the list with this name. */
async function findRow(page: Page, name: string) {
  const handle = await page.evaluateHandle(
    (text) => [...document.querySelectorAll('.column-char')].find((one) => one.textContent?.includes(text)) ?? null,
    name,
  );
  return handle.asElement() as Awaited<ReturnType<typeof findElement>> | null;
}

/** Waits for the panel with this rep, and that it names Tryton's deal and no other. */
async function seeDeal(page: Page, rep: string, deal: string | null): Promise<void> {
  const panel = await waitForRep(page, rep);
  if (deal !== null) await seeText(panel, deal);
}
