import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ObservationId, QuestionId } from '@/lib/coaching/types';
import { LISTS } from '@/lib/storage/lists';
import { createDemoTeam } from '../support/demo-team';
import { addReps, type Clock, DAY, NOW, observe, openTestRepository, readRaw, rep, skill } from '../support/repository';

const SITE = 'https://crm.example';

async function fill(clock: Clock = { now: NOW }) {
  const repository = await openTestRepository(clock);
  await addReps(repository, 'ada', 'bo');
  await repository.bindIdentity(rep('ada'), { site: SITE, name: 'Ada', ownerId: '1' });
  await repository.saveObservation(observe('o1', 'ada', { agenda: 4, problems: 2 }, { note: 'è andata 👍' }));
  await repository.saveObservation(observe('o2', 'bo', { agenda: 1 }));
  await repository.saveObservation(observe('o3', 'bo', { agenda: 5 }));
  await repository.deleteObservation('o3' as ObservationId);
  await repository.saveCommitment({
    id: 'c1',
    rep: rep('ada'),
    text: 'call',
    who: 'rep',
    due: '2026-12-01',
    state: 'open',
  });
  await repository.markQuestion({ id: 'q1', rep: rep('ada'), question: 'x' as QuestionId, mark: 'asked', at: NOW });
  await repository.rememberOpportunity({
    site: SITE,
    recordId: '1',
    rep: rep('ada'),
    stage: 'proposal',
    isChosen: false,
  });
  await repository.changeSite(SITE, { isOn: false });
  await repository.mapStage(SITE, 'Fase 3', 'discovery');
  await repository.changeSettings({ theme: 'dark', halfLifeDays: 90 });
  return repository;
}

/** An export without its date. */
const content = (text: string): unknown => ({ ...JSON.parse(text), exportedAt: '' });

