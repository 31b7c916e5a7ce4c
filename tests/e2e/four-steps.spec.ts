import { panelFrame } from '../support/extension.ts';
import { expect, logObservation, openOwnPage, test } from './fixtures.ts';

test.use({ hasTeam: false });

const SKILL = 'Consequences of the problem';
/** A deal of each rep in the demo CRM, and what was seen of them, three times: two fade to less than two at once. */
const SEEN = [
  { deal: '1001', rep: 'Giulia Ferrari', rating: 5 },
  { deal: '1002', rep: 'Daniel Okafor', rating: 5 },
  { deal: '1005', rep: 'Sofia Lindqvist', rating: 2 },
  { deal: '1006', rep: 'Priya Nair', rating: 2 },
  { deal: '1007', rep: 'Chiara Colombo', rating: 3 },
  { deal: '1008', rep: 'Lucas Moreau', rating: 2 },
] as const;
const BEST = ['Giulia Ferrari', 'Daniel Okafor'];

test('the four steps, from an empty database: observe the best, compare, transfer, plan', async ({
  crm,
  page,
  extension,
}) => {
  test.setTimeout(180_000);
  const team = await openOwnPage(extension, 'options.html#/team');
  await expect(team.getByText('There is nobody in your team yet.')).toBeVisible();

  // 1. observe: everyone is met on a deal of theirs, added there, and seen three times
  await page.bringToFront();
  for (const { deal, rep, rating } of SEEN) {
    await page.goto(`${crm.url}/deals/${deal}`);
    const panel = await panelFrame(page);
    await panel.getByRole('heading', { level: 1, name: rep }).waitFor();
    await panel.getByRole('button', { name: 'Add to team' }).click();
    for (const note of ['Once', 'Twice', 'Again']) {
      const log = panel.getByRole('region', { name: 'Log observation' });
      await log.getByRole('combobox', { name: 'Skill' }).selectOption({ label: SKILL });
      await logObservation(panel, rating, `${note}: ${rep}`);
      await panel.getByRole('region', { name: 'Recent observations' }).getByText(`${note}: ${rep}`).waitFor();
    }
  }

  // 2. compare: nothing is claimed before the best are named; then one behaviour sets them apart
  await team.bringToFront();
  const apart = team.getByRole('region', { name: 'What sets the best apart' });
  await expect(apart).not.toContainText('makes the difference');
  for (const name of BEST) await team.getByRole('checkbox', { name: `${name} is a top performer` }).check();
  await expect(apart).toContainText(`One skill makes the difference: ${SKILL}.`);

  // 3. transfer: on the next deal the focus is that behaviour, with a question and how the best do it
  await page.bringToFront();
  await page.goto(`${crm.url}/deals/1005`);
  const panel = await panelFrame(page);
  const focus = panel.getByRole('region', { name: 'Focus' });
  await expect(focus.getByRole('heading', { level: 3, name: SKILL })).toBeVisible();
  await expect(focus).toContainText(/below the best/);
  await expect(panel.getByRole('region', { name: 'Ask' })).toContainText('?');
  await expect(panel.getByRole('region', { name: 'How the best do it' })).toContainText(
    /(Twice|Again): (Giulia|Daniel)/,
  );
  await panel.getByRole('button', { name: 'Asked' }).first().click();

  // 4. plan: a draft from the focus is started, and the panel has it at once
  await team.bringToFront();
  await team.getByRole('link', { name: 'Plans', exact: true }).click();
  await team.getByRole('button', { name: 'Draft a plan for Sofia Lindqvist' }).click();
  await team
    .getByRole('article', { name: 'Draft for Sofia Lindqvist' })
    .getByRole('button', { name: 'Start…' })
    .click();
  await team
    .getByRole('dialog')
    .getByRole('radio', { name: /^Skill/ })
    .check();
  await team.getByRole('dialog').getByRole('button', { name: 'Start the plan' }).click();
  await expect(team.getByRole('article', { name: 'Plan of Sofia Lindqvist' })).toContainText(SKILL);
  await page.bringToFront();
  await expect(panel.getByRole('region', { name: 'Plan' })).toContainText(SKILL);
});
