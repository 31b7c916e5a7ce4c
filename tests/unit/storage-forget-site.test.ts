import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import {
  addReps,
  type Clock,
  NOW,
  observe,
  openTestRepository,
  readRaw,
  rep,
  type WholeRepository,
} from '../support/repository';

const SITE = 'https://crm.acme.example:8000';
const OTHER = 'https://crm.other.example';
let clock: Clock;
let repository: WholeRepository;

beforeEach(async () => {
  clock = { now: NOW };
  repository = await openTestRepository(clock);
  await addReps(repository, 'ada', 'bo');
  for (const site of [SITE, OTHER]) {
    await repository.changeSite(site, { isOn: true, adapter: 'tryton' });
    await repository.changeLayout(site, { width: 400 });
    await repository.mapStage(site, 'Angebot', 'proposal');
    await repository.noteStage({ site, name: 'Phase 2', usual: null, from: null });
    for (const [recordId, who] of [
      ['1', 'ada'],
      ['2', 'bo'],
    ] as const)
      await repository.rememberOpportunity({ site, recordId, rep: rep(who), stage: null, isChosen: false });
    const fields = { owner: [{ select: '.owner' }] };
    const taught = { id: new URL(site).host, origin: site, before: [`${site}/`], shape: 'digits' as const, fields };
    await repository.saveWhole('taught', taught);
  }
  const opportunity = { site: SITE, recordId: '1', name: 'Looms' };
  await repository.saveObservation(observe('seen', 'ada', { agenda: 3 }, { opportunity }));
});

const kept = async (site: string) =>
  [...(await readRaw())]
    .filter(([key]) => !key.startsWith('tomb/') && /^(site|layout|stage|seenStage|opp|taught)\//.test(key))
    .filter(([key, value]) => key.includes(encodeURIComponent(site)) || Object(value).origin === site)
    .map(([key]) => key)
    .sort();

it('all that is kept of a site goes, nothing of another one and nothing that was observed, and comes back as it was', async () => {
  const [before, others] = [await kept(SITE), await kept(OTHER)];
  expect(before).toHaveLength(7);
  const remains = await repository.removeSite(SITE);
  expect(await kept(SITE)).toEqual([]);
  expect(await kept(OTHER)).toEqual(others);
  expect((await repository.listObservations({ rep: rep('ada') }, null, 50)).items).toHaveLength(1);

  await repository.giveSiteBack(remains);
  expect(await kept(SITE)).toEqual(before);
  expect(await repository.recallOpportunity(SITE, '2')).toMatchObject({ rep: 'bo' });
  expect(await repository.readStageMap(SITE)).toEqual(new Map([['angebot', 'proposal']]));
  expect((await repository.listWholes('taught')).map(({ origin }) => origin).sort()).toEqual([SITE, OTHER].sort());
});

it('what was removed does not come back from a backup of before, and what came back does not go again', async () => {
  const backup = await repository.exportAll();
  clock.now += 1000;
  const remains = await repository.removeSite(SITE);
  await repository.importText(backup, { isTrial: false });
  expect((await repository.listWholes('taught')).map(({ origin }) => origin)).toEqual([OTHER]);
  const afterRemoval = await repository.exportAll();
  clock.now += 1000;
  await repository.giveSiteBack(remains);
  await repository.importText(afterRemoval, { isTrial: false });
  expect((await repository.listWholes('taught')).map(({ origin }) => origin).sort()).toEqual([SITE, OTHER].sort());
});

it('what is about somebody who was erased meanwhile does not come back, and nothing new is overwritten', async () => {
  const remains = await repository.removeSite(SITE);
  await repository.eraseRep(rep('ada'));
  await repository.changeLayout(SITE, { width: 500 });
  await repository.giveSiteBack(remains);
  expect(await repository.recallOpportunity(SITE, '1')).toBeNull();
  expect(await repository.recallOpportunity(SITE, '2')).toMatchObject({ rep: 'bo' });
  expect(await repository.readLayout(SITE)).toMatchObject({ width: 500 });
});
