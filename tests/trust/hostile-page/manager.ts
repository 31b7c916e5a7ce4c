import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import { panelFrame } from '../../support/extension.ts';
import { OWNER } from './scene.ts';
import { TYPED } from './typed.ts';

/** Begins a note in the panel, and answers the address of its frame. */
export async function beginNote(page: Page, owner = OWNER): Promise<string> {
  const panel = await panelFrame(page);
  await panel.getByRole('heading', { level: 1, name: owner }).waitFor();
  await panel.getByRole('textbox', { name: 'Note' }).fill(TYPED);
  return panel.url();
}

/** The frames with our panel in them, whoever has made them, that show anything of it. */
export async function listShown(page: Page): Promise<Frame[]> {
  const panels = page.frames().filter((frame) => !frame.isDetached() && frame.url().includes('/panel.html'));
  const counts = panels.map((frame) =>
    frame
      .locator('h1, textarea, input, nav')
      .count()
      .catch(() => 0),
  );
  const shown = await Promise.all(counts);
  return panels.filter((_, index) => shown[index] !== 0);
}

/** The one panel that shows something, once that is this rep. That it is ours the clicks at its place tell. */
async function findOurs(page: Page, owner: string): Promise<Frame> {
  let ours: Frame | undefined;
  await expect(async () => {
    const [first, ...more] = await listShown(page);
    expect(more).toEqual([]);
    expect(await first?.getByRole('heading', { level: 1, name: owner }).isVisible()).toBe(true);
    ours = first;
  }).toPass({ timeout: 15_000, intervals: [50] });
  return ours as Frame;
}

/**
 * Clicks where the element is on the screen, whatever lies there. Not by the driver's own click, which hands the frame's
 * element to the page's world, where an attack finds it.
 */
export async function press(page: Page, element: Locator): Promise<void> {
  await element.scrollIntoViewIfNeeded({ timeout: 4000 });
  const within = await element.evaluate((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2, frameWidth: innerWidth };
  });
  // the panel is docked on the right
  const left = (page.viewportSize()?.width ?? 0) - within.frameWidth;
  await page.mouse.click(left + within.x, within.y);
}

/** Clicks until it has come to this: on a busy machine the panel steps aside for a moment, and is there again. */
async function pressUntil(page: Page, element: Locator, isDone: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await press(page, element);
    await isDone();
  }).toPass({ timeout: 25_000, intervals: [100] });
}

/** The manager's way with the panel, by real clicks and keys: what was begun is there; choose, write, save. */
export async function logInPanel(page: Page, owner = OWNER): Promise<void> {
  const note = `${TYPED} ${Math.random()}`;
  const panel = await findOurs(page, owner);
  const log = panel.getByRole('region', { name: 'Log observation' });
  const box = log.getByRole('textbox', { name: 'Note' });
  const rating = log.getByRole('radio', { name: '4', exact: true });
  await expect(box).toHaveValue(TYPED);
  await pressUntil(page, rating, () => expect(rating).toBeChecked({ timeout: 1000 }));
  await pressUntil(page, box, () => expect(box).toBeFocused({ timeout: 1000 }));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(note);
  await expect(box).toHaveValue(note);
  await page.keyboard.press('Control+Enter');
  await expect(panel.getByRole('region', { name: 'Recent observations' })).toContainText(note);
}
