import { test as base, type Page } from '@playwright/test';
import { createDemoTeam } from '../../support/demo-team.ts';
import { type Extension, importTeam, launchWithExtension, panelFrame } from '../../support/extension.ts';
import { type HostileCrm, startHostileCrm } from './hostile-crm.ts';

export const DEAL = '/deals/1003';
export const OWNER = 'Marco Rossi';

export interface Scene {
  readonly crm: HostileCrm;
  readonly extension: Extension;
  /** The panel's address of this session; the browser shows the lasting one in its place. */
  readonly panelAddress: string;
  /** The fragment of the panel in a tab that is not under attack, with that one's token. */
  readonly otherToken: string;
  /** The fragment of a panel whose tab was closed. */
  readonly oldToken: string;
}

/** One browser and one hostile CRM for all attacks of a worker; each attack has a tab of its own. */
export const test = base.extend<{ attacked: Page }, { scene: Scene }>({
  scene: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern
    async ({}, use) => {
      const crm = await startHostileCrm();
      const extension = await launchWithExtension();
      await importTeam(extension, createDemoTeam({ now: Date.now(), site: crm.url }));
      const [closed, other] = [await extension.context.newPage(), await extension.context.newPage()];
      const [oldToken, otherToken] = [await readToken(closed, crm.url), await readToken(other, crm.url)];
      await closed.close();
      const panelAddress = await (await extension.worker()).evaluate(findAddress);
      await use({ crm, extension, otherToken, oldToken, panelAddress });
      await extension.close();
      await crm.close();
    },
    { scope: 'worker' },
  ],
  attacked: async ({ scene }, use) => {
    const page = await scene.extension.context.newPage();
    await use(page);
    await page.close();
  },
});

/** The fragment of the panel beside the deal in this tab, once it was used. */
export async function readToken(page: Page, crm: string): Promise<string> {
  await page.goto(crm + DEAL);
  const panel = await panelFrame(page);
  await panel.getByRole('heading', { level: 1, name: OWNER }).waitFor();
  return new URL(panel.url()).hash;
}

/** Runs in the worker. */
function findAddress(): string {
  const { chrome } = globalThis as unknown as { chrome: { runtime: { getURL(path: string): string } } };
  return chrome.runtime.getURL('panel.html');
}
