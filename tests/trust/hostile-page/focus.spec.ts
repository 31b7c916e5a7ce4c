import { expect, type Frame, type Page } from '@playwright/test';
import { panelFrame } from '../../support/extension.ts';
import { count } from '../figures.ts';
import { hasFocus, openField, readField, takeFocus, takeFocusForEver } from './attacks/focus.ts';
import { press } from './manager.ts';
import { PageWorld } from './page-world.ts';
import { expectAside } from './play.ts';
import { DEAL, OWNER, test } from './scene.ts';

const WORDS = 'Unfindable';

/** The deal with its panel, in which a note is being written, and the page's own field beside it. */
async function beginWriting(page: Page, crm: string): Promise<{ panel: Frame; world: PageWorld }> {
  await page.goto(crm + DEAL);
  const panel = await panelFrame(page);
  await panel.getByRole('heading', { level: 1, name: OWNER }).waitFor();
  const world = await PageWorld.open(page);
  await world.run(openField);
  const note = panel.getByRole('textbox', { name: 'Note' });
  await press(page, note);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(WORDS);
  await expect(note).toHaveValue(WORDS);
  return { panel, world };
}
const isWritingIn = (panel: Frame) =>
  panel.evaluate(() => document.hasFocus() && document.activeElement?.tagName === 'TEXTAREA');

test('a page that takes the focus from a note gets none of the words that follow', async ({
  scene,
  attacked: page,
}) => {
  scene.crm.arm({});
  const { panel, world } = await beginWriting(page, scene.crm.url);
  for (const more of [' words', ' about']) {
    await world.run(takeFocus);
    // what is typed before it is back goes to the page: a key or two
    await expect.poll(() => isWritingIn(panel)).toBe(true);
    await page.keyboard.type(more);
  }
  await expect(panel.getByRole('textbox', { name: 'Note' })).toHaveValue(`${WORDS} words about`);
  expect(await world.run(readField)).toBe('');
  count('attacks held');
});

test('from one that takes it again and again the panel steps aside, and the note is kept', async ({
  scene,
  attacked: page,
}) => {
  scene.crm.arm({});
  const { world } = await beginWriting(page, scene.crm.url);
  await world.run(takeFocusForEver);
  await expectAside(scene, page);
  // what the page has got is nothing of what stood in the note
  expect(await world.run(readField)).toBe('');
  await page.reload();
  const panel = await panelFrame(page);
  await expect(panel.getByRole('textbox', { name: 'Note' })).toHaveValue(WORDS);
  count('attacks held');
});

test('whoever clicks into the page writes there', async ({ scene, attacked: page }) => {
  scene.crm.arm({});
  const { panel, world } = await beginWriting(page, scene.crm.url);
  for (let times = 0; times < 6; times += 1) {
    await page.mouse.click(50, 20);
    // a key that comes before the browser has moved the focus goes where it was
    await expect.poll(() => world.run(hasFocus)).toBe('true');
    await page.keyboard.type('x');
    await press(page, panel.getByRole('textbox', { name: 'Note' }));
    await page.keyboard.press('End');
    await page.keyboard.type('y');
  }
  expect(await world.run(readField)).toBe('x'.repeat(6));
  await expect(panel.getByRole('textbox', { name: 'Note' })).toHaveValue(`${WORDS}${'y'.repeat(6)}`);
});
