import { beforeEach, describe, expect, it, vi } from 'vitest';

const fake = await vi.hoisted(async () => (await import('../support/fake-browser')).createFakeBrowser());
vi.mock('@/lib/platform/native', () => ({ browser: fake.browser }));

const FRAME = 4;
const DEALS = { site: 'https://crm.example', brought: null, hasHost: false };
let tabs: typeof import('@/lib/service/tabs');
/** A new life of the worker: what it held in memory is gone. */
async function restartWorker(): Promise<void> {
  vi.resetModules();
  tabs = await import('@/lib/service/tabs');
}

beforeEach(async () => {
  vi.restoreAllMocks();
  fake.restart();
  await restartWorker();
});

describe('a token', () => {
  it('holds for its own tab and for nothing else', async () => {
    await tabs.openTabPage(7, DEALS, 'seven');
    await tabs.openTabPage(8, DEALS, 'eight');
    expect(await tabs.admitFrame(7, 'seven', FRAME)).toBe(true);
    expect(await tabs.admitFrame(8, 'seven', FRAME)).toBe(false);
    expect(await tabs.admitFrame(7, '', FRAME)).toBe(false);
    expect(await tabs.admitFrame(9, 'seven', FRAME)).toBe(false);
  });

  it('is forgotten with its tab, and does not come back with the number', async () => {
    await tabs.openTabPage(7, DEALS, 'old');
    await tabs.closeTabPage(7);
    expect(await tabs.admitFrame(7, 'old', FRAME)).toBe(false);
    await restartWorker();
    expect(await tabs.admitFrame(7, 'old', FRAME)).toBe(false);
    await tabs.openTabPage(7, DEALS, 'new');
    expect(await tabs.admitFrame(7, 'old', FRAME)).toBe(false);
  });

  it('outlives the worker, and not the browser', async () => {
    await tabs.openTabPage(7, DEALS, 'seven');
    await restartWorker();
    expect(await tabs.admitFrame(7, 'seven', FRAME)).toBe(true);
    fake.restart();
    await restartWorker();
    expect(await tabs.admitFrame(7, 'seven', FRAME)).toBe(false);
  });

  it('is the first frame’s that uses it: in another one of the same tab it is worth nothing', async () => {
    await tabs.openTabPage(7, DEALS, 'seven');
    const admit = (frame: number) => tabs.admitFrame(7, 'seven', frame);
    expect([await admit(4), await admit(5), await admit(4)]).toEqual([true, false, true]);
    await restartWorker();
    expect([await admit(5), await admit(4)]).toEqual([false, true]);
  });

  it('used by two frames at once is one frame’s', async () => {
    await tabs.openTabPage(7, DEALS, 'seven');
    await restartWorker();
    const admitted = await Promise.all([tabs.admitFrame(7, 'seven', 4), tabs.admitFrame(7, 'seven', 5)]);
    expect(admitted).toEqual([true, false]);
  });

  it('of a frame that was destroyed is replaced by another, for the next frame', async () => {
    await tabs.openTabPage(7, DEALS, 'one');
    await tabs.admitFrame(7, 'one', 4);
    expect(await tabs.addToken(7, 'two')).toBe('two');
    expect([await tabs.admitFrame(7, 'one', 5), await tabs.admitFrame(7, 'two', 5)]).toEqual([false, true]);
    expect(await tabs.addToken(9, 'three')).toBeNull();
    expect(await tabs.admitFrame(9, 'three', 5)).toBe(false);
  });

  it('of a page that was just left holds for its last words, in its own frame; of one long gone it does not', async () => {
    for (let document = 1; document <= 9; document++) {
      await tabs.openTabPage(7, DEALS, `document ${document}`);
      await tabs.admitFrame(7, `document ${document}`, document);
    }
    const admit = (document: number, frame: number) => tabs.admitFrame(7, `document ${document}`, frame);
    expect([await admit(2, 2), await admit(2, 9), await admit(1, 1)]).toEqual([true, false, false]);
  });

  it('is worth nothing once the tab is on another site', async () => {
    await tabs.openTabPage(7, DEALS, 'here');
    await tabs.admitFrame(7, 'here', FRAME);
    await tabs.openTabPage(7, { site: 'https://other.example', brought: null, hasHost: false }, 'there');
    expect(await tabs.admitFrame(7, 'here', FRAME)).toBe(false);
  });

  it('given while another is given, to a worker that has just started, holds too', async () => {
    await Promise.all([tabs.openTabPage(7, DEALS, 'one'), tabs.openTabPage(7, DEALS, 'two')]);
    expect([await tabs.admitFrame(7, 'one', FRAME), await tabs.admitFrame(7, 'two', FRAME)]).toEqual([true, true]);
  });
});

