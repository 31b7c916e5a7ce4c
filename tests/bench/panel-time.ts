import { type Browser, pause, startBrowser, type Tab } from './browser.ts';
import { writeFloor } from './controls.ts';
import type { Session } from './devtools.ts';
import { findMedian } from './figures.ts';
import type { PanelMark } from './probes.ts';
import type { Section } from './section.ts';
import { attachFrame, type Bench, KNOWN_DEAL, type OurBrowser, startOurs, stopWorkerAfterTab, visit } from './stage.ts';

const NEXT_DEAL = '1004';

interface Moments {
  /** All in milliseconds since 1970. */
  readonly origin: number;
  readonly recordPainted: number;
  readonly committed: number | null;
  readonly shown: number | null;
  readonly marks: readonly PanelMark[];
}

/** How soon the panel is there, as the manager sees it: painted, and its frame opaque. */
export async function measurePanel(bench: Bench): Promise<Section> {
  const floors = [
    await startBrowser('floor', writeFloor({ isProbed: true })),
    await startBrowser('floor, again', writeFloor({ isProbed: true })),
  ];
  const ours = await startOurs(bench, { isProbed: true });
  const others = await Promise.all(
    bench.peers.map(async (peer) => ({ ...peer, browser: await startBrowser(peer.name, peer.folder) })),
  );
  const times = new Map<string, number[]>();
  const note = (what: string, time: number): void => void times.set(what, [...(times.get(what) ?? []), time]);
  await warmUp(ours, bench);

  for (let round = -1; round < bench.runs; round += 1) {
    const keep = round < 0 ? () => undefined : note;
    for (const floor of floors) {
      const tab = await visit(floor, bench, `/deals/${KNOWN_DEAL}`);
      const { marks, origin } = await readMoments(floor, tab);
      keep(`${floor.name}: first content`, (marks.find(({ heading }) => heading !== '')?.at ?? Number.NaN) - origin);
      await tab.close();
    }
    await measureKnown(ours, bench, keep);
    for (const [how, query] of [
      ['into an empty place', ''],
      ['into its skeleton', '?skeleton'],
    ] as const) {
      const tab = await visit(ours, bench, `/deals/${90_000 + round}${query === '' ? 1 : 2}${query}`);
      const moments = await readMoments(ours, tab);
      keep(`unknown deal, record drawn ${how}: gaps after it`, inSight(moments, hasGaps) - moments.recordPainted);
      await tab.close();
    }
    await measureStopped(ours, bench, keep);
    for (const { browser, name, selector } of others)
      keep(`${name}: overlay`, await measurePeer(browser, bench, selector));
  }
  for (const browser of [...floors, ours, ...others.map((one) => one.browser)]) await browser.close();
  return describeTimes(times);
}

type Note = (what: string, time: number) => void;

/** The two deals between which is navigated become known. */
async function warmUp(ours: OurBrowser, bench: Bench): Promise<void> {
  const tab = await visit(ours, bench, `/deals/${NEXT_DEAL}`);
  await tab.close();
}

async function measureKnown(ours: OurBrowser, bench: Bench, keep: Note): Promise<void> {
  const tab = await visit(ours, bench, `/deals/${KNOWN_DEAL}`);
  const cold = await readMoments(ours, tab);
  keep('known deal: heading painted, its frame still hidden', paintedAt(cold) - cold.origin);
  keep('known deal: heading in sight', inSight(cold) - cold.origin);
  keep('known deal: gaps in sight', inSight(cold, hasGaps) - cold.origin);
  await tab.evaluate(`openDeal('${NEXT_DEAL}')`);
  await pause(1500);
  const next = await readMoments(ours, tab);
  const before = cold.marks.at(-1)?.heading;
  const committed = next.committed ?? Number.NaN;
  const isNext = (mark: PanelMark): boolean => mark.at > committed && hasGaps(mark) && mark.heading !== before;
  keep('next known deal: gaps in sight after the address', inSight(next, isNext) - committed);
  await tab.close();
}

async function measureStopped(ours: OurBrowser, bench: Bench, keep: Note): Promise<void> {
  await stopWorkerAfterTab(ours);
  const tab = await visit(ours, bench, `/deals/${KNOWN_DEAL}`);
  const moments = await readMoments(ours, tab);
  keep('known deal, worker stopped: heading in sight', inSight(moments) - moments.origin);
  await tab.close();
}

async function measurePeer(browser: Browser, bench: Bench, selector: string): Promise<number> {
  const source = `{
    const look = () => {
      if (document.querySelector(${JSON.stringify(selector)}) === null) requestAnimationFrame(look);
      else globalThis.benchSeenAt = performance.now();
    };
    look();
  }`;
  const tab = await visit(browser, bench, `/deals/${KNOWN_DEAL}`, async (fresh) => {
    await fresh.send('Page.enable');
    await fresh.send('Page.addScriptToEvaluateOnNewDocument', { source });
  });
  const seen = await tab.evaluate<number | null>('globalThis.benchSeenAt ?? null');
  await tab.close();
  return seen ?? Number.NaN;
}

async function readMoments(browser: Browser, tab: Tab): Promise<Moments> {
  const frame: Session = await attachFrame(browser);
  const marks = await frame.evaluate<PanelMark[]>('benchMarks');
  const page = await tab.evaluate<Omit<Moments, 'marks'>>(`({
    origin: performance.timeOrigin,
    recordPainted: bench.paintedAt,
    committed: bench.committedAt,
    shown: Number(document.documentElement.dataset.benchShown ?? 0) || null,
  })`);
  return { ...page, marks };
}

const hasGaps = ({ focus }: PanelMark): boolean => focus !== '';
/** A rep's name, and not that the page is being read. */
const hasHeading = ({ heading }: PanelMark): boolean => heading !== '' && !heading.endsWith('…');

function paintedAt({ marks }: Moments, isIt: (mark: PanelMark) => boolean = hasHeading): number {
  return marks.find(isIt)?.at ?? Number.NaN;
}

/** When what is looked for was painted and the frame was opaque. */
function inSight(moments: Moments, isIt: (mark: PanelMark) => boolean = hasHeading): number {
  return Math.max(paintedAt(moments, isIt), moments.shown ?? Number.NaN);
}

function describeTimes(times: ReadonlyMap<string, readonly number[]>): Section {
  const median = (what: string): number => findMedian(times.get(what) ?? []);
  const floor = median('floor: first content');
  const goals = [
    {
      what: 'known deal: heading in sight, to floor',
      value: median('known deal: heading in sight') / floor,
      most: 1.15,
    },
    { what: 'known deal: gaps in sight, to floor', value: median('known deal: gaps in sight') / floor, most: 1.3 },
    ...['into an empty place', 'into its skeleton'].map((how) => ({
      what: `unknown deal, ${how}: ms after the record`,
      value: median(`unknown deal, record drawn ${how}: gaps after it`),
      most: 30,
    })),
    {
      what: 'next known deal: ms after the address',
      value: median('next known deal: gaps in sight after the address'),
      most: 50,
    },
  ];
  const again = ((median('floor, again: first content') / floor - 1) * 100).toFixed(1);
  return {
    title: 'Time to the panel, from the start of the navigation',
    figures: [...times].map(([what, runs]) => ({ what, unit: 'ms', runs })),
    goals,
    noise: `the floor, measured twice: ${again} %`,
  };
}
