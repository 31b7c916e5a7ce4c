import { findTab } from '../support/browser-settings.ts';
import { createDemoTeam } from '../support/demo-team.ts';
import { importTeam } from '../support/extension.ts';
import { untilSettled } from '../support/settled.ts';
import { expect, openDeal, openOwnPage, test } from './fixtures.ts';

const LONG_NAME = 'Marco Wolfeschlegelsteinhausenbergerdorf';
/** As wide as the browser draws a popup of ours. */
const POPUP = { width: 360, height: 600 };

interface Named {
  readonly reps: readonly { readonly name: string }[];
}

for (const [language, open, log, settings] of [
  ['en-US', 'Open dashboard', 'Log observation', 'Settings'],
  ['it-IT', 'Apri la dashboard', 'Annota un’osservazione', 'Impostazioni'],
] as const) {
  test.describe(language, () => {
    test.use({ language, hasTeam: false });

    test('however long a name is, nothing of the popup is cut, nor what is chosen in its settings', async ({
      crm,
      page,
      extension,
    }) => {
      const team = createDemoTeam({ now: Date.now(), site: crm.url }) as Named;
      const reps = team.reps.map((rep) => (rep.name === 'Marco Rossi' ? { ...rep, name: LONG_NAME } : rep));
      await importTeam(extension, { ...team, reps });
      await openDeal(page, `${crm.url}/deals/1003`, LONG_NAME);
      const popup = await openOwnPage(extension, `popup.html?tab=${await findTab(extension, page)}`);
      await popup.setViewportSize(POPUP);
      await expect(popup.getByRole('heading', { name: LONG_NAME })).toBeVisible();
      await popup.locator('summary').filter({ hasText: log }).click();
      await popup.locator('summary').filter({ hasText: settings }).click();
      await untilSettled(popup);
      const over = await popup.evaluate((width) => {
        const all = [...document.querySelectorAll<HTMLElement>('main *')].filter((one) => one.checkVisibility());
        return all
          .filter((one) => one.getBoundingClientRect().right > width + 0.5)
          .map((one) => one.outerHTML.slice(0, 80));
      }, POPUP.width);
      expect(over).toEqual([]);
      await expect(popup.getByRole('button', { name: open })).toBeInViewport({ ratio: 1 });
      const cut = await popup.evaluate(() => {
        const context = document.createElement('canvas').getContext('2d');
        const fields = [...document.querySelectorAll<HTMLSelectElement>('.settings select')];
        return fields.flatMap((select) => {
          const { font, paddingLeft, paddingRight } = getComputedStyle(select);
          if (context !== null) context.font = font;
          const room = select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
          return [...select.options]
            .map(({ text }) => text)
            .filter((text) => (context?.measureText(text).width ?? 0) > room);
        });
      });
      expect(cut).toEqual([]);
    });
  });
}
