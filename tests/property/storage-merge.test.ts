import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ObservationId, QuestionId, SkillId } from '@/lib/coaching/types';
import {
  addReps,
  type Clock,
  DAY,
  NOW,
  observe,
  openTestRepository,
  rep,
  type WholeRepository,
} from '../support/repository';

const REPS = ['ada', 'bo', 'cy'];
const who = fc.constantFrom(...REPS);
const nth = fc.integer({ min: 0, max: 3 });
const common = [
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('save' as const), nth, who, rating: fc.constantFrom(1, 3, 5) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('delete' as const), nth }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('promise' as const), nth, who, isDone: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('mark' as const), nth, who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unmark' as const), nth }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('expire' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rubric' as const), nth, isGone: fc.boolean() }) },
] as const;
const erase = { weight: 2, arbitrary: fc.record({ kind: fc.constant('erase' as const), who }) };
/** Always the same two: machines that merge one rep into different others do not agree. */
const merge = { weight: 2, arbitrary: fc.constant({ kind: 'merge', who: 'cy', into: 'ada' } as const) };
type Deed =
  | ReturnType<(typeof common)[number]['arbitrary']['generate']>['value']
  | { readonly kind: 'erase'; readonly who: string }
  | { readonly kind: 'merge'; readonly who: string; readonly into: string };
/** What was done on one machine, each some hours after the one before. */
const histories = (deed: fc.Arbitrary<Deed>) => {
  const history = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), deed), { maxLength: 8 });
  return fc.tuple(history, history, history);
};

async function perform(repository: WholeRepository, one: Deed, now: number): Promise<void> {
  switch (one.kind) {
    case 'save': {
      // every second one is of long ago
      const at = one.nth % 2 === 0 ? now : now - 900 * DAY;
      return repository.saveObservation(observe(`o${one.nth}`, one.who, { agenda: one.rating }, { at }));
    }
    case 'delete':
      return repository.deleteObservation(`o${one.nth}` as ObservationId);
    case 'promise': {
      const state = one.isDone ? 'done' : 'open';
      return repository.saveCommitment({ id: `c${one.nth}`, rep: rep(one.who), text: 'call', who: 'rep', state });
    }
    case 'mark': {
      const question = 'agenda-g1' as QuestionId;
      return repository.markQuestion({ id: `q${one.nth}`, rep: rep(one.who), question, mark: 'useful', at: now });
    }
    case 'unmark':
      return repository.unmarkQuestion(`q${one.nth}`);
    case 'erase':
      return repository.eraseRep(rep(one.who));
    case 'merge':
      return repository.mergeReps(rep(one.who), rep(one.into));
    case 'rubric': {
      const id = `agenda${one.nth === 0 ? '' : `.${one.nth}`}`;
      if (one.isGone) return repository.changeRubric([], [id]);
      const words = {
        part: 'skill-words',
        id,
        of: 'agenda' as SkillId,
        from: now,
        en: { name: `Name ${now}` },
      } as const;
      const skill = { part: 'skill', id: id as SkillId, target: 3 } as const;
      return repository.changeRubric([one.nth === 0 ? skill : words], []);
    }
    case 'expire':
      await repository.deleteOld();
  }
}

/** An export without its date. */
const content = (text: string): unknown => ({ ...JSON.parse(text), exportedAt: '' });

/** The exports of machines that began with one backup and then went each its own way. */
async function liveApart(histories: readonly (readonly [number, Deed][])[]): Promise<string[]> {
  const clock: Clock = { now: NOW };
  const first = await openTestRepository(clock);
  await addReps(first, ...REPS);
  await perform(first, { kind: 'save', nth: 0, who: 'ada', rating: 3 }, NOW);
  await perform(first, { kind: 'save', nth: 1, who: 'bo', rating: 3 }, NOW);
  const backup = await first.exportAll();
  const exports: string[] = [];
  for (const [index, deeds] of histories.entries()) {
    // no two machines write at the very same moment
    const own: Clock = { now: NOW + 1 + index };
    const machine = await openTestRepository(own);
    await machine.importText(backup, { isTrial: false });
    for (const [hours, one] of deeds) {
      own.now += hours * 3_600_000;
      // a rep may be gone by then: that is refused, and nothing changes
      await perform(machine, one, own.now).catch((error: { code?: string }) => {
        if (error.code !== 'unknown-rep' && error.code !== 'bad-request') throw error;
      });
    }
    exports.push(await machine.exportAll());
  }
  return exports;
}

async function gather(texts: readonly string[]): Promise<WholeRepository> {
  const target = await openTestRepository({ now: NOW + 100 * DAY });
  for (const text of texts) await target.importText(text, { isTrial: false });
  return target;
}

/** Whatever order the files come in, and however often, the outcome is one; and nothing in it belongs to nobody. */
async function checkMerge(lives: readonly (readonly [number, Deed][])[]): Promise<void> {
  const [a = '', b = '', c = ''] = await liveApart(lives);
  const result = await gather([a, b, c]);
  const text = await result.exportAll();
  for (const order of [
    [c, b, a],
    [b, a, c],
    [a, c, b, a, c],
  ]) {
    expect(content(await (await gather(order)).exportAll())).toEqual(content(text));
  }
  for (const again of [text, b]) {
    expect(await result.importText(again, { isTrial: false })).toMatchObject({ added: 0, changed: 0, deleted: 0 });
  }
  const { reps, observations, commitments, questions, rubric, deletions } = JSON.parse(text);
  const alive = new Set(reps.map(({ id }: { id: string }) => id));
  for (const record of [...observations, ...commitments, ...questions]) expect(alive).toContain(record.rep);
  const lists = Object.entries({
    rep: reps,
    observation: observations,
    commitment: commitments,
    question: questions,
    rubric,
  });
  const living = new Set(lists.flatMap(([kind, list]) => list.map(({ id }: { id: string }) => `${kind} ${id}`)));
  for (const { kind, id } of deletions) expect(living).not.toContain(`${kind} ${id}`);
}

describe('merging what several machines hold gives the same in any order', () => {
  it.each([
    ['erased', erase],
    ['merged', merge],
  ] as const)('when things are edited, deleted, and reps %s', { timeout: 60_000 }, (_what, more) =>
    fc.assert(fc.asyncProperty(histories(fc.oneof(...common, more)), checkMerge), { numRuns: 100 }),
  );
});
