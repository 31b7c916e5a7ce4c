import { type Browser, pause, startBrowser, type Tab } from './browser.ts';
import { writeFloor, writeIdle } from './controls.ts';
import { findMedian, subtract } from './figures.ts';
import { readHeap, readRenderers } from './memory.ts';
import type { Figure, Section } from './section.ts';
import { type Bench, KNOWN_DEAL, startOurs, stopWorkerAfterTab, visit } from './stage.ts';

const QUIET_MS = 10_000;
/** Ten seconds in every round would make half an hour: the quiet ones are measured in every third, and only of these. */
const QUIET_EVERY = 3;
const QUIET_NAMES = ['no extension', 'no extension, again', 'ours'];
const FRAME = /^chrome-extension:.*\/(panel|empty)\.html/;

/** What a page has cost its renderer since it was opened; times are of the processor, not of the clock. */
interface Cost {
  readonly script: number;
  readonly task: number;
  readonly layouts: number;
  readonly styles: number;
  readonly longTasks: number;
  readonly heap: number;
  /** Megabytes of the overlay's own frame; of those that have one. */
  readonly frameHeap: number;
  /** Megabytes of all page processes of the browser. */
  readonly renderers: number;
  /** Milliseconds of processor time of the whole browser in ten quiet seconds. */
  readonly idle: number;
  /** Milliseconds of the page's renderer alone in these. */
  readonly idlePage: number;
}

const UNITS: Readonly<Record<keyof Cost, readonly [string, string]>> = {
  script: ['script', 'ms'],
  task: ['all tasks', 'ms'],
  layouts: ['layouts', ''],
  styles: ['style recalculations', ''],
  longTasks: ['long tasks', 'ms'],
  heap: ['JavaScript heap of the page', 'MB'],
  frameHeap: ['JavaScript heap of the frame', 'MB'],
  renderers: ['memory of the page processes', 'MB'],
  idle: ['10 s with 20 mutations a second, whole browser', 'ms'],
  idlePage: ['10 s with 20 mutations a second, page', 'ms'],
};

/** What the page pays: on a list, on an opportunity, and while nothing happens but the page's own mutations. */
export async function measureCost(bench: Bench): Promise<Section[]> {
  const browsers = [
    await startBrowser('no extension', null),
    await startBrowser('no extension, again', null),
    await startBrowser('does nothing', writeIdle()),
    await startBrowser('floor', writeFloor({ isProbed: false })),
    await startAlone(bench),
    ...(await Promise.all(bench.peers.map(({ name, folder }) => startBrowser(name, folder)))),
  ];
  const places = [
    ['list', '/deals', false],
    ['opportunity', `/deals/${KNOWN_DEAL}`, true],
  ] as const;
  const sections: Section[] = [];
  for (const [place, path, withIdle] of places) {
    const costs = new Map<string, Cost[]>(browsers.map(({ name }) => [name, []]));
    for (let round = -1; round < bench.runs; round += 1) {
      // another one goes first in each round
      for (const index of browsers.keys()) {
        const browser = browsers[(index + round + browsers.length) % browsers.length] as Browser;
        const isQuiet = withIdle && round % QUIET_EVERY === 0 && QUIET_NAMES.includes(browser.name);
        const cost = await measureVisit(browser, bench, path, isQuiet);
        if (round >= 0) costs.get(browser.name)?.push(cost);
      }
    }
    sections.push(describeCosts(place, costs));
  }
  for (const browser of browsers) await browser.close();
  return sections;
}

/** Ours without the dashboard, whose memory no panel costs: with its worker gone too, the next visit begins a new process. */
async function startAlone(bench: Bench): Promise<Browser> {
  const { dashboard, ...ours } = await startOurs(bench, { isProbed: false });
  await dashboard.close();
  await stopWorkerAfterTab(ours);
  return ours;
}

