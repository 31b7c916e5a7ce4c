import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { createDemoTeam } from '../../support/demo-team.ts';
import { type FirefoxExtension, importTeam, launchFirefox } from '../../support/firefox.ts';
import { count, times } from '../figures.ts';
import type { Stolen } from './attack.ts';
import { EVENTS } from './attacks/events.ts';
import { hasFocus, openField, readField, takeFocus, takeFocusForEver } from './attacks/focus.ts';
import { FRAMING } from './attacks/framing.ts';
import { INTERFERENCE } from './attacks/interference.ts';
import { NAMES } from './attacks/names.ts';
import { PROTOTYPES } from './attacks/prototypes.ts';
import { READING } from './attacks/reading.ts';
import { openBag } from './bag.ts';
import { clickIntoNote, expectAside, judgeFrames, logInPanel, openPanel, untilPanel } from './firefox-manager.ts';
import { type HostileCrm, startHostileCrm } from './hostile-crm.ts';
import { findOverheard, TYPED } from './typed.ts';

const EVERYWHERE = [...READING, ...FRAMING, ...NAMES];
const ATTACKS = times(1, 0) === 1 ? [...EVERYWHERE, ...INTERFERENCE, ...EVENTS, ...PROTOTYPES] : EVERYWHERE;

let crm: HostileCrm;
let firefox: FirefoxExtension;
let otherToken = '';
let oldToken = '';

before(async () => {
  crm = await startHostileCrm();
  firefox = await launchFirefox();
  await importTeam(firefox, createDemoTeam({ now: Date.now(), site: crm.url }));
  const [closed, other] = [await firefox.browser.newPage(), await firefox.browser.newPage()];
  [oldToken, otherToken] = [await readToken(closed), await readToken(other)];
  await closed.close();
});
/** The fragment of the panel beside the deal in this tab. */
async function readToken(page: Page): Promise<string> {
  await page.bringToFront();
  await page.goto(`${crm.url}/deals/1003`);
  return new URL(await openPanel(page)).hash;
}
after(async () => {
  await firefox?.close();
  await crm?.close();
});

for (const attack of ATTACKS) {
  const { judged, known } = { ...attack, ...attack.inFirefox };
  const { lastsMs = 0 } = attack;
  test(`${attack.name}: ${judged}`, { timeout: 60_000 + lastsMs }, async () => {
    const address = `${crm.url}/deals/1003`;
    const page = await firefox.browser.newPage();
    const earlier = attack.comesAgain === true ? await readToken(page) : '';
    crm.arm(attack);
    for (const script of [openBag, attack.before]) {
      if (script !== undefined) await page.evaluateOnNewDocument(`if (location.protocol === 'http:') (${script})()`);
    }
    await page.goto(address);
    const ours = judged === 'aside' ? null : await openPanel(page);
    const panel = `${firefox.base}panel.html`;
    const stolen: Stolen = {
      frame: ours ?? panel,
      earlier: panel + earlier,
      otherTab: panel + otherToken,
      closedTab: panel + oldToken,
      base: firefox.base,
    };
    if (attack.act !== undefined) await page.evaluate(`(${attack.act})(${JSON.stringify(stolen)})`);
    const note = `${TYPED} ${Math.random()}`;
    await new Promise((wait) => setTimeout(wait, lastsMs));
    // whatever the page has opened before it: the manager comes back to this tab
    await page.bringToFront();
    if (judged === 'usable') await logInPanel(page, note);
    if (judged === 'aside') await expectAside(firefox, address);
    if (judged === 'either') await logInPanel(page, note).catch(() => expectAside(firefox, address));
    if (attack.after !== undefined) await page.evaluate(`(${attack.after})()`);
    const found = String(await page.evaluate('listLoot()'));
    const place = ['Open Affianca', new URL(firefox.base).host, 'panel.html'];
    const secrets = ['Consequences of the problem', 'Write six questions', 'Unfindable'];
    for (const secret of known === undefined ? [...secrets, ...place] : secrets)
      assert.ok(!found.includes(secret), `The page has found “${secret}”`);
    assert.deepEqual(findOverheard(String(await page.evaluate('listTyped()'))), []);
    await judgeFrames(page, judged === 'aside' ? 0 : 1);
    await page.close();
    count('attacks held in Firefox');
  });
}

/** The deal with its panel, in which a note is being written, and the page's own field beside it. */
async function beginWriting(): Promise<Page> {
  crm.arm({});
  const page = await firefox.browser.newPage();
  await page.goto(`${crm.url}/deals/1003`);
  await openPanel(page);
  await page.evaluate(openField);
  await clickIntoNote(page);
  // what an attack before has left as a draft is there again
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(TYPED);
  return page;
}
const readNote = (page: Page) =>
  untilPanel(page, (panel) => panel.evaluate(() => document.querySelector('textarea')?.value ?? null));

test('a page that takes the focus from a note gets none of the words that follow', { timeout: 60_000 }, async () => {
  const page = await beginWriting();
  await page.evaluate(takeFocus);
  await untilPanel(page, (panel) =>
    panel.evaluate(() => document.hasFocus() && document.activeElement?.tagName === 'TEXTAREA'),
  );
  await page.keyboard.type(' and more');
  assert.equal(await readNote(page), `${TYPED} and more`);
  assert.equal(await page.evaluate(readField), '');
  await page.close();
  count('attacks held in Firefox');
});

test('from one that takes it again and again the panel steps aside', { timeout: 60_000 }, async () => {
  const page = await beginWriting();
  await page.evaluate(takeFocusForEver);
  // it is there, and not drawn any more
  await untilPanel(page, (panel) => panel.evaluate(() => innerWidth === 0));
  await expectAside(firefox, `${crm.url}/deals/1003`);
  assert.equal(await page.evaluate(readField), '');
  await page.close();
  count('attacks held in Firefox');
});

test('whoever clicks into the page writes there', { timeout: 120_000 }, async () => {
  const page = await beginWriting();
  for (let times = 0; times < 2; times += 1) {
    await page.mouse.click(50, 20);
    await page.waitForFunction(hasFocus);
    await page.keyboard.type('x');
    await clickIntoNote(page);
    await page.keyboard.press('End');
    await page.keyboard.type('y');
  }
  assert.equal(await page.evaluate(readField), 'xx');
  assert.equal(await readNote(page), `${TYPED}yy`);
  await page.close();
});

test('what is typed into the page itself is overheard, key by key: the judge would notice', {
  timeout: 60_000,
}, async () => {
  const keyLogger = READING.find(({ name }) => name === 'hears every event there is');
  crm.arm({ markup: '<input id="trap">' });
  const page = await firefox.browser.newPage();
  for (const script of [openBag, keyLogger?.before]) await page.evaluateOnNewDocument(`(${script})()`);
  await page.goto(`${crm.url}/deals/1003`);
  await page.click('#trap');
  await page.keyboard.type(TYPED);
  assert.ok(findOverheard(String(await page.evaluate('listTyped()'))).includes(TYPED.slice(0, 4)));
  await page.close();
});
