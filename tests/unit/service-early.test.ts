import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SKILLS } from '@/lib/content/skills';
import type { Body } from '@/lib/messaging/contract';
import type { PanelView } from '@/lib/messaging/views';
import { comesAlone, describeShape, dropEarly } from '@/lib/service/early';
import { refreshRegistration } from '@/lib/service/sites';
import { closeTabPage, findTabPage } from '@/lib/service/tabs';
import { createBackground } from '../support/background';
import { addReps, type Clock, NOW, openTestRepository, rep } from '../support/repository';
import { countReads } from '../support/view-reads';

const fake = await vi.hoisted(async () => (await import('../support/fake-browser')).createFakeBrowser());
vi.mock('@/lib/platform/native', () => ({ browser: fake.browser }));
vi.mock('@/lib/service/panel-view', async (importReal) =>
  (await import('../support/view-reads')).noteReads(importReal),
);
const { permissions, scripting } = fake.browser;

// the first need of it brings it, which may take longer than a test waits
beforeAll(() => import('@/lib/service/parts/panel'));

const SITE = 'https://acme.lightning.force.com';
const TAB = 7;
const TOKEN = '1-2-3-4';
const clock: Clock = { now: NOW };
let registered: Map<string, { id: string; matches: string[]; js: string[]; runAt: string }>;

beforeEach(async () => {
  vi.restoreAllMocks();
  await closeTabPage(TAB);
  fake.restart();
  registered = new Map();
  const list = async (filter?: { ids?: string[] }) =>
    [...registered.values()].filter(({ id }) => filter?.ids?.includes(id) ?? true);
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation(list as never);
  for (const name of ['registerContentScripts', 'updateContentScripts'] as const) {
    vi.spyOn(scripting, name).mockImplementation((async (scripts: { id: string }[]) => {
      for (const script of scripts) {
        if (registered.has(script.id) !== (name === 'updateContentScripts')) throw new Error(`${name}: ${script.id}`);
        registered.set(script.id, script as never);
      }
    }) as never);
  }
  vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation((async ({ ids }: { ids: string[] }) => {
    for (const id of ids) registered.delete(id);
  }) as never);
  vi.spyOn(permissions, 'getAll').mockResolvedValue({ origins: [`${SITE}/*`] } as never);
});
afterEach(() => {
  vi.useRealTimers();
  return dropEarly(() => true);
});

const earlyMatches = () =>
  [...registered.values()].flatMap(({ js, matches }) => (js[0] === 'crm-early.js' ? matches : []));

async function start() {
  const repository = await openTestRepository(clock);
  await addReps(repository, 'ada', 'marco');
  const background = createBackground(repository, clock);
  const remember = (recordId: string, owner: string) =>
    repository.rememberOpportunity({ site: SITE, recordId, rep: rep(owner), stage: null, isChosen: false });
  await remember('006A000001', 'ada');
  await repository.changeSite(SITE, { adapter: 'salesforce' });
  return {
    repository,
    remember,
    countReads: () => countReads(repository),
    hello: (path: string, token = TOKEN, document?: string) =>
      background.askFromTab(TAB, SITE + path, 'page.hello', { token }, document),
    show: (path: string, recordId: string | null, seq: number, document?: string, crm = 'salesforce') => {
      const body = { seq, crm, recordId, reading: null, stage: null } as never;
      return background.askFromTab(TAB, SITE + path, 'page.at', body, document);
    },
    remove: () => background.askFrom('options.html', 'site.remove', { origins: [SITE] }),
    collapse: () => background.askFromTab(TAB, `${SITE}/x`, 'page.layout', { isOpen: false }),
    ask: (name: 'draft.save' | 'question.mark', body: never) => background.askFromPanel(TAB, TOKEN, name, body),
    read: async (body: Body<'panel.read'> = {}): Promise<PanelView> => {
      const reply = await background.askFromPanel(TAB, TOKEN, 'panel.read', body);
      if (!reply.ok) throw new Error(reply.code);
      return reply.result as PanelView;
    },
  };
}
const DEAL = '/lightning/r/Opportunity/006A000001/view';

