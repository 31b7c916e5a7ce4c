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

/** A document that was loading when a deal changed hands may say either owner. */
const LOADING_MS = 5000;

/** The demo team, with a note for every rep that no other rep's panel may show. */
function createNamedTeam(site: string, hasIds: boolean): object {
  const now = Date.now();
  const team = createDemoTeam({ now, site }) as { reps: { id: string; name: string }[]; observations: object[] };
  // where no page shows an id, nobody is known by one
  const reps = team.reps.map((rep) => (hasIds ? rep : { ...rep, identities: [{ site, name: rep.name }] }));
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
  return { ...team, reps, observations: [...team.observations, ...notes] };
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
    hasIds: true,
    place: /\/deals\/(\d+)$/,
    team: /^u-10[1-8]$/,
    deals: 18,
    ways: ALL,
    pieces: [0, 0, 60],
  },
  {
    name: 'that was taught, and prints none',
    taught: teach,
    hasIds: false,
    place: /^\/deals\/(\d+)$/,
    // by its name alone, the channel partner is the rep of the same name
    team: /^u-10[1-9]$/,
    deals: 18,
    ways: PLAIN,
    pieces: [0, 0, 60, 250],
  },
];
type Walk = (typeof WALKS)[number];

/** A deal was given to somebody else in the CRM; pages that are loaded from then on say so. */
interface Handover {
  readonly at: number;
  readonly deal: string;
  readonly from: string | null;
}

/** Gives one of these deals from one rep of the team to another. */
function handOver({ deals }: CrmData, ids: readonly string[], draw: (below: number) => number): Handover[] {
  const deal = deals.find(({ id }) => id === ids[draw(ids.length)]);
  if (deal === undefined || !/^u-10[1-8]$/.test(deal.owner ?? '')) return [];
  const handover = { at: Date.now(), deal: deal.id, from: deal.owner };
  deal.owner = `u-10${1 + draw(8)}`;
  return [handover];
}

function describeCrm({ deals, people }: CrmData, { place, team }: Walk, handovers: readonly Handover[]) {
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? '';
  const truthOf = (path: string, since: number): Truth | null => {
    const deal = deals.find(({ id }) => id === place.exec(path.replace(/\?[^#]*/, ''))?.[1]);
    if (deal === undefined) return null;
    const past = handovers.filter((one) => one.deal === deal.id);
    const [next, ...later] = past.filter(({ at }) => at > since);
    const owner = next === undefined ? deal.owner : next.from;
    const soon = next !== undefined && next.at < since + LOADING_MS ? [later[0]?.from ?? deal.owner] : [];
    return {
      owner: nameOf(owner),
      orOwners: soon.map(nameOf),
      remembered: [...past.map(({ from }) => from), deal.owner].map(nameOf),
      deal: deal.name,
      isInTeam: team.test(owner ?? ''),
    };
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
    await importTeam(extension, { ...createNamedTeam(crm.url, walk.hasIds), ...walk.taught(crm.url) });
    const draw = seedDraws(SEED);
    const ids = crm.data.deals.slice(0, walk.deals).map(({ id }) => id);
    const tabs = [page];
    if (walk.ways === ALL) tabs.push(await extension.context.newPage());
    for (const tab of tabs) {
      await tab.bringToFront();
      await openDeal(tab, `${crm.url}/deals/1003`, 'Marco Rossi');
    }
    const taken: { at: number; step: Step }[] = [];
    const handovers: Handover[] = [];
    const end = Date.now() + LONGEST_MS;
    let [tab] = tabs;
    await tab?.bringToFront();
    while (tab !== undefined && taken.length < STEPS && Date.now() < end) {
      if (taken.length % 12 === 11) {
        tab = tabs[draw(tabs.length)];
        await tab?.bringToFront();
        if (walk.ways === ALL) await extension.killWorker();
      }
      if (taken.length % 5 === 4) handovers.push(...handOver(crm.data, ids, draw));
      const step = drawStep(draw, { ids, ways: walk.ways, pieces: walk.pieces });
      taken.push({ at: Date.now(), step });
      if (tab !== undefined) await takeStep(tab, crm.url, step);
    }
    const { names, truthOf } = describeCrm(crm.data, walk, handovers);
    const logs = await Promise.all(tabs.map(readFrames));
    const named = logs.reduce((sum, log) => sum + countNamed(log, names), 0);
    const frames = logs.reduce((sum, log) => sum + log.frames, 0);
    const counts = `${taken.length} steps, ${handovers.length} handovers, ${frames} frames, ${named} addresses with a rep`;
    console.log(`walk ${SEED}: ${counts}`);
    const wrong = logs.flatMap((log) => findWrong(log, names, truthOf));
    const near = (at: number) => taken.filter((one) => Math.abs(one.at - at) < 2500);
    expect(wrong.map((one) => ({ ...one, steps: near(one.state?.at ?? one.at) }))).toEqual([]);
    expect(named).toBeGreaterThan(3);
  });
}
