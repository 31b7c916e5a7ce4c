import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { CONTRACT, type MessageName, type Part } from '@/lib/messaging/contract';
import { CodedError } from '@/lib/messaging/errors';
import { PANEL } from '@/lib/messaging/panel-bodies';
import { answer, type Border, type Handlers, type OpenPart } from '@/lib/messaging/receive';
import { RECORDS } from '@/lib/messaging/records-bodies';
import { classifySender, type KnownSender } from '@/lib/messaging/sender';
import { createBackground } from '../support/background';
import { NOW, openTestRepository } from '../support/repository';

const BASE = 'chrome-extension://abcdefgh/';
const OURS = 'abcdefgh';

describe('who is speaking', () => {
  const classify = (sender: Parameters<typeof classifySender>[0]) => classifySender(sender, OURS, BASE)?.kind ?? null;

  it.each([
    [
      'the top frame of a web page',
      { id: OURS, url: 'https://crm.example/deals/1', frameId: 0, tab: { id: 7 } },
      'content',
    ],
    ['a frame inside a web page', { id: OURS, url: 'https://crm.example/x', frameId: 3, tab: { id: 7 } }, null],
    ['the panel in its frame', { id: OURS, url: `${BASE}panel.html#token=x`, frameId: 4, tab: { id: 7 } }, 'panel'],
    ['a panel without a tab', { id: OURS, url: `${BASE}panel.html` }, null],
    ['a panel that is a tab’s own document', { id: OURS, url: `${BASE}panel.html`, frameId: 0, tab: { id: 7 } }, null],
    ['a panel in no frame that is known', { id: OURS, url: `${BASE}panel.html`, tab: { id: 7 } }, null],
    ['the popup', { id: OURS, url: `${BASE}popup.html` }, 'page'],
    ['the options page in a tab', { id: OURS, url: `${BASE}options.html#/team`, frameId: 0, tab: { id: 8 } }, 'page'],
    ['an unknown page of ours', { id: OURS, url: `${BASE}other.html`, frameId: 0, tab: { id: 8 } }, null],
    ['a page that only looks like ours', { id: OURS, url: `${BASE}panel.html.evil`, frameId: 0, tab: { id: 8 } }, null],
    ['another extension', { id: 'other', url: `${BASE}options.html` }, null],
    ['a sender without an address', { id: OURS, tab: { id: 1 }, frameId: 0 }, null],
    ['a local file', { id: OURS, url: 'file:///etc/passwd', frameId: 0, tab: { id: 1 } }, null],
  ])('%s', (_name, sender, kind) => {
    expect(classify(sender)).toBe(kind);
  });
});

const content: KnownSender = { kind: 'content', tab: 7, url: 'https://crm.example/deals/1' };
const panel: KnownSender = { kind: 'panel', tab: 7, frame: 4, url: `${BASE}panel.html` };
const page: KnownSender = { kind: 'page', tab: null, url: `${BASE}options.html` };

const BODIES = { panel: PANEL, records: RECORDS };

function createBorder(handlers: Partial<Handlers> = {}) {
  return {
    handlers: handlers as Handlers,
    bringPart: vi.fn(
      async <P extends Part>(part: P) => ({ bodies: BODIES[part], handlers }) as unknown as OpenPart<P>,
    ) as Border['bringPart'],
    admitFrame: async (tab: number, token: string, frame: number) => tab === 7 && token === 'good' && frame === 4,
    report: vi.fn(),
  };
}

