import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { panelFrame } from '../support/extension.ts';
import { expect, test } from './fixtures.ts';
import { clickAt, openPopup, teach, teachAgain, walkTo } from './lesson.ts';

const ORIGIN = 'https://ventas.acme.example';
test.use({ hasTeam: false, hosts: [`${ORIGIN}/*`] });

const DEALS: Readonly<Record<string, readonly [name: string, owner: string]>> = {
  7001: ['Grúas del puerto', 'Lucía Pardo'],
  7002: ['Hornos de cal', 'Iker Sanz'],
  7003: ['Telares nuevos', 'Lucía Pardo'],
};
type Shape = 'page' | 'modal' | 'native modal';

/** A single-page application that nobody knows: it draws what its address names, as a page or in a dialog over the list. */
async function serve(page: Page, shape: Shape): Promise<void> {
  const body = `<!doctype html><html lang="es"><title>CRM</title><body><main></main><script>
    const deals = ${JSON.stringify(DEALS)};
    const row = (col, text) => '<p data-col="' + col + '"><b>' + col + '</b> <span>' + text + '</span></p>';
    const draw = () => {
      const deal = deals[location.pathname.split('/')[2]];
      const list = '<ul><li>Escrito por Nadie Más</li></ul>';
      const view = deal ? '<h1>' + deal[0] + '</h1>' + row(globalThis.ownerCol ?? 'titular', deal[1]) + row('cuenta', 'Puertos del Sur') : list;
      const main = document.querySelector('main');
      if ('${shape}' === 'native modal') {
        main.innerHTML = list + '<dialog style="inset:60px">' + (deal ? view : '') + '</dialog>';
        if (deal) main.querySelector('dialog').showModal();
        return;
      }
      main.innerHTML = '${shape}' === 'modal' && deal
        ? list + '<div role="dialog" aria-modal="true" style="position:fixed;inset:60px;background:#fff">' + view + '</div>'
        : view;
    };
    const go = (path) => { history.pushState({}, '', path); draw(); };
    addEventListener('popstate', draw);
    globalThis.crm = { go };
    draw();
  </script></body></html>`;
  await page.route(`${ORIGIN}/**`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
}

const go = (page: Page, id: number, under = 'ventas') =>
  page.evaluate((path) => (globalThis as unknown as { crm: { go(to: string): void } }).crm.go(path), `/${under}/${id}`);
const open = (page: Page) => [() => go(page, 7001), () => go(page, 7002)] as const;
const FIELDS = ['[data-col="titular"] span', 'h1', '[data-col="cuenta"] span'];

for (const [shape, how, point] of [
  ['page', 'with the keyboard alone', walkTo],
  ['modal', 'with the mouse', clickAt],
  ['native modal', 'with the mouse', clickAt],
] as const) {
  test(`a single-page CRM that shows a deal as a ${shape} is taught ${how}`, async ({ page, extension }) => {
    await serve(page, shape);
    await page.goto(`${ORIGIN}/ventas`);
    await teach(extension, page, { point, fields: FIELDS, open });
    await page.bringToFront();
    await go(page, 7003);
    const panel = await panelFrame(page);
    await expect(panel.getByRole('heading', { level: 1, name: 'Lucía Pardo' })).toBeVisible();
    await expect(panel.getByText('Telares nuevos')).toBeVisible();
    await go(page, 7002);
    await expect(panel.getByRole('heading', { level: 1, name: 'Iker Sanz' })).toBeVisible();
  });
}

test('what was taught goes into a file and comes back from it; a field that is no longer found is said, and pointed at alone', async ({
  page,
  extension,
}) => {
  await serve(page, 'page');
  await page.goto(`${ORIGIN}/ventas`);
  const sites = await teach(extension, page, { fields: FIELDS, open });
  const saving = sites.waitForEvent('download');
  await sites.getByRole('button', { name: /^Save as a file/ }).click();
  await expect(sites.getByText(/^Reads: Owner, Name/)).toBeVisible();
  const path = await (await saving).path();
  // places on pages, and nothing that was read there
  expect(await readFile(path, 'utf8')).not.toMatch(/Lucía|Iker|Grúas|Hornos|Puertos/);
  await sites.getByRole('button', { name: /^Forget/ }).click();
  await expect(sites.getByText(/^Reads:/)).toHaveCount(0);
  await sites.locator('input[type=file]').setInputFiles(path);
  await expect(sites.getByText(/^Reads: Owner, Name/)).toBeVisible();

  // the CRM was changed: the owner stands elsewhere
  await page.bringToFront();
  await page.evaluate(() => Object.assign(globalThis, { ownerCol: 'vendedora' }));
  await go(page, 7003);
  const panel = await panelFrame(page);
  await expect(panel.getByText('Telares nuevos')).toBeVisible();
  const popup = await openPopup(extension, page);
  await popup.getByText('What I read here', { exact: true }).click();
  await expect(popup.getByRole('row', { name: /^Owner/ })).toContainText('no longer found where you pointed');
  await popup.close();
  // only that one, and the others stay as they were
  const repaired = await teachAgain(extension, page, {
    field: 'Owner',
    task: 'Click on the owner',
    target: page.locator('[data-col="vendedora"] span'),
    second: () => go(page, 7002),
  });
  await expect(repaired.getByText(/^Reads: Owner, Name, and Account/)).toBeVisible();
  await page.bringToFront();
  await go(page, 7003);
  // the panel began anew with what was saved
  await expect(async () => {
    const again = await panelFrame(page);
    await expect(again.getByRole('heading', { level: 1, name: 'Lucía Pardo' })).toBeVisible({ timeout: 2000 });
    await expect(again.getByText('Telares nuevos')).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
});

test('a site that is taught once more at other addresses is read at these, as it was said before saving, and by undo at the former ones', async ({
  page,
  extension,
}) => {
  test.setTimeout(90_000);
  await serve(page, 'page');
  await page.goto(`${ORIGIN}/ventas`);
  await (await teach(extension, page, { fields: FIELDS, open })).close();
  await page.bringToFront();
  await page.goto(`${ORIGIN}/obras`);
  const again = (under: Page) => [() => go(under, 7001, 'obras'), () => go(under, 7002, 'obras')] as const;
  const sites = await teach(extension, page, { fields: FIELDS, open: again, warns: /no longer recognised/ });
  const owner = async (id: number, under: string): Promise<string | null> => {
    await page.goto(`${ORIGIN}/${under}/${id}`);
    const panel = await panelFrame(page, 3000).catch(() => null);
    return panel && (await panel.getByRole('heading', { level: 1 }).first().textContent());
  };
  await page.bringToFront();
  expect(await owner(7003, 'obras')).toBe('Lucía Pardo');
  expect(await owner(7003, 'ventas')).toBeNull();
  await sites.bringToFront();
  await sites.getByRole('button', { name: 'Undo' }).click();
  await expect(sites.getByText('Taken back')).toBeVisible();
  await page.bringToFront();
  expect(await owner(7003, 'ventas')).toBe('Lucía Pardo');
  expect(await owner(7003, 'obras')).toBeNull();
});
