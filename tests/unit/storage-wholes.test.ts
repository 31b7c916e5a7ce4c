import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Attainment, TimeEntry } from '@/lib/coaching/records';
import type { Whole } from '@/lib/messaging/whole-records';
import {
  addReps,
  type Clock,
  DAY,
  NOW,
  observe,
  openTestRepository,
  readRaw,
  rep,
  skill,
  type WholeRepository,
} from '../support/repository';

const HOUR = 3_600_000;

const makePlan = (id: string, who: string, part: Partial<Whole<'plan'>> = {}): Whole<'plan'> => ({
  id,
  rep: rep(who),
  state: 'running',
  cause: 'skill',
  focus: [{ skill: skill('value'), levelAtStart: 2.4, milestone: 3, practices: ['fill in the value sheet'] }],
  reviewOn: '2026-12-24',
  startedAt: NOW,
  closedAt: null,
  result: null,
  ...part,
});
const makeEntry = (id: string, part: Partial<TimeEntry> = {}): Whole<'time'> => ({
  id,
  at: NOW - HOUR,
  minutes: 45,
  category: 'skill-coaching',
  ...part,
});
const makeAttainment = (who: string, period: string, value: number): Whole<'attainment'> => ({
  id: `${who}.${period}`,
  rep: rep(who),
  period,
  value,
});
const figuresOf = (attainments: readonly Attainment[]) =>
  attainments.map(({ id, rep: who, period, value }) => [id, who, period, value]).sort();

async function openTeam(clock: Clock = { now: NOW }): Promise<WholeRepository> {
  const repository = await openTestRepository(clock);
  await addReps(repository, 'ada', 'bo');
  return repository;
}

