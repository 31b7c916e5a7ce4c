// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeAdapterScript } from '@/lib/crm/adapter-door';
import type { Adapter, Reading } from '@/lib/crm/types';
import { DEFAULT_LAYOUT } from '@/lib/messaging/settings';
import type { Hello } from '@/lib/messaging/views';
import { offerKit } from '@/lib/page/door';
import { RECORD_DOOR, type RecordKit } from '@/lib/page/doors';
import { shareGreeting } from '@/lib/page/greeting';
import { createLeftReadings, type LeftReading } from '@/lib/page/left-readings';
import type { PanelHost } from '@/lib/page/panel-host';
import { watchPage } from '@/lib/page/watch-page';
import { act } from '../support/trusted';

const background = vi.hoisted(() => ({
  sent: [] as { name: string; body: { seq: number; recordId: string | null; reading: Reading | null } }[],
  hello: null as unknown,
  /** Whether the newest message would still be repeated if nobody had answered it. */
  isWanted: [] as (() => boolean)[],
}));
vi.mock('@/lib/page/tell', () => ({
  isOrphaned: () => false,
  tell: async (name: string, body: never, isWanted: () => boolean = () => true) => {
    background.sent.push({ name, body });
    background.isWanted.push(isWanted);
    return name === 'page.hello' ? background.hello : null;
  },
}));

const adapter: Adapter = {
  id: 'plain',
  name: 'Plain',
  hosts: [],
  records: [{ pattern: '/deals/(\\d+)', sure: 'high' }],
  roots: ['main'],
  fields: {},
};
const hello = {
  state: 'on',
  token: 'token',
  crm: 'plain',
  likely: null,
  guess: null,
  taught: null,
  pointed: '',
  candidates: [],
  layout: DEFAULT_LAYOUT,
  side: 'right',
  isOpen: true,
  pushesPage: false,
  theme: 'system',
  language: 'en',
  style: '',
  words: { open: '', resize: '', blocked: '', reload: '' },
} as unknown as Hello;
const reading = (owner: string): Reading => ({
  fields: { owner: { raw: owner, rule: 0, sure: 'high' } },
  empty: [],
  language: 'en',
});
const host = Object.fromEntries(
  ['apply', 'expect', 'hold', 'confirm', 'setOpen', 'toggle', 'openLog', 'refocus', 'orphan', 'destroy'].map((name) => [
    name,
    vi.fn(),
  ]),
) as unknown as PanelHost & Record<keyof PanelHost, ReturnType<typeof vi.fn>>;
/** What waits for the frame to be off the screen; null while it is off, so that nothing waits. */
let waiting: (() => void)[] | null = null;
host.whenHidden = vi.fn((run: () => void) => (waiting === null ? run() : void waiting.push(run)));
const createHost = vi.fn(() => host);
/** The records that are followed, oldest first: what is told of each, and whether it still is. */
let inSight: Reading | null;
let followed: {
  recordId: string;
  before: readonly LeftReading[];
  tell: (reading: Reading) => void;
  signal: AbortSignal;
}[];
let end: AbortController;
const kit: RecordKit = {
  createHost,
  createLeftReadings,
  followRecord: ({ recordId, before }, tell, signal) => {
    followed.push({ recordId, before, tell, signal });
    return () => inSight;
  },
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  Object.assign(background, { sent: [], isWanted: [], hello });
  waiting = null;
  followed = [];
  inSight = null;
  end = new AbortController();
  history.replaceState(null, '', '/deals/1');
  offerKit(RECORD_DOOR, kit);
});
afterEach(() => {
  end.abort();
  for (const door of ['record', 'adapters', 'greeting'])
    Reflect.deleteProperty(globalThis, Symbol.for(`affianca.${door}`));
  vi.useRealTimers();
});

/** The extension's own script of this CRM comes into the page. */
const bringAdapter = (): void => new Function(writeAdapterScript(adapter))();
async function watch() {
  const lifetime = {
    signal: end.signal,
    setInterval: (run: () => void, everyMs: number) => void setInterval(run, everyMs),
  };
  const page = watchPage(lifetime, 'chrome-extension://test/panel.html');
  bringAdapter();
  await vi.advanceTimersByTimeAsync(1);
  return page;
}
async function goTo(path: string): Promise<void> {
  history.pushState(null, '', path);
  await vi.advanceTimersByTimeAsync(250);
}
const announced = () =>
  background.sent
    .filter(({ name }) => name === 'page.at')
    .map(({ body }) => [body.seq, body.recordId, body.reading?.fields.owner?.raw ?? null]);