describe('export and import', () => {
  it('into an empty database give the same again', async () => {
    const text = await (await fill()).exportAll();
    const copy = await openTestRepository();
    const trial = await copy.importText(text, { isTrial: true });
    expect((await copy.readTeam()).reps).toEqual([]);
    expect(await copy.importText(text, { isTrial: false })).toEqual(trial);
    expect(trial).toEqual({ added: 6, changed: 0, same: 0, deleted: 0 });
    expect(content(await copy.exportAll())).toEqual(content(text));
    expect((await copy.readTeam()).sums.get(rep('ada'))?.[skill('agenda')]).toMatchObject({ count: 1, x: 4 });
    expect((await copy.readTeam()).settings).toMatchObject({ theme: 'dark', halfLifeDays: 90 });
  });

  it('of a whole team give the same file again, to the letter but for its date', async () => {
    const first = await openTestRepository();
    const team = createDemoTeam({ now: NOW, site: SITE });
    await first.importText(JSON.stringify(team), { isTrial: false });
    await first.changeSite(SITE, { isOn: true, adapter: 'odoo' });
    await first.mapStage(SITE, 'Fase 3', 'discovery');
    await first.deleteObservation((await first.listObservations({}, null, 1)).items[0]?.id as ObservationId);
    const text = await first.exportAll();
    const copy = await openTestRepository({ now: NOW + DAY });
    await copy.importText(text, { isTrial: false });
    const undated = (file: string) => file.replace(/"exportedAt": "[^"]*"/, '');
    expect(undated(await copy.exportAll())).toBe(undated(text));
    expect(JSON.parse(text).observations.length).toBeGreaterThan(100);
  });

  it('is taken back as long as nothing else has changed, which a backup is not', async () => {
    const repository = await fill();
    const text = await repository.exportAll();
    const other = await openTestRepository({ now: NOW + DAY }, { keep: true });
    await addReps(other, 'cy');
    await other.noteBackup();
    const counter = await other.readCounter();
    expect(await other.readTeam()).toMatchObject({ isUnsaved: false, lastBackupAt: NOW + DAY });
    await other.importText(text, { isTrial: false, replaces: counter });
    expect(content(await other.exportAll())).toEqual(content(text));
    expect((await other.readTeam()).isUnsaved).toBe(true);
    await other.changeSettings({ theme: 'light' });
    await expect(other.importText(text, { isTrial: false, replaces: counter + 1 })).rejects.toMatchObject({
      code: 'changed-since',
    });
  });

  it('in the place of everything takes back that two reps were merged, and no deletion of it stays', async () => {
    const repository = await fill();
    await repository.saveAttainments([{ id: 'bo.2026-Q3', rep: rep('bo'), period: '2026-Q3', value: 0.9 }], []);
    const text = await repository.exportAll();
    const sums = (await repository.readTeam()).sums;
    await repository.mergeReps(rep('bo'), rep('ada'));
    const merged = await repository.exportAll();
    await repository.importText(text, { isTrial: false, replaces: await repository.readCounter() });
    expect(content(await repository.exportAll())).toEqual(content(text));
    expect((await repository.readTeam()).sums).toEqual(sums);
    expect([...(await readRaw()).keys()].filter((key) => key.startsWith('tomb/'))).toEqual(['tomb/observation/o3']);
    // they can be merged once more, and what was merged elsewhere is merged here
    expect(await repository.importText(merged, { isTrial: false })).toMatchObject({ deleted: 2 });
    expect((await repository.readTeam()).reps.map(({ id }) => id)).toEqual(['ada']);
  });

  it('are described in the README: every list, every field', () => {
    const rows = readFileSync('README.md', 'utf8').split('\n');
    for (const [list, schema] of Object.entries(LISTS)) {
      const row = rows.find((one) => one.startsWith(`| \`${list}\``)) ?? '';
      const fields =
        'entries' in schema
          ? Object.keys(schema.entries).filter((name) => name !== 'rep' || list !== 'taughts')
          : ['part'];
      for (const field of fields) expect(row, `${list}.${field}`).toContain(`\`${field}\``);
    }
  });

  it('done twice change nothing more', async () => {
    const repository = await fill();
    const text = await repository.exportAll();
    const before = await readRaw();
    expect(await repository.importText(text, { isTrial: false })).toMatchObject({ added: 0, changed: 0, deleted: 0 });
    const after = await readRaw();
    before.delete('meta');
    after.delete('meta');
    expect(after).toEqual(before);
  });

  it('the newer of two wins, deletions included, in any order', async () => {
    const clock = { now: NOW };
    const repository = await fill(clock);
    const old = await repository.exportAll();
    clock.now += DAY;
    await repository.saveObservation(observe('o1', 'ada', { agenda: 1 }, { note: 'edited' }));
    await repository.deleteObservation('o2' as ObservationId);
    const fresh = await repository.exportAll();
    const results = [];
    for (const order of [
      [old, fresh],
      [fresh, old],
    ]) {
      const target = await openTestRepository(clock);
      for (const text of order) await target.importText(text, { isTrial: false });
      results.push(content(await target.exportAll()));
      expect((await target.listObservations({}, null, 9)).items.map(({ id, note }) => [id, note])).toEqual([
        ['o1', 'edited'],
      ]);
      expect((await target.readTeam()).sums.get(rep('bo'))).toEqual({});
    }
    expect(results[0]).toEqual(results[1]);
  });

  it('two reps who were merged into each other on two machines are one, and nothing of theirs is lost', async () => {
    const backup = await (await fill()).exportAll();
    const machine = async (from: string, into: string, now: number) => {
      const one = await openTestRepository({ now });
      await one.importText(backup, { isTrial: false });
      await one.mergeReps(rep(from), rep(into));
      return one.exportAll();
    };
    const [one, two] = [await machine('ada', 'bo', NOW + DAY), await machine('bo', 'ada', NOW + 2 * DAY)];
    for (const order of [
      [one, two],
      [two, one, two],
    ]) {
      const target = await openTestRepository({ now: NOW + 3 * DAY });
      for (const text of order) await target.importText(text, { isTrial: false });
      expect((await target.readTeam()).reps.map(({ id }) => id)).toEqual(['ada']);
      const { items } = await target.listObservations({}, null, 9);
      expect(items.map(({ id, rep: whose }) => [id, whose]).sort()).toEqual([
        ['o1', 'ada'],
        ['o2', 'ada'],
      ]);
      expect(await target.checkAll()).toMatchObject({ damaged: [], orphans: 0, keys: 0, sums: 0 });
    }
  });

  it('who was erased here and merged there is erased, in any order', async () => {
    const backup = await (await fill()).exportAll();
    const merging = await openTestRepository({ now: NOW + 2 * DAY });
    await merging.importText(backup, { isTrial: false });
    await merging.mergeReps(rep('bo'), rep('ada'));
    const merged = await merging.exportAll();
    const erasing = await openTestRepository({ now: NOW + DAY });
    await erasing.importText(backup, { isTrial: false });
    await erasing.eraseRep(rep('bo'));
    const erased = await erasing.exportAll();
    for (const order of [
      [merged, erased, backup],
      [erased, backup, merged],
      [backup, merged, erased, merged],
    ]) {
      const target = await openTestRepository({ now: NOW + 3 * DAY });
      for (const text of order) await target.importText(text, { isTrial: false });
      expect((await target.listObservations({}, null, 9)).items.map(({ id }) => id)).toEqual(['o1']);
    }
  });

  it('an erased rep stays erased, a merged one’s notes go to the other', async () => {
    const clock = { now: NOW };
    const repository = await fill(clock);
    const old = await repository.exportAll();
    clock.now += DAY;
    await repository.eraseRep(rep('bo'));
    await repository.importText(old, { isTrial: false });
    expect((await repository.readTeam()).reps.map(({ id }) => id)).toEqual(['ada']);
    await addReps(repository, 'ada2');
    await repository.mergeReps(rep('ada'), rep('ada2'));
    await repository.importText(old, { isTrial: false });
    expect((await repository.readTeam()).reps.map(({ id }) => id)).toEqual(['ada2']);
    expect((await repository.readPanelData(rep('ada2'))).recent.map(({ id }) => id)).toEqual(['o1']);
  });

  it('an erased or merged rep who was changed later on another machine stays so', async () => {
    const clock = { now: NOW };
    const old = await (await fill(clock)).exportAll();
    const erasing = await openTestRepository(clock);
    await erasing.importText(old, { isTrial: false });
    await erasing.eraseRep(rep('bo'));
    await addReps(erasing, 'cy');
    await erasing.mergeReps(rep('ada'), rep('cy'));
    const gone = await erasing.exportAll();
    clock.now += DAY;
    const other = await openTestRepository(clock);
    await other.importText(old, { isTrial: false });
    for (const who of ['ada', 'bo']) await other.changeRep(rep(who), { name: `${who} renamed` });
    await other.saveObservation(observe('o9', 'ada', { agenda: 2 }));
    await other.saveObservation(observe('o10', 'bo', { agenda: 2 }));
    for (const order of [
      [gone, await other.exportAll()],
      [await other.exportAll(), gone],
    ]) {
      const target = await openTestRepository(clock);
      for (const text of order) await target.importText(text, { isTrial: false });
      expect((await target.readTeam()).reps.map(({ id }) => id)).toEqual(['cy']);
      expect((await target.listObservations({}, null, 9)).items.map(({ id }) => id).sort()).toEqual(['o1', 'o9']);
    }
  });

  it('what became an erased rep’s does not come back as an older version of somebody else’s', async () => {
    const clock = { now: NOW };
    const before = await fill(clock);
    const old = await before.exportAll();
    clock.now += DAY;
    const erasing = await openTestRepository(clock);
    await erasing.importText(old, { isTrial: false });
    await erasing.eraseRep(rep('bo'));
    await before.saveObservation(observe('o1', 'bo', { agenda: 4 }, { note: 'it was bo after all' }));
    const moved = await before.exportAll();
    const target = await openTestRepository(clock);
    for (const text of [moved, await erasing.exportAll(), old]) await target.importText(text, { isTrial: false });
    expect((await target.listObservations({}, null, 9)).items).toEqual([]);
    expect(JSON.stringify([...(await readRaw())])).not.toMatch(/è andata|bo after all/);
  });

  it('what was erased, merged or taken back stays so against a backup of a machine whose clock is ahead', async () => {
    const ahead = await (await fill({ now: NOW + DAY })).exportAll();
    const repository = await openTestRepository({ now: NOW });
    await repository.importText(ahead, { isTrial: false });
    await repository.unmarkQuestion('q1');
    await repository.deleteObservation('o1' as ObservationId);
    await repository.eraseRep(rep('bo'));
    await repository.addRep({ id: rep('cy'), name: 'cy', isExemplar: false });
    await repository.mergeReps(rep('ada'), rep('cy'));
    const before = await repository.exportAll();
    await repository.importText(ahead, { isTrial: false });
    // but for the name of the one who was merged, as that machine has it
    const after = JSON.parse(await repository.exportAll());
    for (const tomb of after.deletions) delete tomb.last;
    expect(content(JSON.stringify(after))).toEqual(content(before));
    expect((await repository.readTeam()).reps.map(({ id }) => id)).toEqual(['cy']);
    expect((await repository.readPanelData(rep('cy'))).lastAsked).toEqual({});
    // and that goes with the one into whom they were merged
    await repository.eraseRep(rep('cy'));
    expect(JSON.stringify([...(await readRaw())])).not.toMatch(/"Ada"|"last"/);
    await repository.importText(ahead, { isTrial: false });
    expect((await repository.readTeam()).reps).toEqual([]);
  });

  it('a period of two who were merged has the newest figure, and deleted it is gone on every machine', async () => {
    const one = await openTestRepository({ now: NOW });
    await addReps(one, 'ada', 'bo');
    const figure = (of: string, value: number) =>
      ({ id: `${of}.2026-Q1`, rep: rep(of), period: '2026-Q1', value }) as const;
    await one.saveWhole('attainment', figure('ada', 0.5));
    await one.saveWhole('attainment', figure('bo', 0.9));
    const apart = await one.exportAll();
    await one.mergeReps(rep('bo'), rep('ada'));
    const values = async () => (await one.listWholes('attainment')).map(({ id, value }) => [id, value]);
    const merged = await values();
    expect(merged).toHaveLength(1);
    expect(merged[0]?.[0]).toBe('ada.2026-Q1');
    await one.importText(apart, { isTrial: false });
    expect(await values()).toEqual(merged);
    await one.deleteWhole('attainment', { id: 'ada.2026-Q1', rep: rep('ada') });
    await one.importText(apart, { isTrial: false });
    expect(await values()).toEqual([]);
  });

  it('hold one commitment of one id, also when it was moved to another rep', async () => {
    const repository = await fill();
    const given = { id: 'c1', text: 'call', who: 'rep', state: 'open' } as const;
    await repository.saveCommitment({ ...given, rep: rep('bo') });
    expect((await repository.readPanelData(rep('ada'))).commitments).toEqual([]);
    expect((await repository.readPanelData(rep('bo'))).commitments.map(({ text }) => text)).toEqual(['call']);
    const text = await repository.exportAll();
    expect(await repository.importText(text, { isTrial: true })).toMatchObject({ added: 0, changed: 0, deleted: 0 });
  });

  const valid = {
    format: 'affianca',
    version: 1,
    exportedAt: '',
    settings: {},
    reps: [],
    observations: [],
    commitments: [],
    questions: [],
    opportunities: [],
    sites: [],
    stages: [],
    drafts: [],
    deletions: [],
  };
  const ada = {
    id: 'ada',
    name: 'Ada',
    identities: [],
    isExemplar: false,
    isArchived: false,
    createdAt: 1,
    updatedAt: 1,
  };
  const o1 = {
    id: 'o1',
    rep: 'ada',
    at: 1,
    ratings: [{ skill: 'agenda', rating: 3 }],
    note: '',
    createdAt: 1,
    updatedAt: 1,
  };

  it.each([
    ['text that is not JSON', 'hello', 'import-not-json', undefined],
    ['a list', '[]', 'import-not-ours', undefined],
    ['another file', '{"a":1}', 'import-not-ours', undefined],
    ['null', 'null', 'import-not-ours', undefined],
    ['a newer version', JSON.stringify({ ...valid, version: 2 }), 'import-newer', '2'],
    ['a missing list', JSON.stringify({ ...valid, reps: undefined }), 'import-invalid', 'reps'],
    [
      'a bad rating',
      JSON.stringify({ ...valid, reps: [ada], observations: [{ ...o1, ratings: [{ skill: 'agenda', rating: 9 }] }] }),
      'import-invalid',
      'observations[0].ratings[0].rating',
    ],
    [
      'a name that is a number',
      JSON.stringify({ ...valid, reps: [ada, { ...ada, id: 'b', name: 5 }] }),
      'import-invalid',
      'reps[1].name',
    ],
    ['one id twice', JSON.stringify({ ...valid, reps: [ada, ada] }), 'import-invalid', 'reps[1].id'],
    [
      'notes about a stranger',
      JSON.stringify({ ...valid, observations: [o1] }),
      'import-invalid',
      'observations[0].rep',
    ],
    ['nesting without end', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'import-not-ours', undefined],
  ])('%s is refused with its place, and nothing is written', async (_name, text, code, where) => {
    const repository = await fill();
    const before = await readRaw();
    await expect(repository.importText(text, { isTrial: false })).rejects.toMatchObject({ code, where });
    expect(await readRaw()).toEqual(before);
  });

  it('a poisoned prototype stays without effect', async () => {
    const repository = await openTestRepository();
    const text = JSON.stringify({ ...valid, reps: [ada] }).replace('{"id"', '{"__proto__":{"isAdmin":true},"id"');
    await repository.importText(text, { isTrial: false });
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    expect((await repository.readTeam()).reps).toEqual([ada]);
  });
});
