import { expect, openTeamPage, test } from './fixtures.ts';

test('what is no percentage is named beside its field, Tab goes on, and Escape brings the old figure back', async ({
  extension,
}) => {
  const page = await openTeamPage(extension);
  const results = page.getByRole('region', { name: 'Results', exact: true });
  await results.getByText('Enter results').click();
  const fields = results.getByRole('textbox', { name: /^Marco Rossi, .*, per cent$/ });
  const field = fields.first();
  const before = await field.inputValue();
  expect(before).not.toBe('');
  await field.focus();
  await page.keyboard.type('85abc');
  await page.keyboard.press('Tab');
  await expect(fields.nth(1)).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(/^Marco Rossi, .*: “.*85abc.*” is not a percentage/);
  await expect(fields.nth(1)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue(before);
  await expect(field).not.toHaveAttribute('aria-invalid');
  await expect(results.getByText('is not a percentage')).toBeHidden();
  await field.fill('abc');
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue(before);
});
