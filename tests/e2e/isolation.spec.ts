import type { Page } from '@playwright/test';
import { expect, logObservation, openDeal, test } from './fixtures.ts';

/** Everything that a page can listen to while somebody types. */
const INPUT_EVENTS = [
  'keydown keypress keyup beforeinput input change compositionstart compositionend paste copy cut select',
  'focusin focusout pointerdown pointerup mousedown mouseup click',
].flatMap((line) => line.split(' '));

async function listenToAll(page: Page): Promise<void> {
  await page.addInitScript((types) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of types)
      addEventListener(type, (event) => heard.push(`${type} ${(event as KeyboardEvent).key ?? ''}`), true);
  }, INPUT_EVENTS);
}

const listHeard = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard);

test('nothing typed in the panel reaches a listener of the page, nor one of its shortcuts', async ({ crm, page }) => {
  await listenToAll(page);
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  // the listeners work: a key on the page itself is heard
  await page.locator('h1').click();
  await page.keyboard.press('x');
  expect(await listHeard(page)).toContain('keydown x');
  const note = panel.getByRole('textbox', { name: 'Note' });
  await note.click();
  await page.evaluate(() => {
    (window as unknown as { heard: string[] }).heard.length = 0;
  });
  await page.keyboard.type('c n / concerns');
  for (const key of ['ArrowLeft', 'ArrowRight', 'Escape', 'Home', 'Backspace']) await page.keyboard.press(key);
  await panel.getByRole('radio', { name: '2', exact: true }).check();
  await logObservation(panel, 4, 'cn/ typed in the panel only');
  expect((await listHeard(page)).filter((one) => !one.startsWith('focus'))).toEqual([]);
  expect(new URL(page.url()).pathname).toBe('/deals/1003');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a deal in a modal with a focus trap stays open while the panel is used', async ({ crm, page }) => {
  const panel = await openDeal(page, `${crm.url}/modal/deals/1003`, 'Marco Rossi');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await panel.getByRole('radio', { name: '4', exact: true }).click();
  await panel.getByRole('textbox', { name: 'Note' }).click();
  await page.keyboard.type('Typed beside the modal');
  await expect(panel.getByRole('textbox', { name: 'Note' })).toHaveValue('Typed beside the modal');
  await page.keyboard.press('Control+Enter');
  await expect(panel.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await expect(dialog).toBeVisible();
});

test('the page finds no frame, no data and no trace of the panel', async ({ crm, page }) => {
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await logObservation(panel, 4, 'Unfindable sentence about Marco');
  const found = await page.evaluate(async () => {
    const walk = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? walk(element.shadowRoot) : []),
      ]);
    const all = walk(document);
    return {
      frames: window.length,
      frameElements: all.filter((element) => /^(iframe|frame|object|embed)$/i.test(element.tagName)).length,
      openRoots: all.filter((element) => element.shadowRoot !== null).length,
      resources: performance.getEntries().filter(({ name }) => /extension:|panel/.test(name)).length,
      storage: localStorage.length + sessionStorage.length + document.cookie.length,
      databases: (await indexedDB.databases()).length,
      text: document.documentElement.outerHTML.includes('Unfindable'),
      words: /Focus|Log observation|Affianca/.test(document.documentElement.outerHTML),
      globals: Object.keys(window).filter((name) => /affianca|wxt/i.test(name)),
    };
  });
  expect(found).toEqual({
    frames: 0,
    frameElements: 0,
    openRoots: 0,
    resources: 0,
    storage: 0,
    databases: 0,
    text: false,
    words: false,
    globals: [],
  });
});

test('the extension asks nothing of the network', async ({ crm, page, extension }) => {
  const asked: string[] = [];
  extension.context.on('request', (request) => asked.push(request.url()));
  const panel = await openDeal(page, `${crm.url}/deals/1003`, 'Marco Rossi');
  await logObservation(panel, 3, 'Local only');
  const foreign = asked.filter((url) => !url.startsWith(crm.url) && !/^(chrome-extension|data|blob):/.test(url));
  expect(asked.length).toBeGreaterThan(0);
  expect(foreign).toEqual([]);
});

test('a panel that somebody else frames shows nothing', async ({ extension }) => {
  const alone = await extension.context.newPage();
  await alone.goto(extension.address('panel.html#token=guessed&theme=light&language=en'));
  await expect(alone.getByRole('heading', { level: 1 })).toHaveCount(0);
  await expect(alone.getByRole('textbox', { name: 'Note' })).toHaveCount(0);
  await expect(alone.locator('body')).not.toContainText(/Marco|Giulia/);
});
