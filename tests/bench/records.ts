import type { Page } from '@playwright/test';
import { type Extension, launchWithExtension } from '../support/extension.ts';
import { type CrmPage, listCrmPages } from './crm-pages.ts';
import { findMedian } from './figures.ts';
import { addRecordProbe, type RecordCost } from './record-probe.ts';
import type { Section } from './section.ts';

const QUIET_MS = 2200;
type Way = 'full load' | 'inside the page';

/**
 * Of every CRM: how soon its record is known and read after its address is there, and what our scripts do for that. The
 * pages are the fixtures, complete from the start: a CRM's own slowness is no part of it.
 */
export async function measureRecords({ runs }: { readonly runs: number }): Promise<Section[]> {
  const extension = await launchWithExtension({ hosts: ['https://*/*', 'http://*/*'], prepare: addRecordProbe });
  const costs = new Map<string, RecordCost[]>();
  for (const page of listCrmPages()) {
    const tab = await openServed(extension, page);
    for (let round = -1; round < runs; round += 1) {
      for (const way of ['full load', 'inside the page'] as const) {
        // what happens afterwards is the same every time: one look is enough
        const cost = await measure(tab, page, way, round === runs - 1 ? QUIET_MS : 0);
        const key = `${way}: ${page.adapter}`;
        if (round >= 0) costs.set(key, [...(costs.get(key) ?? []), cost]);
      }
    }
    await tab.close();
  }
  await extension.close();
  return (['full load', 'inside the page'] as const).map((way) => writeSection(way, costs));
}

/** A tab in which this page is served at its own address, whatever its host. */
async function openServed({ context }: Extension, { url, html }: CrmPage): Promise<Page> {
  const tab = await context.newPage();
  await tab.route(`${new URL(url).origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  return tab;
}

async function measure(tab: Page, { url, elsewhere }: CrmPage, way: Way, quietMs: number): Promise<RecordCost> {
  if (way === 'full load') {
    await tab.goto('about:blank');
    await tab.goto(url, { waitUntil: 'commit' });
    return readCost(tab, 0, quietMs);
  }
  const started = await tab.evaluate(moveInside, { url, elsewhere });
  return readCost(tab, started, quietMs);
}

/** Runs in the page: to an address without a record, and with the record's view and title back to its own. */
async function moveInside({ url, elsewhere }: Pick<CrmPage, 'url' | 'elsewhere'>): Promise<number> {
  const views = [...document.body.childNodes];
  const { title } = document;
  history.pushState({}, '', elsewhere);
  document.body.replaceChildren();
  document.title = 'Somewhere else';
  await new Promise((resume) => setTimeout(resume, 300));
  dispatchEvent(new Event('bench-reset'));
  const now = performance.now();
  history.pushState({}, '', url);
  document.title = title;
  document.body.append(...views);
  return now;
}

async function readCost(tab: Page, started: number, quietMs: number): Promise<RecordCost> {
  await tab.waitForFunction(() => document.documentElement.dataset.benchRead !== undefined, undefined, {
    timeout: 60_000,
  });
  await tab.waitForTimeout(quietMs);
  return tab.evaluate(
    ({ since, quiet }) => {
      dispatchEvent(new Event('bench-total'));
      const { benchKnown, benchRead, benchQuestions, benchBoxes, benchTotal } = document.documentElement.dataset;
      const total = JSON.parse(benchTotal ?? '{}') as { questions: number; boxes: number; observers: number };
      return {
        known: Number(benchKnown) - since,
        read: Number(benchRead) - since,
        questions: Number(benchQuestions),
        boxes: Number(benchBoxes),
        after: total.questions - Number(benchQuestions),
        boxesAfter: total.boxes - Number(benchBoxes),
        observers: total.observers,
        wasQuiet: quiet > 0,
      };
    },
    { since: started, quiet: quietMs },
  );
}

function writeSection(way: Way, costs: ReadonlyMap<string, readonly RecordCost[]>): Section {
  const mine = [...costs].filter(([key]) => key.startsWith(`${way}: `));
  const nameOf = (key: string): string => key.slice(way.length + 2);
  const rows = (what: string, unit: string, read: (cost: RecordCost) => number, isQuietOnly = false) =>
    mine.map(([key, all]) => {
      const counted = all.filter(({ wasQuiet }) => wasQuiet || !isQuietOnly);
      return { what: `${nameOf(key)}: ${what}`, unit, runs: counted.map(read) };
    });
  const slowest = Math.max(...mine.map(([, all]) => findMedian(all.map(({ read }) => read))));
  const demo = findMedian((costs.get(`${way}: demo`) ?? []).map(({ read }) => read));
  return {
    title: `From the address to the record, ${way}`,
    figures: [
      ...rows('record known', 'ms', ({ known }) => known),
      ...rows('record read', 'ms', ({ read }) => read),
      ...rows('questions to the page until then', '', ({ questions }) => questions),
      ...rows('boxes and styles asked for until then', '', ({ boxes }) => boxes),
      ...rows('boxes and styles in two quiet seconds after', '', ({ boxesAfter }) => boxesAfter, true),
      ...rows('questions in two quiet seconds after', '', ({ after }) => after, true),
      ...rows('observers', '', ({ observers }) => observers, true),
    ],
    goals: [{ what: 'the slowest CRM to the demo', value: slowest / demo, most: 2 }],
    noise: 'see the p95 of each; values are believed when they were the same twice, 32 ms apart',
  };
}