describe('the border', () => {
  it('answers a request that is allowed and well formed', async () => {
    const border = createBorder({ 'rep.add': async ({ id }) => ({ rep: id }) });
    const reply = await answer({ name: 'rep.add', body: { id: 'r1', name: '  Ada  ' } }, page, border);
    expect(reply).toEqual({ ok: true, result: { rep: 'r1' } });
  });

  it.each(['team.read', 'observation.list', 'data.export', 'observation.save', 'panel.read', 'popup.read'])(
    'a content script cannot ask for %s',
    async (name) => {
      const reply = await answer({ name, body: {} }, content, createBorder());
      expect(reply).toEqual({ ok: false, code: 'not-allowed' });
    },
  );

  it.each(['data.export', 'data.import', 'data.eraseAll', 'rep.erase', 'rep.merge', 'team.read', 'observation.list'])(
    'the panel cannot do what is destructive or whole: %s',
    async (name) => {
      const reply = await answer({ name, body: {}, token: 'good' }, panel, createBorder());
      expect(reply).toEqual({ ok: false, code: 'not-allowed' });
    },
  );

  it.each([
    ['none', undefined],
    ['wrong', 'bad'],
    ['not a text', 5],
  ])('a panel with a token that is %s gets nothing', async (_n, token) => {
    const read = vi.fn();
    const reply = await answer({ name: 'panel.read', body: {}, token }, panel, createBorder({ 'panel.read': read }));
    expect(reply.ok).toBe(false);
    expect(read).not.toHaveBeenCalled();
  });

  it('a token of another tab is refused', async () => {
    const reply = await answer({ name: 'panel.read', body: {}, token: 'good' }, { ...panel, tab: 8 }, createBorder());
    expect(reply).toEqual({ ok: false, code: 'not-allowed' });
  });

  it('a token in another frame is refused', async () => {
    const reply = await answer({ name: 'panel.read', body: {}, token: 'good' }, { ...panel, frame: 5 }, createBorder());
    expect(reply).toEqual({ ok: false, code: 'not-allowed' });
  });

  it.each([[null], ['text'], [{}], [{ name: 'toString', body: {} }], [{ name: '__proto__' }]])(
    'refuses %j',
    async (message) => {
      expect(await answer(message, page, createBorder())).toEqual({ ok: false, code: 'bad-request' });
    },
  );

  it('says which part of a request is wrong', async () => {
    const body = { id: 'o1', rep: 'r1', ratings: [{ skill: 'agenda', rating: 6 }], note: '' };
    const reply = await answer({ name: 'observation.save', body }, page, createBorder());
    expect(reply).toEqual({ ok: false, code: 'bad-request', where: 'observation.save: ratings.0.rating' });
  });

  it('refuses two ratings of one skill in one observation', async () => {
    const ratings = [
      { skill: 'agenda', rating: 2 },
      { skill: 'agenda', rating: 4 },
    ];
    const reply = await answer(
      { name: 'observation.save', body: { id: 'o1', rep: 'r1', ratings, note: '' } },
      page,
      createBorder(),
    );
    expect(reply).toMatchObject({ ok: false, code: 'bad-request' });
  });

  it('carries a refusal with its place', async () => {
    const border = createBorder({
      'observation.save': async () => {
        throw new CodedError('unknown-rep', 'r1');
      },
    });
    const body = { id: 'o1', rep: 'r1', ratings: [{ skill: 'agenda', rating: 3 }], note: '' };
    expect(await answer({ name: 'observation.save', body }, page, border)).toEqual({
      ok: false,
      code: 'unknown-rep',
      where: 'r1',
    });
  });

  it('an error inside shows no stack and no words outside', async () => {
    const border = createBorder({
      'team.read': async () => {
        throw new Error('secret');
      },
    });
    expect(await answer({ name: 'team.read', body: {} }, page, border)).toEqual({ ok: false, code: 'storage-failed' });
    expect(border.report).toHaveBeenCalledOnce();
  });

  it('brings a part of the background only for a sender who may ask it', async () => {
    const border = createBorder({
      'data.export': async () => ({ text: '{}', fileName: 'a.json', id: 'e1', parts: 1, unread: 0 }),
    });
    await answer({ name: 'data.export', body: {} }, content, border);
    await answer({ name: 'data.export', body: {}, token: 'good' }, panel, border);
    await answer({ name: 'panel.read', body: {}, token: 'bad' }, panel, border);
    expect(border.bringPart).not.toHaveBeenCalled();
    await answer({ name: 'data.export', body: {} }, page, border);
    expect(border.bringPart).toHaveBeenCalledExactlyOnceWith('records');
  });

  it('answers with a code when a part cannot be brought, and tries again at the next message', async () => {
    const border = createBorder({ 'rep.erase': async () => null });
    vi.mocked(border.bringPart).mockRejectedValueOnce(new CodedError('part-missing', 'records'));
    const message = { name: 'rep.erase', body: { rep: 'r1' } };
    expect(await answer(message, page, border)).toEqual({ ok: false, code: 'part-missing', where: 'records' });
    expect(await answer(message, page, border)).toEqual({ ok: true, result: null });
  });

  it('every message is answered by the start or by the part that it names', async () => {
    const { askFrom } = createBackground(await openTestRepository(), { now: NOW });
    for (const name of Object.keys(CONTRACT) as MessageName[]) {
      const reply = await askFrom('options.html', name, null as never);
      expect(reply, name).toMatchObject({
        ok: false,
        code: CONTRACT[name].from.includes('page' as never) ? 'bad-request' : 'not-allowed',
      });
    }
  });
});
