import { expect, logObservation, openDeal, openOwnPage, test } from './fixtures.ts';

const NEW_ANCHOR = 'Asks the customer which decision today is about, and waits for the answer.';

test('an anchor and a question that are edited are in the open panel at once', async ({ crm, page, extension }) => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  const ask = panel.getByRole('region', { name: 'Ask' });
  const asked = await ask.locator('.question-text').allTextContents();
  const focus = (await panel.getByRole('region', { name: 'Focus' }).locator('h3').first().textContent()) ?? '';

  const rubric = await openOwnPage(extension, 'options.html#/rubric');
  await rubric.getByRole('navigation', { name: 'Skills' }).getByRole('link', { name: focus }).click();
  await rubric.getByRole('heading', { level: 2, name: focus }).waitFor();
  await rubric.getByRole('textbox', { name: 'A 5 looks like' }).fill(NEW_ANCHOR);
  await rubric.getByRole('textbox', { name: 'Name' }).fill('The first minute');
  await rubric.getByRole('button', { name: 'Save the skill' }).click();
  await rubric.getByText('Saved: The first minute').waitFor();
  await expect(
    panel.getByRole('region', { name: 'Focus' }).getByRole('heading', { name: 'The first minute' }),
  ).toBeVisible();
  await expect(panel.getByRole('region', { name: 'How the best do it' })).toContainText(NEW_ANCHOR);

  // one of those that are asked, and that holds no name of this deal
  const questions = rubric.getByRole('region', { name: 'Questions' });
  const bank = await questions.getByRole('listitem').locator('p:first-child').allTextContents();
  const plain = asked.find((text) => bank.includes(text)) ?? 'none of the asked is in the bank';
  await questions.getByRole('button', { name: `Edit: ${plain}` }).click();
  await questions.getByRole('textbox', { name: 'In English' }).fill('Why was {account} not asked');
  await expect(questions.getByText(/asks for a defence/)).toBeVisible();
  await questions.getByRole('textbox', { name: 'In English' }).fill('What will {account} decide today?');
  await expect(questions.getByText('Keeps all the rules.').first()).toBeVisible();
  await questions.getByRole('button', { name: 'Save', exact: true }).click();
  await rubric.getByText('Question saved').waitFor();
  await expect(questions.getByText('What will {account} decide today?')).toBeVisible();
  await expect(ask.getByText(/^What will (?!\{).* decide today\?$/)).toBeVisible();
  await expect(ask.getByText(plain)).toHaveCount(0);
});

test('a skill is added, rated, renamed and archived; what was observed keeps the name of its day', async ({
  crm,
  page,
  extension,
}) => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  const rubric = await openOwnPage(extension, 'options.html#/rubric/new');
  await rubric.getByRole('textbox', { name: 'Name' }).fill('Live demo');
  await rubric
    .getByRole('textbox', { name: 'A 5 looks like' })
    .fill('The customer clicks, the rep keeps the hands off.');
  await rubric.getByRole('button', { name: 'Add the skill' }).click();
  await rubric.getByRole('heading', { level: 2, name: 'Live demo' }).waitFor();
  await rubric.getByRole('button', { name: 'Add a question' }).click();
  await rubric.getByRole('textbox', { name: 'In English' }).fill('What will the customer click first?');
  await rubric.getByRole('button', { name: 'Save', exact: true }).click();
  await rubric.getByText('Question saved').waitFor();

  const log = panel.getByRole('region', { name: 'Log observation' });
  await expect(log.getByRole('combobox', { name: 'Skill' })).toContainText('Live demo');
  await log.getByRole('combobox', { name: 'Skill' }).selectOption({ label: 'Live demo' });
  await expect(log.getByText('The customer clicks, the rep keeps the hands off.')).toBeVisible();
  await logObservation(panel, 4, 'Gave the mouse to the buyer');

  await rubric.getByRole('textbox', { name: 'Name' }).fill('Demo by the customer');
  await rubric.getByRole('button', { name: 'Save the skill' }).click();
  await rubric.getByText('Saved: Demo by the customer').waitFor();
  await rubric.getByRole('button', { name: 'Archive', exact: true }).first().click();
  await rubric.getByText('Archived: Demo by the customer').waitFor();

  // gone from what is offered, there in what was seen, under its name of then
  await expect(log.getByRole('combobox', { name: 'Skill' })).not.toContainText(/Live demo|Demo by/);
  await expect(panel.getByRole('region', { name: 'Recent observations' })).toContainText('Live demo 4');
  const list = await openOwnPage(extension, 'options.html#/observations');
  const item = list.getByRole('listitem').filter({ hasText: 'Gave the mouse to the buyer' });
  await expect(item.first()).toContainText('Live demo');
  // deleted and taken back it is what it was, not one of today
  await item
    .first()
    .getByRole('button', { name: /^Delete the observation/ })
    .click();
  await list.getByText('Observation deleted').waitFor();
  await list.getByRole('button', { name: 'Undo' }).click();
  await list.getByText('Observation restored').waitFor();
  await expect(item.first()).toContainText('Live demo');
  await expect(item.first()).not.toContainText('Demo by the customer');
});

