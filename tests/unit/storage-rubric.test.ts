import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { SkillId } from '@/lib/coaching/types';
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
  type WholeRepository,
  writeRaw,
} from '../support/repository';

const AGENDA = 'agenda' as SkillId;
const target: Whole<'rubric'> = { part: 'skill', id: AGENDA, target: 3.5, relevance: { discovery: 1 } };
const words = (from: number, name: string): Whole<'rubric'> => ({
  part: 'skill-words',
  id: `agenda.${from}`,
  of: AGENDA,
  from,
  en: { name, anchors: { 5: 'Asks first.' } },
});
const idsOf = async (repository: WholeRepository) => (await repository.listWholes('rubric')).map(({ id }) => id).sort();

describe('the manager’s rubric in the database', () => {
  it('is changed in one transaction and read with the team', async () => {
    const repository = await openTestRepository();
    await repository.changeRubric([target, words(NOW, 'Opening')], []);
    const { rubric, counter } = await repository.readTeam();
    expect(counter).toBe(1);
    const written = { createdAt: NOW, updatedAt: NOW };
    expect(rubric).toEqual(
      expect.arrayContaining([
        { ...target, ...written },
        { ...words(NOW, 'Opening'), ...written },
      ]),
    );
    await repository.changeRubric([{ part: 'skill', id: AGENDA, isArchived: true }], [`agenda.${NOW}`]);
    expect(await idsOf(repository)).toEqual(['agenda']);
    expect((await readRaw()).has(`tomb/rubric/agenda.${NOW}`)).toBe(true);
  });

  it('is empty before anything was changed: no default text lies in the database', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada');
    expect(await idsOf(repository)).toEqual([]);
    expect(JSON.stringify([...(await readRaw())])).not.toContain('agenda');
  });

  it('goes out and comes in with everything else, and a deletion with it', async () => {
    const clock: Clock = { now: NOW };
    const first = await openTestRepository(clock);
    await addReps(first, 'ada');
    await first.saveObservation(observe('o', 'ada', { agenda: 4 }));
    await first.changeRubric([target, words(NOW, 'Opening')], []);
    const before = await first.exportAll();
    clock.now += DAY;
    await first.changeRubric([], [`agenda.${NOW}`]);
    const after = await first.exportAll();
    for (const order of [
      [before, after],
      [after, before, before],
    ]) {
      const second = await openTestRepository({ now: NOW + 2 * DAY });
      for (const text of order) await second.importText(text, { isTrial: false });
      expect(await idsOf(second)).toEqual(['agenda']);
      expect((await second.listObservations({ rep: rep('ada') }, null, 10)).items).toHaveLength(1);
    }
  });

  it('of two machines holds the wordings of both, so that what was rated then is still understood', async () => {
    const one = await openTestRepository({ now: NOW });
    await one.changeRubric([words(NOW, 'Opening')], []);
    const text = await one.exportAll();
    const two = await openTestRepository({ now: NOW + DAY });
    await two.changeRubric([words(NOW + DAY, 'First minute')], []);
    expect(await two.importText(text, { isTrial: true })).toMatchObject({ added: 1, changed: 0, same: 0 });
    await two.importText(text, { isTrial: false });
    expect(await idsOf(two)).toEqual([`agenda.${NOW}`, `agenda.${NOW + DAY}`]);
  });

  it('takes an export of before there was any', async () => {
    const repository = await openTestRepository();
    const { rubric: _none, ...file } = JSON.parse(await repository.exportAll());
    await expect(repository.importText(JSON.stringify(file), { isTrial: false })).resolves.toMatchObject({
      deleted: 0,
    });
  });

  it('refuses a file with a target that no scale has, and names the place', async () => {
    const repository = await openTestRepository();
    await repository.changeRubric([target], []);
    const text = (await repository.exportAll()).replace('"target": 3.5', '"target": 6');
    await expect(repository.importText(text, { isTrial: true })).rejects.toMatchObject({
      code: 'import-invalid',
      where: 'rubric[0].target',
    });
  });

  it('leaves a damaged record where it is, reports it, and goes on with the others', async () => {
    const repository = await openTestRepository();
    await repository.changeRubric([target, words(NOW, 'Opening')], []);
    await writeRaw('rubric/-/agenda', { part: 'skill', id: 'agenda', target: 'high' });
    expect(await idsOf(repository)).toEqual([`agenda.${NOW}`]);
    expect((await repository.checkAll()).damaged).toEqual([{ key: 'rubric/…/agenda', reason: 'rubric' }]);
    expect((await readRaw()).has('rubric/-/agenda')).toBe(true);
  });

  it('is gone when everything is erased', async () => {
    const repository = await openTestRepository();
    await repository.changeRubric([target], []);
    await repository.eraseAll();
    expect([...(await readRaw()).keys()]).toEqual(['meta']);
  });
});
