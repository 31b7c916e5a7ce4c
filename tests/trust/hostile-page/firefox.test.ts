import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createDemoTeam } from '../../support/demo-team.ts';
import { type FirefoxExtension, importTeam, launchFirefox } from '../../support/firefox.ts';
import { count, times } from '../figures.ts';
import type { Stolen } from './attack.ts';
import { EVENTS } from './attacks/events.ts';
import { FRAMING } from './attacks/framing.ts';
import { INTERFERENCE } from './attacks/interference.ts';
import { NAMES } from './attacks/names.ts';
import { PROTOTYPES } from './attacks/prototypes.ts';
import { READING } from './attacks/reading.ts';
import { openBag } from './bag.ts';
import { expectAside, judgeFrames, logInPanel, openPanel } from './firefox-manager.ts';
import { type HostileCrm, startHostileCrm } from './hostile-crm.ts';

const EVERYWHERE = [...READING, ...FRAMING, ...NAMES];
const ATTACKS = times(1, 0) === 1 ? [...EVERYWHERE, ...INTERFERENCE, ...EVENTS, ...PROTOTYPES] : EVERYWHERE;
const TYPED = 'Unfindable words about Marco';

let crm: HostileCrm;
let firefox: FirefoxExtension;
let otherToken = '';
let oldToken = '';

before(async () => {
  crm = await startHostileCrm();
  firefox = await launchFirefox();
  await importTeam(firefox, createDemoTeam({ now: Date.now(), site: crm.url }));
  const [closed, other] = [await firefox.browser.newPage(), await firefox.browser.newPage()];
  const readToken = async (page: typeof other): Promise<string> => {
    await page.bringToFront();
    await page.goto(`${crm.url}/deals/1003`);
    return new URL(await openPanel(page)).hash;
  };
  [oldToken, otherToken] = [await readToken(closed), await readToken(other)];
  await closed.close();
});
after(async () => {
  await firefox?.close();
  await crm?.close();
});

for (const attack of ATTACKS) {
  const { judged, known } = { ...attack, ...attack.inFirefox };
  test(`${attack.name}: ${judged}`, { timeout: 60_000 }, async () => {
    const address = `${crm.url}/deals/1003`;
    crm.arm(attack);
    const page = await firefox.browser.newPage();
    for (const script of [openBag, attack.before]) {
      if (script !== undefined) await page.evaluateOnNewDocument(`if (location.protocol === 'http:') (${script})()`);
    }
    await page.goto(address);
    const ours = judged === 'aside' ? null : await openPanel(page);
    const panel = `${firefox.base}panel.html`;
    const stolen: Stolen = {
      frame: ours ?? panel,
      otherTab: panel + otherToken,
      closedTab: panel + oldToken,
      base: firefox.base,
    };
    if (attack.act !== undefined) await page.evaluate(`(${attack.act})(${JSON.stringify(stolen)})`);
    const note = `${TYPED} ${Math.random()}`;
    if (judged === 'usable') await logInPanel(page, note);
    if (judged === 'aside') await expectAside(firefox, address);
    if (judged === 'either') await logInPanel(page, note).catch(() => expectAside(firefox, address));
    if (attack.after !== undefined) await page.evaluate(`(${attack.after})()`);
    const found = String(await page.evaluate('listLoot()'));
    const place = ['Open Affianca', new URL(firefox.base).host, 'panel.html'];
    const secrets = ['Consequences of the problem', 'Write six questions', 'Unfindable'];
    for (const secret of known === undefined ? [...secrets, ...place] : secrets)
      assert.ok(!found.includes(secret), `The page has found “${secret}”`);
    await judgeFrames(page, ours);
    await page.close();
    count('attacks held in Firefox');
  });
}
