import type { Locator } from '@playwright/test';
import { expect, openDeal, openOwnPage, openTeamPage, test } from './fixtures.ts';

test.use({ language: 'it-IT' });

/** Words that only the English screens have. */
const ENGLISH =
  /\b(Focus on|Ask|Save|Log|Recent|observation|Rating|Skill|Note:|Plan|closes|Stage|The best|Team|Settings|Export|Import|Open)\b/;

test('an Italian browser sees everything in Italian, dates and numbers too', async ({ crm, page }) => {
  const panel = await openDeal(page, `${crm.url}/deals/1003?lang=it`, 'Marco Rossi');
  for (const name of ['Domande', 'Come fanno i migliori', 'Piano', 'Annota osservazione', 'Ultime osservazioni']) {
    await expect(panel.getByRole('region', { name })).toBeVisible();
  }
  await expect(panel.locator('html')).toHaveAttribute('lang', 'it');
  // 86,400 euro, and 2.4 as 2,4
  await expect(panel.getByText(/86\.400/).first()).toBeVisible();
  await expect(panel.getByRole('region', { name: 'Focus' })).toContainText(/\d,\d/);
  const own = await panel.locator('body').evaluate((body) => {
    const copy = body.cloneNode(true) as HTMLElement;
    // the manager's own notes and the names on the page stay as they are
    for (const kept of copy.querySelectorAll('[dir=auto], script, style')) kept.remove();
    return copy.textContent ?? '';
  });
  expect(own).not.toMatch(ENGLISH);
});

test('popup, dashboard and welcome page are Italian too', async ({ extension }) => {
  for (const [address, word] of [
    ['popup.html', 'Apri la dashboard'],
    ['options.html#/team', 'Squadra'],
    ['options.html#/plans', 'Senza piano'],
    ['welcome.html', 'Affianca'],
  ] as const) {
    const page = await openOwnPage(extension, address);
    await expect(page.locator('html')).toHaveAttribute('lang', 'it');
    await expect(page.getByText(word).first()).toBeVisible();
    await page.close();
  }
});

test('a rep’s page and the one-to-one are Italian too, but for what was written down', async ({ extension }) => {
  const page = await openTeamPage(extension);
  await page.getByRole('link', { name: 'Marco Rossi' }).first().click();
  const levels = page.getByRole('region', { name: 'Livelli' });
  await levels.getByRole('button', { name: 'Andamento di Valore nei loro numeri' }).click();
  await levels.getByRole('option').last().focus();
  for (const more of ['I livelli in tabella', 'In tabella', 'Perché questo consiglio?'])
    await levels.getByText(more, { exact: true }).click();
  await expect(page.getByRole('region', { name: 'Domande fatte' }).getByRole('listitem').first()).toBeVisible();
  for (const name of ['Livelli', 'Piani', 'Domande fatte'])
    expect(await readOwnWords(page.getByRole('region', { name, exact: true }))).not.toMatch(ENGLISH_ON_A_REP);
  await page.getByRole('button', { name: 'Prepara il colloquio' }).click();
  await page.getByRole('region', { name: 'Una cosa fatta bene' }).waitFor();
  expect(await readOwnWords(page.getByRole('article'))).not.toMatch(ENGLISH_ON_A_REP);
});

test('the team’s figures are Italian too, with decimal commas', async ({ extension }) => {
  const page = await openOwnPage(extension, 'options.html#/team');
  const apart = page.getByRole('region', { name: 'Che cosa distingue i migliori' });
  await expect(apart).toContainText('3 competenze fanno la differenza:');
  await expect(page.getByRole('table', { name: 'A che punto sono' })).toContainText(/\d,\d/);
  await page.getByText('Inserisci i risultati').click();
  await page
    .getByRole('columnheader', { name: /^T[1-4] \d{4}$/ })
    .first()
    .waitFor();
  expect(await readOwnWords(page.getByRole('main'))).not.toMatch(ENGLISH_ON_A_REP);
});

const ENGLISH_ON_A_REP =
  /\b(the|of|from|Level|levels|Trend|Evidence|benchmark|typical|Questions|Plan|running|closed|open|by)\b/;

/** What the page itself says: without what the manager wrote. */
function readOwnWords(place: Locator): Promise<string> {
  return place.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const kept of copy.querySelectorAll('[dir=auto]')) kept.remove();
    return copy.textContent ?? '';
  });
}
