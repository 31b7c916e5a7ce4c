import { expect } from '@playwright/test';
import { count } from '../figures.ts';
import { EVENTS } from './attacks/events.ts';
import { FRAMING } from './attacks/framing.ts';
import { INTERFERENCE } from './attacks/interference.ts';
import { NAMES } from './attacks/names.ts';
import { PROTOTYPES } from './attacks/prototypes.ts';
import { READING } from './attacks/reading.ts';
import { openBag } from './bag.ts';
import { PageWorld } from './page-world.ts';
import { play } from './play.ts';
import { DEAL, test } from './scene.ts';
import { findOverheard, TYPED } from './typed.ts';

const TABLES = {
  reading: READING,
  framing: FRAMING,
  interference: INTERFERENCE,
  events: EVENTS,
  prototypes: PROTOTYPES,
  names: NAMES,
};

for (const [group, attacks] of Object.entries(TABLES)) {
  test.describe(group, () => {
    for (const attack of attacks) {
      test(`${attack.name}: ${attack.judged}`, async ({ scene, attacked }) => {
        await play(scene, attacked, attack);
        count('attacks held');
      });
    }
  });
}

test('what is typed into the page itself is overheard, key by key: the judge would notice', async ({
  scene,
  attacked: page,
}) => {
  const keyLogger = READING.find(({ name }) => name === 'hears every event there is');
  scene.crm.arm({ markup: '<input id="trap">' });
  for (const script of [openBag, keyLogger?.before]) await page.addInitScript(`(${script})()`);
  await page.goto(scene.crm.url + DEAL);
  await page.locator('#trap').click();
  await page.keyboard.type(TYPED);
  const world = await PageWorld.open(page);
  const heard = await world.run(() => (globalThis as unknown as { listTyped: () => string }).listTyped());
  expect(findOverheard(heard)).toContain(TYPED.slice(0, 4));
});