describe('a frame that is there before its page has said anything', () => {
  it('waits until its page is known, and begins with the record that the address names', async () => {
    const tab = await start();
    const greeted = tab.hello(DEAL);
    // the browser hands over one message after the other
    for (let turn = 0; turn < 5; turn++) await null;
    const [view, greeting] = await Promise.all([tab.read(), greeted]);
    expect(greeting).toMatchObject({ ok: true, result: { guess: '006A000001', token: TOKEN } });
    expect(view).toMatchObject({
      seq: 0,
      deal: { recordId: '006A000001' },
      rep: { kind: 'known', rep: { id: 'ada' } },
    });
  });

  it('is told nothing new where that record is in front, and all else at once', async () => {
    const tab = await start();
    await tab.hello(DEAL);
    await tab.show(DEAL, '006A000001', 0);
    expect(fake.told).toEqual([]);
    expect(await tab.read()).toMatchObject({ seq: 0, rep: { kind: 'known', rep: { id: 'ada' } } });
    await tab.show('/lightning/o/Opportunity/list', null, 1);
    expect(fake.told).toEqual([{ event: 'page', tab: TAB, seq: 1 }]);
    expect(await tab.read()).toMatchObject({ seq: 1, deal: null, rep: { kind: 'no-record' } });
  });

  it('has the next record read before it asks', async () => {
    const tab = await start();
    await tab.hello(DEAL);
    await expect.poll(tab.countReads).toBe(1);
    await tab.read();
    await tab.show(DEAL.replace('001/', '002/'), '006A000002', 1);
    await expect.poll(tab.countReads).toBe(2);
    expect(await tab.read()).toMatchObject({ seq: 1, deal: { recordId: '006A000002' } });
    expect(tab.countReads()).toBe(2);
  });

  it('is greeted in one transaction, and its view is read in one', async () => {
    const tab = await start();
    await tab.repository.changeSite(SITE, { isOn: true });
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await tab.repository.readCounter();
    // of this database: what an earlier test has begun may still be under way
    const own = begun.mock.contexts.at(-1);
    const count = () => begun.mock.contexts.filter((one) => one === own).length;
    const before = count();
    await tab.hello(DEAL);
    await expect.poll(tab.countReads).toBe(1);
    await tab.read();
    expect(count()).toBe(before + 2);
    await tab.read();
    expect(count()).toBe(before + 3);
  });

  it('has a view read ahead as it has asked last: with the questions that were put aside', async () => {
    const tab = await start();
    await tab.hello(DEAL);
    await expect.poll(tab.countReads).toBe(1);
    const [first] = (await tab.read()).coaching?.questions ?? [];
    if (first === undefined) throw new Error('no question');
    const swapped = [first.question.id];
    await tab.read({ swapped });
    expect(tab.countReads()).toBe(2);
    await tab.ask('question.mark', { id: 'q1', rep: 'ada', question: first.question.id, mark: 'useful' } as never);
    const ids = (await tab.read({ swapped })).coaching?.questions.map(({ question }) => question.id);
    expect(ids).not.toContain(first.question.id);
    expect(tab.countReads()).toBe(3);
  });

  it('hears no last words of the document before, which may come when the next one has announced itself', async () => {
    const tab = await start();
    await tab.hello(DEAL, TOKEN, 'first document');
    await tab.show(DEAL, '006A000001', 1, 'first document');
    await tab.hello(DEAL, '5-6-7-8', 'second document');
    await tab.show('/lightning/o/Opportunity/list', null, 9, 'first document');
    expect(await findTabPage(TAB)).toMatchObject({ seq: 0, guess: { recordId: '006A000001' } });
    await tab.show(DEAL, '006A000001', 1, 'second document');
    expect(await findTabPage(TAB)).toMatchObject({ seq: 1, recordId: '006A000001' });
  });

  it('is told anew where the page is another CRM’s than was guessed', async () => {
    const tab = await start();
    await tab.hello(DEAL);
    await tab.show(DEAL, '006A000001', 0, undefined, 'hubspot');
    expect(fake.told).toEqual([{ event: 'page', tab: TAB, seq: 0 }]);
  });

  it('begins with nothing where the address names no record that is known, or two', async () => {
    const tab = await start();
    await tab.remember('006A000002', 'marco');
    for (const path of ['/lightning/r/Opportunity/006A000009/view', `${DEAL}?from=006A000002`]) {
      expect(await tab.hello(path)).toMatchObject({ ok: true, result: { guess: null } });
      expect(await tab.read()).toMatchObject({ seq: 0, deal: null, rep: { kind: 'no-record' } });
    }
  });

  it('has the host made ready by its first question: what is seen first in it is of this page', async () => {
    const tab = await start();
    const told = vi.spyOn(fake.browser.tabs, 'sendMessage');
    await tab.hello(DEAL);
    await tab.read({ isFirst: true });
    expect(told.mock.calls).toEqual([[TAB, { command: 'painted', seq: 0, isDrawn: false }, { frameId: 0 }]]);
    await tab.read();
    expect(told).toHaveBeenCalledOnce();
  });

  it('has its first view read before it asks, once', async () => {
    const tab = await start();
    await tab.hello(DEAL);
    await expect.poll(tab.countReads).toBe(1);
    // the page may be the first to speak: what it confirms is what was read
    await tab.show(DEAL, '006A000001', 0);
    expect(await tab.read()).toMatchObject({ seq: 0, rep: { kind: 'known', rep: { id: 'ada' } } });
    expect(tab.countReads()).toBe(1);
    await tab.read();
    expect(tab.countReads()).toBe(2);
  });

  it.each([
    [
      'an observation',
      'observation.save',
      { id: 'o1', rep: 'ada', ratings: [{ skill: SKILLS[0]?.id, rating: 3 }], note: 'New' },
      { recent: [{ note: 'New' }] },
    ],
    [
      'the last words of the page before',
      'draft.save',
      { rep: 'ada', draft: { id: 'd1', ratings: {}, skill: null, note: 'Half', context: null, minutes: null } },
      { draft: { note: 'Half' } },
    ],
  ])('shows %s that was kept while its first view was read', async (_what, name, body, shown) => {
    const tab = await start();
    await tab.hello(DEAL);
    await expect.poll(tab.countReads).toBe(1);
    expect(await tab.ask(name as 'draft.save', body as never)).toMatchObject({ ok: true });
    expect(await tab.read()).toMatchObject(shown);
  });

  it('asks anew where the page has spoken before it', async () => {
    const tab = await start();
    await tab.remember('006A000002', 'marco');
    await tab.hello(DEAL);
    await tab.show('/lightning/r/Opportunity/006A000002/view', '006A000002', 1);
    expect(await tab.read()).toMatchObject({ seq: 1, deal: { recordId: '006A000002' }, rep: { rep: { id: 'marco' } } });
  });

  it('is not admitted by the token of a page whose site is switched off', async () => {
    const tab = await start();
    await tab.repository.changeSite(SITE, { isOn: false });
    await tab.hello(DEAL);
    await expect(tab.read()).rejects.toThrow('not-allowed');
  });
});

