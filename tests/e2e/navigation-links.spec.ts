import { expect, openOwnPage, test } from './fixtures.ts';

const ROUTES = ['team', 'plans', 'mirror', 'observations', 'rubric', 'sites', 'settings', 'data'];

for (const language of ['en-US', 'it-IT']) {
  test.describe(language, () => {
    test.use({ language });

    test(`the link of the page in front moves no other (${language})`, async ({ extension }) => {
      test.setTimeout(90_000);
      const page = await openOwnPage(extension, 'options.html#/team');
      const listPlaces = () =>
        page.getByRole('navigation', { name: 'Dashboard' }).evaluate((nav) =>
          [...nav.querySelectorAll('a')].map((one) => {
            const { top, height, left } = one.getBoundingClientRect();
            return [left, top, height].map(Math.round);
          }),
        );
      for (const width of [1280, 900, 640, 360]) {
        await page.setViewportSize({ width, height: 800 });
        const seen: unknown[] = [];
        for (const name of ROUTES) {
          await page.goto(extension.address(`options.html#/${name}`));
          await page.locator(`.dashboard-nav a[href="#/${name}"][aria-current="page"]`).waitFor();
          await page.evaluate(() => scrollTo(0, 0));
          seen.push(await listPlaces());
        }
        for (const places of seen) expect(places, `at ${width}`).toEqual(seen[0]);
        const isInside = await page
          .getByRole('navigation', { name: 'Dashboard' })
          .evaluate((nav) => nav.scrollWidth <= nav.clientWidth);
        expect(isInside, `at ${width}`).toBe(true);
      }
    });
  });
}
