import { test as base, expect, type Frame, type Page } from '@playwright/test';
import { type DemoCrm, startDemoCrm } from '../../support/demo-crm/server.ts';
import { createDemoTeam } from '../../support/demo-team.ts';
import { type Extension, importTeam, launchWithExtension, panelFrame } from '../../support/extension.ts';
import { findWrong } from '../judge.ts';
import { type Raw, readRaw } from '../raw.ts';
import { addStopPoints } from './stop-points.ts';

const DEAL = '/deals/1003';
const OWNER = 'Marco Rossi';

export interface Scene {
  readonly crm: DemoCrm;
  readonly extension: Extension;
  /** A page of the extension's origin that asks the worker nothing: it sees the raw database and leaves a dead worker dead. */
  readonly vault: Page;
}

/** A browser with the demo team and a CRM, of a test's own, since it is broken. `hasStopPoints`: its worker can be stopped anywhere. */
export const test = base.extend<{ hasStopPoints: boolean; scene: Scene }>({
  hasStopPoints: [false, { option: true }],
  scene: async ({ hasStopPoints }, use) => {
    const crm = await startDemoCrm({ port: 0 });
    const extension = await launchWithExtension(hasStopPoints ? { prepare: addStopPoints } : {});
    await importTeam(extension, createDemoTeam({ now: Date.now(), site: crm.url }));
    await use({ crm, extension, vault: await openVault(extension) });
    await extension.close();
    await crm.close();
  },
});

export async function openVault(extension: Extension): Promise<Page> {
  const vault = await extension.context.newPage();
  await vault.goto(extension.address('manifest.json'));
  return vault;
}

/** The raw database, which is whole. */
export async function readWhole(vault: Page): Promise<Raw> {
  const raw = await readRaw(vault);
  expect(findWrong(raw)).toEqual([]);
  return raw;
}

/** How many observations say exactly this. */
export function countNotes(raw: Raw, note: string): number {
  return raw.filter(([key, value]) => key.startsWith('obs/') && (value as { note: string }).note === note).length;
}

/** Opens the deal and answers its panel once it shows the owner. */
export async function openPanel(scene: Scene, page: Page): Promise<Frame> {
  await page.goto(scene.crm.url + DEAL);
  const panel = await panelFrame(page);
  await panel.getByRole('heading', { level: 1, name: OWNER }).waitFor();
  return panel;
}

/** Writes a note and a rating, and waits until the draft is kept. */
export async function beginNote(panel: Frame, vault: Page, note: string): Promise<void> {
  const log = panel.getByRole('region', { name: 'Log observation' });
  await panel.page().bringToFront();
  // what was logged before moves the panel a moment later, perhaps under the pointer: a person clicks again
  await expect(() => log.getByRole('radio', { name: '3', exact: true }).check({ timeout: 2000 })).toPass();
  await log.getByRole('textbox', { name: 'Note' }).fill(note);
  await expect
    .poll(async () => JSON.stringify((await readRaw(vault)).filter(([key]) => key.startsWith('draft/'))), {
      timeout: 20_000,
    })
    .toContain(note);
}
