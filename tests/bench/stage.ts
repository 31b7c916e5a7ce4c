import { copyBuild } from '../support/build-copy.ts';
import { type Browser, pause, startBrowser, type Tab } from './browser.ts';
import { waitForCalm } from './calm.ts';
import type { Session } from './devtools.ts';
import type { HeavyCrm } from './heavy-crm/server.ts';
import type { Peer } from './options.ts';
import { addProbes } from './probes.ts';
import { writeTeam } from './team.ts';

/** A deal of the heavy page whose owner is in the demo team. */
export const KNOWN_DEAL = '1003';
/** Long enough for the record (300 ms late), the bursts after it, and the panel. */
const SETTLED_MS = 2200;
const TAB_CLOSED_MS = 500;

/** What is measured, and how. */
export interface Bench {
  readonly crm: HeavyCrm;
  readonly runs: number;
  /** Before each visit the machine is given so many seconds to come to rest; 0 = none. */
  readonly calm: number;
  readonly peers: readonly Peer[];
}

export interface OurBrowser extends Browser {
  /** A message of the dashboard's; answers its result, throws when it is refused. */
  ask<Result = unknown>(name: string, body: object): Promise<Result>;
  /** The dashboard at its Settings, which read little again when something changes. */
  readonly dashboard: Tab;
  /** The address of one of our pages. */
  address(page: string): string;
}

interface Options {
  readonly name?: string;
  /** With stamps for times; without them for costs. */
  readonly isProbed: boolean;
  /** How many are stored; as many as the demo team has when it is left out. */
  readonly observations?: number;
  /** Another team than the demo's, as an export file. */
  readonly team?: (site: string) => string;
}

/** A browser with the product in it, the demo team imported, and the known deal visited once. */
export async function startOurs(
  bench: Bench,
  { name = 'ours', isProbed, observations, team }: Options,
): Promise<OurBrowser> {
  const build = copyBuild('chrome', ['http://localhost/*']);
  if (isProbed) addProbes(build);
  const browser = await startBrowser(name, build);
  const welcome = await browser.findTarget('page', /welcome\.html$/);
  const address = (page: string): string => `chrome-extension://${new URL(welcome.url).host}/${page}`;
  const dashboard = await browser.openTab(address('options.html#/settings'));
  await browser.send('Target.closeTarget', { targetId: welcome.targetId });
  await pause(500);
  const ours: OurBrowser = {
    ...browser,
    dashboard,
    address,
    ask: (message, body) =>
      dashboard.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ name: message, body })}).then((reply) => {
        if (!reply?.ok) throw new Error(JSON.stringify(reply));
        return reply.result;
      })`),
  };
  await ours.ask('data.import', {
    text: team?.(bench.crm.url) ?? writeTeam(bench.crm.url, observations),
    isTrial: false,
  });
  const tab = await visit(ours, bench, `/deals/${KNOWN_DEAL}`);
  await tab.close();
  return ours;
}

/** Opens an address of the heavy page in a new tab and waits until everything on it has happened. */
export async function visit(
  browser: Browser,
  { crm, calm }: Bench,
  path: string,
  prepare: (tab: Tab) => Promise<unknown> = async () => undefined,
): Promise<Tab> {
  await waitForCalm(calm);
  const tab = await browser.openTab();
  await prepare(tab);
  await tab.send('Page.navigate', { url: crm.url + path });
  await pause(SETTLED_MS);
  return tab;
}

/** Stops the worker for good: a tab that was just closed wakes it once more. */
export async function stopWorkerAfterTab(browser: Browser): Promise<void> {
  await pause(TAB_CLOSED_MS);
  await browser.stopWorker();
}

/** A line to the overlay's frame in the page that is open. */
export async function attachFrame(browser: Browser): Promise<Session> {
  const { targetId } = await browser.findTarget('iframe', /\/(panel|empty)\.html/);
  return browser.attach(targetId);
}
