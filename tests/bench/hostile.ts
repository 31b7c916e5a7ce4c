import { type Browser, pause, startBrowser, type Tab } from './browser.ts';
import { writeFloor } from './controls.ts';
import { findMedian } from './figures.ts';
import type { Section } from './section.ts';
import { type Bench, KNOWN_DEAL, startOurs, visit } from './stage.ts';

const WATCHED_MS = 6000;

/** What a hostile page does to itself, as a text that runs in it; each of them for as long as it is open. */
const DOINGS = {
  '50 mutations in every frame': `{
    const record = document.querySelector('[data-record]');
    const cells = [...record.querySelectorAll('dt')];
    let tick = 0;
    const change = () => {
      for (let index = 0; index < 50; index += 1) {
        tick += 1;
        const cell = cells[tick % cells.length];
        cell.dataset.tick = String(tick);
        if (index % 5 === 0) cell.append(document.createElement('i'));
        if (cell.childElementCount > 20) cell.textContent = '·';
      }
      requestAnimationFrame(change);
    };
    change();
  }`,
  '10 MB in every field, new every second': `{
    const text = 'Long'.repeat(2500000);
    let turn = 0;
    setInterval(() => {
      turn += 1;
      for (const cell of document.querySelectorAll('[data-record] [data-field]')) {
        cell.style.cssText = 'display:block;contain:strict;content-visibility:hidden;height:1em';
        (cell.querySelector('a') ?? cell).textContent = turn + text;
      }
    }, 1000);
  }`,
} as const;

/** Runs in the page: counts its frames, and how much longer than the others the longest of them were. */
const COUNT_FRAMES = `new Promise((done) => {
  const gaps = [];
  let last = performance.now();
  const end = last + ${WATCHED_MS};
  const look = (now) => {
    gaps.push(now - last);
    last = now;
    if (now < end) requestAnimationFrame(look);
    else done({ perSecond: gaps.length / ${WATCHED_MS / 1000}, slow: gaps.filter((gap) => gap > 50).length });
  };
  requestAnimationFrame(look);
})`;

interface Slowness {
  readonly perSecond: number;
  readonly slow: number;
  readonly task: number;
}

/** How much a page that attacks is slowed by the panel beside it: its frames against the page alone, its tasks against an empty frame. */
export async function measureHostile(bench: Bench): Promise<Section> {
  const { dashboard, ...ours } = await startOurs(bench, { isProbed: false });
  await dashboard.close();
  const browsers: Browser[] = [
    await startBrowser('no extension', null),
    await startBrowser('no extension, again', null),
    await startBrowser('floor', writeFloor({ isProbed: false })),
    ours,
  ];
  const measured = new Map<string, Slowness[]>();
  for (let round = -1; round < bench.runs; round += 1) {
    for (const [what, doing] of Object.entries(DOINGS)) {
      for (const index of browsers.keys()) {
        const browser = browsers[(index + round + browsers.length) % browsers.length] as Browser;
        const one = await measureVisit(browser, bench, doing);
        const key = `${what}: ${browser.name}`;
        if (round >= 0) measured.set(key, [...(measured.get(key) ?? []), one]);
      }
    }
  }
  for (const browser of browsers) await browser.close();
  return describeSlowness(measured);
}

async function measureVisit(browser: Browser, bench: Bench, doing: string): Promise<Slowness> {
  const tab = await visit(browser, bench, `/deals/${KNOWN_DEAL}`, (fresh) => fresh.send('Performance.enable'));
  await tab.evaluate(doing);
  await pause(500);
  const before = await readTasks(tab);
  const frames = await tab.evaluate<{ perSecond: number; slow: number }>(COUNT_FRAMES);
  const task = (await readTasks(tab)) - before;
  await tab.close();
  return { ...frames, task };
}

async function readTasks(tab: Tab): Promise<number> {
  const { metrics } = await tab.send<{ metrics: { name: string; value: number }[] }>('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

function describeSlowness(measured: ReadonlyMap<string, readonly Slowness[]>): Section {
  const read = (what: string, name: string, key: keyof Slowness): number[] =>
    (measured.get(`${what}: ${name}`) ?? []).map((one) => one[key]);
  const ratio = (what: string, key: keyof Slowness, of: string, to = 'no extension'): number =>
    findMedian(read(what, of, key)) / findMedian(read(what, to, key));
  const kinds = Object.keys(DOINGS);
  const units = { perSecond: 'frames a second', slow: 'frames above 50 ms', task: 'ms of tasks' } as const;
  return {
    title: `A hostile page beside the panel, ${WATCHED_MS / 1000} s each`,
    figures: [...measured].flatMap(([what, all]) =>
      (Object.keys(units) as (keyof Slowness)[]).map((key) => ({
        what,
        unit: units[key],
        runs: all.map((one) => one[key]),
      })),
    ),
    goals: kinds.flatMap((what) => [
      { what: `${what}: frames, no extension to ours`, value: 1 / ratio(what, 'perSecond', 'ours'), most: 1.05 },
      // an empty frame alone takes up to an eighth of what such a page takes: what ours adds is measured above that
      { what: `${what}: tasks, ours to the floor`, value: ratio(what, 'task', 'ours', 'floor'), most: 1.1 },
    ]),
    noise: kinds
      .map(
        (what) =>
          `${what}: tasks ${((ratio(what, 'task', 'no extension, again') - 1) * 100).toFixed(1)} % (of no extension, an empty frame takes ${ratio(what, 'task', 'floor').toFixed(2)}, ours ${ratio(what, 'task', 'ours').toFixed(2)})`,
      )
      .join(', '),
  };
}
