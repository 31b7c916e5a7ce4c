import { expect, type Page } from '@playwright/test';
import { type Extension, panelFrame } from '../support/extension.ts';
import { findWrong, type Truth } from '../support/find-wrong.ts';
import type { FrameLog } from '../support/frame-log.ts';
import type { createSteps } from './steps.ts';
import type { Tryton } from './tryton-server.ts';
import { clickNext, openAddress, readShownId, switchTab, waitForDeal } from './web-client.ts';

export interface Stage {
  readonly extension: Extension;
  readonly tryton: Tryton;
  readonly step: ReturnType<typeof createSteps>['step'];
}

/** The panel of this tab names the rep of this deal. */
export async function expectRep(page: Page, { deals }: Tryton, id: number): Promise<void> {
  const deal = deals.find((one) => one.id === id);
  await expect(async () => {
    const panel = await panelFrame(page, 1000);
    await expect(panel.getByRole('heading', { level: 1, name: deal?.rep ?? '' })).toBeVisible({ timeout: 1000 });
    await expect(panel.getByText(deal?.name ?? '', { exact: true }).first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
}

/** Every way from one opportunity to another that Tryton and the browser offer, slow and fast. */
export async function moveAround({ extension, tryton, step }: Stage, page: Page): Promise<void> {
  const arrive = async (id: number): Promise<void> => {
    await waitForDeal(page, tryton, id);
    await expectRep(page, tryton, id);
  };
  await step('two opportunities in two tabs of Tryton: the panel is of the one in front', async () => {
    for (const id of [1, 2]) {
      await openAddress(page, tryton, id);
      await arrive(id);
    }
    for (const id of [1, 2, 1]) {
      await switchTab(page, tryton, id);
      await arrive(id);
    }
  });
  await step('back and forward', async () => {
    await openAddress(page, tryton, 3);
    await arrive(3);
    // an address that is given from outside is followed by Tryton's own: only clicks leave one entry each
    for (const id of [1, 2]) {
      await switchTab(page, tryton, id);
      await arrive(id);
    }
    for (const [by, id] of [
      [-1, 1],
      [1, 2],
      [-2, 3],
      [2, 2],
    ] as const) {
      await page.evaluate((steps) => history.go(steps), by);
      await arrive(id);
    }
  });
  await step('records switched faster than they are drawn: in the end the panel is of the last one', async () => {
    for (const ids of [
      [1, 2, 3],
      [3, 1],
      [2, 1, 3, 2],
    ]) {
      for (const id of ids) await switchTab(page, tryton, id);
      await arrive(ids.at(-1) ?? 0);
    }
    for (let round = 0; round < 4; round += 1) {
      for (let click = 0; click < 3; click += 1) await clickNext(page);
      await expect(async () => {
        await arrive(await readShownId(page));
      }).toPass({ timeout: 60_000 });
    }
  });
  await step('a second tab of the browser has a panel of its own', async () => {
    const second = await extension.context.newPage();
    await second.goto(page.url());
    await openAddress(second, tryton, 5);
    await waitForDeal(second, tryton, 5);
    await expectRep(second, tryton, 5);
    const shown = await readShownId(page);
    await page.bringToFront();
    await expectRep(page, tryton, shown);
    await second.close();
  });
}

/** The moments of a tab in which the panel named another rep, or another deal, than the opportunity in its address. */
export function listWrong(log: FrameLog, { deals }: Tryton): readonly object[] {
  const names = { people: deals.map(({ rep }) => rep), deals: deals.map(({ name }) => name) };
  return findWrong(log, names, (path): Truth | null => {
    const id = /\/model\/sale\.opportunity\/(\d+)/.exec(path)?.[1];
    const deal = deals.find((one) => String(one.id) === id);
    return deal === undefined ? null : { owner: deal.rep, deal: deal.name, isInTeam: true };
  });
}