it('announces the record in front at once, and its reading when there is one', async () => {
  await watch();
  followed[0]?.tell(reading('Marco'));
  expect(announced()).toEqual([
    [1, '1', null],
    [2, '1', 'Marco'],
  ]);
  expect(createHost).toHaveBeenCalledOnce();
  expect(host.expect).toHaveBeenLastCalledWith(true);
});

it('the next record is announced without the reading of the one before, which is followed no more', async () => {
  await watch();
  followed[0]?.tell(reading('Marco'));
  await goTo('/deals/2');
  expect(announced().at(-1)).toEqual([3, '2', null]);
  expect(followed[0]?.signal.aborted).toBe(true);
  expect(followed[1]).toMatchObject({ recordId: '2', before: [{ recordId: '1', reading: reading('Marco') }] });
});

it('back on the record that was read last, its words are no other record’s', async () => {
  await watch();
  followed[0]?.tell(reading('Marco'));
  await goTo('/deals');
  await goTo('/deals/1');
  expect(followed.map(({ recordId, before }) => [recordId, before])).toEqual([
    ['1', []],
    ['1', []],
  ]);
});

it('of records that were left before they were read, it is kept what was in sight then, once', async () => {
  await watch();
  followed[0]?.tell(reading('Marco'));
  inSight = reading('Marco');
  await goTo('/deals/2');
  inSight = reading('Giulia');
  await goTo('/deals/3');
  await goTo('/deals/4');
  await goTo('/deals/2');
  expect(followed.slice(1).map(({ before }) => before.map((one) => one.reading.fields.owner?.raw))).toEqual([
    ['Marco'],
    ['Marco', 'Giulia'],
    ['Marco', 'Giulia'],
    ['Marco'],
  ]);
});

it('the next record is announced once the frame of the one before is off the screen, and of two the newest only', async () => {
  await watch();
  waiting = [];
  await goTo('/deals/2');
  await goTo('/deals/3');
  expect(announced()).toHaveLength(1);
  const runs = waiting;
  waiting = null;
  for (const run of runs) run();
  expect(announced().at(-1)).toEqual([3, '3', null]);
  expect(background.isWanted.slice(-2).map((isWanted) => isWanted())).toEqual([false, true]);
});

it('a page that the browser draws in advance waits until it is in the tab', async () => {
  let isInAdvance = true;
  Object.defineProperty(document, 'prerendering', { configurable: true, get: () => isInAdvance });
  await watch();
  expect(background.sent).toEqual([]);
  isInAdvance = false;
  document.dispatchEvent(new Event('prerenderingchange'));
  Reflect.deleteProperty(document, 'prerendering');
  await vi.advanceTimersByTimeAsync(1);
  expect(announced()).toEqual([[1, '1', null]]);
});

it('a page that is left says that nothing is in front', async () => {
  await watch();
  act(window, 'pagehide');
  expect(announced().at(-1)).toEqual([2, null, null]);
});

const comeBack = async (persisted: boolean) => {
  act(window, 'pageshow', { persisted });
  await vi.advanceTimersByTimeAsync(1);
};

it('kept by the browser for the way back, it greets again and says what is in front', async () => {
  await watch();
  act(window, 'pagehide');
  await comeBack(true);
  expect(background.sent.filter(({ name }) => name === 'page.hello')).toHaveLength(2);
  expect(announced().at(-1)).toEqual([3, '1', null]);
  await comeBack(false);
  expect(background.sent.filter(({ name }) => name === 'page.hello')).toHaveLength(2);
});

it('a page that only feigns to leave and to come back changes nothing', async () => {
  await watch();
  window.dispatchEvent(new Event('pagehide'));
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await vi.advanceTimersByTimeAsync(1);
  expect(host.destroy).not.toHaveBeenCalled();
  expect(background.sent.filter(({ name }) => name === 'page.hello')).toHaveLength(1);
  expect(announced().at(-1)).toEqual([1, '1', null]);
});

it('kept by the browser while its site was switched off, it stays away', async () => {
  await watch();
  background.hello = { ...hello, state: 'off' };
  await comeBack(true);
  expect(host.destroy).toHaveBeenCalledOnce();
  expect(createHost).toHaveBeenCalledOnce();
  expect(announced()).toHaveLength(1);
});

it('what was announced of a left record is not repeated to a background that did not answer', async () => {
  await watch();
  expect(background.isWanted.at(-1)?.()).toBe(true);
  const first = background.isWanted.at(-1);
  await goTo('/deals/2');
  expect([first?.(), background.isWanted.at(-1)?.()]).toEqual([false, true]);
});

it('a page without a record tells that nothing is in front, and the host waits', async () => {
  await watch();
  await goTo('/deals');
  expect(announced().at(-1)).toEqual([2, null, null]);
  expect(host.expect).toHaveBeenLastCalledWith(false);
  expect(followed[0]?.signal.aborted).toBe(true);
});

