import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../support/build-copy.ts';
import { panelFrame } from '../support/extension.ts';
import { CLOUD_PAGES } from './cloud-pages.ts';
import { expect, openDeal, test } from './fixtures.ts';

test.use({ hasTeam: false });

const DEAL = { name: 'Cold-chain monitoring', owner: 'Giulia Ferrari', account: 'Valmarina Foods' };
const LOST = /the owner was found until now, and is not any more/;
const HINT = /does not show an owner/;

interface Fixture {
  readonly url: string;
  readonly html: string;
  readonly name: string;
}
function readFixture(path: string): Fixture {
  const file = join(ROOT, 'tests', 'fixtures', 'crm', path);
  const { url, expected } = JSON.parse(readFileSync(`${file}.json`, 'utf8'));
  return { url, html: readFileSync(`${file}.html`, 'utf8'), name: expected.fields.name.raw };
}

/** A deal whose owner is read and is in the team, and after it another page of the same account. */
async function openAfterAnother(page: Page, crm: string, path: string) {
  const cloud = CLOUD_PAGES.find(({ name }) => name === crm);
  if (cloud === undefined) throw new Error(`No pages of ${crm}`);
  const { url, html, name } = readFixture(path);
  const origin = new URL(url).origin;
  const first = `${origin}${cloud.address(11).slice(new URL(cloud.address(11)).origin.length)}`;
  await page.route(`${origin}/**`, (route) => {
    const own = `<!doctype html><html lang="en-US"><title>CRM</title><body>${cloud.view(DEAL)}</body></html>`;
    const body = route.request().url() === first ? own : html;
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
  const panel = await openDeal(page, first, DEAL.owner);
  await panel.getByRole('button', { name: 'Add to team' }).click();
  await expect(panel.getByRole('region', { name: 'Focus' })).toBeVisible();
  await page.goto(url);
  const next = await panelFrame(page);
  await expect(next.getByText(name)).toBeVisible();
  return next;
}

for (const [crm, host, path] of [
  ['HubSpot', 'https://app-eu1.hubspot.com/*', 'hubspot/only-owners-of-others-in-sight'],
  ['Pipedrive', 'https://acme.pipedrive.com/*', 'pipedrive/only-the-persons-owner-in-sight'],
  ['Zoho CRM', 'https://crm.zoho.eu/*', 'zoho/only-a-contacts-owner-in-sight'],
] as const) {
  test.describe(crm, () => {
    test.use({ hosts: [host] });

    test(`a page of ${crm} on which only others’ owners are left says that the owner is no longer found, and asks`, async ({
      page,
    }) => {
      const panel = await openAfterAnother(page, crm, path);
      await expect(panel.getByText(LOST)).toBeVisible();
      await expect(panel.getByRole('combobox', { name: 'Rep' })).toBeVisible();
      await expect(panel.getByText(/Someone Else|Qualcun Altro/)).toHaveCount(0);
    });
  });
}

test.describe('a form', () => {
  test.use({ hosts: ['https://acme.pipedrive.com/*'] });

  test('in which the owner is being edited, opened so, has not lost it', async ({ page }) => {
    const panel = await openAfterAnother(page, 'Pipedrive', 'pipedrive/edited-rows');
    await expect(panel.getByRole('combobox', { name: 'Rep' })).toBeVisible();
    await expect(panel.getByText(HINT)).toBeVisible();
    await expect(panel.getByText(LOST)).toHaveCount(0);
  });
});
