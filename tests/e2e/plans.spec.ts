import { createCrmData } from '../support/demo-crm/data.ts';
import { expect, logObservation, openDeal, openOwnPage, test } from './fixtures.ts';

const CHIARA = 'u-107';

test('a plan is drafted, started, judged after three observations, reached from the panel, and closed with a line', async ({
  crm,
  page,
  extension,
}) => {
  const plans = await openOwnPage(extension, 'options.html#/plans');
  await plans.getByRole('button', { name: 'Draft a plan for Chiara Colombo' }).click();
  const draft = plans.getByRole('article', { name: 'Draft for Chiara Colombo' });
  await expect(draft.getByRole('figure').first()).toContainText(/Giulia Ferrari|Daniel Okafor/);
  await expect(draft.getByRole('link', { name: 'Chiara Colombo' }).locator('..')).toBeFocused();
  // one skill is enough
  await draft.getByRole('button', { name: 'Edit of Chiara Colombo' }).click();
  const dialog = plans.getByRole('dialog');
  await expect(dialog.getByRole('spinbutton', { name: 'Milestone' }).first()).toBeFocused();
  await dialog.getByRole('button', { name: 'Remove skill Decision criteria and steps' }).click();
  await dialog.getByRole('button', { name: 'Save plan' }).click();
  await expect(dialog).toBeHidden();
  await draft.getByRole('button', { name: 'Start…' }).click();
  await dialog.getByRole('radio', { name: /^Tools/ }).check();
  await expect(dialog).toContainText('Look first at time, material and systems');
  await dialog.getByRole('button', { name: 'Start the plan' }).click();
  const running = plans.getByRole('article', { name: 'Plan of Chiara Colombo' });
  await expect(running).toContainText('3 more observations of this skill are missing');

  const deal = createCrmData(Date.now()).deals.find(({ owner }) => owner === CHIARA);
  const panel = await openDeal(page, `${crm.url}/deals/${deal?.id}`, 'Chiara Colombo');
  const region = panel.getByRole('region', { name: 'Plan' });
  await expect(region).toContainText('Consequences of the problem 3 more observations until it can be judged');
  const log = panel.getByRole('region', { name: 'Log observation' });
  for (const note of [
    'Asked whom else it touches.',
    'Added it up with the plant manager.',
    'Left the sum with the customer.',
  ]) {
    await log.getByRole('combobox', { name: 'Skill' }).selectOption({ label: 'Consequences of the problem' });
    await logObservation(panel, 5, note);
    await panel.getByRole('region', { name: 'Recent observations' }).getByText(note).waitFor();
  }
  await expect(region).toContainText(/\d+% of the way to|has reached/);
  const opened = extension.context.waitForEvent('page');
  await region.getByRole('button', { name: 'Open the plan' }).click();
  const asked = await opened;
  await expect(asked.getByRole('heading', { level: 3, name: 'Chiara Colombo' })).toBeFocused();
  await asked.close();

  await expect(running).toContainText(/of the way to the milestone|The milestone is reached/);
  await extension.killWorker();
  await running.getByRole('button', { name: 'Review and close…' }).click();
  await dialog.getByRole('textbox', { name: 'Result in one line' }).fill('Adds up the cost with the customer.');
  await dialog.getByRole('button', { name: 'Close the plan' }).click();
  await expect(plans.getByRole('button', { name: 'Draft a plan for Chiara Colombo' })).toBeFocused();
  await plans.getByText('2 closed plans').click();
  await expect(plans.getByText('Adds up the cost with the customer.')).toBeVisible();
  await plans.getByRole('button', { name: 'Undo' }).click();
  await expect(running).toBeVisible();
  await expect(region).toContainText(/\d+% of the way to|has reached/);
});

test('a commitment written beside the plan is in the panel at once, and the one done there is closed here', async ({
  crm,
  page,
  extension,
}) => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  const region = panel.getByRole('region', { name: 'Plan' });
  await expect(region).toContainText(/\d+% of the way to 3\.3.*overdue/);
  const plans = await openOwnPage(extension, 'options.html#/plans');
  const commitments = plans.getByRole('region', { name: 'Commitments of Marco Rossi' });
  await commitments.getByRole('button', { name: 'Add a commitment' }).click();
  const dialog = plans.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'What is to be done' }).fill('Call the CFO together');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const promise = region.getByRole('checkbox', { name: /Call the CFO together/ });
  await expect(promise).toBeVisible();
  await promise.click();
  await expect(promise).toBeHidden();
  await commitments.getByText('2 done or dropped').click();
  await commitments.getByRole('button', { name: 'Reopen: Call the CFO together' }).click();
  await expect(promise).toBeVisible();
});