it('without any record no host is made', async () => {
  history.replaceState(null, '', '/deals');
  await watch();
  await goTo('/people/4');
  expect(createHost).not.toHaveBeenCalled();
});

it('the frame is shown only for what is in front now', async () => {
  const page = await watch();
  await goTo('/deals/2');
  page.obey({ command: 'painted', seq: 1, isDrawn: true });
  expect(host.confirm).not.toHaveBeenCalled();
  page.obey({ command: 'painted', seq: 2, isDrawn: false });
  page.obey({ command: 'painted', seq: 2, isDrawn: true });
  expect(host.confirm.mock.calls).toMatchObject([[{ isDrawn: false }], [{ isDrawn: true }]]);
});

it('what the frame has begun with is right where the background guessed the record in front: it is shown as it is', async () => {
  background.hello = { ...hello, guess: '1' };
  const page = await watch();
  expect(announced()).toEqual([[0, '1', null]]);
  page.obey({ command: 'painted', seq: 0, isDrawn: true });
  expect(host.confirm).toHaveBeenCalledOnce();
  followed[0]?.tell(reading('Marco'));
  await goTo('/deals/2');
  await goTo('/deals/1');
  expect(announced().map(([seq, id]) => [seq, id])).toEqual([
    [0, '1'],
    [1, '1'],
    [2, '2'],
    [3, '1'],
  ]);
});

it('a frame that has painted before the host was there is shown with it', async () => {
  Reflect.deleteProperty(globalThis, Symbol.for('affianca.record'));
  background.hello = { ...hello, guess: '1' };
  const page = await watch();
  page.obey({ command: 'painted', seq: 0, isDrawn: true });
  offerKit(RECORD_DOOR, kit);
  expect(host.expect.mock.invocationCallOrder[0]).toBeLessThan(host.confirm.mock.invocationCallOrder[0] as number);
  // another host is another frame
  page.obey({ command: 'off' });
  page.wake();
  await vi.advanceTimersByTimeAsync(1);
  expect([createHost.mock.calls.length, host.confirm.mock.calls.length]).toEqual([2, 1]);
});

it.each([
  ['another record', '2'],
  ['no record', null],
])('what the frame has begun with is not shown where %s was guessed', async (_what, guess) => {
  background.hello = { ...hello, guess };
  const page = await watch();
  page.obey({ command: 'painted', seq: 0, isDrawn: true });
  expect(announced()).toEqual([[1, '1', null]]);
  expect(host.confirm).not.toHaveBeenCalled();
});

it('the CRM of last time is not announced before its record: its adapter is on its way', async () => {
  background.hello = {
    ...hello,
    crm: null,
    likely: 'plain',
    candidates: [{ id: 'plain', signature: 'body' }],
    guess: '1',
  };
  await watch();
  expect(announced()).toEqual([[0, '1', null]]);
});

it('a page that was announced already, for a frame that came before, is not announced again', async () => {
  const { token } = shareGreeting();
  await watch();
  const greeted = background.sent.filter(({ name }) => name === 'page.hello');
  expect(greeted).toEqual([{ name: 'page.hello', body: { token } }]);
  expect(token).toMatch(/^\d{1,10}(-\d{1,10}){3}$/);
  await comeBack(true);
  const tokens = background.sent.filter(({ name }) => name === 'page.hello').map(({ body }) => JSON.stringify(body));
  expect([tokens.length, new Set(tokens).size]).toEqual([2, 2]);
});

it('a record’s own hash changes nothing', async () => {
  await watch();
  await goTo('/deals/1#notes');
  expect(announced()).toHaveLength(1);
});

it('switched off it leaves the page, and hears of no other record', async () => {
  const page = await watch();
  page.obey({ command: 'off' });
  expect(host.destroy).toHaveBeenCalledOnce();
  expect(followed[0]?.signal.aborted).toBe(true);
  await goTo('/deals/2');
  expect(announced()).toHaveLength(1);
});

it('switched on again it comes back without a reload', async () => {
  const page = await watch();
  page.obey({ command: 'off' });
  page.wake();
  await vi.advanceTimersByTimeAsync(1);
  expect(createHost).toHaveBeenCalledTimes(2);
  expect(announced().at(-1)).toEqual([2, '1', null]);
  await goTo('/deals/2');
  expect(announced().at(-1)).toEqual([3, '2', null]);
});

it('woken while it is there, it does nothing', async () => {
  const page = await watch();
  page.wake();
  await vi.advanceTimersByTimeAsync(1);
  expect(background.sent.filter(({ name }) => name === 'page.hello')).toHaveLength(1);
  expect(createHost).toHaveBeenCalledOnce();
});

