import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { addReps, DAY, NOW, observe, openTestRepository, readRaw, rep, writeRaw } from '../support/repository';

describe('what is read of a long log', () => {
  it('a search among thousands answers in parts, the later ones from where the one before ended', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada', 'bo');
    await repository.saveObservation(
      observe('oldest', 'ada', { agenda: 3 }, { at: NOW - 900 * DAY, note: 'A needle' }),
    );
    const file = JSON.parse(await repository.exportAll());
    const [model] = file.observations;
    for (let n = 0; n < 4500; n += 1) {
      const id = `hay-${n}`;
      const who = n % 2 === 0 ? 'ada' : 'bo';
      file.observations.push({ ...model, id, rep: who, at: NOW - Math.round((n * 800 * DAY) / 4500), note: 'Hay' });
    }
    await repository.importText(JSON.stringify(file), { isTrial: false });
    const first = await repository.listObservations({ text: 'needle' }, null, 25);
    expect(first.items).toEqual([]);
    expect(first.next).not.toBeNull();
    const second = await repository.listObservations({ text: 'needle' }, first.next, 25);
    expect(second.items.map(({ id }) => id)).toEqual(['oldest']);
    expect(second.next).toBeNull();
  });

  it('the mirror gets all of a time and nothing before it, to the millisecond', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada', 'bo');
    const from = NOW - 7 * DAY;
    await repository.saveObservation(observe('in', 'ada', { agenda: 3 }, { at: from, minutes: 20 }));
    await repository.saveObservation(observe('out', 'ada', { agenda: 3 }, { at: from - 1, minutes: 30 }));
    await repository.saveObservation(observe('late', 'bo', { agenda: 3 }, { at: NOW }));
    expect(await repository.listObserved(from)).toEqual([
      { rep: 'ada', at: from, minutes: 20 },
      { rep: 'bo', at: NOW, minutes: null },
    ]);
    expect(await repository.listObserved(0)).toHaveLength(3);
  });

  it('counts of ratings come from the log where a database of an earlier version kept none, and are kept from then on', async () => {
    const repository = await openTestRepository();
    await addReps(repository, 'ada');
    await repository.saveObservation(observe('one', 'ada', { agenda: 3 }));
    const { times: _, ...earlier } = (await readRaw()).get('sums/ada') as { times: unknown };
    await writeRaw('sums/ada', earlier);
    const counts = [{ rep: rep('ada'), skill: 'agenda', times: [0, 0, 1, 0, 0] }];
    expect(await repository.countRatings()).toEqual(counts);
    await repository.saveObservation(observe('two', 'ada', { agenda: 5 }));
    expect((await readRaw()).get('sums/ada')).toMatchObject({ observations: 2, times: [['agenda', [0, 0, 1, 0, 1]]] });
  });
});
