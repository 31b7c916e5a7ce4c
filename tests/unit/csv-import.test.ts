import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Context, ObservationId, RepId, SkillId } from '@/lib/coaching/types';
import { SKILLS } from '@/lib/content/skills';
import { readHere } from '@/lib/csv/here';
import {
  indexReps,
  type KnownNames,
  listUnknown,
  planImport,
  type RepAnswer,
  type SkillAnswer,
} from '@/lib/csv/plan-import';
import { type Entry, readRows } from '@/lib/csv/read-rows';
import { readTable } from '@/lib/csv/read-table';
import { type WrittenImport, writeImport, writeRemoval } from '@/lib/csv/write-import';
import {
  addReps,
  type Clock,
  DAY,
  NOW,
  observe,
  openTestRepository,
  rep,
  skill,
  type WholeRepository,
} from '../support/repository';

const TODAY = '2026-11-24';
const isAhead = (date: string) => date > TODAY;
const HEADER = 'rep,skill,rating,date,context,note';
const CONTEXTS = new Map<string, Context>([['visita congiunta', 'joint-visit']]);
const NOBODY = new Map<string, never>();

function finish<Result>(work: Generator<number, Result, void>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
function countSteps<Result>(work: Generator<number, Result, void>, steps: { count: number }): Result {
  let share = 0;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    expect(step.value).toBeGreaterThanOrEqual(share);
    share = step.value;
    steps.count += 1;
  }
}
const readText = (...lines: string[]) =>
  finish(readRows({ rows: finish(readTable([HEADER, ...lines].join('\n'))), isAhead, contexts: CONTEXTS }));

const known: KnownNames = {
  reps: new Map([['anna verdi', rep('anna')]]),
  skills: new Map(SKILLS.slice(0, 3).flatMap(({ id }) => [[id as string, id]])),
};
const plan = (
  entries: readonly Entry[],
  reps: ReadonlyMap<string, RepAnswer> = NOBODY,
  skills: ReadonlyMap<string, SkillAnswer> = NOBODY,
) => planImport(entries, known, { reps, skills });

describe('the rows of a table', () => {
  it('are read by what they say', () => {
    expect(readText('" Anna  Verdi ",Agenda,"4,0",2026-05-12,e-mail,"  Waited.\nThen asked. "').entries).toEqual([
      {
        line: 2,
        rep: 'Anna Verdi',
        skill: 'Agenda',
        rating: 4,
        date: '2026-05-12',
        context: 'e-mail',
        note: 'Waited.\nThen asked.',
      },
    ]);
    const [entry] = readText('Anna,agenda,5.0,2026-11-24,Visita congiunta,').entries;
    expect(entry).toMatchObject({ rating: 5, date: TODAY, context: 'joint-visit', note: '' });
  });

  it.each([
    ['rating', 'Anna,agenda,6,2026-05-12,,', '6'],
    ['rating', 'Anna,agenda,"3,5",2026-05-12,,', '3,5'],
    ['rating', 'Anna,agenda,,2026-05-12,,', ''],
    ['date', 'Anna,agenda,4,2026-13-12,,', '2026-13-12'],
    ['future', 'Anna,agenda,4,2026-11-25,,', '2026-11-25'],
    ['context', 'Anna,agenda,4,2026-05-12,Lunch,', 'Lunch'],
    ['no-rep', ',agenda,4,2026-05-12,,', ''],
    ['no-skill', 'Anna,,4,2026-05-12,,', ''],
    ['long-rep', `${'A'.repeat(121)},agenda,4,2026-05-12,,`, ''],
    ['long-note', `Anna,agenda,4,2026-05-12,,${'a'.repeat(4001)}`, ''],
    ['too-many-cells', 'Anna,agenda,4,2026-05-12,call,a, b', ''],
  ])('are left out with the reason “%s”', (problem, line, text) => {
    expect(readText('Anna,agenda,4,2026-05-11,,', line)).toEqual({
      entries: [expect.objectContaining({ line: 2 })],
      bad: [{ line: 3, problem, text }],
      alike: [],
    });
  });

  it('that say the same as an earlier one count too, and are named', () => {
    const { entries, bad, alike } = readText(
      'Anna Verdi,agenda,4,2026-05-12,call,x',
      'ANNA verdi,Agenda,4,12 May 2026,Call,x',
      'Anna Verdi,agenda,5,2026-05-12,call,x',
    );
    expect([entries.map(({ line }) => line), bad, alike]).toEqual([[2, 3, 4], [], [3]]);
    const { observations } = plan(entries);
    expect(observations.map(({ ratings }) => ratings.map(({ rating }) => rating))).toEqual([[4], [4], [5]]);
  });
});

