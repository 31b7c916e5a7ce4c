import type { Page } from '@playwright/test';
import { expect, expectPanel, test } from './fixtures.ts';
import { teach } from './lesson.ts';

const ORIGIN = 'https://vendite.acme.example';
test.use({ hasTeam: false, hosts: [`${ORIGIN}/*`] });

const DEALS: Readonly<Record<string, readonly [name: string, owner: string]>> = {
  9001: ['Gru di banchina', 'Elena Riva'],
  9002: ['Forni da calce', 'Tommaso Neri'],
  9003: ['Telai nuovi', 'Elena Riva'],
};
const FIELDS = ['.who', 'h1', '.customer'];

const answer = (body: string) => ({
  contentType: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="it"><title>CRM</title><body>${body}</body></html>`,
});
const card = ([name, owner]: readonly [string, string]): string =>
  `<h1>${name}</h1><p class="author">Scritto da Nessun Altro</p><p class="who">${owner}</p><p class="customer">Porti del Sud</p>`;
const idIn = (url: string): string => /\/(\d+)$/.exec(url)?.[1] ?? '';

test('a CRM whose records stand in a frame of its own site is taught there, and read there', async ({
  page,
  extension,
}) => {
  await page.route(`${ORIGIN}/**`, (route) => {
    const deal = DEALS[idIn(route.request().url())];
    const frame =
      '<iframe name="card" src="/blank" style="width:900px;height:600px;margin:40px;border:6px solid"></iframe>';
    return route.fulfill(answer(deal === undefined ? `<h2>Portale</h2>${frame}` : card(deal)));
  });
  await page.goto(`${ORIGIN}/portale`);
  const within = (whole: Page) => whole.frameLocator('iframe[name=card]');
  const go = async (id: number) => {
    await page.evaluate((path) => window.open(path, 'card'), `/scheda/${id}`);
    await expect(within(page).locator('h1')).toHaveText(DEALS[id]?.[0] ?? '');
  };
  await teach(extension, page, { fields: FIELDS, within, open: () => [() => go(9001), () => go(9002)] });
  await page.bringToFront();
  await go(9003);
  await expectPanel(page, 'Elena Riva', 'Telai nuovi');
  await go(9002);
  await expectPanel(page, 'Tommaso Neri', 'Forni da calce');
  expect(page.url()).toBe(`${ORIGIN}/portale`);
});

test('a CRM that draws its records in open shadow trees is taught through them', async ({ page, extension }) => {
  const script = `<script>
    customElements.define('deal-view', class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<section><deal-card></deal-card></section>'; }
    });
    customElements.define('deal-card', class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = document.querySelector('template').innerHTML; }
    });
  </script>`;
  await page.route(`${ORIGIN}/**`, (route) => {
    const deal = DEALS[idIn(route.request().url())] ?? ['', ''];
    const template = `<template>${card(deal)}</template>`;
    return route.fulfill(answer(`<p class="who">Un Altro</p>${template}<main><deal-view></deal-view></main>${script}`));
  });
  const go = (id: number) => page.goto(`${ORIGIN}/scheda/${id}`);
  // the one in the shadow tree: the page's own is somebody else
  const within = (whole: Page) => whole.locator('deal-card');
  await teach(extension, page, { fields: FIELDS, within, open: () => [() => go(9001), () => go(9002)] });
  await page.bringToFront();
  await go(9003);
  await expectPanel(page, 'Elena Riva', 'Telai nuovi');
});