it('on a site that is switched off nothing but the greeting is sent', async () => {
  background.hello = { ...hello, state: 'off' };
  await watch();
  await goTo('/deals/2');
  expect(background.sent.map(({ name }) => name)).toEqual(['page.hello']);
  expect(createHost).not.toHaveBeenCalled();
});

it('nobody who answers is nobody who serves: nothing is made in the page', async () => {
  background.hello = null;
  await watch();
  expect(createHost).not.toHaveBeenCalled();
});

it('an unknown CRM is recognised by its signature, once it is there', async () => {
  background.hello = { ...hello, crm: null, candidates: [{ id: 'plain', signature: '#plain-app' }] };
  await watch();
  expect(announced()).toEqual([]);
  const app = document.createElement('div');
  app.id = 'plain-app';
  document.body.append(app);
  await vi.advanceTimersByTimeAsync(10_000);
  app.remove();
  expect(announced()).toEqual([
    [1, null, null],
    [2, '1', null],
  ]);
});

it('a navigation before it was recognised begins the looks anew: nobody looks twice', async () => {
  background.hello = { ...hello, crm: null, candidates: [{ id: 'plain', signature: '#plain-app' }] };
  await watch();
  for (const path of ['/a', '/b', '/c']) await goTo(path);
  const looks = vi.spyOn(document, 'querySelectorAll');
  await vi.advanceTimersByTimeAsync(10_000);
  // at 200, 400, 800, 1600 and 3200 ms, each after the one before
  expect(looks.mock.calls.filter(([select]) => select === '#plain-app')).toHaveLength(5);
});

it('commands reach the host; settings too', async () => {
  const page = await watch();
  page.obey({ command: 'toggle' });
  page.obey({ command: 'collapse' });
  page.obey({ command: 'open-log' });
  page.obey({ command: 'refocus', actedAt: 12 });
  page.obey({ command: 'settings', hello: { ...hello, side: 'left' } });
  expect(host.toggle).toHaveBeenCalledOnce();
  expect(host.setOpen).toHaveBeenCalledWith(false);
  expect(host.openLog).toHaveBeenCalledOnce();
  expect(host.refocus).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ actedAt: 12 }));
  expect(host.apply).toHaveBeenCalledWith(expect.objectContaining({ side: 'left' }));
});

it('after an update of the extension only a note to reload is left', async () => {
  await watch();
  end.abort();
  expect(host.orphan).toHaveBeenCalledOnce();
  expect(followed[0]?.signal.aborted).toBe(true);
  await goTo('/deals/2');
  expect(announced()).toHaveLength(1);
});

it('a popup that is opened has the record looked at again, and is told all that changes for a while', async () => {
  background.hello = { ...hello, isOpen: false };
  const page = await watch();
  followed[0]?.tell(reading('Marco'));
  expect(followed[0]?.signal.aborted).toBe(true);
  page.obey({ command: 'look' });
  expect(followed.map(({ recordId }) => recordId)).toEqual(['1', '1']);
  for (const owner of ['Marco', 'Anna']) followed[1]?.tell(reading(owner));
  expect(announced().at(-1)?.slice(1)).toEqual(['1', 'Anna']);
  expect(followed[1]?.signal.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(61_000);
  followed[1]?.tell(reading('Bo'));
  expect(followed[1]?.signal.aborted).toBe(true);
  expect(createHost.mock.results[0]?.value.setOpen).not.toHaveBeenCalled();
});

it('beside a collapsed panel one reading is enough; opened, the record is followed again', async () => {
  background.hello = { ...hello, isOpen: false };
  await watch();
  const layoutOf = () => createHost.mock.calls[0] as unknown as [Hello, string, { onLayout(change: object): void }];
  // as long as the page has not said whose deal it is, it is looked at
  followed[0]?.tell({ ...reading('Marco'), fields: {} });
  expect(followed[0]?.signal.aborted).toBe(false);
  followed[0]?.tell(reading('Marco'));
  expect(followed[0]?.signal.aborted).toBe(true);
  layoutOf()[2].onLayout({ isOpen: true });
  expect(followed.map(({ recordId }) => recordId)).toEqual(['1', '1']);
  // the frame may stay as it is: it shows this very record
  expect(host.expect).toHaveBeenCalledTimes(1);
  followed[1]?.tell(reading('Anna'));
  expect(announced().at(-1)?.slice(1)).toEqual(['1', 'Anna']);
  expect(followed[1]?.signal.aborted).toBe(false);
  layoutOf()[2].onLayout({ width: 400 });
  expect(followed[1]?.signal.aborted).toBe(false);
  layoutOf()[2].onLayout({ isOpen: false });
  expect(followed[1]?.signal.aborted).toBe(true);
});
