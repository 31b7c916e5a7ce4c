import type { Page } from '@playwright/test';
import { readPopup } from '../support/browser-settings.ts';
import type { CrmData } from '../support/demo-crm/data.ts';
import { panelFrame } from '../support/extension.ts';
import { findWrong } from '../support/find-wrong.ts';
import { expect, openDeal, test } from './fixtures.ts';

const SITE = 'https://crm.acme.example';
const OTHER = 'https://widgets.example';
/** The manager has granted both sites, so that only our own care keeps the second one's frame out. */
const HOSTS = ['http://localhost/*', `${SITE}/*`, `${OTHER}/*`];
test.use({ hosts: HOSTS });

const record = (owner: string, id: string): string => `
  <meta name="application-name" content="Demo CRM"><article data-record="deal" data-id="${id}">
  <h1 data-field="name">Deal ${id}</h1><p data-field="owner">${owner}</p></article>`;
const frame = (attributes: string): string => `<iframe ${attributes} style="width:900px;height:700px"></iframe>`;

/** Every path of the site is an empty portal, with what the test puts into it; its records are at /deals/<id>. */
async function serve(page: Page, portal: string): Promise<void> {
  const answer = (body: string) => ({ contentType: 'text/html; charset=utf-8', body: `<!doctype html>${body}` });
  await page.route(`${SITE}/**`, (route) => {
    const id = /\/deals\/(\d+)$/.exec(route.request().url())?.[1];
    return route.fulfill(answer(id === undefined ? portal : record('Priya Nair', id)));
  });
  await page.route(`${OTHER}/**`, (route) => route.fulfill(answer(record('Nobody We Know', '1'))));
}

const ownerOf = ({ deals, people }: CrmData, id: string): string =>
  people.find((person) => person.id === deals.find((deal) => deal.id === id)?.owner)?.name ?? '';

const listPanels = (page: Page) => page.frames().filter((one) => one.url().includes('panel.html'));

test('a record in a frame of the same site, which the tab’s address names', async ({ crm, page }) => {
  const panel = await openDeal(page, `${crm.url}/framed/deals/1003`, 'Marco Rossi');
  await expect(panel.getByText(crm.data.deals.find(({ id }) => id === '1003')?.name ?? '')).toBeVisible();
  // the tab's address stays; what is in front in it has changed
  await page.frameLocator('main iframe').getByRole('button', { name: 'Next' }).click();
  await expect(panel.getByRole('heading', { level: 1, name: ownerOf(crm.data, '1004') })).toBeVisible();
});

test.describe('at every frame', () => {
  test.use({ recordsFrames: true });

  test('the panel follows a frame of the same site whose address alone names the record', async ({
    crm,
    page,
    readFrames,
  }) => {
    await openDeal(page, `${crm.url}/framed?record=1003`, 'Marco Rossi');
    const { deals, people } = crm.data;
    const inFrame = page.frameLocator('main iframe');
    /** The deal is in the panel, and the panel in sight beside its address. */
    const arrive = async (id: string) => {
      const panel = await panelFrame(page);
      await expect(panel.getByRole('heading', { level: 1, name: ownerOf(crm.data, id) })).toBeVisible();
      await expect(panel.getByText(deals.find((deal) => deal.id === id)?.name ?? '').first()).toBeVisible();
      const isShown = async () => {
        const last = (await readFrames(page)).page.at(-1);
        return last?.isPanelShown === true && last.path.startsWith(`/deals/${id}`);
      };
      await expect.poll(isShown).toBe(true);
    };
    await arrive('1003');
    for (const id of ['1004', '1005', '1006', '1007']) {
      await inFrame.getByRole('button', { name: 'Next' }).click();
      await arrive(id);
    }
    // a full load in the frame
    await page.evaluate(() => {
      (document.querySelector('main iframe') as HTMLIFrameElement).src = '/deals/1010?late=200';
    });
    await arrive('1010');
    // the list in the frame: nothing is in front
    await inFrame.getByRole('link', { name: 'Deals', exact: true }).click();
    await expect((await panelFrame(page)).getByRole('heading', { level: 1 })).toBeHidden();
    // no load of the tab's own to wait for
    await page.evaluate(() => history.back());
    await arrive('1010');
    const log = await readFrames(page);
    const names = { people: people.map(({ name }) => name), deals: deals.map(({ name }) => name) };
    const wrong = findWrong(log, names, (path) => {
      const deal = deals.find(({ id }) => id === /deals\/(\d+)/.exec(path)?.[1]);
      return deal === undefined ? null : { owner: ownerOf(crm.data, deal.id), deal: deal.name, isInTeam: true };
    });
    expect(wrong).toEqual([]);
    expect(new Set(log.page.filter(({ isPanelShown }) => isPanelShown).map(({ path }) => path)).size).toBe(6);
  });
});

for (const [whose, attributes] of [
  ['another site', `src="${OTHER}/deals/1"`],
  ['the same site that the page does not trust', `sandbox="allow-same-origin allow-scripts" src="/deals/1"`],
  ['a mail, written into it', `srcdoc="${record('Nobody We Know', '1').replaceAll('"', "'")}"`],
  ['the same site, too small to be in front', 'src="/deals/1" width="300" height="200" class="small"'],
] as const) {
  test(`a frame of ${whose} is no record; one of the page’s own beside it is`, async ({ page, extension }) => {
    const small = '<style>.small { width: 300px !important; height: 200px !important; }</style>';
    await serve(page, `<html lang="en"><body>${small}${frame(attributes)}</body></html>`);
    await page.goto(`${SITE}/portal`);
    await page.frameLocator('iframe').locator('h1').waitFor();
    await expect.poll(() => readPopup(extension, page)).toBe('No supported CRM was recognised here.');
    expect(listPanels(page)).toEqual([]);
    await page.evaluate(() => {
      const own = document.createElement('iframe');
      own.src = '/deals/22';
      own.style.cssText = 'position:fixed;inset:0;width:100%;height:100%';
      document.body.append(own);
    });
    const panel = await panelFrame(page);
    await expect(panel.getByRole('heading', { level: 1, name: 'Priya Nair' })).toBeVisible();
    await expect(panel.getByText('Deal 22')).toBeVisible();
    // taken away again, nothing is in front
    await page.evaluate(() => document.querySelector('iframe:last-of-type')?.remove());
    await expect(panel.getByRole('heading', { level: 1 })).toBeHidden();
  });
}

test('a mail in a frame cannot give a record its owner while the page is still drawing it', async ({ page }) => {
  const mail = record('Nobody We Know', '7').replaceAll('"', "'");
  const portal = `<html lang="en"><meta name="application-name" content="Demo CRM"><body>${frame(`srcdoc="${mail}"`)}
    ${frame(`src="${OTHER}/deals/7"`)}</body></html>`;
  await serve(page, portal);
  await page.goto(`${SITE}/app#/deals/7`);
  const panel = await panelFrame(page);
  await expect(panel.getByRole('heading', { level: 1, name: 'Reading the page…' })).toBeVisible();
  await page.locator('body').evaluate(
    (body, view) => {
      body.insertAdjacentHTML('beforeend', view);
    },
    record('Priya Nair', '7'),
  );
  await expect(panel.getByRole('heading', { level: 1, name: 'Priya Nair' })).toBeVisible();
});
