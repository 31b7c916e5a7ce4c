import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createDemoTeam } from '../../support/demo-team.ts';
import { type FirefoxExtension, importTeam, launchFirefox, poll } from '../../support/firefox.ts';
import { press } from '../../support/firefox-manager.ts';
import { count, times } from '../figures.ts';
import { openTrace } from './attacks/timing.ts';
import { VALUES, writeEverywhere } from './attacks/values.ts';
import { judgeFrames, logInPanel, openPanel, untilPanel } from './firefox-manager.ts';
import { type HostileCrm, startHostileCrm } from './hostile-crm.ts';

const OWNER = 'Marco Rossi';
/** The short run takes those that are markup or endless; what the panel makes of a text is the same in both browsers. */
const SHORT = ['a script', 'a frame and a base', 'ten million letters', 'right-to-left overrides'];
const PLAYED = VALUES.filter(({ name }) => times(1, 0) === 1 || SHORT.includes(name));

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

const matches = (heading: string, shown: string | RegExp) =>
  typeof shown === 'string' ? heading.replace(/\s+/g, ' ').trim() === shown.trim() : shown.test(heading);

for (const { name, text, shown = text } of PLAYED) {
  test(`${name} in every field is text, or nothing`, { timeout: 60_000 }, async () => {
    crm.arm({});
    const page = await firefox.browser.newPage();
    await page.goto(`${crm.url}/deals/1003`);
    await openPanel(page);
    await page.evaluate(`(${writeEverywhere})(${JSON.stringify(text)})`);
    // a record that shows nothing at all is one that is loading: what was read of it stays
    const wanted = shown === '' ? OWNER : shown;
    await untilPanel(page, async (panel) =>
      matches(await panel.evaluate(() => document.querySelector('h1')?.textContent ?? ''), wanted),
    );
    if (shown !== '') await untilPanel(page, (panel) => press(panel, 'button', 'Add to team').then(() => true));
    await logInPanel(page, `Seen with ${name}`, '');
    await judgeFrames(page, 1);
    const dashboard = await firefox.open('options.html#/observations');
    await poll(`the note in the dashboard`, () =>
      dashboard.evaluate((note) => document.body.textContent?.includes(note), `Seen with ${name}`),
    );
    const made = await dashboard.evaluate(
      () =>
        document.querySelectorAll('img, iframe, object, embed, base, body script, [onerror], [href^="javascript:"]')
          .length,
    );
    assert.equal(made, 0);
    assert.equal(await dashboard.evaluate(() => 'pwned' in globalThis), false);
    await dashboard.close();
    await page.close();
    count('attacks held in Firefox');
  });
}

test('whom the panel shows makes no difference to anything that the page can notice', {
  timeout: 120_000,
}, async () => {
  const traces: string[] = [];
  for (const owner of ['u-101', 'u-104', 'u-106']) {
    crm.arm({});
    const name = crm.data.people.find(({ id }) => id === owner)?.name;
    const page = await firefox.browser.newPage();
    await page.evaluateOnNewDocument(`if (location.protocol === 'http:') (${openTrace})()`);
    await page.goto(`${crm.url}/deals/${crm.data.deals.find((one) => one.owner === owner)?.id}`);
    await logInPanel(page, 'Unfindable words', name);
    traces.push(String(await page.evaluate('listTrace()')));
    await page.close();
  }
  assert.match(traces[0] ?? '', /childList of HTML: null \+DIV/);
  for (const trace of traces) assert.equal(trace, traces[0]);
  count('attacks held in Firefox');
});
