import { expect, type Page } from '@playwright/test';
import { untilPanelShown } from '../../support/extension.ts';
import { count } from '../figures.ts';
import { openTrace } from './attacks/timing.ts';
import { beginNote, logInPanel } from './manager.ts';
import { PageWorld } from './page-world.ts';
import { type Scene, test } from './scene.ts';

/** One of the best; one with gaps, a plan and promises; one who was not looked at for long. */
const OWNERS = ['u-101', 'u-104', 'u-106'];

/** All that the page could notice while the manager works beside this owner's deal. */
async function readTrace({ crm, extension }: Scene, owner: string): Promise<string> {
  const deal = crm.data.deals.find((one) => one.owner === owner)?.id;
  const name = crm.data.people.find(({ id }) => id === owner)?.name;
  const page: Page = await extension.context.newPage();
  crm.arm({});
  await page.addInitScript(`if (location.protocol === 'http:') (${openTrace})()`);
  await page.goto(`${crm.url}/deals/${deal}`);
  const world = await PageWorld.open(page);
  await beginNote(page, name);
  // a manager clicks what can be seen; a click before would be the page's own news
  await untilPanelShown(page);
  await logInPanel(page, name);
  const trace = await world.run(() => (globalThis as unknown as { listTrace: () => Promise<string> }).listTrace());
  await page.close();
  return trace;
}

test('whom the panel shows makes no difference to anything that the page can notice', async ({ scene }) => {
  test.setTimeout(120_000);
  const traces: string[] = [];
  for (const owner of OWNERS) traces.push(await readTrace(scene, owner));
  // the recorder records: that something was put beside the page is no secret
  expect(traces[0]).toContain('childList of HTML: null +DIV');
  for (const trace of traces) expect(trace).toBe(traces[0]);
  count('attacks held');
});
