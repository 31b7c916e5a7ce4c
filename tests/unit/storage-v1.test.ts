import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ObservationId, QuestionId } from '@/lib/coaching/types';
import type { Migration } from '@/lib/storage/migrations';
import database from '../fixtures/database-v1.json';
import { observe, openTestRepository, plantDatabase, readRaw, rep, skill } from '../support/repository';

/** A day after the last change in the frozen database. */
const clock = { now: Date.UTC(2026, 4, 21, 12) };
const ENTRIES = database as unknown as [string, unknown][];
const NORA = rep('019cad9e-5200-7025-805b-0000316edc57');
const IVO = rep('019cad9f-3c60-704a-80b6-000062ddb8ae');
const SOREN = rep('019cada0-26c0-706f-8111-0000944c9505');
const LEO = rep('019cada1-1120-7094-816c-0000c5bb715c');
const SALESFORCE = 'https://acme.lightning.force.com';
const OWN_CRM = 'http://crm.acme.example:8000';

const open = (migrations: readonly Migration[] = []) => openTestRepository(clock, { keep: true, migrations });
/** An export without its date. */
const content = (text: string): unknown => ({ ...JSON.parse(text), exportedAt: '' });

beforeEach(() => plantDatabase(ENTRIES));

describe('a database of version 1', () => {
  it('has its people and their observations, newest first', async () => {
    const repository = await open();
    const { reps } = await repository.readTeam();
    expect(reps.map(({ name, isExemplar, isArchived }) => [name, isExemplar, isArchived])).toEqual([
      ['Nora Valli', true, false],
      ['Ivo Marchetti', false, false],
      ['Søren Dahl', false, true],
      ['Leo Brandt', false, false],
    ]);
    const { items } = await repository.listObservations({}, null, 50);
    expect(items.map((one) => [one.rep, one.ratings.map(({ rating }) => rating), one.context ?? null])).toEqual([
      [LEO, [2], 'meeting'],
      [SOREN, [4], 'demo'],
      [IVO, [3], null],
      [IVO, [2, 3], 'call'],
      [NORA, [4], 'call'],
      [NORA, [5, 5], 'joint-visit'],
    ]);
    expect(items[1]?.note).toBe('<b>Not a tag</b> =1+1 👍 \u202Eretter');
    expect(items[5]?.opportunity?.name).toBe('Rinnovo flotta “Nord”');
    expect(repository.listDamaged()).toEqual([]);
  });

  it('finds an owner by the id of a site and by a name on another', async () => {
    const repository = await open();
    const find = async (site: string, owner: { name: string; id?: string }) =>
      (await repository.recogniseOwner(site, owner)).reps.map(({ id }) => id);
    expect(await find(SALESFORCE, { name: 'N. Valli-Conti', id: '0055g00000AbCdE' })).toEqual([NORA]);
    expect(await find(OWN_CRM, { name: 'marchetti, ivo' })).toEqual([IVO]);
  });

  it('has everything that the panel shows of a rep', async () => {
    const data = await (await open()).readPanelData(IVO);
    expect(data.sums.get(IVO)?.[skill('problems')]).toMatchObject({ count: 2, x: 4.898630929724727 });
    expect(data.recent).toHaveLength(2);
    expect(data.commitments.map(({ text, due }) => [text, due])).toEqual([
      ['Write six questions about the cost of downtime', '2026-06-12'],
    ]);
    expect(data.lastAsked).toEqual({ 'problems-g1': Date.UTC(2026, 4, 17, 9, 47) });
    expect(data.usefulness).toEqual({
      'agenda-r1': { useful: 0, notUseful: 1 },
      'problems-g1': { useful: 1, notUseful: 0 },
    });
    expect((await (await open()).readPanelData(SOREN)).draft).toMatchObject({ note: 'Half a senten', minutes: 15 });
  });

  it('has its settings, sites, layouts, stage names and deals', async () => {
    const repository = await open();
    expect(await repository.readSettings()).toMatchObject({
      theme: 'dark',
      language: 'it',
      side: 'left',
      hiddenSections: ['plan'],
      halfLifeDays: 120,
      retentionMonths: 36,
      deletesOld: false,
      waitingDays: 21,
      goalShare: 0.5,
      organisationKnows: true,
    });
    expect((await repository.listSites()).map(({ origin, isOn, adapter }) => [origin, isOn, adapter])).toEqual([
      [OWN_CRM, false, 'tryton'],
      [SALESFORCE, true, 'salesforce'],
    ]);
    expect(await repository.readLayout(SALESFORCE)).toEqual({ width: 420, tabTop: 0.25, isOpen: true });
    expect((await repository.readStageMap(OWN_CRM)).get('fase 3/b')).toBe('discovery');
    expect(await repository.recallOpportunity(OWN_CRM, '42')).toMatchObject({ rep: SOREN, isChosen: true });
    expect(await repository.recallOpportunity(SALESFORCE, '0065g00000XyZaBAAV')).toMatchObject({
      rep: IVO,
      stage: 'proposal',
      since: Date.UTC(2026, 2, 2, 8, 21),
    });
    expect((await repository.readTeam()).lastBackupAt).toBe(Date.UTC(2026, 4, 20, 11, 27));
  });

  it('has its plans, time, quota attainment, the CRM that was taught, and the running timer', async () => {
    const repository = await open();
    expect((await repository.listWholes('plan')).map((plan) => [plan.rep, plan.state, plan.result])).toEqual([
      [NORA, 'closed', 'Opens every call with its purpose now.'],
      [IVO, 'running', null],
    ]);
    expect((await repository.listWholes('time')).map(({ minutes, note }) => [minutes, note])).toEqual([
      [45, 'After the visit in Parma'],
    ]);
    expect((await repository.listWholes('attainment', IVO)).map(({ period, value }) => [period, value])).toEqual([
      ['2026-Q1', 0.82],
    ]);
    expect((await repository.listWholes('taught')).map(({ origin, fields }) => [origin, fields.name])).toEqual([
      [OWN_CRM, [{ select: 'h1.title' }]],
    ]);
    expect(await repository.readTimer()).toMatchObject({ category: 'observing', rep: NORA });
    expect(repository.listDamaged()).toEqual([]);
  });

  it('can be changed: edited, taken back, marked', async () => {
    const repository = await open();
    const [newest] = (await repository.listObservations({ rep: IVO }, null, 1)).items;
    await repository.deleteObservation(newest?.id as ObservationId);
    expect((await repository.readTeam()).sums.get(IVO)?.[skill('problems')]).toMatchObject({ count: 1 });
    await repository.unmarkQuestion('019e3554-f220-72bf-86c1-0003ab3a5a75');
    expect((await repository.readPanelData(IVO)).lastAsked).toEqual({});
  });

  it('exported and imported into an empty one is the same again', async () => {
    const text = await (await open()).exportAll();
    const copy = await openTestRepository(clock);
    await copy.importText(text, { isTrial: false });
    expect(content(await copy.exportAll())).toEqual(content(text));
    const planted = new Map(ENTRIES);
    const imported = await readRaw();
    // where the panel stands and the timer belong to this machine, and the counter to this database
    for (const key of ['meta', 'timer', `layout/${encodeURIComponent(SALESFORCE)}`]) {
      planted.delete(key);
      imported.delete(key);
    }
    expect(new Set(imported.keys())).toEqual(new Set(planted.keys()));
    for (const [key, value] of planted) {
      if (key === 'settings') expect(imported.get(key)).toMatchObject(value as object);
      else if (!key.startsWith('sums/') && key !== 'usefulness') expect(imported.get(key), key).toEqual(value);
    }
    const data = await copy.readPanelData(IVO);
    expect(data.sums.get(IVO)?.[skill('problems')]?.x).toBeCloseTo(4.898630929724727, 12);
    expect(data.usefulness['problems-g1' as QuestionId]).toEqual({ useful: 1, notUseful: 0 });
  });

  it('keeps what was deleted, erased and merged away from an older backup', async () => {
    const repository = await open();
    const file = JSON.parse(await repository.exportAll());
    const old = { createdAt: 1, updatedAt: 1 };
    const person = { identities: [], isExemplar: false, isArchived: false, ...old };
    const [erased, merged] = ['019cada2-e5e0-70de-8222-000128992a0a', '019cada1-fb80-70b9-81c7-0000f72a4db3'];
    const seen = (id: string, who: string) => ({ ...observe(id, who, { agenda: 1 }, { at: 1 }), ...old });
    const backup = {
      ...file,
      deletions: [],
      reps: [{ id: erased, name: 'Mia Torres', ...person }, { id: merged, name: 'L. Brandt', ...person }, ...file.reps],
      observations: [
        seen('019df240-6640-71e1-849f-000282a1306b', IVO),
        seen('of-the-erased', erased ?? ''),
        seen('of-the-merged', merged ?? ''),
      ],
    };
    const summary = await repository.importText(JSON.stringify(backup), { isTrial: false });
    expect(summary).toMatchObject({ added: 1, changed: 0, deleted: 0 });
    expect((await repository.listObservations({}, null, 50)).items.at(-1)).toMatchObject({
      id: 'of-the-merged',
      rep: LEO,
    });
    expect(await repository.exportAll()).not.toContain('Mia Torres');
  });
});

