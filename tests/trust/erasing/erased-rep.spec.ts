import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { beginNote, openPanel, readWhole, test } from '../faults/scene.ts';
import { count } from '../figures.ts';
import type { Raw } from '../raw.ts';
import { searchStorage } from './search-storage.ts';

const OWNER = 'Marco Rossi';

interface OwnRecord {
  readonly id?: string;
  readonly rep?: string;
  readonly name?: string;
  readonly note?: string;
  readonly text?: string;
  readonly answer?: string;
  readonly recordId?: string;
  readonly identities?: readonly { readonly name: string; readonly ownerId?: string }[];
  readonly draft?: { readonly id: string; readonly note: string };
}

/** Every word that is written in these records. */
function listWords(records: readonly OwnRecord[]): string[] {
  return records
    .flatMap(({ name, note, text, answer, identities = [], draft }) => [
      name,
      note,
      text,
      answer,
      draft?.note,
      ...identities.map((identity) => identity.name),
    ])
    .filter((word): word is string => word !== undefined && word !== '');
}

/**
 * Everything by which this rep could be known again: ids of the person and of all records, names, and every word written,
 * but for what was written of others in the same words.
 */
function listTraces(raw: Raw, rep: string): { ids: string[]; words: string[] } {
  const isOwn = ([key, value]: readonly [string, unknown]) => key === `rep/${rep}` || (value as OwnRecord)?.rep === rep;
  const own = raw.filter(isOwn).map(([, value]) => value as OwnRecord);
  const ofOthers = raw.filter((entry) => !isOwn(entry)).map(([, value]) => Object(value) as OwnRecord);
  const others = listWords(ofOthers).join('\n');
  // minutes of the manager's own time stay, without the person
  const isTime = (id: string) => raw.some(([key]) => key === `time/-/${id}`);
  const ids = own
    .flatMap(({ id, draft }) => [id, draft?.id])
    .filter((id) => id !== undefined && !isTime(id)) as string[];
  return {
    ids: [...new Set([rep, ...ids])],
    words: [...new Set(listWords(own))].filter((word) => !others.includes(word)),
  };
}

/** As it stands in JSON. */
const spell = (trace: string): string => JSON.stringify(trace).slice(1, -1);

const ask = (page: Page, message: object): Promise<unknown> =>
  page.evaluate(async (given) => {
    const { runtime } = (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean; result: unknown }> } };
      }
    ).chrome;
    const reply = await runtime.sendMessage(given);
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    return reply.result;
  }, message);

/** Presses the button and answers all files that come of it. */
async function download(page: Page, button: string, files: number): Promise<string[]> {
  const texts: Promise<string>[] = [];
  page.on('download', (file) => texts.push(file.path().then((path) => readFileSync(path, 'utf8'))));
  await page.getByRole('button', { name: button }).click();
  await expect.poll(() => texts.length).toBe(files);
  return Promise.all(texts);
}