async function measureVisit(browser: Browser, bench: Bench, path: string, withIdle: boolean): Promise<Cost> {
  const tab = await visit(browser, bench, path, (fresh) =>
    fresh.send('Performance.enable', { timeDomain: 'threadTicks' }),
  );
  const loaded = await readMetrics(tab);
  const longTasks = await tab.evaluate<number>('bench.longTasks.reduce((sum, one) => sum + one, 0)');
  let [idle, idlePage] = [Number.NaN, Number.NaN];
  if (withIdle) {
    await tab.evaluate('togglePulse()');
    const [before, since] = [await readProcessors(browser), await readMetrics(tab)];
    await pause(QUIET_MS);
    idle = (await readProcessors(browser)) - before;
    idlePage = (await readMetrics(tab)).task - since.task;
    await tab.evaluate('togglePulse()');
  }
  const heap = await readHeap(tab);
  const frame = (await browser.listTargets()).findLast((one) => one.type === 'iframe' && FRAME.test(one.url));
  const frameHeap = frame === undefined ? Number.NaN : await readHeap(await browser.attach(frame.targetId));
  const renderers = await readRenderers(browser);
  await tab.close();
  return { ...loaded, longTasks, heap, frameHeap, renderers, idle, idlePage };
}

async function readMetrics(tab: Tab) {
  const { metrics } = await tab.send<{ metrics: { name: string; value: number }[] }>('Performance.getMetrics');
  const read = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return {
    script: read('ScriptDuration') * 1000,
    task: read('TaskDuration') * 1000,
    layouts: read('LayoutCount'),
    styles: read('RecalcStyleCount'),
  };
}

/** Milliseconds of processor time that all processes of the browser have used so far. */
async function readProcessors(browser: Browser): Promise<number> {
  const { processInfo } = await browser.send<{ processInfo: { cpuTime: number }[] }>('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

function describeCosts(place: string, costs: ReadonlyMap<string, readonly Cost[]>): Section {
  const read = (name: string, key: keyof Cost): number[] => (costs.get(name) ?? []).map((cost) => cost[key]);
  const keys = (Object.keys(UNITS) as (keyof Cost)[]).filter((key) => place !== 'list' || !key.startsWith('idle'));
  const figures = keys.flatMap((key): Figure[] => {
    const [what, unit] = UNITS[key];
    const control = read('no extension', key);
    if (key === 'frameHeap') {
      const own = [...costs.keys()].map((name) => ({ what: `${what}: ${name}`, unit, runs: read(name, key) }));
      return own.filter(({ runs }) => runs.some(Number.isFinite));
    }
    const more = [...costs.keys()].slice(1).map((name) => ({
      what: `${what}: added, ${name}`,
      unit,
      runs: subtract(read(name, key), control).filter((one) => !key.startsWith('idle') || Number.isFinite(one)),
    }));
    return [{ what: `${what}: no extension`, unit, runs: control }, ...more.filter(({ runs }) => runs.length > 0)];
  });
  const ratio = (key: keyof Cost, of: string, to: string): number =>
    findMedian(read(of, key)) / findMedian(read(to, key));
  const added = (key: keyof Cost, name: string) => findMedian(subtract(read(name, key), read('no extension', key)));
  const share = (key: keyof Cost): number => added(key, 'ours') / added(key, 'floor');
  const goals =
    place === 'list'
      ? [
          { what: 'list: script, ours to does nothing', value: ratio('script', 'ours', 'does nothing'), most: 1.05 },
          { what: 'list: all tasks, ours to does nothing', value: ratio('task', 'ours', 'does nothing'), most: 1.05 },
        ]
      : [
          { what: 'opportunity: added script, ours to floor', value: share('script'), most: 1.2 },
          { what: 'opportunity: added tasks, ours to floor', value: share('task'), most: 1.2 },
          { what: 'opportunity: long tasks added, ms', value: added('longTasks', 'ours'), most: 0 },
          { what: 'opportunity: layouts, ours to floor', value: ratio('layouts', 'ours', 'floor'), most: 1.05 },
          { what: 'opportunity: added heap of the page, ours to floor', value: share('heap'), most: 1.3 },
          { what: 'opportunity: heap of the frame, MB', value: findMedian(read('ours', 'frameHeap')), most: 1.5 },
          { what: 'opportunity: added memory, ours to floor', value: share('renderers'), most: 2 },
          { what: 'idle: page, ours to no extension', value: ratio('idlePage', 'ours', 'no extension'), most: 1.05 },
          { what: 'idle: browser, ours to no extension', value: ratio('idle', 'ours', 'no extension'), most: 1.05 },
        ];
  const again = (key: keyof Cost): string =>
    `${((ratio(key, 'no extension, again', 'no extension') - 1) * 100).toFixed(1)} %`;
  const noise = `no extension, measured twice: script ${again('script')}, tasks ${again('task')}${place === 'list' ? '' : `, idle ${again('idle')}`}`;
  return { title: `Cost to the page: ${place}`, figures, goals, noise };
}
