import assert from 'node:assert/strict';
import type { Frame, Page } from 'puppeteer-core';
import { type FirefoxExtension, waitUntil } from '../../support/firefox.ts';

const IS_SHOWN = "location.pathname === '/panel.html' && document.querySelector('h1, textarea') !== null";

/**
 * Asks until one of the frames with our panel in it answers so: a frame that was put back is another one, and a page may
 * have made some of its own, which show nothing.
 */
export async function untilPanel<T>(page: Page, ask: (panel: Frame) => Promise<T | null | false>): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    for (const frame of page.frames()) {
      const isShown = await frame.evaluate(IS_SHOWN).catch(() => false);
      const answer = isShown === true ? await ask(frame).catch(() => null) : null;
      if (answer !== null && answer !== false) return answer;
    }
    if (Date.now() > end) throw new Error('The panel does not come to it');
    await new Promise((wait) => setTimeout(wait, 100));
  }
}

/** Waits until the panel shows this rep, and answers its address. */
export function openPanel(page: Page, owner = 'Marco Rossi'): Promise<string> {
  return untilPanel(page, async (panel) => {
    const shown = await panel.evaluate(() => [document.querySelector('h1')?.textContent, location.href] as const);
    return shown[0] === owner && shown[1];
  });
}

/** Where the element is, in the window: the panel is docked on the right. */
const place = (page: Page, select: string) =>
  untilPanel(
    page,
    (panel) =>
      panel.evaluate((wanted) => {
        const element = document.querySelector(wanted);
        element?.scrollIntoView({ block: 'center' });
        const box = element?.getBoundingClientRect();
        return box && box.width > 0 && { x: box.x + box.width / 2 - innerWidth, y: box.y + box.height / 2 };
      }, select) as Promise<{ x: number; y: number } | null>,
  );

/** Clicks at the element's place on the screen until it has come to this. */
async function clickUntil(page: Page, select: string, isDone: () => unknown): Promise<void> {
  await untilPanel(page, async (panel) => {
    const { x, y } = await place(page, select);
    await page.mouse.click(1280 + x, y);
    return (await panel.evaluate(isDone)) === true;
  });
}

/** Clicks into the note. */
export const clickIntoNote = (page: Page) =>
  clickUntil(page, 'textarea', () => document.activeElement?.tagName === 'TEXTAREA');

/** By real clicks and keys, where the element is on the screen; the driver's own click would hand the frame to the page. */
export async function logInPanel(page: Page, note: string, owner?: string): Promise<void> {
  if (owner !== '') await openPanel(page, owner);
  await clickUntil(
    page,
    'input[type=radio][value="4"]',
    () => document.querySelector<HTMLInputElement>('input[value="4"]')?.checked,
  );
  await clickIntoNote(page);
  await page.keyboard.type(note);
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await untilPanel(page, (panel) =>
    panel.evaluate(
      (text) => [...document.querySelectorAll('li, p')].some((one) => one.textContent?.includes(text)),
      note,
    ),
  ).catch(async () => {
    throw new Error(`The note was not saved. The panel says: ${await readLog(page)}`);
  });
}

/** What the form of the log says, for whoever reads of a failure. */
const readLog = (page: Page): Promise<string> =>
  untilPanel(page, (panel) =>
    panel.evaluate(() => {
      const texts = [...document.querySelectorAll('[role=alert], [role=status], .field-error')].map(
        (one) => one.textContent,
      );
      return `${texts.join(' | ')}; focus on ${document.activeElement?.tagName}; rating ${document.querySelector<HTMLInputElement>('input[value="4"]')?.checked}`;
    }),
  );

/** The background knows that the page does not let the panel in, and the popup of this tab says so. */
export async function expectAside(firefox: FirefoxExtension, address: string): Promise<void> {
  const own = await firefox.open('options.html');
  const id = await own.evaluate(async (url) => {
    const { browser } = globalThis as unknown as {
      browser: { tabs: { query(by: object): Promise<{ id: number; url: string }[]> } };
    };
    return (await browser.tabs.query({})).findLast((tab) => tab.url === url)?.id;
  }, address);
  await own.close();
  const popup = await firefox.open(`popup.html?tab=${id}`);
  await waitUntil(popup, () => document.body.textContent?.includes('does not let the panel in'));
  await popup.close();
}

/** Nothing of the page's has come into our pages, and of all frames with one of them only our panel shows anything. */
export async function judgeFrames(page: Page, most: number): Promise<void> {
  let shown = 0;
  for (const frame of page.frames()) {
    const seen = await frame
      .evaluate(() => {
        if (location.protocol !== 'moz-extension:') return null;
        return {
          isPanel: location.pathname === '/panel.html',
          isPwned: 'pwned' in globalThis,
          made: document.querySelectorAll('body :is(img, script, iframe, object, embed, [onerror], [onload])').length,
          shown: document.querySelectorAll('h1, textarea, input, nav').length,
        };
      })
      .catch(() => null); // a frame that went away meanwhile shows nothing
    if (seen === null) continue;
    assert.equal(seen.isPwned, false, 'a script of the page’s has run in ours');
    assert.equal(seen.made, 0, 'a text of the page’s has become an element');
    if (seen.shown > 0) shown += seen.isPanel ? 1 : Number.POSITIVE_INFINITY;
  }
  assert.ok(shown <= most, `${shown} frames show something of ours`);
}
