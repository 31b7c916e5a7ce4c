import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLifetime } from '@/lib/page/lifetime';
import { isOrphaned, tell } from '@/lib/page/tell';

const runtime = vi.hoisted(() => ({ id: 'ours' as string | undefined, sendMessage: vi.fn() }));
vi.mock('wxt/browser', () => ({ browser: { runtime } }));

/** From the first try to the end of the last. */
const ALL_TRIES_MS = 10_000;
const BODY = { seq: 1, crm: null, recordId: null, reading: null, stage: null };

beforeEach(() => {
  vi.useFakeTimers();
  runtime.id = 'ours';
  runtime.sendMessage.mockReset();
});
afterEach(() => vi.useRealTimers());

describe('a message to the background', () => {
  it('is answered with its result', async () => {
    runtime.sendMessage.mockResolvedValue({ ok: true, result: { token: 't' } });
    expect(await tell('page.hello', { token: '1-2-3-4' })).toEqual({ token: 't' });
    expect(runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({ name: 'page.hello', body: { token: '1-2-3-4' } });
  });

  it('that is refused is not repeated', async () => {
    runtime.sendMessage.mockResolvedValue({ ok: false, code: 'not-allowed' });
    expect(await tell('page.hello', { token: '1-2-3-4' })).toBeNull();
    expect(runtime.sendMessage).toHaveBeenCalledOnce();
  });

  it.each([
    ['is not there yet', () => runtime.sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist'))],
    ['is stopped in mid-answer', () => runtime.sendMessage.mockResolvedValueOnce(undefined)],
  ])('is repeated to a worker that %s', async (_name, fail) => {
    fail();
    runtime.sendMessage.mockResolvedValueOnce({ ok: true, result: 'at last' });
    const answer = tell('page.hello', { token: '1-2-3-4' });
    await vi.advanceTimersByTimeAsync(ALL_TRIES_MS);
    expect(await answer).toBe('at last');
  });

  it('is given up after some seconds', async () => {
    runtime.sendMessage.mockRejectedValue(new Error('Receiving end does not exist'));
    const answer = tell('page.hello', { token: '1-2-3-4' });
    await vi.advanceTimersByTimeAsync(ALL_TRIES_MS);
    expect(await answer).toBeNull();
    expect(runtime.sendMessage).toHaveBeenCalledTimes(5);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not repeated once a newer one has made it pointless', async () => {
    let isWanted = true;
    runtime.sendMessage.mockRejectedValue(new Error('Receiving end does not exist'));
    const answer = tell('page.at', BODY, () => isWanted);
    isWanted = false;
    await vi.advanceTimersByTimeAsync(ALL_TRIES_MS);
    expect(await answer).toBeNull();
    expect(runtime.sendMessage).toHaveBeenCalledOnce();
  });

  it('is not sent by a page that an update of the extension has left behind', async () => {
    runtime.id = undefined;
    expect(await tell('page.hello', { token: '1-2-3-4' })).toBeNull();
    expect(runtime.sendMessage).not.toHaveBeenCalled();
  });
});

describe('the life of the script in a page', () => {
  it('ends when the extension is updated or removed, and its timers with it', () => {
    const lifetime = createLifetime();
    const run = vi.fn();
    lifetime.setInterval(run, 1000);
    vi.advanceTimersByTime(4000);
    expect([run.mock.calls.length, lifetime.signal.aborted]).toEqual([4, false]);
    runtime.id = undefined;
    vi.advanceTimersByTime(5000);
    expect([isOrphaned(), lifetime.signal.aborted, vi.getTimerCount()]).toEqual([true, true, 0]);
  });

  it('has ended too where even asking for the extension throws', () => {
    const spy = vi.spyOn(runtime, 'id', 'get').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(isOrphaned()).toBe(true);
    spy.mockRestore();
  });
});
