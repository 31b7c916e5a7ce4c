import type { Locator, Page } from '@playwright/test';
import { expect, openDeal, openOwnPage, test } from './fixtures.ts';

/** Presses Tab until this has the focus; past the last stop of a page the next one is its first. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < 400; presses += 1) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${wanted}`);
}

async function press(page: Page, wanted: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

/** Puts this into a field in the place of what is there. */
async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

test('without a mouse every page of the dashboard is reached, and what it is for is done there', async ({
  crm,
  page: deal,
  extension,
}) => {
  test.setTimeout(480_000);
  // its stage's name is then on Sites
  await openDeal(deal, `${crm.url}/deals/1003`, 'Marco Rossi');
  const page = await openOwnPage(extension, 'options.html#/team');
  await page.bringToFront();
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog');
  const goTo = async (name: string) => {
    await press(page, page.getByRole('link', { name, exact: true }));
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.locator('.skeleton')).toHaveCount(0);
  };

  await goTo('Team');
  await press(page, page.getByRole('button', { name: 'Add rep' }));
  await page.keyboard.type('Nadia Keys');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Added: Nadia Keys')).toBeVisible();

  await press(page, page.getByRole('list', { name: 'Team' }).getByRole('link', { name: 'Marco Rossi' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Marco Rossi' })).toBeVisible();
  for (const sheet of ['Prepare the one-to-one', 'Rep’s copy']) {
    await press(page, page.getByRole('button', { name: sheet }));
    await page.getByRole('article').waitFor();
    await press(page, page.getByRole('link', { name: 'Back to Marco Rossi' }));
  }

  await goTo('Plans');
  await press(page, page.getByRole('button', { name: 'Draft a plan for Chiara Colombo' }));
  const draft = page.getByRole('article', { name: 'Draft for Chiara Colombo' });
  await press(page, draft.getByRole('button', { name: 'Edit of Chiara Colombo' }));
  await press(page, dialog.getByRole('button', { name: 'Remove skill Decision criteria and steps' }));
  await press(page, dialog.getByRole('button', { name: 'Save plan' }));
  await expect(dialog).toBeHidden();
  await press(page, draft.getByRole('button', { name: 'Start…' }));
  await press(page, dialog.getByRole('radio').first(), 'ArrowDown');
  await press(page, dialog.getByRole('button', { name: 'Start the plan' }));
  await expect(page.getByRole('article', { name: 'Plan of Chiara Colombo' })).toBeVisible();

  await goTo('Mirror');
  await press(page, page.getByRole('button', { name: 'Earlier week' }));
  await write(page, page.getByRole('textbox', { name: /^Monday .*, Observing/ }), '45');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Monday .*, Observing.*: 45 min$/)).toBeVisible();

  await goTo('Observations');
  const first = page.getByRole('list', { name: 'List of observations' }).getByRole('listitem').first();
  await press(page, first.getByRole('button', { name: /^Edit/ }));
  await write(page, dialog.getByRole('textbox', { name: 'Note' }), 'Rewritten by keys alone.');
  await press(page, dialog.getByRole('button', { name: 'Save', exact: true }));
  await expect(page.getByText('Observation changed')).toBeVisible();
  await expect(dialog).toBeHidden();
  // the button is the last stop of the page, and gone after some seconds: the key is said beside it
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Taken back')).toBeVisible();
  await expect(first).not.toContainText('Rewritten by keys alone.');

  await goTo('Rubric and questions');
  await write(page, main.getByRole('textbox', { name: 'Name', exact: true }), 'The first minute');
  await press(page, main.getByRole('button', { name: 'Save the skill' }));
  await expect(page.getByText('Saved: The first minute')).toBeVisible();

  await goTo('Sites');
  const stage = main
    .getByRole('table', { name: /^Stage names of/ })
    .getByRole('combobox')
    .first();
  await tabTo(page, stage);
  await page.keyboard.type('Won');
  await expect(page.getByText(/counts as: Won$/)).toBeVisible();
  await press(page, main.getByRole('switch').first(), 'Space');
  await expect(main.getByRole('switch').first()).not.toBeChecked();

  await goTo('Settings');
  const hides = main.getByRole('switch', { name: 'Hide names' });
  await press(page, hides, 'Space');
  await expect(hides).toBeChecked();

  await goTo('Data');
  const download = page.waitForEvent('download');
  await press(page, main.getByRole('button', { name: 'Export everything' }));
  expect((await download).suggestedFilename()).toMatch(/^affianca/);
  await press(page, main.getByRole('button', { name: 'Erase everything…' }));
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(main.getByRole('button', { name: 'Erase everything…' })).toBeFocused();
});
