import type { Locator, Page } from '@playwright/test';
import { expect, openOwnPage, test } from './fixtures.ts';

const WORDS = 'Half a sentence';

interface Place {
  readonly what: string;
  readonly route: string;
  readonly opener: (page: Page) => Locator;
  readonly field: string | RegExp;
}

const PLACES: readonly Place[] = [
  {
    what: 'an observation',
    route: 'observations',
    opener: (page) => page.getByRole('button', { name: /^Edit the observation/ }).first(),
    field: 'Note',
  },
  {
    what: 'a plan',
    route: 'plans',
    opener: (page) => page.getByRole('button', { name: 'Edit of Marco Rossi' }),
    field: 'To practise',
  },
  {
    what: 'a review',
    route: 'plans',
    opener: (page) => page.getByRole('button', { name: 'Review and close… of Marco Rossi' }),
    field: 'Result in one line',
  },
  {
    what: 'a commitment',
    route: 'plans',
    opener: (page) => page.getByRole('button', { name: /^Add a commitment/ }).first(),
    field: 'What is to be done',
  },
  {
    what: 'time that was spent',
    route: 'mirror',
    opener: (page) =>
      page.getByRole('list', { name: 'What is counted in this week' }).getByRole('button', { name: /^Edit/ }).first(),
    field: 'Note',
  },
];

for (const { what, route, opener, field } of PLACES) {
  test(`${what}: however often Escape is pressed, what was typed goes only when that is asked for`, async ({
    extension,
  }) => {
    const page = await openOwnPage(extension, `options.html#/${route}`);
    if (route === 'mirror') await page.getByRole('button', { name: 'Earlier week' }).click();
    const dialog = page.getByRole('dialog');
    const words = dialog.getByRole('textbox', { name: field }).first();
    const question = dialog.getByText('Discard your changes?');

    // nothing typed: nothing is asked
    await opener(page).click();
    await expect(words).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener(page)).toBeFocused();

    await page.keyboard.press('Enter');
    await words.press('End');
    await page.keyboard.type(WORDS);
    // Chromium closes a dialog at the second one in a row, whatever the page wants
    for (let presses = 0; presses < 3; presses += 1) {
      await page.keyboard.press('Escape');
      await expect(dialog).toBeVisible();
      await expect(words).toHaveValue(new RegExp(WORDS));
    }
    await expect(question).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Keep editing' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(question).toBeHidden();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.getByRole('button', { name: 'Discard' }).click();
    await expect(dialog).toBeHidden();
    await expect(opener(page)).toBeFocused();
  });
}