it('a session memory that fails once is asked again', async () => {
  await tabs.openTabPage(7, DEALS, 'seven');
  await restartWorker();
  vi.spyOn(fake.browser.storage.session, 'get').mockRejectedValueOnce(new Error('busy'));
  await expect(tabs.admitFrame(7, 'seven', FRAME)).rejects.toThrow('busy');
  expect(await tabs.admitFrame(7, 'seven', FRAME)).toBe(true);
});

describe('the page of a tab', () => {
  it('is forgotten with the next document, but for the tokens', async () => {
    await tabs.openTabPage(7, DEALS, 'one');
    await tabs.changeTabPage(7, { seq: 5, recordId: '12', isBlocked: true, hasHost: true });
    await tabs.openTabPage(7, { site: 'https://other.example', brought: 'hubspot', hasHost: false }, 'two');
    expect(await tabs.findTabPage(7)).toMatchObject({
      site: 'https://other.example',
      brought: 'hubspot',
      seq: 0,
      recordId: null,
      isBlocked: false,
      hasHost: false,
    });
  });

  it('keeps every change, those that come at once to a worker that has just started too', async () => {
    await tabs.openTabPage(7, DEALS, 'one');
    await restartWorker();
    await Promise.all([tabs.changeTabPage(7, { seq: 3 }), tabs.changeTabPage(7, { isBlocked: true })]);
    await restartWorker();
    expect(await tabs.findTabPage(7)).toMatchObject({ seq: 3, isBlocked: true });
  });

  it('that never announced itself is not made by a change', async () => {
    expect(await tabs.changeTabPage(7, { seq: 3 })).toBeNull();
    expect(await tabs.findTabPage(7)).toBeNull();
    expect(await tabs.listTabPages()).toEqual([]);
  });

  it('is not brought back by a change that was under way when its tab was closed', async () => {
    await tabs.openTabPage(7, DEALS, 'one');
    await Promise.all([tabs.changeTabPage(7, { seq: 3 }), tabs.closeTabPage(7)]);
    expect(await tabs.admitFrame(7, 'one', FRAME)).toBe(false);
    expect(await tabs.listTabPages()).toEqual([]);
  });

  it('is not brought back either where the worker had just started', async () => {
    await tabs.openTabPage(7, DEALS, 'one');
    await restartWorker();
    await Promise.all([tabs.changeTabPage(7, { seq: 3 }), tabs.closeTabPage(7)]);
    expect(await tabs.admitFrame(7, 'one', FRAME)).toBe(false);
    expect(await tabs.listTabPages()).toEqual([]);
    await restartWorker();
    expect(await tabs.listTabPages()).toEqual([]);
  });

  it('is listed with its tab’s number, and nothing else of the session is', async () => {
    await fake.browser.storage.session.set({ 'retention:day': 'today', 'popup-draft': {} });
    await tabs.openTabPage(7, DEALS, 'one');
    await tabs.openTabPage(12, DEALS, 'two');
    const listed = await tabs.listTabPages();
    expect(listed.map(({ tab, page }) => [tab, page.site])).toEqual([
      [7, 'https://crm.example'],
      [12, 'https://crm.example'],
    ]);
  });
});
