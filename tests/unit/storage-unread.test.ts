import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { QuestionId } from '@/lib/coaching/types';
import { addReps, NOW, observe, openTestRepository, readRaw, rep, writeRaw } from '../support/repository';

async function fill() {
  const repository = await openTestRepository();
  await addReps(repository, 'ada', 'bo');
  await repository.saveObservation(observe('o1', 'ada', { agenda: 4 }, { note: 'of ada' }));
  await repository.saveObservation(observe('o2', 'bo', { agenda: 2 }, { note: 'of bo' }));
  await repository.saveCommitment({ id: 'c1', rep: rep('ada'), text: 'call', who: 'rep', state: 'open' });
  await repository.markQuestion({ id: 'q1', rep: rep('ada'), question: 'x' as QuestionId, mark: 'asked', at: NOW });
  return repository;
}
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('a record that cannot be read', () => {
  it('is in the export as it lies, counted, and the file can be imported', async () => {
    const repository = await fill();
    await writeRaw('commitment/ada/c2', { id: 'c2', rep: 'ada', text: 5 });
    await writeRaw('settings', ['nonsense']);
    const text = await repository.exportAll();
    expect(await repository.countUnread()).toBe(2);
    expect(JSON.parse(text).unread).toEqual([
      { key: 'commitment/ada/c2', value: { id: 'c2', rep: 'ada', text: 5 } },
      { key: 'settings', value: ['nonsense'] },
    ]);
    const copy = await openTestRepository();
    await copy.importText(text, { isTrial: false });
    expect(ids((await copy.listObservations({}, null, 9)).items).sort()).toEqual(['o1', 'o2']);
    expect([...(await readRaw()).keys()]).not.toContain('commitment/ada/c2');
    expect(await copy.countUnread()).toBe(0);
  });

  it('and is a rep takes what is about them along, which an import leaves where it is', async () => {
    const repository = await fill();
    const backup = await repository.exportAll();
    await repository.saveObservation(observe('o3', 'ada', { agenda: 5 }, { note: 'since the backup' }));
    await writeRaw('rep/ada', { id: 'ada', name: 5 });
    const text = await repository.exportAll();
    expect(await repository.countUnread()).toBe(5);
    const before = await readRaw();

    // what comes from elsewhere takes nothing of theirs away
    const other = await openTestRepository();
    await addReps(other, 'cy');
    const elsewhere = await other.exportAll();
    const copy = await openTestRepository();
    await copy.importText(text, { isTrial: false });
    expect(ids((await copy.readTeam()).reps)).toEqual(['bo']);
    await copy.importText(elsewhere, { isTrial: false });
    // once the rep is known again, all of it comes back
    await copy.importText(backup, { isTrial: false });
    await copy.importText(text, { isTrial: false });
    expect(ids((await copy.listObservations({}, null, 9)).items).sort()).toEqual(['o1', 'o2', 'o3']);
    expect(await copy.checkAll()).toMatchObject({ damaged: [], orphans: 0, keys: 0, sums: 0 });
    expect([...before.keys()].filter((key) => key.startsWith('obs/ada/'))).toHaveLength(2);
  });

  it('survives an import, and one that is taken back', async () => {
    const repository = await fill();
    const backup = await repository.exportAll();
    await writeRaw('rep/ada', { id: 'ada', name: 5 });
    const before = await readRaw();
    const other = await openTestRepository();
    await addReps(other, 'cy');
    const elsewhere = await other.exportAll();

    const again = await fill();
    await writeRaw('rep/ada', { id: 'ada', name: 5 });
    for (const file of [elsewhere, backup]) {
      const undo = await again.exportAll();
      await again.importText(file, { isTrial: false });
      const replaces = await again.readCounter();
      await again.importText(undo, { isTrial: false, replaces });
      const given = (raw: Map<string, unknown>) =>
        [...raw].filter(([key]) => /^(rep|obs|commitment|asked)\//.test(key));
      expect(given(await readRaw())).toEqual(given(before));
    }
  });
});

describe('a database of a newer version', () => {
  it('is exported with all that this one does not know: members, kinds and values', async () => {
    const repository = await fill();
    const raw = await readRaw();
    const [key, value] = [...raw].find(([one]) => one.startsWith('obs/ada/')) as [string, object];
    await writeRaw(key, { ...value, mood: 'good' });
    await writeRaw('goal/ada/g1', { id: 'g1', rep: 'ada', target: 4 });
    await writeRaw('commitment/ada/c1', { ...(raw.get('commitment/ada/c1') as object), state: 'paused' });
    await writeRaw('settings', { theme: 'sepia', density: 'tight', halfLifeDays: 90 });
    await writeRaw('meta', { schemaVersion: 99, counter: 7 });
    const newer = await openTestRepository({ now: NOW }, { keep: true });
    const file = JSON.parse(await newer.exportAll());
    expect(file.observations.find(({ id }: { id: string }) => id === 'o1')).toMatchObject({
      mood: 'good',
      note: 'of ada',
    });
    expect(file.settings).toMatchObject({ theme: 'system', halfLifeDays: 90 });
    expect(file.unread).toEqual([
      { key: 'commitment/ada/c1', value: expect.objectContaining({ state: 'paused', text: 'call' }) },
      { key: 'goal/ada/g1', value: { id: 'g1', rep: 'ada', target: 4 } },
      { key: 'settings', value: { theme: 'sepia', density: 'tight', halfLifeDays: 90 } },
    ]);
    expect(await repository.countUnread()).toBe(3);
    const copy = await openTestRepository();
    await copy.importText(JSON.stringify(file), { isTrial: false });
    expect(ids((await copy.listObservations({}, null, 9)).items).sort()).toEqual(['o1', 'o2']);
  });
});
