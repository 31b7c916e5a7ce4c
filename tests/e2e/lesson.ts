import type { Locator, Page } from '@playwright/test';
import { findTab } from '../support/browser-settings.ts';
import type { Extension } from '../support/extension.ts';
import { readPiercedTexts } from '../support/pierced.ts';
import { expect, openOwnPage } from './fixtures.ts';

export async function openPopup(extension: Extension, page: Page): Promise<Page> {
  return openOwnPage(extension, `popup.html?tab=${await findTab(extension, page)}`);
}

/** Waits until the bar asks for this; only the browser's own tools see it. */
export const untilAsked = (page: Page, task: string) =>
  expect.poll(() => readPiercedTexts(page), { timeout: 20_000 }).toContain(task);

/** Begins a lesson in the popup: of all fields, or of the one whose button is named so. */
export async function beginLesson(extension: Extension, page: Page, button: string): Promise<void> {
  const popup = await openPopup(extension, page);
  const readHere = popup.getByText('What I read here', { exact: true });
  const teachButton = popup.getByRole('button', { name: button });
  await readHere.or(teachButton).first().waitFor();
  if (await readHere.isVisible()) await readHere.click();
  await teachButton.click();
  await page.bringToFront();
}

/** Presses the main button of the bar once it asks for this; a dialog of the page may have taken the focus from it. */
export async function goOn(page: Page, task: string): Promise<void> {
  await untilAsked(page, task);
  const isInBar = await page.evaluate(() => document.activeElement?.matches('div[popover]') === true);
  if (!isInBar) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

type Point = (page: Page, target: Locator) => Promise<void>;

/** Points with the mouse. */
export const clickAt: Point = async (page, target) => {
  const box = await target.boundingBox();
  if (box === null) throw new Error(`No box of ${target}`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
};

/** Points with the keyboard alone: from the page's main part down the tree, and along its rows. */
export const walkTo: Point = async (page, target) => {
  const steps = await target.evaluate((element) => {
    const path: number[] = [];
    for (let at = element; at.tagName !== 'MAIN' && at.parentElement; at = at.parentElement) {
      path.unshift([...at.parentElement.children].indexOf(at));
    }
    return path;
  });
  await page.keyboard.press('ArrowDown');
  for (const index of steps) {
    await page.keyboard.press('ArrowDown');
    for (let count = 0; count < index; count += 1) await page.keyboard.press('ArrowRight');
  }
  // up to the row and down again: the tree is walked both ways
  for (const key of ['ArrowUp', 'ArrowDown']) await page.keyboard.press(key);
  for (let count = 0; count < (steps.at(-1) ?? 0); count += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
};

const TASKS = [
  'Click on the owner',
  'Click on the name',
  'Click on the customer',
  'Click on the stage',
  'Click on the amount',
  'Click on the close date',
];

interface Lesson {
  /** The places to point at, in the bar's order; what is left out is not on the page. */
  readonly fields: readonly string[];
  /** What the selectors are sought in: the page, or a frame of it. */
  readonly within?: (page: Page) => { locator(select: string): Locator };
  readonly point?: Point;
  /** What is said before it is saved. */
  readonly warns?: RegExp;
  /** Opens the two opportunities. */
  readonly open: (page: Page) => readonly [first: () => Promise<unknown>, second: () => Promise<unknown>];
}

/** A lesson on two opportunities, and what was learnt saved; answers the Sites page. */
export async function teach(extension: Extension, page: Page, lesson: Lesson): Promise<Page> {
  const { fields, within = (whole: Page) => whole, point = clickAt, open, warns } = lesson;
  const [first, second] = open(page);
  await first();
  await beginLesson(extension, page, 'Point at the fields');
  await goOn(page, 'Open an opportunity');
  for (const [index, task] of TASKS.entries()) {
    await untilAsked(page, task);
    const field = fields[index];
    if (field !== undefined) await point(page, within(page).locator(field));
    else for (const key of ['Tab', 'Enter']) await page.keyboard.press(key);
  }
  return finish(extension, page, second, { warns });
}

/** One field of a CRM that was taught is pointed at anew, on the opportunity in front and on another. */
export async function teachAgain(
  extension: Extension,
  page: Page,
  { field, task, target, second }: AgainLesson,
): Promise<Page> {
  await beginLesson(extension, page, `Point again ${field}`);
  await untilAsked(page, task);
  await clickAt(page, target);
  const openSecond = async (): Promise<void> => {
    await second();
    // as a person would: not before there is something to see
    await target.waitFor();
  };
  return finish(extension, page, openSecond, { save: 'Save this place' });
}
interface AgainLesson {
  /** As the popup names it. */
  readonly field: string;
  readonly task: string;
  readonly target: Locator;
  readonly second: () => Promise<unknown>;
}

async function finish(
  extension: Extension,
  page: Page,
  second: () => Promise<unknown>,
  { save = 'Save this CRM', warns }: { readonly save?: string; readonly warns?: RegExp | undefined },
): Promise<Page> {
  await untilAsked(page, 'Now open another opportunity');
  await second();
  // after a full load the bar comes back
  const review = extension.context.waitForEvent('page', { predicate: (one) => one.url().includes('options.html') });
  await goOn(page, 'Now open another opportunity');
  const sites = await review;
  if (warns !== undefined) await expect(sites.getByText(warns)).toBeVisible();
  await sites.getByRole('button', { name: save }).click();
  await expect(sites.getByRole('button', { name: save })).toHaveCount(0);
  return sites;
}
