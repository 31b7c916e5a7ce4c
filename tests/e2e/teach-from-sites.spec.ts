import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Extension, launchWithExtension } from '../support/extension.ts';
import { expect, openOwnPage, test } from './fixtures.ts';
import { untilAsked } from './lesson.ts';

const HOST = 'verkauf.acme.example';
const ORIGIN = `http://${HOST}`;

interface OwnPage {
  readonly chrome: {
    readonly tabs: { query(of: { active: boolean; lastFocusedWindow: boolean }): Promise<{ url?: string }[]> };
  };
}

/** The address of the tab in front. */
async function findFront(extension: Extension): Promise<string | undefined> {
  const worker = await extension.worker();
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as OwnPage;
    return (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.url;
  });
}

test('from Sites the pointing is begun in a tab of the site: a new one, or else the one that is there', async () => {
  // a real server: the driver does not hear in time of a tab that the extension opens
  const server = createServer((_request, response) => {
    response
      .setHeader('content-type', 'text/html')
      .end('<!doctype html><html lang="en"><title>CRM</title><p>Deals</p>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const extension = await launchWithExtension({
    hosts: [`${ORIGIN}/*`],
    args: [`--host-resolver-rules=MAP ${HOST}:80 127.0.0.1:${port}`],
  });

  const sites = await openOwnPage(extension, 'options.html#/sites');
  const begin = sites.getByRole('button', { name: `Point at the fields ${ORIGIN}` });
  const opened = extension.context.waitForEvent('page');
  await begin.click();
  const tab = await opened;
  await untilAsked(tab, 'Open an opportunity');
  expect(await findFront(extension)).toBe(`${ORIGIN}/`);

  await tab.goto(`${ORIGIN}/deals/7`);
  await sites.bringToFront();
  await expect.poll(() => findFront(extension)).not.toBe(`${ORIGIN}/deals/7`);
  await begin.click();
  await expect.poll(() => findFront(extension)).toBe(`${ORIGIN}/deals/7`);
  await untilAsked(tab, 'Open an opportunity');
  expect(extension.context.pages().filter((page) => page.url().startsWith(ORIGIN))).toHaveLength(1);
  await extension.close();
  server.close();
});
