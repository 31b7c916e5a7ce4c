import { expect, openTeamPage, test } from './fixtures.ts';

/** The rest of the demo team. */
const OTHERS =
  'Giulia Ferrari, Daniel Okafor, Sofia Lindqvist, Priya Nair, Tomasz Zieliński, Chiara Colombo, Lucas Moreau';

test('a rep’s copy holds what was seen of the rep, names nobody else, and prints without the dashboard', async ({
  extension,
}) => {
  const page = await openTeamPage(extension);
  await page.getByRole('link', { name: 'Marco Rossi' }).first().click();
  await page.getByRole('button', { name: 'Rep’s copy' }).click();
  const copy = page.getByRole('article');
  await expect(copy.getByRole('heading', { level: 1, name: 'What is written down about Marco Rossi' })).toBeVisible();
  await expect(copy.getByText(/^\d\d observations, newest first\.$/)).toBeVisible();
  for (const part of ['Questions you were asked', 'Time that your manager wrote down with you', 'From the CRM']) {
    await expect(
      copy.getByRole('region', { name: part }).getByRole('listitem').or(copy.getByText('knows you as')).first(),
    ).toBeVisible();
  }
  const text = await copy.textContent();
  for (const name of OTHERS.split(/, | /)) expect(text).not.toContain(name);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(copy).toBeVisible();
});
