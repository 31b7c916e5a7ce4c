import { panelFrame } from '../support/extension.ts';
import { CLOUD_PAGES, type CloudDeal, OWNERLESS_PAGES } from './cloud-pages.ts';
import { expect, logObservation, openDeal, test } from './fixtures.ts';

test.use({ hasTeam: false });

const DEALS: Readonly<Record<number, CloudDeal>> = {
  11: { name: 'Cold-chain monitoring', owner: 'Giulia Ferrari', account: 'Valmarina Foods' },
  22: { name: 'Fleet telematics', owner: 'Sofia Lindqvist', account: 'Nordhavn Transport' },
};

for (const cloud of CLOUD_PAGES) {
  test.describe(cloud.name, () => {
    test.use({ hosts: [cloud.host] });

    test(`a page of ${cloud.name} brings the owner as rep, and the panel follows inside the app`, async ({ page }) => {
      await page.route(cloud.host.replace('/*', '/**'), (route) => {
        const id = Object.keys(DEALS).find((one) => cloud.address(Number(one)).split('#')[0] === route.request().url());
        const deal = id === undefined ? undefined : DEALS[Number(id)];
        if (deal === undefined) return route.fulfill({ status: 404, body: '' });
        const body = `<!doctype html><html lang="en-US"><title>CRM</title><body>${cloud.view(deal)}</body></html>`;
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
      });
      const [first, second] = [DEALS[11], DEALS[22]];
      if (first === undefined || second === undefined) throw new Error('No deals');
      const panel = await openDeal(page, cloud.address(11), first.owner);
      await expect(panel.getByText(first.name)).toBeVisible();
      await panel.getByRole('button', { name: 'Add to team' }).click();
      await expect(panel.getByRole('region', { name: 'Focus' })).toBeVisible();
      await logObservation(panel, 4, 'Seen on a cloud CRM');
      await page.evaluate(
        ({ address, view }) => {
          history.pushState({}, '', address);
          setTimeout(() => {
            document.body.innerHTML = view;
          }, 150);
        },
        { address: cloud.address(22), view: cloud.view(second) },
      );
      await expect(panel.getByRole('heading', { level: 1, name: second.owner })).toBeVisible();
      await expect(panel.getByText(second.name)).toBeVisible();
      await expect(panel.getByText('Somebody Else')).toHaveCount(0);
      await expect(panel.getByText('Seen on a cloud CRM')).toHaveCount(0);
    });
  });
}

for (const { name, host, address, title, view } of OWNERLESS_PAGES) {
  test.describe(name, () => {
    test.use({ hosts: [host], hasTeam: true });

    test(`a page of ${name} says nothing of an owner: the rep is chosen once for each record, and is never the next one’s`, async ({
      page,
    }) => {
      const draws = ['Harbour cranes', 'Fleet telematics'].map((deal) => [title(deal), view(deal)] as const);
      const views = Object.fromEntries(draws.map((drawn, index) => [address(index + 1), drawn]));
      const draw = `const views = ${JSON.stringify(views)};
        globalThis.draw = () => { [document.title, document.body.innerHTML] = views[location.href]; };
        addEventListener('popstate', () => draw());`;
      await page.route(host.replace('/*', '/**'), (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="en"><title>${title('')}</title><body></body><script>${draw}draw()</script></html>`,
        }),
      );
      await page.goto(address(1));
      const panel = await panelFrame(page);
      const choose = async (rep: string): Promise<void> => {
        await panel.getByRole('combobox', { name: 'Rep' }).selectOption({ label: rep });
        await panel.getByRole('button', { name: 'Use this rep' }).click();
        await expect(panel.getByRole('heading', { level: 1, name: rep })).toBeVisible();
      };
      await expect(panel.getByText('Harbour cranes')).toBeVisible();
      await choose('Priya Nair');
      await page.evaluate((to) => {
        history.pushState({}, '', to);
        (globalThis as unknown as { draw(): void }).draw();
      }, address(2));
      await expect(panel.getByText('Fleet telematics')).toBeVisible();
      await expect(panel.getByRole('combobox', { name: 'Rep' })).toBeVisible();
      await expect(panel.getByRole('heading', { level: 1, name: 'Priya Nair' })).toBeHidden();
      await expect(panel.getByText('Somebody Else')).toHaveCount(0);
      await choose('Sofia Lindqvist');
      await page.goBack();
      await expect(panel.getByRole('heading', { level: 1, name: 'Priya Nair' })).toBeVisible();
      await expect(panel.getByText('Harbour cranes')).toBeVisible();
      // by the record, not by the tab: also after a full load
      await page.goto(address(2));
      await page.reload();
      const reloaded = await panelFrame(page);
      await expect(reloaded.getByRole('heading', { level: 1, name: 'Sofia Lindqvist' })).toBeVisible();
    });
  });
}
