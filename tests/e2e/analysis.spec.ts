import { readFileSync } from 'node:fs';
import type { Download } from '@playwright/test';
import { expect, openOwnPage, test } from './fixtures.ts';

/** The rows of one of our files; no name of the demo team needs quotes. */
async function readRows(download: Download): Promise<Record<string, string>[]> {
  const [header = [], ...rows] = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  return rows.map((cells) => Object.fromEntries(header.map((name, place) => [name, cells[place] ?? ''])));
}

test('the figures of the demo team come out as two CSV files that agree with each other', async ({ extension }) => {
  const page = await openOwnPage(extension, 'options.html#/data');
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  await page.getByRole('button', { name: 'Export analysis' }).click();
  await expect.poll(() => downloads.length).toBe(2);
  await expect(page.getByText(/^Saved as affianca-analysis-reps-.+\.csv and affianca-analysis-skills-/)).toBeVisible();
  const day = new Date().toISOString().slice(0, 10);
  for (const download of downloads) expect(download.suggestedFilename()).toContain(day);

  const [reps, skills] = await Promise.all(downloads.map(readRows));
  expect(reps).toHaveLength(8 * 14);
  expect(skills).toHaveLength(14);
  for (const row of reps ?? []) {
    const { level = '', benchmark = '', gap = '', skill = '' } = row;
    expect(Number(gap)).toBeCloseTo(Math.max(0, Number(benchmark) - Number(level)), 12);
    expect(skills?.find((one) => one.skill === skill)?.benchmark).toBe(benchmark);
  }
  // the two exemplars of the demo team are truly better there
  const value = skills?.find(({ skill }) => skill === 'value');
  expect(Number(value?.benchmark)).toBeGreaterThan(Number(value?.typical) + 0.5);
  expect(['makes the difference', 'candidate']).toContain(value?.verdict);
  expect(reps?.filter(({ rep }) => rep === 'Marco Rossi')).toHaveLength(14);
});
