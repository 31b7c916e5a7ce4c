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

test('what the panel saves is on every page of the dashboard at once, and what one window does in the others, with its undo', async ({
  crm,
  page,
  extension,
}) => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  const team = await openOwnPage(extension, 'options.html#/team');
  const marco = team.getByRole('link', { name: 'Marco Rossi' });
  const line = team.getByRole('list', { name: 'Team' }).getByRole('listitem').filter({ has: marco });
  const address = await line.getByRole('link', { name: 'Marco Rossi' }).getAttribute('href');
  const before = Number(await line.locator('.rep-count [aria-hidden]').textContent());
  const rep = await openOwnPage(extension, `options.html${address}`);
  const observations = await openOwnPage(extension, 'options.html#/observations');
  await logObservation(panel, 5, 'Seen from everywhere');
  for (const own of [rep, observations]) await expect(own.getByText('Seen from everywhere')).toBeVisible();
  await expect(line.locator('.rep-count [aria-hidden]')).toHaveText(String(before + 1));

  await line.getByRole('button', { name: 'Archive Marco Rossi' }).click();
  await expect(rep.getByText('archived', { exact: true })).toBeVisible();
  await team.getByRole('button', { name: 'Undo' }).click();
  await expect(rep.getByText('archived', { exact: true })).toBeHidden();
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
