import { pause, type Tab } from './browser.ts';
import { waitForCalm } from './calm.ts';
import { findMedian } from './figures.ts';
import { writeLargeTeam } from './large-team.ts';
import type { Figure, Goal, Section } from './section.ts';
import { type Bench, type OurBrowser, startOurs } from './stage.ts';

const SIZES = [1000, 100_000] as const;
const PAGES = ['team', 'rep/large-rep-3', 'plans', 'mirror', 'observations', 'rubric', 'sites', 'settings', 'data'];
/** Until everything of a page has come. */
const SETTLED_MS = 2500;
const GOAL_MS = 300;
const FRAME_MS = 100;

/** How soon each page of the dashboard is there on a warm start, and its longest frame while it is scrolled through. */
export async function measurePages(bench: Bench): Promise<Section> {
  const browsers: OurBrowser[] = [];
  for (const size of SIZES)
    browsers.push(await startOurs(bench, { isProbed: false, team: (site) => writeLargeTeam(site, size) }));
  const firsts = new Map<string, number[]>();
  const wholes = new Map<string, number[]>();
  const frames = new Map<string, number[]>();
  const keep = (of: Map<string, number[]>, key: string, value: number) =>
    void of.set(key, [...(of.get(key) ?? []), value]);
  for (let round = -1; round < bench.runs; round += 1) {
    for (const page of PAGES) {
      for (const [index, browser] of browsers.entries()) {
        await waitForCalm(bench.calm);
        const { first, whole, frame } = await visitPage(browser, page);
        if (round < 0) continue;
        keep(firsts, `${page}, ${SIZES[index]}`, first);
        keep(wholes, `${page}, ${SIZES[index]}`, whole);
        keep(frames, `${page}, ${SIZES[index]}`, frame);
      }
    }
  }
  for (const browser of browsers) await browser.close();
  return describePages(firsts, wholes, frames);
}

async function visitPage(browser: OurBrowser, page: string): Promise<{ first: number; whole: number; frame: number }> {
  const tab = await browser.openTab();
  await tab.send('Page.enable');
  await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${markFirstContent})()` });
  await tab.send('Page.navigate', { url: browser.address(`options.html#/${page}`) });
  await pause(SETTLED_MS);
  const first = await tab.evaluate<number>('globalThis.benchFirstAt ?? Number.NaN');
  const whole = await tab.evaluate<number>('globalThis.benchWholeAt ?? Number.NaN');
  const frame = await scrollThrough(tab);
  await tab.close();
  return { first, whole, frame };
}

/** Runs before the page: notes the frame after the one in which its heading was drawn, and when the last of it was. */
function markFirstContent(): void {
  const watch = new MutationObserver(() => Object.assign(globalThis, { benchWholeAt: performance.now() }));
  watch.observe(document, { subtree: true, childList: true });
  const look = (): void => {
    if (document.querySelector('main h1') === null) requestAnimationFrame(look);
    else requestAnimationFrame(() => Object.assign(globalThis, { benchFirstAt: performance.now() }));
  };
  requestAnimationFrame(look);
}

const scrollThrough = (tab: Tab): Promise<number> => tab.evaluate<number>(`(${scrollPage})()`);

/** Runs in the page: scrolls a third of a screen per frame, at most 150 frames, and answers the longest of them. */
function scrollPage(): Promise<number> {
  return new Promise((resolve) => {
    let [longest, left, before] = [0, 150, performance.now()];
    const step = (now: number): void => {
      longest = Math.max(longest, now - before);
      before = now;
      left -= 1;
      const isOver = left < 0 || scrollY + innerHeight >= document.documentElement.scrollHeight;
      if (isOver) {
        resolve(longest);
        return;
      }
      scrollBy(0, innerHeight / 3);
      requestAnimationFrame(step);
    };
    requestAnimationFrame((now) => {
      before = now;
      requestAnimationFrame(step);
    });
  });
}

function describePages(
  firsts: ReadonlyMap<string, number[]>,
  wholes: ReadonlyMap<string, number[]>,
  frames: ReadonlyMap<string, number[]>,
): Section {
  const figures: Figure[] = [
    ...[...firsts].map(([what, runs]) => ({ what: `${what}: first content`, unit: 'ms', runs })),
    ...[...wholes].map(([what, runs]) => ({ what: `${what}: the last of it`, unit: 'ms', runs })),
    ...[...frames].map(([what, runs]) => ({ what: `${what}: longest frame, scrolling`, unit: 'ms', runs })),
  ];
  const goals: Goal[] = PAGES.flatMap((page) => {
    const [small = [], large = []] = SIZES.map((size) => firsts.get(`${page}, ${size}`));
    const frame = findMedian(frames.get(`${page}, ${SIZES[1]}`) ?? []);
    return [
      { what: `${page}: first content, ms, ${SIZES[1]} observations`, value: findMedian(large), most: GOAL_MS },
      {
        what: `${page}: first content, ${SIZES[1]} to ${SIZES[0]}`,
        value: findMedian(large) / findMedian(small),
        most: 1.3,
      },
      { what: `${page}: longest frame, ms`, value: frame, most: FRAME_MS },
    ];
  });
  return {
    title: `Pages of the dashboard: 25 reps, 20 skills, ${SIZES.join(' and ')} observations`,
    figures,
    goals,
    noise: 'milliseconds of this machine; the ratios are of one run',
  };
}
