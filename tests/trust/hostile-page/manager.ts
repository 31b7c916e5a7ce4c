import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import { panelFrame } from '../../support/extension.ts';
import { OWNER } from './scene.ts';

/** Typed by the manager in every attack, before it and after. */
const TYPED = 'Unfindable words about Marco';

/** Begins a note in the panel, and answers the address of its frame. */
export async function beginNote(page: Page, owner = OWNER): Promise<string> {
  const panel = await panelFrame(page);
  await panel.getByRole('heading', { level: 1, name: owner }).waitFor();
  await panel.getByRole('textbox', { name: 'Note' }).fill(TYPED);
  return panel.url();
}

/** The panel that we have put there, among frames that the page may have made of it, once it shows the rep. */
async function findOurs(page: Page, address: string, owner: string): Promise<Frame> {
  const ours = () => page.frames().findLast((frame) => !frame.isDetached() && frame.url() === address);
  await expect(async () => {
    const heading = ours()?.getByRole('heading', { level: 1, name: owner });
    expect(await heading?.isVisible()).toBe(true);
  }).toPass({ timeout: 10_000, intervals: [50] });
  return ours() as Frame;
}

/**
 * Clicks where the element is on the screen, whatever lies there. Not by the driver's own click, which hands the frame's
 * element to the page's world, where an attack finds it.
 */
async function press(page: Page, element: Locator): Promise<void> {
  await element.scrollIntoViewIfNeeded();
  const within = await element.evaluate((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2, frameWidth: innerWidth };
  });
  // the panel is docked on the right
  const left = (page.viewportSize()?.width ?? 0) - within.frameWidth;
  await page.mouse.click(left + within.x, within.y);
}

/** The manager's way with the panel, by real clicks and keys: what was begun is there; choose, write, save. */
export async function logInPanel(page: Page, address: string, owner = OWNER): Promise<void> {
  const note = `${TYPED} ${Math.random()}`;
  const panel = await findOurs(page, address, owner);
  const log = panel.getByRole('region', { name: 'Log observation' });
  const box = log.getByRole('textbox', { name: 'Note' });
  const rating = log.getByRole('radio', { name: '4', exact: true });
  await expect(box).toHaveValue(TYPED);
  await press(page, rating);
  await expect(rating).toBeChecked();
  await press(page, box);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(note);
  await expect(box).toHaveValue(note);
  await page.keyboard.press('Control+Enter');
  await expect(panel.getByRole('region', { name: 'Recent observations' })).toContainText(note);
}
