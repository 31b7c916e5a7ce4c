import type { Page } from '@playwright/test';
import { createDemoTeam } from '../support/demo-team.ts';
import { type Extension, importTeam } from '../support/extension.ts';
import { expect, openTeamPage, test } from './fixtures.ts';

/** The rest of the demo team. */
const OTHERS =
  'Giulia Ferrari, Daniel Okafor, Sofia Lindqvist, Priya Nair, Tomasz Zieliński, Chiara Colombo, Lucas Moreau';

async function openRep(extension: Extension, name = 'Marco Rossi'): Promise<Page> {
  const page = await openTeamPage(extension);
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  return page;
}

test('a rep’s page: every level on one scale, its history with the notes, plans, and the questions asked', async ({
  extension,
}) => {
  const page = await openRep(extension);
  const levels = page.getByRole('region', { name: 'Levels' });
  await expect(levels.getByRole('button', { name: /^Trend of/ })).toHaveCount(14);
  await expect(levels.getByText(/^Focus now: /)).toBeVisible();
  await levels.getByRole('button', { name: 'Trend of Value in their numbers' }).click();
  const dots = levels.getByRole('listbox').getByRole('option');
  await expect(dots.last()).toBeVisible();

  // the pointer, and the keyboard
  const note = levels.locator('.trend-note');
  await expect(note).toContainText('Point at a dot');
  await dots.nth(2).hover();
  const said = (await dots.nth(2).getAttribute('aria-label')) ?? '';
  await expect(note).toContainText(said.slice(said.indexOf('. ') + 2));
  await dots.last().focus();
  await page.keyboard.press('Home');
  await expect(dots.first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(dots.nth(1)).toBeFocused();

  // the dots are the observations, and the drawing ends where the level is now
  const count = await dots.count();
  await levels.getByText('As a table', { exact: true }).click();
  const table = levels.getByRole('region', { name: 'Value in their numbers through time' });
  await expect(table.getByRole('row')).toHaveCount(count + 1);

  const plans = page.getByRole('region', { name: 'Plans' });
  await expect(plans.getByRole('link', { name: 'Value in their numbers' })).toHaveAttribute('href', /^#\/plans\/./);
  await expect(page.getByRole('region', { name: 'Questions asked' })).toContainText(
    'what a stopped line costs per hour',
  );
});

test('the page for a one-to-one: prints on one page, without the dashboard, and names nobody else', async ({
  extension,
}) => {
  const page = await openRep(extension);
  await page.getByRole('button', { name: 'Prepare the one-to-one' }).click();
  const sheet = page.getByRole('article');
  await expect(sheet.getByRole('heading', { level: 1, name: 'One-to-one with Marco Rossi' })).toBeVisible();
  await expect(sheet.getByRole('region', { name: 'What we agreed' })).toContainText('overdue');
  await expect(sheet.getByRole('region', { name: 'Focus' })).toContainText('Value in their numbers');
  await expect(sheet.getByRole('region', { name: 'To talk about' }).getByRole('listitem')).toHaveCount(2);
  await expect(sheet.getByRole('region', { name: 'Something to recognise' })).toContainText(/\d{4}/);
  const text = await sheet.textContent();
  for (const name of OTHERS.split(/, | /)) expect(text).not.toContain(name);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(sheet).toBeVisible();
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
});

test('from 700 pixels on nothing of it is cut off', async ({ extension }) => {
  const page = await openRep(extension);
  await page.setViewportSize({ width: 700, height: 800 });
  const levels = page.getByRole('region', { name: 'Levels' });
  await levels.getByRole('button', { name: 'Trend of Value in their numbers' }).click();
  await levels.getByRole('option').last().waitFor();
  await levels.getByText('Levels as a table').click();
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await levels.getByText('As a table', { exact: true }).click();
  expect(await overflow()).toBe(0);
  await page.getByRole('button', { name: 'Prepare the one-to-one' }).click();
  await page.getByRole('region', { name: 'Focus' }).waitFor();
  expect(await overflow()).toBe(0);
});

test.describe('a long history', () => {
  test.use({ hasTeam: false });

  test('a thousand observations of one skill are drawn, pointed at and stepped through', async ({ extension, crm }) => {
    const file = createDemoTeam({ now: Date.now(), site: crm.url }) as {
      reps: { id: string; name: string }[];
      observations: object[];
    };
    const chiara = file.reps.find(({ name }) => name === 'Chiara Colombo')?.id ?? '';
    const many = Array.from({ length: 1000 }, (_, index) => {
      const at = Date.now() - (index + 1) * 12 * 3_600_000;
      const id = `thousand-${String(index).padStart(4, '0')}`;
      const ratings = [{ skill: 'listening', rating: 1 + (index % 5) }];
      return { id, rep: chiara, at, ratings, note: `Seen ${index}.`, createdAt: at, updatedAt: at };
    });
    await importTeam(extension, { ...file, observations: [...file.observations, ...many] });
    const page = await openRep(extension, 'Chiara Colombo');
    const levels = page.getByRole('region', { name: 'Levels' });
    await levels.getByRole('button', { name: 'Trend of Listening and checking' }).click();
    const dots = levels.locator('.trend-dot');
    await expect.poll(() => dots.count()).toBeGreaterThanOrEqual(1000);
    await dots.last().focus();
    await expect(levels.locator('.trend-note')).toContainText('Seen 0.');
    await page.keyboard.press('PageUp');
    await expect(levels.locator('.trend-note')).toContainText('Seen 10.');
    await levels.getByRole('listbox').hover({ position: { x: 300, y: 60 } });
    await expect(levels.locator('.trend-note')).not.toContainText('Seen 10.');
  });
});
