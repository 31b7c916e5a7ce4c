import type { Page } from '@playwright/test';
import { seedDraws } from '../../lib/coaching/draw.ts';
import { importTeam } from '../support/extension.ts';
import { countNamed, findWrong } from '../support/find-wrong.ts';
import { WALK_CRMS, type WalkCrm, type WalkDeal, type WalkHabits, writeWalkPage } from '../support/walk-pages.ts';
import { createWalkTeam } from '../support/walk-team.ts';
import { expect, openDeal, test } from './fixtures.ts';

const STEPS = 70;
const LONGEST_MS = 9000;
const SEED = Number(process.env.WALK_SEED ?? 5);
const OWNERS = ['Ada Moretti', 'Tom Becker', 'Priya Nair'];
const DEALS: readonly WalkDeal[] = ['Cranes', 'Boilers', 'Trams', 'Looms', 'Kilns', 'Ferries'].map((name, index) => ({
  id: 11 + index,
  name: `${name} renewal`,
  account: 'Valmarina Foods',
  owner: OWNERS[index % OWNERS.length] ?? '',
}));
const CALM: WalkHabits = { late: 0, lag: 0, isModal: false, isStorm: false };
const WAYS = ['push', 'push', 'replace', 'hash', 'list', 'load', 'reload', 'back', 'back', 'forward'] as const;

declare const walk: { habits: WalkHabits; draw(): Promise<void> };

interface Move {
  readonly way: (typeof WAYS)[number];
  readonly address: string;
  readonly list: string;
  readonly habits: WalkHabits;
  /** How many of the page's frames are waited for; a page in the background draws none. */
  readonly frames: number;
}

/** Runs in the page. */
async function moveInPage({ way, address, list, habits, frames }: Move): Promise<void> {
  while (!('walk' in globalThis)) await new Promise((resume) => setTimeout(resume, 20));
  walk.habits = habits;
  const isHash = address.includes('#') && location.href.split('#')[0] === address.split('#')[0];
  if (way === 'back' || way === 'forward') {
    if (way === 'forward' || navigation.canGoBack) history.go(way === 'back' ? -1 : 1);
  } else if (way === 'hash' && isHash) location.hash = address.split('#')[1] ?? '';
  else {
    history[way === 'replace' ? 'replaceState' : 'pushState']({}, '', way === 'list' ? list : address);
    void walk.draw();
  }
  for (let frame = 0; frame < frames; frame += 1) await new Promise(requestAnimationFrame);
}

/** How often a step back may still be under way. */
const MORE = 5;

/** A step back that is still under way takes the document from what comes next: that is asked again in the one after. */
async function onceMore<T>(page: Page, act: () => Promise<T>, more = MORE): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (
      !/context was destroyed|Not attached to an active page|interrupted|ERR_ABORTED/.test(String(error)) ||
      more === 0
    )
      throw error;
    await page.waitForLoadState();
    return onceMore(page, act, more - 1);
  }
}

async function takeStep(page: Page, move: Move, serve: (habits: WalkHabits) => void): Promise<void> {
  const { way, address, habits } = move;
  if (way === 'load' || way === 'reload') {
    serve(habits);
    await onceMore<unknown>(page, () => (way === 'load' ? page.goto(address) : page.reload()));
    return;
  }
  await page.evaluate(moveInPage, move).catch((error: Error) => {
    // the document was left by a step back
    if (!error.message.includes('context was destroyed')) throw error;
  });
}

/** Serves the CRM's pages in this tab; answers what changes the habits of the next document. */
async function serveCrm(page: Page, crm: WalkCrm): Promise<(habits: WalkHabits) => void> {
  let current = CALM;
  await page.route(crm.host.replace('/*', '/**'), (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: writeWalkPage(crm, DEALS, current) }),
  );
  return (habits) => {
    current = habits;
  };
}

