import type { Locator, Page } from '@playwright/test';
import { DASHBOARD_PAGES, hashOf } from '../support/dashboard-pages.ts';
import { createCrmData } from '../support/demo-crm/data.ts';
import { panelFrame } from '../support/extension.ts';
import { expect, logObservation, openDeal, openOwnPage, test } from './fixtures.ts';

test('what is logged in one tab is in the other at once', async ({ crm, page, context }) => {
  const first = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  const other = await context.newPage();
  const second = await openDeal(other, `${crm.url}/deals/1004`, 'Marco Rossi');
  await logObservation(second, 5, 'Seen in both tabs');
  await page.bringToFront();
  await expect(first.getByRole('region', { name: 'Recent observations' })).toContainText('Seen in both tabs');
});

const NOTE = 'Seen from everywhere';
const PROMISE = 'Show the sheet to the others';
const DANIEL = 'u-102';

/** Looks at a page as it is, and answers how it has to be afterwards. */
type Look = (page: Page) => Promise<() => Promise<void>>;
type Find = (page: Page) => Locator;

const readNumber = async (place: Locator): Promise<number> =>
  Number(/\d+/.exec((await place.textContent()) ?? '')?.[0]);

const oneMore =
  (find: Find): Look =>
  async (page) => {
    const before = await readNumber(find(page));
    return () => expect.poll(() => readNumber(find(page))).toBe(before + 1);
  };

const theWords =
  (words: string, find: Find): Look =>
  async (page) => {
    await expect(find(page).getByText(words)).toHaveCount(0);
    return () => expect(find(page).getByText(words).first()).toBeVisible();
  };

const planOfMarco: Find = (page) => page.getByRole('article', { name: 'Plan of Marco Rossi' });

/** What each page shows of one more observation of Daniel, a top performer, on what Marco is to learn, and of a promise; null: nothing. */
const LOOKS: Readonly<Record<(typeof DASHBOARD_PAGES)[number], Look | null>> = {
  team: oneMore((page) =>
    page
      .getByRole('list', { name: 'Team' })
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'Daniel Okafor' }) })
      .locator('.rep-count [aria-hidden]'),
  ),
  plans: async (page) => {
    await planOfMarco(page).getByText('How the best do it').click();
    await expect(planOfMarco(page).getByRole('figure').first()).toBeVisible();
    return theWords(NOTE, planOfMarco)(page);
  },
  mirror: oneMore((page) => page.getByText(/^Over \d+ ratings\.$/)),
  observations: theWords(NOTE, (page) => page.getByRole('main')),
  rubric: oneMore((page) => page.getByText(/\d+ ratings so far/)),
  sites: null,
  settings: null,
  data: async (page) => {
    const nothing = page.getByText('Nothing has changed since.');
    await page.getByRole('button', { name: 'Export everything' }).click();
    await expect(nothing).toBeVisible();
    return () => expect(nothing).toBeHidden();
  },
  rep: theWords(NOTE, (page) => page.getByRole('main')),
  agenda: theWords(PROMISE, (page) => page.getByRole('region', { name: 'What we agreed' })),
  copy: theWords(NOTE, (page) => page.getByRole('main')),
};

test('what the panel saves is on every page of the dashboard at once, and what one window does in the others, with its undo', async ({
  crm,
  page,
  extension,
}) => {
  test.setTimeout(120_000);
  const team = await openOwnPage(extension, 'options.html#/team');
  const daniel = await team.getByRole('link', { name: 'Daniel Okafor' }).first().getAttribute('href');
  const deal = createCrmData(Date.now()).deals.find(({ owner }) => owner === DANIEL);
  const panel = await openDeal(page, `${crm.url}/deals/${deal?.id}`, 'Daniel Okafor');
  const expected: (() => Promise<void>)[] = [];
  for (const name of DASHBOARD_PAGES) {
    const look = LOOKS[name];
    if (look === null) continue;
    const own = await openOwnPage(
      extension,
      `options.html${name === 'rubric' ? '#/rubric/value' : hashOf(name, daniel)}`,
    );
    await own.locator('main h1').waitFor();
    await expect(own.locator('.skeleton')).toHaveCount(0);
    expected.push(await look(own));
  }
  await page.bringToFront();
  const log = panel.getByRole('region', { name: 'Log observation' });
  await log.getByRole('combobox', { name: 'Skill' }).selectOption({ label: 'Value in their numbers' });
  await logObservation(panel, 5, NOTE);
  const plan = panel.getByRole('region', { name: 'Plan' });
  await plan.getByText('Add a commitment').click();
  await plan.getByRole('textbox', { name: 'What is to be done' }).fill(PROMISE);
  await plan.getByRole('button', { name: 'Add commitment' }).click();
  for (const isThere of expected) await isThere();

  const marco = team.getByRole('link', { name: 'Marco Rossi' });
  const line = team.getByRole('list', { name: 'Team' }).getByRole('listitem').filter({ has: marco });
  const address = await line.getByRole('link', { name: 'Marco Rossi' }).getAttribute('href');
  const rep = await openOwnPage(extension, `options.html${address}`);
  await line.getByRole('button', { name: 'Archive Marco Rossi' }).click();
  await expect(rep.getByText('archived', { exact: true })).toBeVisible();
  await team.getByRole('button', { name: 'Undo' }).click();
  await expect(rep.getByText('archived', { exact: true })).toBeHidden();
});

test('what is switched in one window of the dashboard is switched in another', async ({ extension }) => {
  for (const name of ['sites', 'settings']) {
    const [one, other] = [
      await openOwnPage(extension, `options.html#/${name}`),
      await openOwnPage(extension, `options.html#/${name}`),
    ];
    const before = await other.getByRole('switch').first().isChecked();
    await one.getByRole('switch').first().click();
    await expect(other.getByRole('switch').first(), name).toBeChecked({ checked: !before });
  }
});

test('a setting holds at once in every tab', async ({ crm, page, context, extension }) => {
  const first = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  const other = await context.newPage();
  const second = await openDeal(other, `${crm.url}/deals/1005`, 'Sofia Lindqvist');
  const settings = await openOwnPage(extension, 'options.html#/settings');
  await settings.getByRole('combobox', { name: 'Language' }).selectOption('it');
  for (const panel of [first, second]) {
    await expect(panel.getByRole('region', { name: 'Annota osservazione' })).toBeVisible();
  }
  await settings.getByRole('combobox', { name: 'Tema' }).selectOption('dark');
  for (const panel of [first, second]) {
    const ground = () => panel.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    await expect.poll(ground).toBe('dark');
  }
  // a click and not uncheck(): the box follows the settings, which follow the click
  await settings.getByRole('checkbox', { name: 'Piano' }).click();
  for (const panel of [first, second]) await expect(panel.getByRole('region', { name: 'Piano' })).toBeHidden();
});

test('switched off for a site means off in its open tabs too, and switched on again they have it without a reload', async ({
  crm,
  page,
  extension,
}) => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  const sites = await openOwnPage(extension, 'options.html#/sites');
  await sites.getByRole('switch').first().click();
  await expect.poll(() => panel.isDetached()).toBe(true);
  await sites.getByRole('switch').first().click();
  const back = await panelFrame(page);
  await expect(back.getByRole('heading', { level: 1, name: 'Marco Rossi' })).toBeVisible();
});