/** A step as a later version may bring: a member more in every observation. */
const fillContext: Migration = {
  to: 2,
  migrate: async (records) => {
    for (const [key, value] of await records.range('obs/')) records.put(key, { context: 'call', ...(value as object) });
  },
};
/** Another, that moves records to a new key. */
const moveStages: Migration = {
  to: 3,
  migrate: async (records) => {
    for (const [key, value] of await records.range('stage/')) {
      records.put(`mapped${key}`, value);
      records.remove(key);
    }
  },
};

describe('a later version', () => {
  it('brings it up to date by all steps in order, once, and loses nothing', async () => {
    const repository = await open([fillContext, moveStages]);
    expect(repository.isReadOnly).toBe(false);
    const { items } = await repository.listObservations({}, null, 50);
    expect(items.map(({ context }) => context)).toEqual(['meeting', 'demo', 'call', 'call', 'call', 'joint-visit']);
    const raw = await readRaw();
    expect(raw.get('meta')).toEqual({ schemaVersion: 3, counter: 35, lastBackupAt: Date.UTC(2026, 4, 20, 11, 27) });
    expect(raw.size).toBe(ENTRIES.length);
    expect([...raw.keys()].filter((key) => key.includes('fase'))).toEqual([
      `mappedstage/${encodeURIComponent(OWN_CRM)}/fase%203%2Fb`,
    ]);
    await open([fillContext, moveStages]);
    expect(await readRaw()).toEqual(raw);
  });

  it('whose step breaks leaves every record, reads and exports, refuses to write, and tries again at the next start', async () => {
    const expected = content(await (await open()).exportAll());
    const breakOff: Migration = {
      to: 3,
      migrate: async (records) => {
        records.removeAll('obs/');
        throw new Error('no more');
      },
    };
    const repository = await open([fillContext, breakOff]);
    expect(await readRaw()).toEqual(new Map(ENTRIES));
    expect(repository.isReadOnly).toBe(true);
    expect((await repository.listObservations({}, null, 50)).items).toHaveLength(6);
    expect(content(await repository.exportAll())).toEqual(expected);
    const refused = { code: 'migration-failed', where: 'no more' };
    await expect(repository.saveObservation(observe('new', IVO, { agenda: 3 }, { at: 1 }))).rejects.toMatchObject(
      refused,
    );
    await expect(repository.saveDraft(IVO, null)).rejects.toMatchObject(refused);
    await expect(repository.eraseRep(IVO)).rejects.toMatchObject(refused);
    expect(await readRaw()).toEqual(new Map(ENTRIES));
    expect((await open([fillContext, moveStages])).isReadOnly).toBe(false);
  });

  it('has written it: this version reads and exports it, and leaves it as it is', async () => {
    const expected = content(await (await open()).exportAll());
    await open([fillContext, moveStages]);
    const raw = await readRaw();
    const older = await open();
    expect(older.isReadOnly).toBe(true);
    expect(content(await older.exportAll())).toMatchObject({ reps: (expected as { reps: unknown }).reps });
    await expect(older.changeSettings({ theme: 'light' })).rejects.toMatchObject({ code: 'database-newer' });
    expect(await readRaw()).toEqual(raw);
  });
});
