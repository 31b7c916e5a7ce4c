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

/** Runs in the panel: names in the note whoever is shown in this very turn, as a person sees both at once. */
function writeAboutWhoeverIsShown(mark: string): void {
  const box = document.querySelector('textarea');
  const about = document.querySelector('h1')?.textContent;
  if (box === null || about === null || about === undefined) return;
  document.querySelector<HTMLInputElement>('input[type=radio][value="3"]')?.click();
  // as the browser does it, past whatever watches the element's own member
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(box, `About ${about}, ${mark}`);
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

test('an owner who is swapped between two readings never gets what was written about another', async ({
  scene,
  attacked: page,
}) => {
  scene.crm.arm({});
  await page.goto(scene.crm.url + DEAL);
  const panel = await panelFrame(page);
  const heading = panel.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(OWNER);
  const swap = (everyMs: number) =>
    page.evaluate((wait) => {
      const link = document.querySelector('[data-record]:not([hidden]) [data-field=owner] a') as HTMLAnchorElement;
      const people = [
        ['Marco Rossi', '/people/u-104'],
        ['Sofia Lindqvist', '/people/u-103'],
      ] as const;
      let turn = 0;
      setInterval(() => {
        const [name, address] = people[turn % 2] ?? people[0];
        // name and address are never changed in one go: between the two the page shows one's name with the other's id
        if (Math.floor(turn / 2) % 2 === 0) link.textContent = name;
        else link.href = address;
        turn += 1;
      }, wait);
    }, everyMs);
  for (const everyMs of [17, 90, 400]) {
    await swap(everyMs);
    for (let round = 0; round < 4; round += 1) {
      await panel.evaluate(writeAboutWhoeverIsShown, `${everyMs}/${round}`);
      // whose log is in front by now is left to chance
      await page.waitForTimeout(everyMs);
      await panel.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
    }
  }
  const worker = await scene.extension.worker();
  const raw = await readRaw(worker);
  const names = new Map(listUnder(raw, 'rep/').map(({ id, name }) => [id, String(name)]));
  const saved = listUnder(raw, 'obs/').map(({ rep, note }) => ({ rep: names.get(rep) ?? '', note: String(note) }));
  const about = saved.filter(({ note }) => note.startsWith('About '));
  expect(about.length).toBeGreaterThan(0);
  for (const { rep, note } of about) expect(note).toContain(`About ${rep},`);
  count('attacks held');
});
