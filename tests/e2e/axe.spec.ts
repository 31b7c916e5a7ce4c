import { findBarriers } from '../support/barriers.ts';
import { walkDialogs } from '../support/walk-dialogs.ts';
import { expect, openDeal, openOwnPage, openTeamPage, test } from './fixtures.ts';

const PAGES = [
  'options.html#/team',
  'options.html#/plans',
  'options.html#/mirror',
  'options.html#/observations',
  'options.html#/sites',
  'options.html#/settings',
  'options.html#/data',
  'popup.html',
  'welcome.html',
];

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ theme });

    test(`the panel is free of barriers, ${theme}`, async ({ crm, page }) => {
      const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
      expect(await findBarriers(panel)).toEqual([]);
      await page.goto(`${crm.url}/deals/1015`);
      const unknown = await openDeal(page, `${crm.url}/deals/1015`, 'Yuki Tanaka');
      expect(await findBarriers(unknown)).toEqual([]);
    });

    test(`popup, dashboard and welcome page are free of barriers, ${theme}`, async ({ extension }) => {
      for (const address of PAGES) {
        const page = await openOwnPage(extension, address);
        await page.getByRole('heading').first().waitFor();
        expect(await findBarriers(page), address).toEqual([]);
        await walkDialogs(page, async (name) => expect(await findBarriers(page), `${address}, ${name}`).toEqual([]));
        await page.close();
      }
    });

    test(`stage names on Sites, and what the popup reads, are free of barriers, ${theme}`, async ({
      crm,
      page,
      extension,
    }) => {
      await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
      const sites = await openOwnPage(extension, 'options.html#/sites');
      await sites.getByRole('table', { name: /^Stage names of/ }).waitFor();
      expect(await findBarriers(sites)).toEqual([]);
    });

    test(`the rubric, a question that is edited and a file that is compared are free of barriers, ${theme}`, async ({
      extension,
    }) => {
      const page = await openOwnPage(extension, 'options.html#/rubric');
      await page
        .getByRole('button', { name: /^Edit: / })
        .first()
        .click();
      await page.getByRole('textbox', { name: 'In English' }).fill('Why not?');
      const skill = { id: 'a', area: 'interaction', relevance: {}, words: { en: { name: 'A' } } };
      const file = { format: 'affianca-rubric', version: 1, skills: [skill], questions: [] };
      const buffer = Buffer.from(JSON.stringify(file));
      await page.locator('input[type=file]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
      await page.locator('.import-preview').waitFor();
      expect(await findBarriers(page)).toEqual([]);
    });

    test(`the team’s figures, their details and their paste are free of barriers, ${theme}`, async ({ extension }) => {
      const page = await openOwnPage(extension, 'options.html#/team');
      await page.getByText('3 skills make the difference:').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole('radio', { name: 'Gap to the benchmark' }).check();
      await page
        .getByRole('table', { name: 'Where everybody stands' })
        .getByRole('link', { name: /not seen/ })
        .first()
        .hover();
      await page.getByText('Figures').first().click();
      await page.getByText('On 11 skills no difference is proven yet').click();
      await page.getByText('Enter results').click();
      await page.getByText('Paste from a spreadsheet').click();
      await page.getByRole('textbox', { name: 'Cells copied from a spreadsheet' }).fill('Nobody\t90 %\tgood');
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole('button', { name: 'Look at it' }).click();
      await page.getByRole('region', { name: 'What was pasted' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
    });

    test(`plans, their drafts and dialogs are free of barriers, ${theme}`, async ({ extension }) => {
      const page = await openOwnPage(extension, 'options.html#/plans');
      await page.getByRole('button', { name: 'Draft a plan for Chiara Colombo' }).click();
      const draft = page.getByRole('article', { name: 'Draft for Chiara Colombo' });
      await draft.getByRole('figure').first().waitFor();
      await page.getByText('1 closed plan').click();
      expect(await findBarriers(page)).toEqual([]);
      for (const [inside, opener] of [
        [draft, 'Start…'],
        [draft, 'Edit of Chiara Colombo'],
        [draft, 'Add a commitment'],
        [page.getByRole('article', { name: 'Plan of Marco Rossi' }), 'Review and close…'],
      ] as const) {
        await inside.getByRole('button', { name: opener }).first().click();
        await page.getByRole('dialog').waitFor();
        expect(await findBarriers(page), opener).toEqual([]);
        // what is refused is shown too
        await page.getByRole('dialog').getByRole('button').last().click();
        expect(await findBarriers(page), opener).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
      }
    });

    test(`the mirror, its table, its grid and its dialog are free of barriers, ${theme}`, async ({ extension }) => {
      const page = await openOwnPage(extension, 'options.html#/mirror');
      await page.getByRole('table', { name: 'Time and observations by group' }).waitFor();
      await page.getByText('As a table').click();
      const field = page.getByRole('textbox', { name: /^Monday .*, Observing/ });
      await field.fill('ten');
      await field.press('Enter');
      await page.getByRole('alert').filter({ hasText: 'Write minutes' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole('button', { name: 'Earlier week' }).click();
      await page
        .getByRole('button', { name: /^Edit / })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
      expect(await findBarriers(page)).toEqual([]);
    });

    test(`a timer that was perhaps forgotten asks without barriers, ${theme}`, async ({ crm, page, extension }) => {
      const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
      await panel.getByRole('button', { name: 'Start timer' }).click();
      await panel.getByRole('button', { name: 'Stop timer' }).waitFor();
      expect(await findBarriers(panel)).toEqual([]);
      const mirror = await openOwnPage(extension, 'options.html#/mirror');
      await mirror.clock.setFixedTime(Date.now() + 3 * 3_600_000);
      await mirror.getByRole('button', { name: 'Stop timer' }).click();
      await mirror.getByText(/How many minutes of it count/).waitFor();
      expect(await findBarriers(mirror)).toEqual([]);
    });

    test(`a rep’s page is free of barriers, ${theme}`, async ({ extension }) => {
      const page = await openTeamPage(extension);
      await page.getByRole('list', { name: 'Team' }).getByRole('link', { name: 'Marco Rossi' }).click();
      await page.getByRole('heading', { level: 1, name: 'Marco Rossi' }).waitFor();
      const levels = page.getByRole('region', { name: 'Levels' });
      await levels.getByRole('button', { name: 'Trend of Value in their numbers' }).click();
      await levels.getByRole('option').last().focus();
      for (const more of ['Levels as a table', 'As a table', 'Why this advice?'])
        await levels.getByText(more, { exact: true }).click();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole('button', { name: 'Prepare the one-to-one' }).click();
      await page.getByRole('region', { name: 'Something to recognise' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole('link', { name: 'Back to Marco Rossi' }).click();
      await page.getByRole('heading', { level: 1, name: 'Marco Rossi' }).waitFor();
      const dialogs = await walkDialogs(page, async (name) => expect(await findBarriers(page), name).toEqual([]));
      expect(dialogs).toContain('Erase this rep…');
      await page.getByRole('button', { name: 'Rep’s copy' }).click();
      await page.getByRole('region', { name: 'What was seen' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
    });
  });
}
