import type { Page } from '@playwright/test';
import { untilSettled } from '../support/settled.ts';
import { expect, openOwnPage, test } from './fixtures.ts';

/** On these the demo's top performers are truly better. */
const TRULY_BETTER = ['Consequences of the problem', 'Value in their numbers', 'Decision criteria and steps'];

const findMap = (page: Page) => page.getByRole('table', { name: 'Where everybody stands' });

test('the map leads by keyboard to one rep’s observations of one skill, at an address that can be kept', async ({
  extension,
}) => {
  const page = await openOwnPage(extension, 'options.html#/team');
  const map = findMap(page);
  const row = map.getByRole('row').filter({ has: page.getByRole('link', { name: 'Marco Rossi' }) });
  // the first stop after the headings is the first cell: down to the rep, right to the third skill
  await map.locator('td a[tabindex="0"]').focus();
  while (!(await row.locator('a:focus').count())) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Marco Rossi · Consequences of the problem')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Observations' })).toBeVisible();
  const expectOnlyTheirs = async () => {
    const items = page.getByRole('list', { name: 'List of observations' }).locator('> li');
    await expect(items.first()).toBeVisible();
    const texts = await items.allTextContents();
    expect(texts.filter((text) => !text.includes('Marco Rossi') || !text.includes(TRULY_BETTER[0] ?? ''))).toEqual([]);
  };
  await expectOnlyTheirs();
  await page.reload();
  await expectOnlyTheirs();
  await page.goBack();
  await expect(findMap(page)).toBeVisible();
});

