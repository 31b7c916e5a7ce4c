import type { Page } from '@playwright/test';
import { expect, openOwnPage, test } from './fixtures.ts';

/** A year of one manager's notes: semicolons and Italian dates, as a spreadsheet in Italy saves them. */
const HISTORY = [
  'Venditore;Competenza;Voto;Data;Contesto;Nota',
  'Marco Rossi;Apertura e agenda;4;13/05/2026;Riunione;"Ha concordato lo scopo; poi ha aspettato."',
  'Marco Rossi;Domande sui problemi;2;13/05/2026;Riunione;"Ha concordato lo scopo; poi ha aspettato."',
  'Nuova Collega;Apertura e agenda;3;05/06/2026;;=1+1',
  'Marco Rossi;Apertura e agenda;7;05/06/2026;;',
].join('\r\n');

async function choose(page: Page, text: string): Promise<void> {
  const buffer = Buffer.from(`\uFEFF${text}`);
  await page.locator('input[type=file]').setInputFiles({ name: 'storia.csv', mimeType: 'text/csv', buffer });
}

test('a history in a spreadsheet comes in, once, and can be taken back', async ({ extension }) => {
  const page = await openOwnPage(extension, 'options.html#/data');
  const block = page.getByRole('region', { name: 'Import' });
  await choose(page, HISTORY);
  await block.getByRole('combobox', { name: 'Nuova Collega (1 row)' }).selectOption('Add to the team');
  await expect(block.getByText('Line 5 “7” is no rating from 1 to 5')).toBeVisible();
  await block.getByRole('button', { name: 'Continue' }).click();
  await expect(block.locator('dd')).toHaveText(['2', '1', '0', '1']);
  await block.getByRole('button', { name: 'Confirm import' }).click();
  await expect(page.getByText('2 observations imported')).toBeVisible();

  await page.getByRole('link', { name: 'Observations' }).click();
  const list = page.getByRole('list', { name: 'List of observations' });
  const note = list.getByText('Ha concordato lo scopo; poi ha aspettato.');
  await page.getByRole('searchbox', { name: 'Words in the note' }).fill('concordato');
  await expect(note).toHaveCount(1);
  await expect(list.locator('> li').filter({ hasText: 'Ha concordato' }).getByText('13 May 2026')).toBeVisible();

  await page.getByRole('link', { name: 'Data' }).click();
  await choose(page, HISTORY);
  await expect(block.locator('dd')).toHaveText(['0', '0', '2', '1']);
  await block.getByRole('button', { name: 'Take out the 2 that are here' }).click();
  await expect(page.getByText('2 observations taken out')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The observations are here again.')).toBeVisible();
});

test('ten thousand rows come in, and the levels count them', async ({ extension }) => {
  const page = await openOwnPage(extension, 'options.html#/data');
  const block = page.getByRole('region', { name: 'Import' });
  const rows = Array.from({ length: 10_000 }, (_, index) => {
    const day = new Date(Date.now() - (2 + (index % 300)) * 86_400_000).toISOString().slice(0, 10);
    return `Marco Rossi,agenda,${1 + (index % 5)},${day},call,Call number ${index}`;
  });
  await choose(page, ['rep,skill,rating,date,context,note', ...rows].join('\n'));
  await expect(block.locator('dd').first()).toHaveText('10,000', { timeout: 30_000 });
  await block.getByRole('button', { name: 'Confirm import' }).click();
  await expect(page.getByText('10,000 observations imported')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The import was taken back.')).toBeVisible({ timeout: 30_000 });
});
