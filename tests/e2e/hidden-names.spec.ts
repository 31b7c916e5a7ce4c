import type { Locator, Page } from '@playwright/test';
import { createDemoTeam } from '../support/demo-team.ts';
import { importTeam } from '../support/extension.ts';
import { expect, openDeal, openOwnPage, openTeamPage, test } from './fixtures.ts';

/** All of the demo team but Marco Rossi; the first two are the exemplars. */
const OTHERS =
  'Giulia Ferrari, Daniel Okafor, Sofia Lindqvist, Priya Nair, Tomasz Zieliński, Chiara Colombo, Lucas Moreau';
const PARTS = OTHERS.split(/, | /);

interface Team {
  readonly reps: readonly { readonly id: string; readonly isExemplar: boolean }[];
  readonly observations: readonly { readonly rep: string; readonly note: string }[];
}

/** The demo team, whose manager names people in what was written about the exemplars. */
function nameInNotes(team: Team): object {
  const exemplars = new Set(team.reps.filter(({ isExemplar }) => isExemplar).map(({ id }) => id));
  const observations = team.observations.map((one) =>
    exemplars.has(one.rep) ? { ...one, note: `GIULIA FERRARI, then Okafor and Priya: ${one.note}` } : one,
  );
  return { ...team, observations };
}

/** Which parts of others' names can be read here; a list of choices that is not opened shows none. */
async function findNames(place: Locator): Promise<string[]> {
  const seen = await Promise.all(PARTS.map((part) => place.getByText(part).filter({ visible: true }).count()));
  return PARTS.filter((_, index) => seen[index] !== 0);
}

async function hideNames(page: Page): Promise<void> {
  const control = page.getByRole('switch', { name: 'Hide names' });
  await control.click();
  await expect(control).toBeChecked();
}

test.use({ hasTeam: false });

test('with names hidden no screen that a rep may look at names anybody else, in what was written either', async ({
  crm,
  extension,
  page,
}) => {
  test.setTimeout(120_000);
  await importTeam(extension, nameInNotes(createDemoTeam({ now: Date.now(), site: crm.url }) as Team));
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  const best = panel.getByRole('region', { name: 'How the best do it' });
  const plans = await openOwnPage(extension, 'options.html#/plans');
  const plan = plans.getByRole('article', { name: 'Plan of Marco Rossi' });
  const example = plan.getByRole('figure').first();
  const openExample = async () => {
    await plan.getByText('How the best do it').first().click();
    await example.waitFor();
  };
  await openExample();
  // without the setting they are there, so that finding none of them later says something
  await expect.poll(() => findNames(best)).toEqual(expect.arrayContaining(['Giulia', 'Ferrari', 'Okafor', 'Priya']));
  await expect.poll(() => findNames(plan)).toEqual(expect.arrayContaining(['Giulia', 'Ferrari', 'Okafor', 'Priya']));

  await hideNames(await openOwnPage(extension, 'options.html#/settings'));
  await expect(best).toContainText('One of the best');
  await expect(best).toContainText('…, then … and …');
  for (const path of ['deals/1003', 'modal/deals/1003']) {
    const shown = await openDeal(page, `${crm.url}/${path}`, 'Marco Rossi');
    await expect(shown.locator('.skeleton')).toHaveCount(0);
    await shown.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLElement>('details:not([open]) > summary')) one.click();
    });
    expect(await findNames(shown.locator('body')), path).toEqual([]);
  }
  await plans.reload();
  await openExample();
  await expect(example).toContainText('One of the best');
  expect(await findNames(plan)).toEqual([]);

  const rep = await openTeamPage(extension);
  await rep.getByRole('link', { name: 'Marco Rossi' }).first().click();
  await rep.getByRole('heading', { level: 1, name: 'Marco Rossi' }).waitFor();
  await expect(rep.locator('.skeleton')).toHaveCount(0);
  expect(await findNames(rep.getByRole('main'))).toEqual([]);
  for (const [button, region] of [
    ['Prepare the one-to-one', 'Something to recognise'],
    ['Rep’s copy', 'What was seen'],
  ] as const) {
    await rep.getByRole('button', { name: button }).click();
    await rep.getByRole('region', { name: region }).waitFor();
    expect(await findNames(rep.getByRole('main')), button).toEqual([]);
    await rep.getByRole('link', { name: 'Back to Marco Rossi' }).click();
  }
});
