import { expect } from '@playwright/test';
import { panelFrame } from '../../support/extension.ts';
import { count } from '../figures.ts';
import { listUnder, readRaw } from '../raw.ts';
import { VALUES, writeEverywhere } from './attacks/values.ts';
import { DEAL, OWNER, test } from './scene.ts';

for (const { name, text, shown = text } of VALUES) {
  test(`${name} in every field is text, or nothing`, async ({ scene, attacked: page }) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    scene.crm.arm({});
    await page.goto(scene.crm.url + DEAL);
    const panel = await panelFrame(page);
    const heading = panel.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(OWNER);
    await page.evaluate(writeEverywhere, text);
    // a record that shows nothing at all is one that is loading: what was read of it stays
    if (shown === '') await expect(heading).toHaveText(OWNER);
    else {
      await expect(panel.getByText('Warehouse robotics pilot')).toHaveCount(0);
      await expect(heading).not.toHaveText(OWNER);
      await expect(heading).toHaveText(shown);
      await panel.getByRole('button', { name: 'Add to team' }).click();
    }
    const log = panel.getByRole('region', { name: 'Log observation' });
    const note = `Seen with ${name}`;
    await log.getByRole('radio', { name: '2', exact: true }).check();
    await log.getByRole('textbox', { name: 'Note' }).fill(note);
    await log.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
    await expect(panel.getByRole('region', { name: 'Recent observations' })).toContainText(note);
    const dashboard = await scene.extension.context.newPage();
    await dashboard.goto(scene.extension.address('options.html#/observations'));
    await expect(dashboard.getByText(note)).toBeVisible();
    for (const place of [panel, dashboard.mainFrame()]) {
      expect(await place.evaluate(() => 'pwned' in globalThis)).toBe(false);
      const made = place.locator(
        'img, iframe, object, embed, base, body script, body style, svg[onload], [onerror], [href^="javascript:"]',
      );
      expect(await made.count()).toBe(0);
      await expect(place.locator('body')).toBeVisible();
    }
    await dashboard.close();
    expect(dialogs).toEqual([]);
    count('attacks held');
  });
}

/**
 * Runs in the panel: names in the note whoever is shown in this very turn, as a person sees both at once. The rating comes
 * once that was drawn, on whoever is there by then.
 */
async function writeAboutWhoeverIsShown(mark: string): Promise<void> {
  const box = document.querySelector('textarea');
  const about = document.querySelector('h1')?.textContent;
  if (box === null || about === null || about === undefined) return;
  // as the browser does it, past whatever watches the element's own member
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(box, `About ${about}, ${mark}`);
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await new Promise((drawn) => setTimeout(drawn, 60));
  document.querySelector<HTMLInputElement>('input[type=radio][value="3"]')?.click();
  await new Promise((drawn) => setTimeout(drawn, 60));
}

/** Runs in the page: its owner changes again and again, and never name and address in one go: between the two one's name stands with the other's id. */
function swapOwner(everyMs: number): void {
  const scope = globalThis as unknown as { swapping?: ReturnType<typeof setInterval> };
  const link = document.querySelector('[data-record]:not([hidden]) [data-field=owner] a') as HTMLAnchorElement;
  const people = [
    ['Marco Rossi', '/people/u-104'],
    ['Sofia Lindqvist', '/people/u-103'],
  ] as const;
  let turn = 0;
  clearInterval(scope.swapping);
  scope.swapping = setInterval(() => {
    const [name, address] = people[turn % 2] ?? people[0];
    if (Math.floor(turn / 2) % 2 === 0) link.textContent = name;
    else link.href = address;
    turn += 1;
  }, everyMs);
}

const LEAST_SAVED = 5;

test('an owner who is swapped between two readings never gets what was written about another', async ({
  scene,
  attacked: page,
}) => {
  test.setTimeout(180_000);
  scene.crm.arm({});
  await page.goto(scene.crm.url + DEAL);
  const panel = await panelFrame(page);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(OWNER);
  const worker = await scene.extension.worker();
  const readSaved = async () => {
    const raw = await readRaw(worker);
    const names = new Map(listUnder(raw, 'rep/').map(({ id, name }) => [id, String(name)]));
    const saved = listUnder(raw, 'obs/').map(({ rep, note }) => ({ rep: names.get(rep) ?? '', note: String(note) }));
    return saved.filter(({ note }) => note.startsWith('About '));
  };
  for (const everyMs of [17, 90, 400]) {
    await page.evaluate(swapOwner, everyMs);
    const before = (await readSaved()).length;
    for (let round = 0; round < 4 || (await readSaved()).length < before + LEAST_SAVED; round += 1) {
      await panel.evaluate(writeAboutWhoeverIsShown, `${everyMs}/${round}`);
      // whose log is in front by now is left to chance
      await panel.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
    }
  }
  for (const { rep, note } of await readSaved()) expect(note).toContain(`About ${rep},`);
  count('attacks held');
});
