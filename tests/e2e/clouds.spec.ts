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

    test(`a page of ${name} says nothing of an owner: the rep is chosen once and remembered`, async ({ page }) => {
      const body = `<!doctype html><html lang="en"><title>${title}</title><body>${view}</body></html>`;
      await page.route(host.replace('/*', '/**'), (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
      );
      await page.goto(address);
      const panel = await panelFrame(page);
      await panel.getByRole('combobox', { name: 'Rep' }).selectOption({ label: 'Priya Nair' });
      await expect(panel.getByText('Harbour cranes')).toBeVisible();
      await panel.getByRole('button', { name: 'Use this rep' }).click();
      await openDeal(page, address, 'Priya Nair');
    });
  });
}
