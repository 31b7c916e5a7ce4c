import { expect, openOwnPage, test } from './fixtures.ts';

test('what was just changed is not under the line that tells of it', async ({ extension }) => {
  const page = await openOwnPage(extension, 'options.html#/settings');
  // narrow, so that both are in the middle
  await page.setViewportSize({ width: 640, height: 500 });
  const language = page.getByRole('combobox', { name: 'Language' });
  await language.evaluate((one) => one.scrollIntoView({ block: 'end' }));
  await language.focus();
  await language.selectOption('it');
  const bar = page.locator('.outcome', { hasText: 'Modificato: Lingua' });
  await bar.waitFor();
  const select = await page.getByRole('combobox', { name: 'Lingua' }).boundingBox();
  const line = await bar.boundingBox();
  expect((select?.y ?? 0) + (select?.height ?? 0)).toBeLessThanOrEqual(line?.y ?? 0);
});
