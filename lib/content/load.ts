import type { ContentText, Locale } from './types';

const loaded: { [L in Locale]?: ContentText } = {};

/** The words of the default rubric and questions in one language; each language is a chunk, with the common words. */
export async function loadContentText(locale: Locale): Promise<ContentText> {
  const text = locale === 'en' ? (await import('./text-en')).textEn : (await import('./text-it')).textIt;
  loaded[locale] = text;
  return text;
}

/** The same where it was loaded already. */
export const peekContentText = (locale: Locale): ContentText | null => loaded[locale] ?? null;
