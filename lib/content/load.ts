import type { ContentText, Locale } from './types';

/** The words of the default rubric and questions in one language; each language is a chunk of its own. */
export async function loadContentText(locale: Locale): Promise<ContentText> {
  switch (locale) {
    case 'en':
      return (await import('./text-en')).textEn;
    case 'it':
      return (await import('./text-it')).textIt;
  }
}
