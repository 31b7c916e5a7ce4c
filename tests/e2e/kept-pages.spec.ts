import { test as base, expect } from '@playwright/test';
import { type Browser, startBrowser, type Tab } from '../bench/browser.ts';
import { copyBuild } from '../support/build-copy.ts';
import { startDemoCrm } from '../support/demo-crm/server.ts';
import { addFrameRecorder, type FrameLog } from '../support/frame-log.ts';

/** Playwright's own browsers keep no page for the way back: this one is driven without it. */
const test = base.extend<{ crm: Awaited<ReturnType<typeof startDemoCrm>>; browserWithPages: Browser }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern
  crm: async ({}, use) => {
    const crm = await startDemoCrm({ port: 0 });
    await use(crm);
    await crm.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: the same
  browserWithPages: async ({}, use) => {
    const build = copyBuild('chrome', ['http://localhost/*']);
    addFrameRecorder(build);
    const browser = await startBrowser('kept pages', build);
    await use(browser);
    await browser.close();
  },
});

/** What was in sight of the tab last. */
async function readLast(tab: Tab): Promise<string> {
  const ask = `dispatchEvent(new Event('frames-wanted')), sessionStorage.getItem('frames') ?? '{"page":[]}'`;
  // between two documents there is nobody to ask
  const text = await tab.evaluate<string>(ask).catch(() => '{"page":[]}');
  const last = (JSON.parse(text) as Pick<FrameLog, 'page'>).page.at(-1);
  return last === undefined ? '' : `${last.path} ${last.isPanelShown ? 'with' : 'without'} the panel`;
}

/** The names at the head of the panels that are alive; one of a page that is kept answers nothing. */
async function readHeadings(browser: Browser): Promise<string[]> {
  const frames = (await browser.listTargets()).filter(({ url }) => /\/panel\.html/.test(url));
  const headings = frames.map(async ({ targetId }) => {
    const frame = await browser.attach(targetId);
    const asleep = new Promise<string>((resume) => setTimeout(resume, 1000, ''));
    return Promise.race([frame.evaluate<string>(`document.querySelector('h1')?.textContent ?? ''`), asleep]);
  });
  return (await Promise.all(headings.map((one) => one.catch(() => '')))).filter((text) => text !== '');
}

test('a page that the browser kept for the way back has its own rep again, and so has the next on the way forward', async ({
  crm,
  browserWithPages: browser,
}) => {
  const tab = await browser.openTab(`${crm.url}/deals/1003`);
  const slow = { timeout: 20_000 };
  const arrive = async (id: string, name: string) => {
    await expect.poll(() => readLast(tab), slow).toBe(`/deals/${id} with the panel`);
    await expect.poll(() => readHeadings(browser), slow).toContain(name);
  };
  const noteReturn = `addEventListener('pageshow', ({ persisted }) => { globalThis.wasKept = persisted; })`;
  await arrive('1003', 'Marco Rossi');
  await tab.evaluate(noteReturn);
  await tab.send('Page.navigate', { url: `${crm.url}/deals/1005` });
  await arrive('1005', 'Sofia Lindqvist');
  await tab.evaluate(noteReturn);
  for (const [by, id, name] of [
    [-1, '1003', 'Marco Rossi'],
    [1, '1005', 'Sofia Lindqvist'],
    [-1, '1003', 'Marco Rossi'],
  ] as const) {
    await tab.evaluate(`history.go(${by})`);
    await arrive(id, name);
    expect(await tab.evaluate('globalThis.wasKept')).toBe(true);
  }
});
