import { count } from '../figures.ts';
import { EVENTS } from './attacks/events.ts';
import { FRAMING } from './attacks/framing.ts';
import { INTERFERENCE } from './attacks/interference.ts';
import { NAMES } from './attacks/names.ts';
import { PROTOTYPES } from './attacks/prototypes.ts';
import { READING } from './attacks/reading.ts';
import { play } from './play.ts';
import { test } from './scene.ts';

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