describe('a record that is kept whole', () => {
  it('is saved with when it was written, replaced under its id, and keeps its birthday', async () => {
    const clock = { now: NOW };
    const repository = await openTeam(clock);
    await repository.saveWhole('plan', makePlan('p', 'ada', { state: 'draft', startedAt: null }));
    clock.now += DAY;
    await repository.saveWhole('plan', makePlan('p', 'ada'));
    await repository.saveWhole('plan', makePlan('other', 'bo'));
    const written = { createdAt: NOW, updatedAt: NOW + DAY };
    expect(await repository.listWholes('plan', rep('ada'))).toEqual([{ ...makePlan('p', 'ada'), ...written }]);
    expect((await repository.listWholes('plan')).map(({ id }) => id).sort()).toEqual(['other', 'p']);
    expect((await repository.readPanelData(rep('ada'))).plans.map(({ id }) => id)).toEqual(['p']);
  });

  it('is newer than before even when the clock was put back', async () => {
    const clock = { now: NOW };
    const repository = await openTeam(clock);
    await repository.saveWhole('plan', makePlan('p', 'ada'));
    clock.now -= DAY;
    await repository.saveWhole('plan', makePlan('p', 'ada', { reviewOn: '2027-01-15' }));
    expect(await repository.listWholes('plan')).toMatchObject([{ reviewOn: '2027-01-15', updatedAt: NOW + 1 }]);
  });

  it('is one record also when it goes to another rep, so that an export can be read again', async () => {
    const repository = await openTeam();
    await repository.saveWhole('plan', makePlan('p', 'ada'));
    await repository.saveWhole('plan', makePlan('p', 'bo'));
    expect((await repository.listWholes('plan')).map((one) => one.rep)).toEqual(['bo']);
    const text = await repository.exportAll();
    expect(await (await openTestRepository()).importText(text, { isTrial: true })).toMatchObject({ added: 3 });
  });

  it('is deleted with a stone, once, and undo brings it back and takes the stone away', async () => {
    const repository = await openTeam();
    const records = [
      ['plan', makePlan('p', 'ada')],
      ['time', makeEntry('t', { rep: rep('ada') })],
      ['attainment', makeAttainment('ada', '2026-Q3', 0.9)],
    ] as const;
    for (const [kind, record] of records) {
      await repository.saveWhole(kind, record as never);
      await repository.deleteWhole(kind, { id: record.id, rep: rep('ada') });
      await repository.deleteWhole(kind, { id: record.id, rep: rep('ada') });
      expect(await repository.listWholes(kind)).toEqual([]);
      expect((await readRaw()).get(`tomb/${kind}/${record.id}`)).toMatchObject({ kind, id: record.id });
      await repository.saveWhole(kind, record as never);
      expect(await repository.listWholes(kind)).toMatchObject([record]);
      expect([...(await readRaw()).keys()].filter((key) => key.startsWith('tomb/'))).toEqual([]);
    }
  });

  it('of several results are saved and deleted in one step, or not at all', async () => {
    const repository = await openTeam();
    await repository.saveAttainments([makeAttainment('ada', '2026-Q1', 0.3)], []);
    const gone = [{ id: 'ada.2026-Q1', rep: rep('ada') }];
    const strangers = [makeAttainment('ada', '2026-Q2', 1), makeAttainment('stranger', '2026-Q2', 1)];
    await expect(repository.saveAttainments(strangers, gone)).rejects.toMatchObject({ code: 'unknown-rep' });
    expect(await repository.listWholes('attainment')).toMatchObject([{ period: '2026-Q1' }]);
    await repository.saveAttainments(
      [makeAttainment('ada', '2026-Q2', 1)],
      [...gone, { id: 'ada.1999', rep: rep('ada') }],
    );
    expect(await repository.listWholes('attainment')).toMatchObject([{ period: '2026-Q2' }]);
    expect([...(await readRaw()).keys()].filter((key) => key.startsWith('tomb/'))).toEqual([
      'tomb/attainment/ada.2026-Q1',
    ]);
  });

  it('about somebody unknown is refused, and nothing of the same message is kept', async () => {
    const repository = await openTeam();
    const unknown = { code: 'unknown-rep' };
    await expect(repository.saveWhole('plan', makePlan('p', 'stranger'))).rejects.toMatchObject(unknown);
    const entries = [makeEntry('good'), makeEntry('bad', { rep: rep('stranger') })];
    await expect(repository.saveWhole('time', ...entries)).rejects.toMatchObject(unknown);
    const figures = [makeAttainment('ada', '2026', 1), makeAttainment('stranger', '2026', 1)];
    await expect(repository.saveWhole('attainment', ...figures)).rejects.toMatchObject(unknown);
    await expect(repository.startTimer('observing', rep('stranger'))).rejects.toMatchObject(unknown);
    expect([
      await repository.listWholes('plan'),
      await repository.listWholes('time'),
      await repository.listWholes('attainment'),
      await repository.readTimer(),
    ]).toEqual([[], [], [], null]);
  });
});

