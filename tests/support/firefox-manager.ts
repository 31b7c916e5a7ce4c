import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { clickInPanel, clickOnScreen, findPanel, poll, waitUntil } from './firefox.ts';

/** Waits until the text is in the document. */
export async function seeText(place: Page | Frame, text: string): Promise<void> {
  await waitUntil(place, (wanted) => document.body.textContent?.includes(wanted), text);
}

/** Waits until the text is no longer in the document. */
export async function missText(place: Page | Frame, text: string): Promise<void> {
  await waitUntil(place, (wanted) => !document.body.textContent?.includes(wanted), text);
}

/** Clicks what has this role and name, once it is there. */
export async function press(place: Page | Frame, role: string, name: string): Promise<void> {
  const element = await seeElement(place, role, name);
  if ('mouse' in place) await element.click();
  else await clickOnScreen(place.page(), element);
}

/** Waits for what has this role and name. */
export function seeElement(place: Page | Frame, role: string, name: string): Promise<ElementHandle> {
  return poll(`${role} ${name}`, () => place.$(`::-p-aria([name="${name}"][role="${role}"])`).catch(() => null));
}

/** Opens a deal and answers its panel once it shows this rep. */
export async function openDeal(page: Page, address: string, rep: string): Promise<Frame> {
  await page.goto(address);
  return waitForRep(page, rep);
}

/** The panel in this tab, once it shows this rep; a frame that was put back is another one. */
export function waitForRep(page: Page, rep: string): Promise<Frame> {
  return poll(`the panel with ${rep}`, async () => {
    const panel = await findPanel(page);
    const shown = await panel.evaluate(() => document.querySelector('h1')?.textContent ?? '').catch(() => '');
    return shown.includes(rep) ? panel : null;
  });
}

/** Types into the note; where a late part of the panel moved it under the pointer, a person clicks again. */
export async function typeNote(page: Page, panel: Frame, note: string): Promise<void> {
  await poll('the focus in the note', async () => {
    await clickInPanel(page, panel, 'textarea');
    return panel.evaluate(() => document.hasFocus() && document.activeElement?.tagName === 'TEXTAREA');
  });
  await page.keyboard.type(note);
}

/** Chooses a rating, likewise. */
export async function rate(page: Page, panel: Frame, rating: number): Promise<void> {
  const selector = `input[type=radio][value="${rating}"]`;
  await poll(`the rating ${rating}`, async () => {
    await clickInPanel(page, panel, selector);
    return panel.evaluate((one) => document.querySelector<HTMLInputElement>(one)?.checked, selector);
  });
}

/** Rates, writes and saves; returns when the form is empty and the note is among the last ones. */
export async function logObservation(page: Page, panel: Frame, rating: number, note: string): Promise<void> {
  await rate(page, panel, rating);
  await typeNote(page, panel, note);
  await save(page);
  await waitUntil(
    panel,
    (text) => document.querySelector('textarea')?.value === '' && document.body.textContent?.includes(text),
    note,
  );
}

/** Ctrl+Enter. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
}
