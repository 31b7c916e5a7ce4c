import { expect, openDeal, openOwnPage, test } from './fixtures.ts';

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