describe('a running plan', () => {
  it('says per focus skill how many observations are missing before it is judged, and others say nothing', async () => {
    const repository = await openTeam();
    const { focus } = makePlan('p', 'ada');
    const two = [...focus, ...focus.map((one) => ({ ...one, skill: skill('agenda') }))];
    const running = makePlan('p', 'ada', { startedAt: NOW - 10 * DAY, focus: two });
    await repository.saveWhole('plan', running, { ...running, id: 'old', state: 'closed' });
    await repository.saveWhole('plan', makePlan('draft', 'bo', { state: 'draft', startedAt: null }));
    const see = (id: string, who: string, day: number, ...skills: string[]) =>
      repository.saveObservation(
        observe(id, who, Object.fromEntries(skills.map((one) => [one, 4])), { at: NOW - day * DAY }),
      );
    const missing = async () =>
      Object.fromEntries((await repository.listPlans()).map((plan) => [plan.id, plan.missing]));
    expect(await missing()).toEqual({ p: [3, 3], old: [], draft: [] });
    await see('before', 'ada', 10.001, 'value', 'agenda');
    await see('another', 'bo', 1, 'value', 'agenda');
    await see('at-the-start', 'ada', 10, 'value');
    await see('later', 'ada', 2, 'value', 'agenda');
    expect(await missing()).toEqual({ p: [1, 2], old: [], draft: [] });
    await see('today', 'ada', 0, 'value');
    await see('fourth', 'ada', 0, 'value');
    const { plans } = await repository.readPanelData(rep('ada'));
    expect(plans.map((plan) => [plan.id, plan.missing])).toEqual([
      ['old', []],
      ['p', [0, 2]],
    ]);
  });

  it('looks back as far as tries are missing, and no further', async () => {
    const repository = await openTeam();
    await repository.saveWhole('plan', makePlan('p', 'ada', { startedAt: NOW - 100 * DAY }));
    const see = (id: number, what: string) =>
      repository.saveObservation(observe(`o${id}`, 'ada', { [what]: 4 }, { at: NOW - id * DAY }));
    const missing = async () => (await repository.listPlans())[0]?.missing;
    for (let day = 1; day <= 95; day += 1) await see(day, 'agenda');
    await see(96, 'value');
    await see(97, 'value');
    expect(await missing()).toEqual([1]);
    await see(98, 'value');
    expect(await missing()).toEqual([0]);
    for (const day of [1, 2, 3]) await see(day, 'value');
    const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    expect(await missing()).toEqual([0]);
    const lists = await Promise.all(read.mock.results.map(({ value }) => (value as IDBRequest<unknown[]>).result));
    expect(lists.flat().length).toBeLessThan(30);
    read.mockRestore();
  });
});

describe('erasing a rep', () => {
  it('leaves no trace of plan and figures, and the manager’s own time without name and note', async () => {
    const clock = { now: NOW };
    const repository = await openTeam(clock);
    await repository.saveWhole('plan', makePlan('p-ada', 'ada'), makePlan('p-bo', 'bo'));
    await repository.saveWhole('attainment', makeAttainment('ada', '2026-Q3', 0.8), makeAttainment('bo', '2026-Q3', 1));
    await repository.saveWhole(
      'time',
      makeEntry('with-her', { rep: rep('ada'), note: 'Talked with ada about the visit' }),
      makeEntry('alone', { note: 'Sums' }),
    );
    const backup = await repository.exportAll();
    clock.now += DAY;
    await repository.startTimer('observing', rep('ada'));
    await repository.eraseRep(rep('ada'));
    expect(await repository.readTimer()).toBeNull();
    const check = async () => {
      expect((await repository.listWholes('plan')).map(({ id }) => id)).toEqual(['p-bo']);
      expect(figuresOf(await repository.listWholes('attainment'))).toEqual([['bo.2026-Q3', 'bo', '2026-Q3', 1]]);
      const times = (await repository.listWholes('time')).map(({ id, minutes, rep: who, note }) => [
        id,
        minutes,
        who,
        note,
      ]);
      expect(times).toEqual([
        ['alone', 45, undefined, 'Sums'],
        ['with-her', 45, undefined, undefined],
      ]);
    };
    await check();
    const remains = [...(await readRaw())].filter(([key]) => !key.startsWith('tomb/'));
    expect(remains.filter(([key, value]) => /\bada\b/.test(`${key} ${JSON.stringify(value)}`))).toEqual([]);
    // an older backup does not bring them back, also where the time was changed since by somebody who knew nothing of it
    await repository.importText(backup, { isTrial: false });
    await check();
    const erased = await repository.exportAll();
    const other = await openTestRepository({ now: NOW + 2 * DAY });
    await other.importText(backup, { isTrial: false });
    await other.saveWhole('time', makeEntry('with-her', { rep: rep('ada'), note: 'Still about ada' }));
    await other.importText(erased, { isTrial: false });
    expect((await other.listWholes('time')).map(({ id, note }) => [id, note])).toEqual([
      ['alone', 'Sums'],
      ['with-her', undefined],
    ]);
  });
});