it('the example of the README is what it says: three rows, two observations', () => {
  const example = /```csv\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
  const { entries, bad } = finish(readRows({ rows: finish(readTable(example)), isAhead, contexts: CONTEXTS }));
  expect([entries.length, bad]).toEqual([3, []]);
  const everybody = new Map(listUnknown(entries, known).reps.map(({ key }) => [key, { kind: 'new' as const }]));
  const first = new Map(
    listUnknown(entries, known).skills.map(({ key }) => [key, { kind: 'skill' as const, id: skill(key) }]),
  );
  expect(plan(entries, everybody, first).observations.map(({ ratings }) => ratings.length)).toEqual([2, 1]);
});

it('ten thousand rows are read and written in small steps, so that a page can breathe', () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `Anna Verdi,agenda,4,2026-05-12,call,Note ${index}`);
  const steps = { count: 0 };
  const table = countSteps(readTable([HEADER, ...lines].join('\n')), steps);
  const { entries } = countSteps(readRows({ rows: table, isAhead, contexts: CONTEXTS }), steps);
  const { observations } = plan(entries);
  const here = { reps: [], observations: new Map(), deleted: new Map(), otherwiseUsed: new Set<string>() };
  const request = {
    observations,
    newSkills: [],
    locale: 'en' as const,
    here,
    now: NOW,
    momentOf: () => NOW,
    createRepId: () => rep('x'),
  };
  expect(countSteps(writeImport(request), steps).added).toHaveLength(10_000);
  expect(steps.count).toBeGreaterThan(100);
});

describe('names', () => {
  const rows = readText(
    'ANNA  verdi,agenda,4,2026-05-12,,',
    'Anna V.,agenda,4,2026-05-12,,',
    'Anna V.,Opening,3,2026-05-13,,',
    'anna v.,opening,3,2026-05-14,,',
  ).entries;

  it('that nothing is called are asked about, with how many rows have them', () => {
    expect(listUnknown(rows, known)).toEqual({
      reps: [{ key: 'anna v.', name: 'Anna V.', rows: 3 }],
      skills: [{ key: 'opening', name: 'Opening', rows: 2 }],
    });
  });

  it('without an answer, or left out by one, are not imported', () => {
    expect(plan(rows)).toMatchObject({ observations: [{ rep: 'anna', date: '2026-05-12' }], leftOut: 3 });
    const leave = new Map([['anna v.', { kind: 'leave' as const }]]);
    expect(plan(rows, leave).leftOut).toBe(3);
  });

  it('are what the answer says: a rep of the team, or a new one', () => {
    const opening = new Map([['opening', { kind: 'skill' as const, id: skill('agenda') }]]);
    const mapped = plan(rows, new Map([['anna v.', { kind: 'rep' as const, id: rep('anna') }]]), opening);
    expect(mapped.leftOut).toBe(0);
    expect(mapped.observations.map((one) => one.rep)).toEqual(['anna', 'anna', 'anna', 'anna']);
    const created = plan(rows, new Map([['anna v.', { kind: 'new' as const }]]), opening);
    expect(created.observations.map((one) => [one.rep, one.repName])).toEqual([
      ['anna', 'ANNA verdi'],
      [null, 'Anna V.'],
      [null, 'Anna V.'],
      [null, 'anna v.'],
    ]);
  });

  it('of reps are their names here, then those in a CRM; what two reps are called is nobody', () => {
    const person = (id: string, name: string, ...crm: string[]) => ({
      id: id as RepId,
      name,
      identities: crm.map((one) => ({ name: one })),
    });
    const index = indexReps([
      person('1', 'Anna Verdi', 'A. Verdi', 'Marco Rossi'),
      person('2', 'Marco Rossi'),
      person('3', 'Luca Neri', 'L. Neri'),
      person('4', 'luca neri', 'L. Neri'),
    ]);
    expect([...index].sort()).toEqual([
      ['a. verdi', '1'],
      ['anna verdi', '1'],
      ['marco rossi', '2'],
    ]);
  });
});

describe('observations', () => {
  it('take the rows of one rep, date, context and note together', () => {
    const { observations } = plan(
      readText(
        'Anna Verdi,agenda,4,2026-05-12,call,Good start',
        'Anna Verdi,problems,2,2026-05-12,call,Good start',
        'Anna Verdi,problems,3,2026-05-12,call,Another note',
        'Anna Verdi,consequences,3,2026-05-12,demo,Good start',
      ).entries,
    );
    expect(observations.map(({ ratings }) => ratings.map((one) => `${one.skill} ${one.rating}`))).toEqual([
      ['agenda 4', 'problems 2'],
      ['problems 3'],
      ['consequences 3'],
    ]);
  });

  it('are two where one skill was seen twice', () => {
    const { observations } = plan(
      readText(
        'Anna Verdi,agenda,4,2026-05-12,,',
        'Anna Verdi,agenda,2,2026-05-12,,',
        'Anna Verdi,problems,3,2026-05-12,,',
      ).entries,
    );
    expect(observations.map(({ ratings }) => ratings.map((one) => one.rating))).toEqual([[4, 3], [2]]);
    expect(new Set(observations.map(({ key }) => key)).size).toBe(2);
  });
});

describe('an import', () => {
  const LINES = [
    'anna,agenda,4,2026-05-12,call,Asked first',
    'anna,problems,2,2026-05-12,call,Asked first',
    'Bea Blu,agenda,3,2026-06-01,,',
    'Bea Blu,agenda,3,2026-11-24,,today',
  ];
  const ANSWERS = new Map<string, RepAnswer>([['bea blu', { kind: 'new' }]]);

  let created = 0;
  const createRep = () => {
    created += 1;
    return rep(`new-${created}`);
  };
  async function prepare(
    repository: WholeRepository,
    clock: Clock,
    lines: readonly string[] = LINES,
    newSkills: ReadonlyMap<string, SkillAnswer> = NOBODY,
  ): Promise<WrittenImport> {
    const here = readHere(await repository.exportAll());
    const skills = new Map<string, SkillId>(SKILLS.map(({ id }) => [id, id]));
    const names = { reps: indexReps(here.reps), skills };
    const answers = { reps: ANSWERS, skills: newSkills };
    const planned = planImport(readText(...lines).entries, names, answers);
    const momentOf = (date: string) => Date.parse(`${date}T12:00:00Z`);
    return finish(writeImport({ ...planned, locale: 'en', here, now: clock.now, momentOf, createRepId: createRep }));
  }
  const bring = (repository: WholeRepository, { text }: WrittenImport) =>
    repository.importText(text, { isTrial: false });
  const observationsOf = async (repository: WholeRepository) =>
    (await repository.listObservations({}, null, 100)).items.map(({ rep: who, at, ratings, note }) => [
      who,
      new Date(at).toISOString().slice(0, 13),
      ratings.map((one) => `${one.skill} ${one.rating}`).join(),
      note,
    ]);
  async function start() {
    const clock: Clock = { now: NOW };
    const repository = await openTestRepository(clock);
    await addReps(repository, 'anna');
    return { clock, repository };
  }

  it('is taken by the background whole: observations, the new rep, nothing later than now', async () => {
    const { clock, repository } = await start();
    const written = await prepare(repository, clock);
    expect(written).toMatchObject({ already: [], returning: 0, newReps: [{ name: 'Bea Blu' }] });
    expect(await repository.importText(written.text, { isTrial: true })).toMatchObject({
      added: 4,
      changed: 0,
      same: 1,
    });
    expect(await bring(repository, written)).toMatchObject({ added: 4, changed: 0, deleted: 0 });
    const who = written.newReps[0]?.id;
    expect(await observationsOf(repository)).toEqual([
      [who, '2026-11-24T09', 'agenda 3', 'today'],
      [who, '2026-06-01T12', 'agenda 3', ''],
      ['anna', '2026-05-12T12', 'agenda 4,problems 2', 'Asked first'],
    ]);
  });

  it('of the same file again adds and changes nothing, whatever was edited meanwhile', async () => {
    const { clock, repository } = await start();
    const first = await prepare(repository, clock);
    await bring(repository, first);
    clock.now += DAY;
    const [id] = first.added;
    await repository.saveObservation({ ...observe(String(id), 'anna', { agenda: 1 }), at: NOW - DAY });
    const before = await repository.exportAll();
    const second = await prepare(repository, clock);
    expect(second).toMatchObject({ added: [], newReps: [], already: first.added });
    expect(await bring(repository, second)).toMatchObject({ added: 0, changed: 0, deleted: 0 });
    expect({ ...JSON.parse(await repository.exportAll()), exportedAt: '' }).toEqual({
      ...JSON.parse(before),
      exportedAt: '',
    });
  });

  it('of the file with more rows adds these', async () => {
    const { clock, repository } = await start();
    await bring(repository, await prepare(repository, clock));
    const more = await prepare(repository, clock, [...LINES, 'anna,insight,5,2026-06-02,demo,']);
    expect([more.added.length, more.already.length]).toEqual([1, 3]);
  });

  describe('of a file of which a skill was left out before', () => {
    const CALLING = [
      'anna,agenda,4,2026-05-12,call,Asked first',
      'anna,Opening talk,2,2026-05-12,call,Asked first',
      'anna,Closing talk,5,2026-05-12,call,Asked first',
    ];
    const opening = ['opening talk', { kind: 'skill', id: skill('problems') }] as const;
    const closing = ['closing talk', { kind: 'skill', id: skill('insight') }] as const;
    const answers = (...given: (readonly [string, SkillAnswer])[]) => new Map(given);
    const ratingsOf = async (repository: WholeRepository) =>
      (await observationsOf(repository)).map(([, , ratings]) => ratings).sort();
    const countsOf = async (repository: WholeRepository) =>
      Object.entries((await repository.readTeam()).sums.get(rep('anna')) ?? {})
        .filter(([, { count }]) => count > 0)
        .map(([id, { count }]) => `${id} ${count}`)
        .sort();
    async function startWithOne() {
      const { clock, repository } = await start();
      const first = await prepare(repository, clock, CALLING);
      await bring(repository, first);
      clock.now += DAY;
      return { clock, repository, first };
    }

    it('adds what is missing, of the same rep and moment, and touches nothing that is here', async () => {
      const { clock, repository, first } = await startWithOne();
      const before = readHere(await repository.exportAll()).observations;
      const second = await prepare(repository, clock, CALLING, answers(opening));
      expect(second).toMatchObject({ already: first.added, completing: 1, kept: 0, returning: 0, newReps: [] });
      expect(await bring(repository, second)).toMatchObject({ added: 1, changed: 0, deleted: 0 });
      const after = readHere(await repository.exportAll()).observations;
      for (const [id, one] of before) expect(after.get(id)).toEqual(one);
      expect(await observationsOf(repository)).toHaveLength(2);
      expect(new Set((await observationsOf(repository)).map(([who, at, , note]) => `${who} ${at} ${note}`))).toEqual(
        new Set(['anna 2026-05-12T12 Asked first']),
      );
      clock.now += DAY;
      await bring(repository, await prepare(repository, clock, CALLING, answers(opening, closing)));
      expect(await ratingsOf(repository)).toEqual(['agenda 4', 'insight 5', 'problems 2']);
      expect(await countsOf(repository)).toEqual(['agenda 1', 'insight 1', 'problems 1']);
    });

    it('adds nothing the time after, whatever is answered', async () => {
      const { clock, repository } = await startWithOne();
      await bring(repository, await prepare(repository, clock, CALLING, answers(opening)));
      for (const given of [answers(), answers(opening)]) {
        const again = await prepare(repository, clock, CALLING, given);
        expect(again).toMatchObject({ added: [], completing: 0, kept: 0 });
      }
      const [first = '', ...others] = CALLING;
      expect((await prepare(repository, clock, others, answers(opening))).added).toEqual([]);
      const whole = await prepare(repository, clock, [first, ...others], answers(opening));
      expect(whole.already).toHaveLength(2);
    });

    it('is taken back exactly, and can be done again', async () => {
      const { clock, repository } = await startWithOne();
      const read = async () => [...readHere(await repository.exportAll()).observations.values()];
      const before = await read();
      const second = await prepare(repository, clock, CALLING, answers(opening, closing));
      await bring(repository, second);
      const here = readHere(await repository.exportAll());
      const removal = writeRemoval({ observations: second.added, reps: [], newSkills: [] }, here, clock.now);
      await repository.importText(removal, { isTrial: false });
      expect(await read()).toEqual(before);
      expect(await countsOf(repository)).toEqual(['agenda 1']);
      const again = await prepare(repository, clock, CALLING, answers(opening, closing));
      expect(again).toMatchObject({ added: second.added, completing: 1, returning: 1 });
      await bring(repository, again);
      expect(await ratingsOf(repository)).toEqual(['agenda 4', 'problems 2,insight 5']);
    });

    it('leaves alone what was changed by hand since, and says so', async () => {
      const { clock, repository, first } = await startWithOne();
      await repository.saveObservation({ ...observe(String(first.added[0]), 'anna', { agenda: 1 }), at: NOW - DAY });
      const second = await prepare(repository, clock, CALLING, answers(opening));
      expect(second).toMatchObject({ added: [], already: first.added, completing: 0, kept: 1 });
    });

    it('counts no rating twice when the first part was deleted meanwhile', async () => {
      const { clock, repository, first } = await startWithOne();
      await bring(repository, await prepare(repository, clock, CALLING, answers(opening)));
      await repository.deleteObservation(first.added[0] as ObservationId);
      clock.now += DAY;
      const third = await prepare(repository, clock, CALLING, answers(opening));
      expect(third).toMatchObject({ added: first.added, returning: 1 });
      await bring(repository, third);
      expect(await countsOf(repository)).toEqual(['agenda 1', 'problems 1']);
    });
  });

  it('is taken back whole, and can be done again', async () => {
    const { clock, repository } = await start();
    await repository.saveObservation(observe('own', 'anna', { agenda: 5 }));
    const written = await prepare(repository, clock);
    await bring(repository, written);
    const here = readHere(await repository.exportAll());
    const removal = writeRemoval(
      { observations: written.added, reps: written.newReps, newSkills: [] },
      here,
      clock.now,
    );
    expect(await repository.importText(removal, { isTrial: false })).toMatchObject({ added: 0, deleted: 4 });
    expect((await observationsOf(repository)).map(([who]) => who)).toEqual(['anna']);
    expect(readHere(await repository.exportAll()).reps.map(({ name }) => name)).toEqual(['anna']);
    const again = await prepare(repository, clock);
    expect([again.added, again.returning]).toEqual([written.added, 3]);
    expect(await bring(repository, again)).toMatchObject({ added: 4 });
    expect(await observationsOf(repository)).toHaveLength(4);
  });

  it('brings a skill that an answer adds, by its name, and takes it back unless it was rated by then', async () => {
    const { clock, repository } = await start();
    const calling = skill('cold-calling');
    const answer = new Map([['cold calling', { kind: 'new' as const, id: calling, name: 'Cold calling' }]]);
    const unused = { kind: 'new' as const, id: skill('unused'), name: 'Unused' };
    const lines = ['anna,Cold calling,4,2026-05-12,,', 'anna,agenda,3,2026-05-12,,'];
    const written = await prepare(repository, clock, lines, new Map([...answer, ['unused', unused]]));
    expect(written.newSkills).toEqual([{ id: calling, name: 'Cold calling' }]);
    await bring(repository, written);
    const rubricOf = async () => (await repository.readTeam()).rubric.map(({ id }) => id).sort();
    expect(await rubricOf()).toEqual(['cold-calling', 'cold-calling.0']);
    expect((await repository.readTeam()).sums.get(rep('anna'))?.[calling]).toMatchObject({ count: 1 });
    const takeBack = async () => {
      const here = readHere(await repository.exportAll());
      const { added, newReps, newSkills } = written;
      const removal = writeRemoval({ observations: added, reps: newReps, newSkills }, here, clock.now);
      await repository.importText(removal, { isTrial: false });
    };
    await repository.saveObservation(observe('own', 'anna', { 'cold-calling': 5 }));
    await takeBack();
    expect(await rubricOf()).toEqual(['cold-calling', 'cold-calling.0']);
    await repository.deleteObservation('own' as ObservationId);
    await takeBack();
    expect(await rubricOf()).toEqual([]);
  });

  it('taken back leaves a new rep on whom something else hangs by then', async () => {
    const { clock, repository } = await start();
    const written = await prepare(repository, clock);
    await bring(repository, written);
    const who = written.newReps[0]?.id ?? rep('none');
    await repository.saveCommitment({ id: 'c1', rep: who, text: 'call', who: 'rep', state: 'open' });
    const here = readHere(await repository.exportAll());
    const removal = writeRemoval(
      { observations: written.added, reps: written.newReps, newSkills: [] },
      here,
      clock.now,
    );
    await repository.importText(removal, { isTrial: false });
    expect(
      readHere(await repository.exportAll())
        .reps.map(({ name }) => name)
        .sort(),
    ).toEqual(['Bea Blu', 'anna']);
  });

  it('counts in the levels as if each had been logged', async () => {
    const { clock, repository } = await start();
    await bring(repository, await prepare(repository, clock));
    const { sums } = await repository.readTeam();
    expect(sums.get(rep('anna'))?.[skill('problems')]).toMatchObject({ count: 1, at: Date.parse('2026-05-12T12:00Z') });
  });
});