describe('where a frame is mounted early', () => {
  const expectMatches = (matches: string[]) => expect.poll(earlyMatches).toEqual(matches);
  const SHAPE = `${SITE}/lightning/r/Opportunity/*`;

  it('is at addresses like those at which an opportunity was met, each kind once', async () => {
    const tab = await start();
    await tab.hello(DEAL);
    await tab.show(DEAL, '006A000001', 1);
    await expectMatches([SHAPE]);
    await tab.show('/lightning/r/Opportunity/006A000002/view', '006A000002', 2);
    await tab.show('/lightning/r/006A000003', '006A000003', 3);
    await expectMatches([`${SITE}/lightning/r/*`, SHAPE]);
  });

  it('is nowhere on a site whose panel is collapsed, whose permission is gone, or that is switched off', async () => {
    const tab = await start();
    let seq = 0;
    const meet = async () => {
      await tab.hello(DEAL);
      await tab.show(DEAL, '006A000001', ++seq);
      await expectMatches([SHAPE]);
    };
    await meet();
    await tab.collapse();
    await expectMatches([]);
    await tab.hello(DEAL);
    await tab.show(DEAL, '006A000001', ++seq);
    await expectMatches([]);
    await tab.repository.changeLayout(SITE, { isOpen: true });
    await meet();
    await tab.repository.changeSite(SITE, { isOn: false });
    await refreshRegistration(tab.repository);
    expect(earlyMatches()).toEqual([]);
    await tab.repository.changeSite(SITE, { isOn: true });
    await meet();
    vi.spyOn(permissions, 'contains').mockResolvedValue(false as never);
    await refreshRegistration(tab.repository);
    expect(earlyMatches()).toEqual([]);
  });

  it('is nowhere on a site that was removed, though a wider permission is left', async () => {
    const tab = await start();
    await tab.hello(DEAL);
    await tab.show(DEAL, '006A000001', 1);
    await expectMatches([SHAPE]);
    expect(await tab.remove()).toMatchObject({ ok: true });
    expect(earlyMatches()).toEqual([]);
  });

  const ADAPTER = 'adapters/salesforce.js';
  const HOST = 'crm-host.js';

  it('comes with the host, when the page’s own scripts have run, and with no adapter: that may have been corrected', async () => {
    const tab = await start();
    await tab.hello(DEAL);
    await tab.show(DEAL, '006A000001', 1);
    await expectMatches([SHAPE]);
    expect([...registered.values()].filter(({ runAt }) => runAt === 'document_end')).toMatchObject([
      { matches: [SHAPE], js: [HOST] },
    ]);
  });

  it('has the host too where an earlier version has registered the frame alone', async () => {
    const tab = await start();
    const id = `early ${SITE}`;
    registered.set(id, { id, matches: [SHAPE], js: ['crm-early.js'], runAt: 'document_start' });
    await tab.hello(DEAL);
    await tab.show(DEAL, '006A000001', 1);
    await expect.poll(() => [...registered.values()].map(({ js }) => js[0])).toEqual(['crm-early.js', HOST]);
    expect([...registered.values()].map(({ matches }) => matches)).toEqual([[SHAPE], [SHAPE]]);
  });

  it('is nowhere after all where the panel is collapsed while it is being registered', async () => {
    const tab = await start();
    await tab.hello(DEAL);
    await Promise.all([tab.show(DEAL, '006A000001', 1), tab.collapse()]);
    await expect.poll(() => registered.size).toBe(0);
    await dropEarly(() => false);
    expect(registered.size).toBe(0);
  });

  const meetDeal = async () => {
    const tab = await start();
    await tab.hello(DEAL);
    await tab.show(DEAL, '006A000001', 1);
    await expectMatches([SHAPE]);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const files: string[][] = [];
    vi.spyOn(scripting, 'executeScript').mockImplementation((async (given: { files?: string[] }) => {
      if (given.files !== undefined) files.push(given.files);
      return [];
    }) as never);
    return { ...tab, files };
  };

  it.each([
    ['a deal that is known', DEAL],
    ['one that is not', DEAL.replace('001/', '009/')],
  ])('the host is brought to %s too, but not before the page’s own scripts had time to run', async (_what, path) => {
    const tab = await meetDeal();
    await tab.hello(path);
    await vi.advanceTimersByTimeAsync(199);
    await expect.poll(() => tab.files).toEqual([[ADAPTER]]);
    await tab.show(path, path === DEAL ? '006A000001' : '006A000009', 1);
    expect(tab.files).toEqual([[ADAPTER]]);
    await vi.advanceTimersByTimeAsync(1);
    await expect.poll(() => tab.files).toEqual([[ADAPTER], [HOST]]);
  });

  it('the host is not brought to the next document for the one before', async () => {
    const tab = await meetDeal();
    await tab.hello(DEAL);
    await vi.advanceTimersByTimeAsync(100);
    await tab.hello('/lightning/o/Opportunity/list', '5-6-7-8');
    await vi.advanceTimersByTimeAsync(1000);
    expect(tab.files).toEqual([[ADAPTER], [ADAPTER]]);
  });

  it('elsewhere the host is brought at once where a known deal seems to be in front', async () => {
    const tab = await meetDeal();
    await tab.hello('/one/app?id=006A000001');
    await expect.poll(() => tab.files).toEqual([[ADAPTER, HOST]]);
  });

  it('a host that a page did not let in is brought to its next opportunity', async () => {
    const tab = await meetDeal();
    vi.mocked(scripting.executeScript).mockRejectedValue(new Error('the page is being exchanged'));
    await tab.hello('/one/app?id=006A000001');
    expect(await findTabPage(TAB)).toMatchObject({ hasHost: true });
    await vi.advanceTimersByTimeAsync(1000);
    expect(await findTabPage(TAB)).toMatchObject({ hasHost: false });
  });

  it.each([
    ['http://crm.acme.example:8000/crm/deals/CRM-1?tab=notes#x', 'CRM-1', 'http://crm.acme.example/crm/deals/*'],
    [
      'https://a.example/index.php?module=Opportunities&record=77&x=1',
      '77',
      'https://a.example/index.php?module=Opportunities&record=*',
    ],
    ['https://a.example/object/opportunity/AB-12', 'ab-12', 'https://a.example/object/opportunity/*'],
    ['https://a.example/lightning/r/006A00000123456XYZ/view', '006A00000123456', 'https://a.example/lightning/r/*'],
    [
      'https://app.hubspot.com/contacts/4411/record/0-3/9001',
      '9001',
      'https://app.hubspot.com/contacts/*/record/0-3/*',
    ],
    ['https://a.example/odoo/contacts/12/crm/45', '45', 'https://a.example/odoo/contacts/*/crm/*'],
    ['https://a.example/crm1/v1/deals/1', '1', 'https://a.example/crm1/v1/deals/*'],
    [
      'https://a.example/app/opportunity/Acme%20Corp%20renewal',
      'Acme%20Corp%20renewal',
      'https://a.example/app/opportunity/*',
    ],
    [
      'https://a.example/app/opportunity/CRM.OPP.2026.00017',
      'CRM.OPP.2026.00017',
      'https://a.example/app/opportunity/*',
    ],
    ['https://a.example/deals/12/contacts/998', '12', 'https://a.example/deals/*'],
    ['https://a.example/of/Acme%20Corp/deals/12', '12', 'https://a.example/of/*/deals/*'],
    ['https://a.example/5/index.php?record=5', '5', 'https://a.example/5/index.php?record=*'],
    [`https://a.example/odoo${'/11'.repeat(9)}/crm/77`, '77', null],
    [`https://a.example/${'a'.repeat(300)}/77`, '77', null],
    ['https://a.example/#Opportunity/view/77', '77', null],
    ['https://a.example/*/77', '77', null],
  ])('%s with %s is like %s', (url, recordId, shape) => {
    expect(describeShape(url, recordId)).toBe(shape);
    // and what was registered for it is found again
    const shapes = ['https://a.example/else/*', ...(shape === null ? [] : [shape])];
    expect(comesAlone(shapes, url)).toBe(shape !== null);
    expect(comesAlone(shapes, 'https://a.example/elsewhere/1')).toBe(false);
    expect(comesAlone(shapes, 'https://a.example/else/new')).toBe(false);
  });
});
