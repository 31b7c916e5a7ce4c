import type { Page } from '@playwright/test';

type Draw = (below: number) => number;

/** The ways a record comes in front, or leaves it, in a CRM that keeps its address at `/deals/<id>`. */
const PLAIN_WAYS = [
  'push',
  'replace',
  'next',
  'previous',
  'list',
  'person',
  'load',
  'reload',
  'back',
  'forward',
] as const;
const OTHER_WAYS = ['hash', 'silent hash', 'modal', 'storm'] as const;
type Way = (typeof PLAIN_WAYS | typeof OTHER_WAYS)[number];

export interface Country {
  readonly ids: readonly string[];
  readonly ways: readonly Way[];
  /** How far apart the values of one view are replaced, in milliseconds. */
  readonly pieces: readonly number[];
}
export const PLAIN: readonly Way[] = [...PLAIN_WAYS, 'push', 'next', 'back'];
export const ALL: readonly Way[] = [...PLAIN_WAYS, ...OTHER_WAYS, 'push', 'hash', 'back'];

interface Habits {
  readonly late: number;
  readonly lag: number;
  readonly piece: number;
  readonly block: number;
}
export interface Step {
  readonly way: Way;
  readonly id: string;
  readonly habits: Habits;
  /** How many of the page's frames are waited for before the next step. */
  readonly frames: number;
}

declare const demo: { readonly habits: Habits; move(how: string, address: string): void };

/** The next step of a walk; the same draws give the same walk. */
export function drawStep(draw: Draw, { ids, ways, pieces }: Country): Step {
  const pick = <T>(from: readonly T[]): T => from[draw(from.length)] as T;
  return {
    way: pick(ways),
    id: pick(ids),
    habits: {
      late: pick([0, 0, 30, 120, 400]),
      lag: pick([0, 0, 60, 250]),
      piece: pick(pieces),
      block: pick([0, 0, 0, 70]),
    },
    frames: pick([1, 2, 5, 20, 60]),
  };
}

/** Takes one step in the demo CRM, from wherever the page is. */
export async function takeStep(page: Page, url: string, { way, id, habits, frames }: Step): Promise<void> {
  const query = new URLSearchParams(Object.entries(habits).map(([name, ms]) => [name, String(ms)]));
  if (way === 'load') await page.goto(`${url}/deals/${id}?${query}`);
  else if (way === 'storm') await page.goto(`${url}/modal/deals/${id}?storm=frame&${query}`);
  else if (way === 'reload') await page.reload();
  else await again(() => page.evaluate(moveInPage, { way, id, habits }));
  await again(() => page.evaluate(waitForFrames, frames));
}

/** A document that was just about to be left takes the question with it: the next one is asked. */
function again(ask: () => Promise<void>): Promise<void> {
  return ask().catch((error: Error) =>
    error.message.includes('context was destroyed') ? ask() : Promise.reject(error),
  );
}

/** Runs in the page. */
async function moveInPage({ way, id, habits }: Pick<Step, 'way' | 'id' | 'habits'>): Promise<void> {
  while (!('demo' in globalThis)) await new Promise(requestAnimationFrame);
  Object.assign(demo.habits, habits);
  const buttons = document.querySelectorAll<HTMLButtonElement>('[data-record]:not([hidden]) .actions button');
  if (way === 'next' || way === 'previous') buttons[way === 'next' ? 1 : 0]?.click();
  // not to the page before the first one of the walk: there is nothing to walk on
  else if (way === 'back' || way === 'forward') {
    if (way === 'forward' || navigation.canGoBack) history.go(way === 'back' ? -1 : 1);
  } else if (way === 'list') demo.move('push', '/deals');
  else if (way === 'person') demo.move('push', '/people/u-103');
  else if (way === 'modal') demo.move('push', `/modal/deals/${id}`);
  else if (way === 'silent hash') demo.move('push', `/hash/#/deals/${id}`);
  else if (way === 'hash' && location.pathname.startsWith('/hash')) location.hash = `#/deals/${id}`;
  else demo.move(way === 'replace' ? way : 'push', `/deals/${id}`);
}

/** Runs in the page. */
async function waitForFrames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
}