describe('merging two reps', () => {
  it('moves plan and time; of two figures of one period the newer stays', async () => {
    const clock = { now: NOW };
    const repository = await openTeam(clock);
    await repository.saveWhole('plan', makePlan('p', 'bo'));
    await repository.saveWhole('time', makeEntry('t', { rep: rep('bo') }));
    await repository.saveWhole(
      'attainment',
      makeAttainment('bo', '2026-Q1', 0.1),
      makeAttainment('ada', '2026-Q2', 0.2),
    );
    clock.now += DAY;
    await repository.saveWhole(
      'attainment',
      makeAttainment('ada', '2026-Q1', 0.3),
      makeAttainment('bo', '2026-Q2', 0.4),
    );
    await repository.saveWhole('attainment', makeAttainment('bo', '2026-Q3', 0.5));
    await repository.startTimer('skill-coaching', rep('bo'));
    clock.now += DAY;
    await repository.mergeReps(rep('bo'), rep('ada'));
    expect(await repository.listWholes('plan')).toMatchObject([{ id: 'p', rep: 'ada' }]);
    expect(await repository.listWholes('time')).toMatchObject([{ id: 't', rep: 'ada' }]);
    expect(figuresOf(await repository.listWholes('attainment'))).toEqual([
      ['ada.2026-Q1', 'ada', '2026-Q1', 0.3],
      ['ada.2026-Q2', 'ada', '2026-Q2', 0.4],
      ['ada.2026-Q3', 'ada', '2026-Q3', 0.5],
    ]);
    expect(await repository.readTimer()).toMatchObject({ rep: 'ada', category: 'skill-coaching' });
  });

  it('holds for what arrives later: a period of the rep who was merged belongs to the other, once', async () => {
    const clock = { now: NOW };
    const repository = await openTeam(clock);
    await repository.saveWhole('attainment', makeAttainment('ada', '2026-Q1', 0.3));
    const before = await repository.exportAll();
    const elsewhere = { now: NOW + 3 * DAY };
    const other = await openTestRepository(elsewhere);
    await other.importText(before, { isTrial: false });
    await other.saveWhole('attainment', makeAttainment('bo', '2026-Q1', 0.9), makeAttainment('bo', '2026-Q2', 1.1));
    await other.saveWhole('plan', makePlan('p', 'bo'));
    const late = await other.exportAll();
    clock.now += DAY;
    const merged = await openTestRepository(clock);
    await merged.importText(before, { isTrial: false });
    await merged.mergeReps(rep('bo'), rep('ada'));
    for (const _twice of [1, 2]) {
      await merged.importText(late, { isTrial: false });
      expect(figuresOf(await merged.listWholes('attainment'))).toEqual([
        ['ada.2026-Q1', 'ada', '2026-Q1', 0.9],
        ['ada.2026-Q2', 'ada', '2026-Q2', 1.1],
      ]);
      expect(await merged.listWholes('plan')).toMatchObject([{ id: 'p', rep: 'ada' }]);
    }
    const text = await merged.exportAll();
    expect(await merged.importText(text, { isTrial: false })).toMatchObject({ added: 0, changed: 0, deleted: 0 });
  });
});

