/** A page of either driver. */
interface Place {
  evaluate(script: string): Promise<unknown>;
  readonly keyboard: { press(key: 'Escape'): Promise<void> };
}

const PATIENCE_MS = 20_000;
/** Every button that promises a dialog ends so. */
const OPENERS = `[...document.querySelectorAll('main button')].filter((one) =>
  one.textContent.trim().endsWith('…') && one.checkVisibility() && !one.disabled)`;
const IS_OPEN = `document.querySelector('dialog:modal') !== null && document.querySelector('dialog:modal .skeleton') === null`;

/** Opens whatever can be unfolded, then every dialog of the page, one after the other, and answers the names of their buttons. */
export async function walkDialogs(page: Place, visit: (name: string) => Promise<void>): Promise<string[]> {
  await page.evaluate(`for (const one of document.querySelectorAll('main details:not([open]) > summary')) one.click()`);
  await until(page, `document.querySelector('main .skeleton') === null`);
  const names = (await page.evaluate(`${OPENERS}.map((one) => one.textContent.trim())`)) as string[];
  for (const [index, name] of names.entries()) {
    await page.evaluate(`${OPENERS}[${index}].click()`);
    await until(page, IS_OPEN);
    await visit(name);
    await page.keyboard.press('Escape');
    await until(page, `document.querySelector('dialog:modal') === null`);
  }
  return names;
}

async function until(page: Place, condition: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while ((await page.evaluate(condition)) !== true) {
    if (Date.now() > end) throw new Error(`Not within ${PATIENCE_MS} ms: ${condition}`);
    await new Promise((tick) => setTimeout(tick, 50));
  }
}
