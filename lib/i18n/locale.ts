/** The languages of the screens; Intl takes them as they are. */
export const LOCALES = ['en', 'it'] as const;
export type Locale = (typeof LOCALES)[number];

/** The language to show: the manager's setting, or the first of the browser's languages that we have; English when there is none. */
export function resolveLocale(setting: 'browser' | Locale, browserLanguages: readonly string[]): Locale {
  if (setting !== 'browser') return setting;
  for (const language of browserLanguages) {
    const found = LOCALES.find((locale) => language.toLowerCase().split('-')[0] === locale);
    if (found !== undefined) return found;
  }
  return 'en';
}