test('a rubric goes out alone and comes into a fresh profile; its order too, and it brings nothing twice', async ({
  extension,
}) => {
  const rubric = await openOwnPage(extension, 'options.html#/rubric/new');
  await rubric.getByRole('textbox', { name: 'Name' }).fill('Live demo');
  await rubric.getByRole('button', { name: 'Add the skill' }).click();
  await rubric.getByRole('heading', { level: 2, name: 'Live demo' }).waitFor();
  await rubric.getByRole('button', { name: 'Move Opening and agenda down' }).press('Enter');
  await rubric.getByText(/Opening and agenda is now number 2 of/).waitFor();
  await expect(rubric.getByRole('button', { name: 'Move Opening and agenda down' })).toBeFocused();
  const download = rubric.waitForEvent('download');
  await rubric.getByRole('button', { name: 'Export rubric' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^affianca-rubric-.*\.json$/);
  const path = await file.path();

  // everything is gone, as on a colleague's machine
  await rubric.goto(extension.address('options.html#/data'));
  await rubric.getByRole('button', { name: /Erase everything/ }).click();
  await rubric.getByRole('dialog').getByRole('textbox').fill('AFFIANCA');
  await rubric.getByRole('dialog').getByRole('button', { name: /Erase/ }).click();
  await rubric.getByRole('dialog').waitFor({ state: 'hidden' });

  await rubric.goto(extension.address('options.html#/rubric'));
  const skills = rubric.getByRole('navigation', { name: 'Skills' });
  await expect(skills.getByRole('link').nth(1)).toContainText('Opening and agenda');
  const take = async () => rubric.locator('input[type=file]').setInputFiles(path);
  await take();
  await expect(rubric.locator('.import-preview')).toContainText('Live demo');
  await rubric.getByRole('button', { name: 'Take it over' }).click();
  await rubric.getByText(/^Taken over from/).waitFor();
  await expect(skills.getByRole('link').nth(1)).toContainText('Problem questions');
  await expect(skills.getByRole('link', { name: 'Live demo' })).toBeVisible();
  await take();
  await expect(rubric.locator('.import-preview')).toContainText('your rubric holds it already');
});

test.describe('in Italian', () => {
  test.use({ language: 'it-IT' });

  test('the rubric speaks Italian', async ({ extension }) => {
    const page = await openOwnPage(extension, 'options.html#/rubric');
    await page.getByRole('heading', { level: 2, name: 'Apertura e agenda' }).waitFor();
    const said = await page.locator('main').evaluate((main) => main.textContent ?? '');
    expect(said).not.toMatch(/\b(Skill|Save|Archive|Add|Questions|stands out|Name|Target|Export|Import|every stage)\b/);
  });
});
