import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { createDemoTeam } from '../../support/demo-team.ts';
import { type FirefoxExtension, findPanel, importTeam, launchFirefox, waitUntil } from '../../support/firefox.ts';
import { count, times } from '../figures.ts';
import type { Stolen } from './attack.ts';
import { EVENTS } from './attacks/events.ts';
import { FRAMING } from './attacks/framing.ts';
import { INTERFERENCE } from './attacks/interference.ts';
import { NAMES } from './attacks/names.ts';
import { PROTOTYPES } from './attacks/prototypes.ts';
import { READING } from './attacks/reading.ts';
import { openBag } from './bag.ts';
import { type HostileCrm, startHostileCrm } from './hostile-crm.ts';

const EVERYWHERE = [...READING, ...FRAMING, ...NAMES];
const ATTACKS = times(1, 0) === 1 ? [...EVERYWHERE, ...INTERFERENCE, ...EVENTS, ...PROTOTYPES] : EVERYWHERE;
const TYPED = 'Unfindable words about Marco';

let crm: HostileCrm;
let firefox: FirefoxExtension;

before(async () => {
  crm = await startHostileCrm();
  firefox = await launchFirefox();
  await importTeam(firefox, createDemoTeam({ now: Date.now(), site: crm.url }));
});
after(async () => {
  await firefox?.close();
  await crm?.close();
});

/** Asks until the panel of this moment answers so; a frame that was put back is another one. */
async function untilPanel<T>(page: Page, ask: (panel: Frame) => Promise<T | null | false>): Promise<T> {
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

const openPanel = (page: Page) =>
  untilPanel(page, (panel) =>
    panel.evaluate(() => document.querySelector('h1')?.textContent === 'Marco Rossi' && location.href),
  );

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
async function logInPanel(page: Page, note: string): Promise<void> {
  await openPanel(page);
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

async function expectAside(): Promise<void> {
  const own = await firefox.open('options.html');
  const id = await own.evaluate(async (url) => {
    const { browser } = globalThis as unknown as {
      browser: { tabs: { query(by: object): Promise<{ id: number; url: string }[]> } };
    };
    return (await browser.tabs.query({})).findLast((tab) => tab.url === url)?.id;
  }, `${crm.url}/deals/1003`);
  await own.close();
  const popup = await firefox.open(`popup.html?tab=${id}`);
  await waitUntil(popup, () => document.body.textContent?.includes('does not let the panel in'));
  await popup.close();
}

for (const attack of ATTACKS) {
  const { judged, known } = { ...attack, ...attack.inFirefox };
  test(`${attack.name}: ${judged}`, { timeout: 60_000 }, async () => {
    crm.arm(attack);
    const page = await firefox.browser.newPage();
    for (const script of [openBag, attack.before]) {
      if (script !== undefined) await page.evaluateOnNewDocument(`if (location.protocol === 'http:') (${script})()`);
    }
    await page.goto(`${crm.url}/deals/1003`);
    const stolen: Stolen = { frame: '', otherTab: '', closedTab: '', base: firefox.base };
    if (judged !== 'aside') {
      const address = await openPanel(page);
      const unknown = address.replace(/token=[^&]+/, 'token=another');
      Object.assign(stolen, { frame: address, otherTab: unknown, closedTab: unknown });
    }
    if (attack.act !== undefined) await page.evaluate(`(${attack.act})(${JSON.stringify(stolen)})`);
    const note = `${TYPED} ${Math.random()}`;
    if (judged === 'usable') await logInPanel(page, note);
    if (judged === 'aside') await expectAside();
    if (judged === 'either') await logInPanel(page, note).catch(expectAside);
    if (attack.after !== undefined) await page.evaluate(`(${attack.after})()`);
    const found = String(await page.evaluate('listLoot()'));
    const place = ['Open Affianca', new URL(firefox.base).host, 'panel.html'];
    const secrets = ['Consequences of the problem', 'Write six questions', 'Unfindable'];
    for (const secret of known === undefined ? [...secrets, ...place] : secrets)
      assert.ok(!found.includes(secret), `The page has found “${secret}”`);
    await page.close();
    count('attacks held in Firefox');
  });
}