for (const crm of WALK_CRMS) {
  test.describe(crm.name, () => {
    test.use({ recordsFrames: true, hasTeam: false, hosts: [crm.host] });

    test(`on a random walk in ${crm.name}, in two tabs, no frame shows one rep’s name or data on another’s deal`, async ({
      page,
      extension,
      readFrames,
    }) => {
      const addresses = DEALS.map(({ id }) => crm.address(id));
      const first = addresses[0] ?? '';
      const { origin } = new URL(first);
      await importTeam(extension, createWalkTeam(OWNERS, [origin]));
      const tabs = [page, await extension.context.newPage()];
      const serving = await Promise.all(tabs.map((tab) => serveCrm(tab, crm)));
      for (const tab of tabs) {
        await tab.bringToFront();
        await openDeal(tab, first, OWNERS[0] ?? '');
      }
      let front = 1;
      const draw = seedDraws(SEED);
      const pick = <T>(from: readonly T[]): T => from[draw(from.length)] as T;
      const end = Date.now() + LONGEST_MS;
      const taken: { at: number; move: Move }[] = [];
      for (let count = 0; count < STEPS && Date.now() < end; count += 1) {
        // the other tab comes to the front now and then; steps are taken in the background too
        if (count % 15 === 14) {
          front = draw(tabs.length);
          await tabs[front]?.bringToFront();
        }
        const index = draw(8) === 0 ? 1 - front : front;
        const habits = {
          late: pick([0, 0, 30, 120, 400, 1500]),
          lag: pick([0, 0, 0, 60, 250]),
          isModal: draw(4) === 0,
          isStorm: draw(4) === 0,
        };
        const list = `${origin}/list-of-deals`;
        const move = {
          way: pick(WAYS),
          address: pick(addresses),
          list,
          habits,
          frames: pick([1, 2, 5, 20]) * Number(index === front),
        };
        taken.push({ at: Date.now(), move });
        await takeStep(tabs[index] as Page, move, serving[index] ?? (() => undefined));
      }
      const names = { people: OWNERS, deals: DEALS.map(({ name }) => name) };
      const logs = await Promise.all(tabs.map((tab) => onceMore(tab, () => readFrames(tab))));
      const wrong = logs.flatMap((log) =>
        findWrong(log, names, (path) => {
          const deal = DEALS.find(({ id }) => crm.address(id) === origin + path);
          return deal === undefined ? null : { owner: deal.owner, deal: deal.name, isInTeam: true };
        }),
      );
      const near = (at: number) => taken.filter((one) => Math.abs(one.at - at) < 2500).map(({ move }) => move);
      expect(wrong.map((one) => ({ ...one, near: near(one.state?.at ?? one.at) }))).toEqual([]);
      // and it is not that nothing was shown
      const named = logs.reduce((sum, log) => sum + countNamed(log, names), 0);
      console.log(`${crm.name}, walk ${SEED}: ${taken.length} steps, ${named} addresses with a rep beside them`);
      expect(named).toBeGreaterThan(1);
    });
  });
}

test.describe('late', () => {
  const [crm] = WALK_CRMS.filter(({ name }) => name === 'EspoCRM');
  if (crm === undefined) throw new Error('No CRM to be late');
  test.use({ recordsFrames: true, hasTeam: false, hosts: [crm.host] });

  test('a record that is drawn ten seconds late is read then, and nobody else is named before', async ({
    page,
    extension,
    readFrames,
  }) => {
    const [one, two] = [crm.address(11), crm.address(12)];
    await importTeam(extension, createWalkTeam(OWNERS, [new URL(one).origin]));
    await serveCrm(page, crm);
    const panel = await openDeal(page, one, OWNERS[0] ?? '');
    const habits = { ...CALM, late: 10_000 };
    await page.evaluate(moveInPage, { way: 'push' as const, address: two, list: '', habits, frames: 1 });
    const heading = panel.getByRole('heading', { level: 1, name: OWNERS[1] ?? '' });
    await expect(heading).toBeVisible({ timeout: 30_000 });
    const names = { people: OWNERS, deals: DEALS.map(({ name }) => name) };
    const wrong = findWrong(await readFrames(page), names, (path) => {
      const deal = DEALS.find(({ id }) => crm.address(id).endsWith(path));
      return deal === undefined ? null : { owner: deal.owner, deal: deal.name, isInTeam: true };
    });
    expect(wrong).toEqual([]);
  });
});
