import { LOCALES, type Locale, resolveLocale } from '@/lib/i18n/locale';
import type { Settings } from '@/lib/messaging/settings';

const KEY = 'affianca.look';

/** The language for these settings; before they are known, the one of the last visit or the browser's. */
export function chooseLocale(settings: Settings | undefined): Locale {
  if (settings !== undefined) return resolveLocale(settings.language, navigator.languages);
  const lastVisit = LOCALES.find((locale) => locale === document.documentElement.lang && hasLastVisit());
  return lastVisit ?? resolveLocale('browser', navigator.languages);
}

/** Dresses the page as the settings say, and remembers it for `first-paint.js` of the next visit. */
export function applyLook({ theme }: Settings, locale: Locale): void {
  const root = document.documentElement;
  root.lang = locale;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, JSON.stringify({ theme, locale }));
  } catch {
    // storage is blocked or full: the next visit starts with the system's theme
  }
}

function hasLastVisit(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
