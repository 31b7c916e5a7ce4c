import assert from 'node:assert/strict';
import type { Frame, Page } from 'puppeteer-core';
import { type FirefoxExtension, findPanel, waitUntil } from '../../support/firefox.ts';

/** Asks until the panel of this moment answers so; a frame that was put back is another one. */
export async function untilPanel<T>(page: Page, ask: (panel: Frame) => Promise<T | null | false>): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await findPanel(page)
      .then(ask)
      .catch(() => null);
    if (answer !== null && answer !== false) return answer;
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

/** By real clicks and keys, where the element is on the screen; the driver's own click would hand the frame to the page. */
export async function logInPanel(page: Page, note: string, owner?: string): Promise<void> {
  if (owner !== '') await openPanel(page, owner);
  for (const [select, isDone] of [
    ['input[type=radio][value="4"]', () => document.querySelector<HTMLInputElement>('input[value="4"]')?.checked],
    ['textarea', () => document.activeElement?.tagName === 'TEXTAREA'],
  ] as const) {
    await untilPanel(page, async (panel) => {
      const { x, y } = await place(page, select);
      await page.mouse.click(1280 + x, y);
      return (await panel.evaluate(isDone)) === true;
    });
  }
  await page.keyboard.type(note);
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await untilPanel(page, (panel) =>
    panel.evaluate(
      (text) => [...document.querySelectorAll('li, p')].some((one) => one.textContent?.includes(text)),
      note,
    ),
  );
}

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

/** Nothing of the page's has come into our pages, and a page of ours in a frame that the page has made shows nothing. */
export async function judgeFrames(page: Page, ours: string | null): Promise<void> {
  for (const frame of page.frames()) {
    const seen = await frame
      .evaluate(() => {
        if (location.protocol !== 'moz-extension:') return null;
        return {
          address: location.href,
          isPwned: 'pwned' in globalThis,
          made: document.querySelectorAll('body :is(img, script, iframe, object, embed, [onerror], [onload])').length,
          shown: document.querySelectorAll('h1, textarea, input, nav').length,
        };
      })
      .catch(() => null); // a frame that went away meanwhile shows nothing
    if (seen === null) continue;
    assert.equal(seen.isPwned, false, 'a script of the page’s has run in ours');
    assert.equal(seen.made, 0, 'a text of the page’s has become an element');
    if (seen.address !== ours) assert.equal(seen.shown, 0, `${seen.address} shows something in a frame of the page’s`);
  }
}
