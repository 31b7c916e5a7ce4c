import { panelFrame } from '../support/extension.ts';
import { type PanelSample, samplePage, samplePanel } from '../support/sampler.ts';
import { expect, openDeal, test } from './fixtures.ts';

/** Ten opportunities of three reps, so that the rep changes at nearly every step. */
const ROUTE = ['1003', '1005', '1006', '1004', '1010', '1013', '1020', '1005', '1003', '1006'];

/** Ways a CRM moves, and how late it is. */
const WALKS = [
  ['by pushState', '/deals/', ''],
  ['by hash', '/hash/#/deals/', ''],
  ['in a modal', '/modal/deals/', ''],
  ['with values that come late', '/deals/', '?late=120'],
  ['with the old record still in sight', '/deals/', '?lag=150'],
  ['under a storm of mutations', '/deals/', '?storm=1'],
] as const;

/** What the panel says while it does not know yet whose deal it is. */
const READING = 'Reading the page…';

for (const [how, base, query] of WALKS) {
  test(`name and data belong together at every frame, ${how}`, async ({ crm, page }) => {
    test.setTimeout(90_000);
    const ownerOf = (id: string) => {
      const owner = crm.data.deals.find((deal) => deal.id === id)?.owner;
      return crm.data.people.find((person) => person.id === owner)?.name ?? '';
    };
    const address = (id: string) => (base.startsWith('/hash') ? `/hash/${query}#/deals/${id}` : `${base}${id}${query}`);
    const first = ROUTE[0] ?? '';
    const panel = await openDeal(page, `${crm.url}${address(first)}`, ownerOf(first));
    const inPanel = await samplePanel(panel);
    const onPage = await samplePage(page);
    for (const round of ['slow', 'fast']) {
      for (const id of ROUTE) {
        await page.evaluate((to) => {
          if (to.startsWith('/hash')) location.hash = to.split('#')[1] ?? '';
          else {
            history.pushState({}, '', to);
            dispatchEvent(new PopStateEvent('popstate'));
          }
        }, address(id));
        if (round === 'slow') {
          await expect(panel.getByRole('heading', { level: 1, name: ownerOf(id) })).toBeVisible();
          await expect.poll(async () => (await onPage.latest())?.isPanelShown).toBe(true);
        } else await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
      }
    }
    const last = ROUTE.at(-1) ?? '';
    await expect(panel.getByRole('heading', { level: 1, name: ownerOf(last) })).toBeVisible();
    const dealName = crm.data.deals.find((deal) => deal.id === last)?.name ?? '';
    await expect(panel.getByText(dealName)).toBeVisible();
    const [pageSamples, panelSamples] = [await onPage.stop(), await inPanel.stop()];

    const shown = pageSamples.filter(({ isPanelShown }) => isPanelShown);
    expect(new Set(shown.map(({ path }) => path)).size).toBeGreaterThan(4);
    // in sight: the owner of the record in the address, or that it is being read; never somebody else
    const wrong = shown.filter(({ at, path }) => {
      const id = /deals\/(\d+)/.exec(path)?.[1] ?? '';
      return ![ownerOf(id), READING].includes(stateAt(panelSamples, at)?.heading ?? 'nothing');
    });
    expect(wrong.map((one) => ({ ...one, heading: stateAt(panelSamples, one.at)?.heading }))).toEqual([]);
    expect(shown.some(({ at }) => stateAt(panelSamples, at)?.heading !== READING)).toBe(true);
    // in the panel, in sight or not: the deal that is named is the rep's own
    const mixed = panelSamples.filter(({ heading, text }) => {
      const named = crm.data.deals.filter((deal) => text.includes(deal.name));
      return (
        heading !== '' &&
        heading !== READING &&
        named.some((deal) => ownerOf(deal.id) !== heading && ROUTE.includes(deal.id))
      );
    });
    expect(mixed.map(({ heading }) => heading)).toEqual([]);
  });
}

/** What the panel said last, at or before this moment. */
function stateAt(samples: readonly PanelSample[], at: number): PanelSample | undefined {
  return samples.findLast((sample) => sample.at <= at);
}

test('leaving a deal for the list hides the panel, coming back shows it', async ({ crm, page }) => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await page.getByRole('link', { name: 'Deals', exact: true }).click();
  await expect(panel.getByRole('heading', { level: 1 })).toBeHidden();
  await page.goBack();
  await expect((await panelFrame(page)).getByRole('heading', { level: 1, name: 'Marco Rossi' })).toBeVisible();
});

test('a full load, back and forward, and a person’s page are followed too', async ({ crm, page }) => {
  await openDeal(page, `${crm.url}/deals/1005`, 'Sofia Lindqvist');
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await page.getByRole('link', { name: 'Marco Rossi' }).first().click();
  await expect(panel.getByRole('heading', { level: 1 })).toBeHidden();
  await page.goBack();
  await expect(panel.getByRole('heading', { level: 1, name: 'Marco Rossi' })).toBeVisible();
  await page.goBack();
  await expect((await panelFrame(page)).getByRole('heading', { level: 1, name: 'Sofia Lindqvist' })).toBeVisible();
});
