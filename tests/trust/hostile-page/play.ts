import { expect, type Page, test } from '@playwright/test';
import type { Extension } from '../../support/extension.ts';
import type { Attack, Stolen } from './attack.ts';
import { openBag } from './bag.ts';
import { beginNote, listShown, logInPanel } from './manager.ts';
import { PageWorld } from './page-world.ts';
import { DEAL, readToken, type Scene } from './scene.ts';
import { findOverheard } from './typed.ts';

/** What only the panel and its host show. */
const SHOWN = ['Consequences of the problem', 'Write six questions', 'Unfindable', 'Open Affianca'];

/** Plays one attack from its beginning to its judgement. */
export async function play(scene: Scene, page: Page, attack: Attack): Promise<void> {
  const { crm, extension } = scene;
  const trespasses: string[] = [];
  page.on('dialog', (dialog) => {
    trespasses.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const opened: Page[] = [];
  page.on('popup', (popup) => opened.push(popup));
  const { lastsMs = 0 } = attack;
  test.setTimeout(60_000 + lastsMs);
  const earlier = attack.comesAgain === true ? await readToken(page, crm.url) : '';
  crm.arm(attack);
  // in the page itself: the driver would run it in our frame too, where no page can
  for (const script of [openBag, attack.before]) {
    if (script !== undefined) await page.addInitScript(`if (location.protocol === 'http:') (${script})()`);
  }
  await page.goto(crm.url + DEAL);
  const world = await PageWorld.open(page);
  const ours = attack.judged === 'aside' ? extension.address('panel.html') : await beginNote(page);
  const stolen: Stolen = {
    frame: scene.panelAddress + new URL(ours).hash,
    earlier: scene.panelAddress + earlier,
    otherTab: scene.panelAddress + scene.otherToken,
    closedTab: scene.panelAddress + scene.oldToken,
    base: extension.address(''),
  };
  if (attack.act !== undefined) await world.run(attack.act, stolen);
  await judgeOutcome(scene, page, attack);
  if (attack.after !== undefined) await world.run(attack.after);
  await judgeLoot(world, stolen);
  await judgePanels(page, extension, attack.judged === 'aside' ? 0 : 1);
  for (const popup of opened) {
    await expect(popup.locator('h1, textarea, input, nav')).toHaveCount(0);
    await popup.close();
  }
  expect(trespasses).toEqual([]);
}

async function judgeOutcome(scene: Scene, page: Page, { judged, lastsMs }: Attack): Promise<void> {
  if (judged === 'limit') return;
  if (judged === 'aside') return expectAside(scene, page, lastsMs);
  if (judged === 'usable') return logInPanel(page);
  await logInPanel(page).catch(() => expectAside(scene, page));
}

/** Nothing of ours in what the page has found: no words, no address of the session or the lasting one, no token, no key. */
async function judgeLoot(world: PageWorld, { frame, base }: Stolen): Promise<void> {
  const found = await world.run(() => (globalThis as unknown as { listLoot: () => string }).listLoot());
  const { host, hash } = new URL(frame);
  const token = new URLSearchParams(hash.slice(1)).get('token');
  for (const secret of [...SHOWN, host, new URL(base).host, 'panel.html', ...(token === null ? [] : [token])]) {
    expect(found).not.toContain(secret);
  }
  const heard = await world.run(() => (globalThis as unknown as { listTyped: () => string }).listTyped());
  expect(findOverheard(heard)).toEqual([]);
}

/**
 * Nothing of the page's has come into our pages: no script of its, and no element that its texts would make. And of all the
 * frames with a page of ours, those that the page has made with whatever it has stolen too, only the one that was used
 * shows anything.
 */
async function judgePanels(page: Page, extension: Extension, most: number): Promise<void> {
  const isPwned = () => 'pwned' in globalThis;
  expect(await (await extension.worker()).evaluate(isPwned)).toBe(false);
  for (const frame of page.frames().filter((one) => one.url().startsWith('chrome-extension:'))) {
    expect(await frame.evaluate(isPwned)).toBe(false);
    expect(await frame.locator('body :is(img, script, iframe, object, embed, [onerror], [onload])').count()).toBe(0);
    if (!frame.url().includes('/panel.html')) await expect(frame.locator('h1, textarea, input, nav')).toHaveCount(0);
  }
  expect((await listShown(page)).length).toBeLessThanOrEqual(most);
}

/** The background knows that the page does not let the panel in, and the popup of this tab says so. */
export async function expectAside({ extension }: Scene, page: Page, lastsMs = 0): Promise<void> {
  const worker = await extension.worker();
  const url = page.url();
  const findBlocked = () => worker.evaluate(findBlockedTab, url);
  await expect.poll(findBlocked, { timeout: 10_000 + lastsMs }).not.toBeNull();
  const popup = await extension.context.newPage();
  await popup.goto(extension.address(`popup.html?tab=${await findBlocked()}`));
  await expect(popup.getByText('This page does not let the panel in')).toBeVisible();
  await popup.close();
}

/** Runs in the worker: the tab at this address, once its page is known to refuse the panel. */
async function findBlockedTab(url: string): Promise<number | null> {
  interface Chrome {
    readonly tabs: { query(by: object): Promise<{ id: number; url?: string }[]> };
    readonly storage: { session: { get(key: string): Promise<Record<string, { isBlocked: boolean }>> } };
  }
  const { tabs, storage } = (globalThis as unknown as { chrome: Chrome }).chrome;
  const tab = (await tabs.query({})).findLast((one) => one.url === url)?.id;
  const known = (await storage.session.get(`tab:${tab}`))[`tab:${tab}`];
  return known?.isBlocked ? (tab ?? null) : null;
}
