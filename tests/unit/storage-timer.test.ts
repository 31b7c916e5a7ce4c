import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { addReps, type Clock, NOW, openTestRepository, rep, type WholeRepository } from '../support/repository';

const MINUTE = 60_000;
let clock: Clock;
let repository: WholeRepository;

beforeEach(async () => {
  clock = { now: NOW };
  repository = await openTestRepository(clock);
  await addReps(repository, 'ada');
});
const after = (minutes: number) => {
  clock.now = NOW + minutes * MINUTE;
};
const listTimes = async () =>
  (await repository.listWholes('time')).map(({ createdAt: _c, updatedAt: _u, ...given }) => given);

it('a stop taken back lets it run on from its own start, and its entry goes for good', async () => {
  await repository.startTimer('observing', rep('ada'));
  after(20);
  await repository.stopTimer('t1', 20);
  const backup = await repository.exportAll();
  await repository.startTimer('observing', rep('ada'), { since: NOW, insteadOf: 't1' });
  expect(await repository.readTimer()).toMatchObject({ startedAt: NOW });
  expect(await listTimes()).toEqual([]);
  await repository.importText(backup, { isTrial: false });
  expect(await listTimes()).toEqual([]);
  after(30);
  await repository.stopTimer('t2', 30);
  expect((await listTimes()).map(({ at, minutes }) => [at, minutes])).toEqual([[NOW, 30]]);
});

it('a stop is not taken back while another timer runs: its entry stays', async () => {
  await repository.startTimer('observing');
  after(20);
  await repository.stopTimer('t1', 20);
  await repository.startTimer('administration');
  await repository.startTimer('observing', undefined, { since: NOW, insteadOf: 't1' });
  expect(await repository.readTimer()).toMatchObject({ category: 'administration', startedAt: NOW + 20 * MINUTE });
  expect(await listTimes()).toHaveLength(1);
});

it('never runs from a moment that lies ahead', async () => {
  await repository.startTimer('observing', undefined, { since: NOW + 60 * MINUTE });
  expect(await repository.readTimer()).toMatchObject({ startedAt: NOW });
});
