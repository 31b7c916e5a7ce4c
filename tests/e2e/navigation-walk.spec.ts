import { seedDraws } from '../../lib/coaching/draw.ts';
import type { CrmData } from '../support/demo-crm/data.ts';
import { createDemoTeam } from '../support/demo-team.ts';
import { importTeam } from '../support/extension.ts';
import { countNamed, findWrong, type Truth } from '../support/find-wrong.ts';
import { ALL, drawStep, PLAIN, type Step, takeStep } from '../support/walk.ts';
import { expect, openDeal, test } from './fixtures.ts';

test.use({ recordsFrames: true, hasTeam: false });

/** On a fast machine it is the steps that end a walk, on a slow one the time. */
const STEPS = 120;
const LONGEST_MS = 20_000;
const SEED = Number(process.env.WALK_SEED ?? 11);

/** The demo team, with a note for every rep that no other rep's panel may show. */
function createNamedTeam(site: string): object {
  const now = Date.now();
  const team = createDemoTeam({ now, site }) as { reps: { id: string; name: string }[]; observations: object[] };
  const notes = team.reps.map(({ id, name }) => ({
    id: `named-${id}`,
    rep: id,
    at: now - 60_000,
    // no exemplar's note: those are shown beside others' deals on purpose
    ratings: [{ skill: 'agenda', rating: 3 }],
    note: `Seen with ${name}.`,
    createdAt: now - 60_000,
    updatedAt: now - 60_000,
  }));
  return { ...team, observations: [...team.observations, ...notes] };
}

/** The demo CRM as if nobody knew it: nothing in its page tells which record it shows. */
const teach = (url: string) => ({
  taughts: [
    {
      id: new URL(url).host,
      origin: url,
      before: [`${url}/deals/`],
      shape: 'digits',
      fields: Object.fromEntries(
        ['name', 'owner', 'account', 'stage', 'amount', 'closeDate'].map((field) => [
          field,
          [{ select: `[data-field="${field}"]` }],
        ]),
      ),
      createdAt: 1,
      updatedAt: 1,
    },
  ],
});

const WALKS = [
  {
    name: 'that prints the record’s id, in two tabs, with a worker that is stopped now and then',
    taught: () => ({}),
    place: /\/deals\/(\d+)$/,
    team: /^u-10[1-8]$/,
    deals: 18,
    ways: ALL,
    pieces: [0, 0, 60],
  },
  {
    name: 'that was taught, and prints none',
    taught: teach,
    place: /^\/deals\/(\d+)$/,
    // by its name alone, the channel partner is the rep of the same name
    team: /^u-10[1-9]$/,
    deals: 18,
    ways: PLAIN,
    pieces: [0, 0, 60, 250],
  },
];
type Walk = (typeof WALKS)[number];

function describeCrm({ deals, people }: CrmData, { place, team }: Walk) {
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? '';
  const truthOf = (path: string): Truth | null => {
    const deal = deals.find(({ id }) => id === place.exec(path.replace(/\?[^#]*/, ''))?.[1]);
    if (deal === undefined) return null;
    return { owner: nameOf(deal.owner), deal: deal.name, isInTeam: team.test(deal.owner ?? '') };
  };
  return { truthOf, names: { people: people.map(({ name }) => name), deals: deals.map(({ name }) => name) } };
}

for (const walk of WALKS) {
  test(`on a random walk in a CRM ${walk.name}, no frame shows one rep’s name or data on another’s deal`, async ({
    crm,
    page,
    extension,
    readFrames,
  }) => {
    test.setTimeout(120_000);
    await importTeam(extension, { ...createNamedTeam(crm.url), ...walk.taught(crm.url) });
    const draw = seedDraws(SEED);
    const ids = crm.data.deals.slice(0, walk.deals).map(({ id }) => id);
    const tabs = [page];
    if (walk.ways === ALL) tabs.push(await extension.context.newPage());
    for (const tab of tabs) {
      await tab.bringToFront();
      await openDeal(tab, `${crm.url}/deals/1003`, 'Marco Rossi');
    }
    const taken: { at: number; step: Step }[] = [];
    const end = Date.now() + LONGEST_MS;
    let [tab] = tabs;
    await tab?.bringToFront();
    while (tab !== undefined && taken.length < STEPS && Date.now() < end) {
      if (taken.length % 12 === 11) {
        tab = tabs[draw(tabs.length)];
        await tab?.bringToFront();
        if (walk.ways === ALL) await extension.killWorker();
      }
      const step = drawStep(draw, { ids, ways: walk.ways, pieces: walk.pieces });
      taken.push({ at: Date.now(), step });
      if (tab !== undefined) await takeStep(tab, crm.url, step);
    }
    const { names, truthOf } = describeCrm(crm.data, walk);
    const logs = await Promise.all(tabs.map(readFrames));
    const named = logs.reduce((sum, log) => sum + countNamed(log, names), 0);
    const frames = logs.reduce((sum, log) => sum + log.frames, 0);
    console.log(`walk ${SEED}: ${taken.length} steps, ${frames} frames, ${named} addresses with a rep beside them`);
    const wrong = logs.flatMap((log) => findWrong(log, names, truthOf));
    const near = (at: number) => taken.filter((one) => Math.abs(one.at - at) < 2500);
    expect(wrong.map((one) => ({ ...one, steps: near(one.state?.at ?? one.at) }))).toEqual([]);
    expect(named).toBeGreaterThan(3);
  });
}