describe('export and import', () => {
  async function fill(clock: Clock) {
    const repository = await openTeam(clock);
    await repository.saveWhole('plan', makePlan('p', 'ada'), makePlan('gone', 'ada'));
    await repository.saveWhole('time', makeEntry('t', { rep: rep('ada'), note: 'ride-along' }), makeEntry('t-gone'));
    await repository.saveWhole('attainment', makeAttainment('ada', '2026-Q3', 1.12), makeAttainment('bo', '2026', 0.7));
    const old = await repository.exportAll();
    clock.now += DAY;
    await repository.deleteWhole('plan', { id: 'gone', rep: rep('ada') });
    await repository.deleteWhole('time', { id: 't-gone' });
    await repository.deleteWhole('attainment', { id: 'bo.2026', rep: rep('bo') });
    await repository.saveWhole('plan', makePlan('p', 'ada', { state: 'closed', result: 'Uses their figures' }));
    return { repository, old, fresh: await repository.exportAll() };
  }
  const content = (text: string): unknown => ({ ...JSON.parse(text), exportedAt: '' });

  it('carry plans, time and figures with their deletions, in either order', async () => {
    const clock = { now: NOW };
    const { old, fresh } = await fill(clock);
    for (const order of [[fresh], [old, fresh], [fresh, old]]) {
      const copy = await openTestRepository(clock);
      for (const text of order) await copy.importText(text, { isTrial: false });
      expect(content(await copy.exportAll())).toEqual(content(fresh));
      expect(await copy.listWholes('plan')).toMatchObject([{ id: 'p', state: 'closed', result: 'Uses their figures' }]);
      expect((await copy.listWholes('time')).map(({ id, note }) => [id, note])).toEqual([['t', 'ride-along']]);
      expect(figuresOf(await copy.listWholes('attainment'))).toEqual([['ada.2026-Q3', 'ada', '2026-Q3', 1.12]]);
    }
  });

  it('accept a file from before there were any of these, and keep what is here', async () => {
    const clock = { now: NOW };
    const { repository, fresh } = await fill(clock);
    const { plans: _p, times: _t, attainments: _a, ...older } = JSON.parse(fresh);
    const summary = await repository.importText(JSON.stringify(older), { isTrial: false });
    expect(summary).toMatchObject({ added: 0, changed: 0, deleted: 0 });
    expect(content(await repository.exportAll())).toEqual(content(fresh));
  });

  it.each([
    ['a third skill', { focus: Array.from({ length: 3 }, () => makePlan('p', 'ada').focus[0]) }, 'plans[0].focus'],
    ['a day that is none', { reviewOn: 'soon' }, 'plans[0].reviewOn'],
    ['an unknown cause', { cause: 'laziness' }, 'plans[0].cause'],
    ['a stranger', { rep: 'stranger' }, 'plans[0].rep'],
  ])('refuse a plan with %s, with its place', async (_name, part, where) => {
    const { repository, fresh } = await fill({ now: NOW });
    const file = JSON.parse(fresh);
    file.plans[0] = { ...file.plans[0], ...part };
    const refused = repository.importText(JSON.stringify(file), { isTrial: false });
    await expect(refused).rejects.toMatchObject({ code: 'import-invalid', where });
  });
});

describe('the timer', () => {
  it('goes on when it is started again, and one entry is kept however often it is stopped', async () => {
    const clock = { now: NOW };
    const repository = await openTeam(clock);
    await repository.startTimer('observing', rep('ada'));
    clock.now += HOUR;
    await repository.startTimer('administration');
    expect(await repository.readTimer()).toEqual({ startedAt: NOW, category: 'observing', rep: 'ada' });
    await repository.stopTimer('t', 60);
    await repository.stopTimer('t', 60);
    await repository.stopTimer('t2', 60);
    expect(await repository.readTimer()).toBeNull();
    expect(await repository.listWholes('time')).toMatchObject([
      { id: 't', at: NOW, minutes: 60, category: 'observing', rep: 'ada', isTimed: true },
    ]);
  });

  it('keeps nothing when its time is thrown away', async () => {
    const repository = await openTeam();
    await repository.startTimer('own-selling');
    await repository.stopTimer('t', null);
    expect([await repository.readTimer(), await repository.listWholes('time')]).toEqual([null, []]);
  });

  it('runs on while the browser is closed, and the panel of any rep shows it', async () => {
    const clock = { now: NOW };
    await (await openTeam(clock)).startTimer('account-strategy', rep('bo'));
    clock.now += DAY;
    const reopened = await openTestRepository(clock, { keep: true });
    const running = { startedAt: NOW, category: 'account-strategy', rep: 'bo' };
    expect(await reopened.readTimer()).toEqual(running);
    expect((await reopened.readPanelData(rep('ada'))).timer).toEqual(running);
    expect((await reopened.readPanelData(null)).timer).toEqual(running);
  });
});
