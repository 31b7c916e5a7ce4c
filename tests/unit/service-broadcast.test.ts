import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellPages, tellTab } from '@/lib/service/broadcast';
import { closeTabPage, listTabPages, openTabPage } from '@/lib/service/tabs';

const fake = await vi.hoisted(async () => (await import('../support/fake-browser')).createFakeBrowser());
vi.mock('@/lib/platform/native', () => ({ browser: fake.browser }));
const { runtime, tabs } = fake.browser;

const told = vi.fn();
beforeEach(async () => {
  vi.restoreAllMocks();
  told.mockReset();
  vi.spyOn(tabs, 'sendMessage').mockImplementation(async (...given) => told(...given));
  for (const { tab } of await listTabPages()) await closeTabPage(tab);
  fake.restart();
  for (const tab of [7, 8])
    await openTabPage(tab, { site: 'https://crm.example', brought: null, hasHost: false }, `${tab}`);
});
afterEach(() => vi.unstubAllEnvs());

it('every page of ours is told; nobody listening is no error', async () => {
  tellPages({ event: 'changed', counter: 3 });
  expect(fake.told).toEqual([{ event: 'changed', counter: 3 }]);
  const sent = vi.spyOn(runtime, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist'));
  tellPages({ event: 'changed', counter: 4 });
  await expect(sent.mock.results[0]?.value).rejects.toThrow();
  expect(told).not.toHaveBeenCalled();
});

describe('in Firefox, where that does not reach a panel in its frame', () => {
  beforeEach(() => vi.stubEnv('FIREFOX', true as never));

  it('the tab that it is about is told too, and no other', async () => {
    tellPages({ event: 'page', tab: 8, seq: 2 });
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
    expect(told).toHaveBeenCalledWith(8, { event: 'page', tab: 8, seq: 2 });
  });

  it('what is about the data goes to every tab with a page, also when one of them is gone', async () => {
    vi.mocked(tabs.sendMessage).mockRejectedValueOnce(new Error('Receiving end does not exist') as never);
    tellPages({ event: 'changed', counter: 3 });
    await vi.waitFor(() =>
      expect(vi.mocked(tabs.sendMessage).mock.calls.map(([tab]: unknown[]) => tab)).toEqual([7, 8]),
    );
  });
});

it('a command goes to the top frame of its tab; it answers whether somebody was there', async () => {
  expect(await tellTab(7, { command: 'toggle' })).toBe(true);
  expect(told).toHaveBeenCalledWith(7, { command: 'toggle' }, { frameId: 0 });
  vi.mocked(tabs.sendMessage).mockRejectedValueOnce(new Error('Receiving end does not exist') as never);
  expect(await tellTab(9, { command: 'toggle' })).toBe(false);
});