test('a whole map sorts by a skill and turns to gaps, with its figures behind each cell', async ({ extension }) => {
  const page = await openOwnPage(extension, 'options.html#/team');
  const map = findMap(page);
  const first = map.locator('tbody tr').first();
  await expect(first).toContainText('Daniel Okafor');
  await expect(map.locator('tbody tr')).toHaveCount(8);
  await page.getByRole('radio', { name: 'Gap to the benchmark' }).check();
  await map.getByRole('button', { name: 'Value in their numbers' }).click();
  await expect(map.getByRole('columnheader', { name: 'Value in their numbers' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  // the widest gap first, hence the best last
  await expect(map.locator('tbody tr').last()).toContainText(/Daniel Okafor|Giulia Ferrari/);
  await expect(map.getByRole('rowheader', { name: /Marco Rossi quota \d+%/ })).toBeVisible();
});

test('the people stay where they are drawn: what stands above them has come before', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.addInitScript(() => {
    const tops: number[] = [];
    const note = (): void => {
      const top = document.querySelector('.reps')?.getBoundingClientRect().top;
      if (top !== undefined && tops.at(-1) !== top) tops.push(top);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
    Object.assign(globalThis, { tops });
  });
  await page.goto(extension.address('options.html#/team'));
  await page.getByRole('list', { name: 'Team' }).waitFor();
  await untilSettled(page);
  await expect(page.getByRole('region', { name: 'What sets the best apart' }).locator('.apart-summary')).toBeVisible();
  const tops = await page.evaluate(() => (globalThis as unknown as { tops: number[] }).tops);
  expect(tops).toHaveLength(1);
});

test('two reps who were merged are two again by Ctrl+Z, each with what was theirs', async ({ extension }) => {
  const page = await openOwnPage(extension, 'options.html#/team');
  const line = (name: string) =>
    page.getByRole('list', { name: 'Team' }).getByRole('listitem').filter({ hasText: name });
  const marco = (await line('Marco Rossi').textContent()) ?? '';
  const chiara = (await line('Chiara Colombo').textContent()) ?? '';
  await line('Chiara Colombo').getByRole('button', { name: /^More/ }).click();
  await page.getByRole('button', { name: 'Merge into another rep…' }).click();
  const dialog = page.getByRole('dialog');
  const into = dialog.getByRole('combobox');
  await into.selectOption((await into.locator('option', { hasText: 'Marco Rossi' }).getAttribute('value')) ?? '');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.getByText('Chiara Colombo is now part of Marco Rossi').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('Taken back').waitFor();
  await expect(line('Chiara Colombo')).toHaveText(chiara);
  await expect(line('Marco Rossi')).toHaveText(marco);
});

test('what truly sets the best apart is found, and nothing else is claimed', async ({ extension }) => {
  const page = await openOwnPage(extension, 'options.html#/team');
  const apart = page.getByRole('region', { name: 'What sets the best apart' });
  await expect(apart).toContainText('3 skills make the difference:');
  const shown = apart.getByRole('listitem').filter({ hasText: 'makes the difference' });
  const names = await shown.getByRole('heading', { level: 3 }).allTextContents();
  expect(names.toSorted()).toEqual(TRULY_BETTER.toSorted());
  await apart.getByText('Figures').first().click();
  await expect(apart.getByText(/^p = 0\.0357: the share of all 28 ways/).first()).toBeVisible();
});

test('marking another top performer changes the figures at once, and undo changes them back', async ({ extension }) => {
  const page = await openOwnPage(extension, 'options.html#/team');
  const apart = page.getByRole('region', { name: 'What sets the best apart' });
  await expect(apart).toContainText('3 skills make the difference:');
  await page.getByRole('checkbox', { name: 'Tomasz Zieliński is a top performer' }).check();
  await expect(apart).not.toContainText('3 skills make the difference:');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(apart).toContainText('3 skills make the difference:');
});

test('quota figures are pasted from a spreadsheet into a field, kept, and taken back', async ({ extension }) => {
  const page = await openOwnPage(extension, 'options.html#/team');
  const results = page.getByRole('region', { name: 'Results', exact: true });
  await results.getByText('Enter results').click();
  await results.getByText('Paste from a spreadsheet').click();
  // the clipboard as a spreadsheet fills it
  const area = results.getByRole('textbox', { name: 'Cells copied from a spreadsheet' });
  await area.fill('Rep\tQ1 2020\tQ2 2020\nRossi, Marco\t50,5 %\t60 %\nM. Nobody\t1 %\t2 %');
  await area.press('ControlOrMeta+a');
  await area.press('ControlOrMeta+x');
  await results
    .getByRole('textbox', { name: /^Chiara Colombo/ })
    .first()
    .press('ControlOrMeta+v');
  const preview = results.getByRole('region', { name: 'What was pasted' });
  await expect(preview).toContainText('2 figures for Marco Rossi.');
  await preview.getByRole('combobox', { name: 'Who is M. Nobody?' }).selectOption({ label: 'Priya Nair' });
  await preview.getByRole('button', { name: 'Save 4 figures' }).click();
  await expect(page.getByText('4 figures saved')).toBeVisible();
  await expect(preview).toBeHidden();
  while (!(await results.getByRole('columnheader', { name: 'Q1 2020' }).count())) {
    await results.getByRole('button', { name: 'Earlier' }).click();
  }
  const field = results.getByRole('textbox', { name: 'Marco Rossi, Q1 2020, per cent' });
  await expect(field).toHaveValue('50.5');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field).toHaveValue('');
});

test('results in a CSV file come in together, and are taken back together', async ({ extension }) => {
  const page = await openOwnPage(extension, 'options.html#/team');
  const results = page.getByRole('region', { name: 'Results', exact: true });
  await results.getByText('Enter results').click();
  await results.locator('input[type=file]').setInputFiles({
    name: 'quota.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('\uFEFFVenditore;T1 2020;T2 2020\r\nMarco Rossi;61,5%;\r\nRossi Marco;;nulla\r\nQualcuno;50%;'),
  });
  const preview = results.getByRole('region', { name: 'Read from quota.csv' });
  await expect(preview).toContainText('1 figure for Marco Rossi.');
  await expect(preview).toContainText('“nulla” (line 3)');
  await preview.getByRole('combobox', { name: 'Who is Qualcuno?' }).selectOption('Daniel Okafor');
  await preview.getByRole('button', { name: 'Save 2 figures' }).click();
  await expect(page.getByText('2 figures saved')).toBeVisible();
  while (!(await results.getByRole('columnheader', { name: 'Q1 2020' }).count())) {
    await results.getByRole('button', { name: 'Earlier' }).click();
  }
  const figure = (name: string) => results.getByRole('textbox', { name: `${name}, Q1 2020, per cent` });
  await expect(figure('Marco Rossi')).toHaveValue('61.5');
  await expect(figure('Daniel Okafor')).toHaveValue('50');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(figure('Marco Rossi')).toHaveValue('');
  await expect(figure('Daniel Okafor')).toHaveValue('');
});
