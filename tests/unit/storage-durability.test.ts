import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import type { ObservationId, QuestionId } from '@/lib/coaching/types';
import { addReps, NOW, observe, openTestRepository, rep } from '../support/repository';

afterEach(() => vi.restoreAllMocks());

/** A power cut after the answer loses nothing only where the browser is asked to write through: for every write of all kinds. */
it('every write is strictly durable', async () => {
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const repository = await openTestRepository();
  await addReps(repository, 'ada', 'bo');
  const writes = [
    () => repository.saveObservation(observe('o1', 'ada', { agenda: 4 })),
    () => repository.saveDraft(rep('ada'), null),
    () => repository.saveCommitment({ id: 'c1', rep: rep('ada'), text: 'call', who: 'rep', state: 'open' }),
    () => repository.markQuestion({ id: 'q1', rep: rep('ada'), question: 'x' as QuestionId, mark: 'asked', at: NOW }),
    () => repository.startTimer('observing'),
    () => repository.changeSettings({ theme: 'dark' }),
    () => repository.changeLayout('https://crm.example', { isOpen: true }),
    () => repository.noteBackup(),
    () => repository.deleteObservation('o1' as ObservationId),
    () => repository.mergeReps(rep('bo'), rep('ada')),
    () => repository.repairAll(),
    async () => repository.importText(await repository.exportAll(), { isTrial: false }),
    () => repository.eraseRep(rep('ada')),
    () => repository.eraseAll(),
  ];
  for (const write of writes) {
    begin.mockClear();
    await write();
    const durable = begin.mock.calls.filter(([, mode]) => mode === 'readwrite').map(([, , options]) => options);
    expect(durable.length, String(write)).toBeGreaterThan(0);
    for (const options of durable) expect(options, String(write)).toEqual({ durability: 'strict' });
  }
  // also the one that begins the database
  begin.mockClear();
  await openTestRepository();
  expect(begin.mock.calls.filter(([, mode]) => mode === 'readwrite')).toEqual([
    ['records', 'readwrite', { durability: 'strict' }],
  ]);
});
