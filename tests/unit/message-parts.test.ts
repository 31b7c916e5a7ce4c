import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { cutText } from '@/lib/messaging/parts';
import { createBackground } from '../support/background';
import { addReps, NOW, observe, openTestRepository } from '../support/repository';

const fake = await vi.hoisted(async () => (await import('../support/fake-browser')).createFakeBrowser());
vi.mock('@/lib/platform/native', () => ({ browser: fake.browser }));

describe('a text', () => {
  it.each([
    ['', 4, ['']],
    ['abc', 4, ['abc']],
    ['abcd', 4, ['abcd']],
    ['abcdefghi', 4, ['abcd', 'efgh', 'i']],
    ['abc👍d', 4, ['abc', '👍d']],
    ['👍👍', 1, ['👍', '👍']],
  ])('%j in parts of %d', (text, most, parts) => {
    const cut = cutText(text, most);
    expect(cut.join('')).toBe(text);
    if (most > 1) expect(cut).toEqual(parts);
  });
});

const OPTIONS = 'options.html#/data';
async function start() {
  const clock = { now: NOW };
  const repository = await openTestRepository(clock);
  await addReps(repository, 'ada');
  await repository.saveObservation(observe('o1', 'ada', { agenda: 4 }));
  const { askFrom } = createBackground(repository, clock);
  return {
    repository,
    ask: (name: 'data.export' | 'data.import', body: object) => askFrom(OPTIONS, name, body as never),
  };
}
const piece = (part: number, parts: number, id = 'i1') => ({ piece: { id, part, parts } });

describe('an import in parts', () => {
  it('writes nothing before the last part, and then all of it', async () => {
    const { repository, ask } = await start();
    const text = await repository.exportAll();
    await repository.eraseAll();
    const [one, two, three] = [text.slice(0, 100), text.slice(100, 300), text.slice(300)];
    const send = (body: string, part: number) => ask('data.import', { text: body, isTrial: false, ...piece(part, 3) });
    expect(await send(one, 0)).toEqual({ ok: true, result: null });
    expect(await send(two, 1)).toEqual({ ok: true, result: null });
    // asked again, since the answer was lost
    expect(await send(two, 1)).toEqual({ ok: true, result: null });
    expect((await repository.readTeam()).reps).toEqual([]);
    expect(await send(three, 2)).toMatchObject({ ok: true, result: { added: 2 } });
    expect((await repository.readTeam()).reps).toMatchObject([{ name: 'ada' }]);
  });

  it('of which a part is missing is refused, and so is one that belongs to another', async () => {
    const { repository, ask } = await start();
    const counter = await repository.readCounter();
    const refused = { ok: false, code: 'worker-gone' };
    expect(await ask('data.import', { text: 'x', isTrial: false, ...piece(1, 3) })).toEqual(refused);
    await ask('data.import', { text: '{', isTrial: false, ...piece(0, 3) });
    expect(await ask('data.import', { text: 'x', isTrial: false, ...piece(2, 3) })).toEqual(refused);
    expect(await ask('data.import', { text: 'x', isTrial: false, ...piece(1, 3, 'other') })).toEqual(refused);
    expect(await repository.readCounter()).toBe(counter);
  });
});

describe('an export', () => {
  it('that fits is one part; a later part of one that is gone is refused', async () => {
    const { repository, ask } = await start();
    const reply = await ask('data.export', {});
    expect(reply).toMatchObject({ ok: true, result: { text: await repository.exportAll(), parts: 1 } });
    const { id } = (reply as unknown as { result: { id: string } }).result;
    expect(await ask('data.export', { piece: { id, part: 0 } })).toEqual({ ok: false, code: 'worker-gone' });
  });
});

describe('an import that is taken back', () => {
  it('leaves everything as it was, deletions and settings too', async () => {
    const other = await openTestRepository({ now: NOW + 1000 });
    await addReps(other, 'bo');
    await other.changeSettings({ theme: 'dark' });
    const file = await other.exportAll();
    const home = await start();
    const then = await home.repository.exportAll();
    const done = (await home.ask('data.import', { text: file, isTrial: false })) as { result: { counter: number } };
    expect((await home.repository.readTeam()).reps).toHaveLength(2);
    const undone = await home.ask('data.import', { text: then, isTrial: false, replaces: done.result.counter });
    expect(undone).toMatchObject({ ok: true });
    expect(await home.repository.exportAll()).toBe(then);
    expect((await home.repository.readTeam()).sums.size).toBe(1);
  });

  it('is refused where something changed since: that would be lost', async () => {
    const { repository, ask } = await start();
    const before = await repository.exportAll();
    const { result } = (await ask('data.import', { text: before, isTrial: false })) as unknown as {
      result: { counter: number };
    };
    await addReps(repository, 'bo');
    const undone = await ask('data.import', { text: before, isTrial: false, replaces: result.counter });
    expect(undone).toMatchObject({ ok: false, code: 'changed-since' });
    expect((await repository.readTeam()).reps).toHaveLength(2);
  });
});
