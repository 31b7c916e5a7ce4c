import type { Frame, Page } from '@playwright/test';
import { untilPanelShown } from '../support/extension.ts';
import { expect, openDeal, openOwnPage, test } from './fixtures.ts';

const DEAL = '/deals/1003';
const REP = 'Marco Rossi';
const NEXT_DEAL = '/deals/1005';

interface Shift {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly startTime: number;
}

/** Writes down the background of every frame that is drawn of one of our pages, from the first on. */
function noteBackgrounds(): void {
  const seen: string[] = [];
  Object.assign(globalThis, { seenBackgrounds: seen });
  const look = (): void => {
    // until there is a body nothing of ours is drawn
    if (document.body !== null) seen.push(getComputedStyle(document.documentElement).backgroundColor);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const readBackgrounds = (place: Page | Frame): Promise<string[]> =>
  place.evaluate(() => (globalThis as unknown as { seenBackgrounds: string[] }).seenBackgrounds);

const isDark = (colour: string): boolean =>
  [...colour.matchAll(/[\d.]+/g)].slice(0, 3).every(([part]) => Number(part) < 80) && colour !== 'rgba(0, 0, 0, 0)';

const readClock = (panel: Frame): Promise<number> => panel.evaluate(() => performance.now());

/** How far what was there already has moved since then without the user's doing, in the browser's own measure. */
const measureShift = (panel: Frame, since: number): Promise<number> =>
  panel.evaluate(
    (from) =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as Shift[])
            if (!entry.hadRecentInput && entry.startTime > from) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        // entries that are kept come with the next task
        setTimeout(() => resolve(sum), 100);
      }),
    since,
  );

test('dark is dark from the first frame, though the system is light', async ({ context, crm, extension }) => {
  const settings = await openOwnPage(extension, 'options.html#/settings');
  await settings.getByRole('combobox', { name: 'Theme' }).selectOption({ label: 'Dark' });
  await settings.getByText('Changed: Theme').waitFor();
  await context.addInitScript(noteBackgrounds);
  const page = await context.newPage();
  const panel = await openDeal(page, crm.url + DEAL, REP);
  const places: (Page | Frame)[] = [panel];
  for (const own of ['options.html', 'popup.html', 'welcome.html']) {
    const shown = await openOwnPage(extension, own);
    await shown.getByRole('heading').first().waitFor();
    places.push(shown);
  }
  for (const place of places) {
    const backgrounds = await readBackgrounds(place);
    expect(backgrounds.length).toBeGreaterThan(0);
    expect(backgrounds.filter((colour) => !isDark(colour))).toEqual([]);
  }
});

test('nothing moves in the panel once its first content is there, nor when the next deal comes', async ({
  crm,
  page,
}) => {
  const next = crm.data.deals.find(({ id }) => NEXT_DEAL.endsWith(id))?.owner;
  const nextRep = crm.data.people.find(({ id }) => id === next)?.name ?? '';
  const panel = await openDeal(page, crm.url + DEAL, REP);
  // before, the frame is hidden, and what moves in it is seen by nobody
  await untilPanelShown(page);
  const shown = await readClock(panel);
  await panel.getByRole('region', { name: 'Recent observations' }).waitFor();
  expect(await measureShift(panel, shown)).toBe(0);
  await page.evaluate((path) => {
    history.pushState({}, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  }, NEXT_DEAL);
  await panel.getByRole('heading', { level: 1, name: nextRep }).waitFor();
  await untilPanelShown(page);
  const shownAgain = await readClock(panel);
  await panel.getByRole('region', { name: 'Recent observations' }).waitFor();
  expect(await measureShift(panel, shownAgain)).toBe(0);
  // the measure sees what moves
  await panel.evaluate(() =>
    document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'Late' })),
  );
  await expect.poll(() => measureShift(panel, shownAgain)).toBeGreaterThan(0);
});
