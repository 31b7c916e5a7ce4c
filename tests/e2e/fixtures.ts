import { test as base, expect, type Frame, type Page } from '@playwright/test';
import { type DemoCrm, startDemoCrm } from '../support/demo-crm/server.ts';
import { createDemoTeam } from '../support/demo-team.ts';
import { type Extension, importTeam, launchWithExtension, panelFrame } from '../support/extension.ts';
import { addFrameRecorder, type FrameLog, recordFrames } from '../support/frame-log.ts';
import { untilSettled } from '../support/settled.ts';

export { expect } from '@playwright/test';

interface Options {
  /** The browser's language. */
  language: string;
  theme: 'light' | 'dark';
  /** Match patterns that the copy of the build may read. */
  hosts: readonly string[];
  /** Whether the demo team is imported before the test. */
  hasTeam: boolean;
  /** Whether every painted frame is written down. */
  recordsFrames: boolean;
}

interface Fixtures {
  crm: DemoCrm;
  extension: Extension;
  /** The frames of one tab so far, with `recordsFrames`. */
  readFrames: (page: Page) => Promise<FrameLog>;
}

/** A browser of its own per test, with the extension, a demo CRM on a free port, and the demo team. */
export const test = base.extend<Options & Fixtures>({
  language: ['en-US', { option: true }],
  theme: ['light', { option: true }],
  hosts: [['http://localhost/*'], { option: true }],
  hasTeam: [true, { option: true }],
  recordsFrames: [false, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern
  crm: async ({}, use) => {
    const crm = await startDemoCrm({ port: 0 });
    await use(crm);
    await crm.close();
  },
  extension: async ({ crm, language, theme, hosts, hasTeam, recordsFrames }, use) => {
    const prepare = recordsFrames ? addFrameRecorder : () => undefined;
    const extension = await launchWithExtension({ hosts, language, colorScheme: theme, prepare });
    if (hasTeam) await importTeam(extension, createDemoTeam({ now: Date.now(), site: crm.url }));
    await use(extension);
    await extension.close();
  },
  context: async ({ extension }, use) => use(extension.context),
  readFrames: async ({ context, recordsFrames }, use) => {
    const refuse = () => Promise.reject(new Error('No frames are recorded'));
    await use(recordsFrames ? await recordFrames(context) : refuse);
  },
  // the recorder is there before the first page
  page: async ({ extension, readFrames: _ }, use) => {
    const page = await extension.context.newPage();
    await use(page);
  },
});

/** Opens an address of a CRM and answers the panel's frame, with this level-1 heading. */
export async function openDeal(page: Page, address: string, heading: string | RegExp): Promise<Frame> {
  await page.goto(address);
  const panel = await panelFrame(page);
  await panel.getByRole('heading', { level: 1, name: heading }).waitFor();
  return panel;
}

/** A click just when a late part moves the panel is made again, as a person would. */
export const collapsePanel = (panel: Frame): Promise<void> =>
  expect(async () => {
    const button = panel.getByRole('button', { name: 'Collapse panel' });
    if (await button.isVisible()) await button.click({ timeout: 2000 });
    await expect(panel.getByRole('heading', { level: 1 })).toBeHidden({ timeout: 2000 });
  }).toPass();

/** Fills the log and saves it with Ctrl+Enter, with the skill that is chosen. */
export async function logObservation(panel: Frame, rating: number, note: string): Promise<void> {
  const log = panel.getByRole('region', { name: 'Log observation' });
  const radio = log.getByRole('radio', { name: String(rating), exact: true });
  // what was logged before moves the panel a moment later, perhaps under the pointer: a person clicks again
  await expect(() => radio.check({ timeout: 2000 })).toPass();
  await log.getByRole('textbox', { name: 'Note' }).fill(note);
  await log.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
  await panel.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  // the word may be of the note before: the form is empty when this one is kept
  await expect(log.getByRole('textbox', { name: 'Note' })).toHaveValue('');
}

/** Opens one of our own pages in a tab. */
export async function openOwnPage(extension: Extension, address: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.address(address));
  return page;
}

/** The team's page, when all of it is there: what comes above them moves its links. */
export async function openTeamPage(extension: Extension): Promise<Page> {
  const page = await openOwnPage(extension, 'options.html#/team');
  await untilSettled(page);
  return page;
}

/** The panel beside the page says this owner and this deal; it may begin anew until it does. */
export const expectPanel = (page: Page, owner: string, deal: string): Promise<void> =>
  expect(async () => {
    const panel = await panelFrame(page);
    await expect(panel.getByRole('heading', { level: 1, name: owner })).toBeVisible({ timeout: 2000 });
    await expect(panel.getByText(deal)).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