test('after a rep was erased no store, no session and no export knows them', async ({ scene }) => {
  test.setTimeout(120_000);
  const { extension, vault } = scene;
  const page = await extension.context.newPage();
  const panel = await openPanel(scene, page);
  const log = panel.getByRole('region', { name: 'Log observation' });
  // a note that is saved, and one that is only begun
  await log.getByRole('radio', { name: '3', exact: true }).check();
  await log.getByRole('textbox', { name: 'Note' }).fill('Unrepeatable words that were saved');
  await log.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
  await expect(log.getByRole('textbox', { name: 'Note' })).toHaveValue('');
  await log.getByRole('textbox', { name: 'Note' }).fill('Unrepeatable words that were begun');
  await panel.getByRole('button', { name: 'Asked' }).first().click();
  const dashboard = await extension.context.newPage();
  await dashboard.goto(extension.address('options.html#/data'));
  await expect.poll(async () => JSON.stringify(await searchStorage(vault))).toContain('that were begun');
  const before = await readWhole(vault);
  const rep = before.flatMap(([key, value]) => {
    const { id, name } = value as { id: string; name: string };
    return key.startsWith('rep/') && name === OWNER ? [id] : [];
  })[0];
  if (rep === undefined) throw new Error(`No ${OWNER} in the team`);
  const time = { id: 'own-time', at: Date.now() - 3_600_000, minutes: 30, category: 'skill-coaching', rep };
  await ask(dashboard, {
    name: 'time.save',
    body: { entries: [{ ...time, note: `Unrepeatable hour with ${OWNER}` }] },
  });
  await ask(dashboard, { name: 'timer.start', body: { category: 'skill-coaching', rep } });
  const traces = listTraces(await readWhole(vault), rep);
  expect(traces.words).toContain('Unrepeatable words that were saved');
  expect(traces.words).toContain(`Unrepeatable hour with ${OWNER}`);
  expect(traces.ids.length).toBeGreaterThan(10);
  const all = [...traces.words, ...traces.ids];
  // every one of them is found where it is, so that finding none of them later says something
  const full = (await searchStorage(vault)).join('\n');
  expect(all.filter((trace) => !full.includes(spell(trace)))).toEqual([]);

  await ask(dashboard, { name: 'rep.erase', body: { rep } });
  // the CRM's own page still shows its owner, and what is read of it is of this moment: the manager goes on
  await page.goto('about:blank');
  await page.close();

  const raw = await readWhole(vault);
  const bare = new Set(['kind', 'id', 'updatedAt', 'isFinal']);
  for (const [key, value] of raw.filter(([key]) => key.startsWith('tomb/'))) {
    expect(
      Object.keys(value as object).filter((member) => !bare.has(member)),
      key,
    ).toEqual([]);
  }
  // deletions without a word are all that may name an id
  const places = (await searchStorage(vault)).filter((entry) => !entry.startsWith('affianca/records/tomb/'));
  const exports = [
    ...(await download(dashboard, 'Export everything', 1)).map((text) => {
      const { deletions, ...lists } = JSON.parse(text) as { deletions: object[] };
      expect(deletions.flatMap((one) => Object.keys(one)).filter((member) => !bare.has(member))).toEqual([]);
      return JSON.stringify(lists);
    }),
    ...(await download(dashboard, 'Export analysis', 2)),
  ];
  const found = [...places, ...exports].flatMap((place) => all.filter((trace) => place.includes(spell(trace))));
  expect(found).toEqual([]);
  count('traces of an erased person searched for in every store and export', all.length);
});

test('after everything was erased no store and no session holds anything about anybody', async ({ scene }) => {
  test.setTimeout(120_000);
  const { crm, extension, vault } = scene;
  const page = await extension.context.newPage();
  const panel = await openPanel(scene, page);
  await beginNote(panel, vault, 'Unrepeatable words that were begun');
  const dashboard = await extension.context.newPage();
  await dashboard.goto(extension.address('options.html#/data'));
  const lessons = await extension.context.newPage();
  await lessons.goto(crm.url);
  const teach = (tab: number) =>
    ask(dashboard, { name: 'teach.start', body: { tab, origin: new URL(crm.url).origin, only: null } });
  const sessionOf = async (kind: string) =>
    (await searchStorage(vault)).filter((entry) => entry.startsWith(`storage.session/${kind}:`));
  // a lesson ends with its tab
  const tabs = await listTabs(dashboard, crm.url);
  await teach(Math.max(...tabs));
  await expect.poll(() => sessionOf('lesson')).toHaveLength(1);
  await lessons.close();
  await expect.poll(() => sessionOf('lesson')).toHaveLength(0);

  await teach(Math.min(...tabs));
  expect(await sessionOf('lesson')).toHaveLength(1);
  expect((await sessionOf('tab')).join()).toContain(OWNER);
  await dashboard.bringToFront();
  await dashboard.getByRole('button', { name: 'Erase everything…' }).click();
  await dashboard.getByRole('textbox', { name: 'Type AFFIANCA to confirm' }).fill('AFFIANCA');
  await dashboard.getByRole('button', { name: 'Erase everything now' }).click();
  await expect(dashboard.getByText('Everything was erased.')).toBeVisible();
  const left = (await searchStorage(vault)).map((entry) => entry.split(' ')[0]);
  // the day of the last look for old records, and how our pages look before they have asked
  const bare = ['storage.session/retention:day', 'localStorage/affianca.look'];
  expect(left.filter((place) => !bare.includes(place ?? ''))).toEqual(['affianca/records/meta']);
  count('stores and sessions searched after everything was erased');
});

/** The tabs of these pages, as the browser numbers them. */
function listTabs(page: Page, url: string): Promise<number[]> {
  return page.evaluate(async (start) => {
    interface Tabs {
      query(given: object): Promise<{ id: number; url?: string }[]>;
    }
    const { chrome } = globalThis as unknown as { chrome: { tabs: Tabs } };
    return (await chrome.tabs.query({})).flatMap(({ id, url }) => (url?.startsWith(start) ? [id] : []));
  }, url);
}
