import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { findTab } from '../support/browser-settings.ts';
import type { Stage } from './movements.ts';
import { expectRep } from './movements.ts';
import { clickNext, openAddress, readShownId, waitForDeal } from './web-client.ts';

/** What is pointed at in Tryton's form, in the order in which it is asked for. */
const FIELDS = [
  'input[name="employee"]',
  'input[name="description"]',
  'input[name="party"]',
  'select[name="state"]',
  'input[type="text"][name="amount"]',
  'input[name="end_date"]',
];

/** A copy of the build that has never heard of Tryton: its mark is one that no page has. */
export function forgetTryton(build: string): void {
  const path = join(build, 'background.js');
  const script = readFileSync(path, 'utf8');
  const forgotten = script.replaceAll('tryton-sao', 'no-such-product');
  if (forgotten === script) throw new Error('There is nothing to forget in background.js');
  writeFileSync(path, forgotten);
}

/** The manager points at the fields of two opportunities, saves what was learnt, and the panel is as with our own adapter. */
export async function teachTryton({ extension, tryton, step }: Stage, page: Page): Promise<void> {
  const { context } = extension;
  const bar = page.locator('html > div[popover]');
  await openAddress(page, tryton, 1);
  await waitForDeal(page, tryton, 1);
  await step('without its adapter Tryton is not recognised, and the popup offers to point', async () => {
    const popup = await context.newPage();
    await popup.goto(extension.address(`popup.html?tab=${await findTab(extension, page)}`));
    await popup.getByRole('button', { name: 'Point at the fields' }).click();
    await page.bringToFront();
    await bar.waitFor({ state: 'attached' });
    await goOn(page);
  });
  await step('pointed at on two opportunities, it is looked at and saved', async () => {
    for (const field of FIELDS) {
      const box = await page.locator(`#tabcontent > .tab-pane.active ${field}:visible`).first().boundingBox();
      if (box === null) throw new Error(`No box of ${field}`);
      // as a hand does: the bar makes way for a pointer that comes near
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 20 });
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    }
    await openAddress(page, tryton, 2);
    await waitForDeal(page, tryton, 2);
    const review = context.waitForEvent('page', { predicate: (one) => one.url().includes('options.html') });
    await page.bringToFront();
    await bar.waitFor({ state: 'attached' });
    await goOn(page);
    const sites = await review;
    const card = sites.getByRole('region', { name: 'Taught by you' });
    for (const text of ['Ada Moretti', 'Tom Becker', 'Workshop refit', 'Spare parts contract', 'Officine Brenta'])
      await expect(card.getByText(text, { exact: true })).toBeVisible();
    await card.getByRole('button', { name: 'Save this CRM' }).click();
    await expect(card.getByText('Reads: Owner, Name, Account, Stage, Amount, and Close date')).toBeVisible();
    await sites.close();
  });
  await step('the same result as with our own adapter', async () => {
    await page.bringToFront();
    await expectRep(page, tryton, 2);
    for (const id of [1, 3, 4]) {
      await openAddress(page, tryton, id);
      await waitForDeal(page, tryton, id);
      await expectRep(page, tryton, id);
      await expectFields(extension, page);
    }
    await clickNext(page);
    await expect(async () => expectRep(page, tryton, await readShownId(page))).toPass({ timeout: 60_000 });
  });
}

/** The popup says of every field that was pointed at what the form in front holds. */
async function expectFields(extension: Stage['extension'], page: Page): Promise<void> {
  const shown = await page.locator('#tabcontent > .tab-pane.active').evaluate((form, selects) => {
    const read = (select: string): string => {
      const all = [...form.querySelectorAll<HTMLInputElement & HTMLSelectElement>(select)];
      const control = all.find((one) => one.checkVisibility());
      return (control?.selectedOptions?.[0]?.text ?? control?.value ?? '').trim();
    };
    return selects.map(read);
  }, FIELDS);
  const popup = await extension.context.newPage();
  await popup.goto(extension.address(`popup.html?tab=${await findTab(extension, page)}`));
  await popup.getByText('What I read here', { exact: true }).click();
  for (const [index, name] of ['Owner', 'Name', 'Account', 'Stage', 'Amount', 'Close date'].entries()) {
    const row = popup.getByRole('row', { name: new RegExp(`^${name}`) });
    const text = shown[index] ?? '';
    await expect(row).toContainText(text === '' ? /empty on the page|not found/ : text);
    if (text !== '') await expect(row).toContainText('where you pointed');
  }
  await popup.close();
  await page.bringToFront();
}

/** Presses `go on` in the bar, which no locator reaches: Tryton has taken the focus for its form. */
async function goOn(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 };
  await page.mouse.click(width / 2 - 200, height - 55);
}
