import type { Locale } from './locale';

interface Deferred {
  readonly load: (locale: Locale) => Promise<void>;
  readonly has: (locale: Locale) => boolean;
}
const catalogs: Deferred[] = [];

/**
 * A catalog whose languages are chunks of their own, so that a page loads one of them. Reading a language that is not
 * loaded throws: a page awaits `loadWords` before it draws.
 */
export function deferCatalog<En, It>(load: {
  readonly en: () => Promise<En>;
  readonly it: () => Promise<It>;
}): {
  readonly en: En;
  readonly it: It;
} {
  const loaded: { en?: En; it?: It } = {};
  catalogs.push({
    has: (locale) => loaded[locale] !== undefined,
    load: async (locale) => {
      if (locale === 'en') loaded.en ??= await load.en();
      else loaded.it ??= await load.it();
    },
  });
  return {
    get en() {
      return loaded.en ?? refuse();
    },
    get it() {
      return loaded.it ?? refuse();
    },
  };
}

function refuse(): never {
  throw new Error('words are read before loadWords has finished');
}

/** Loads the words of every deferred catalog that this page has, in one language. Rejects when a chunk is gone. */
export async function loadWords(locale: Locale): Promise<void> {
  await Promise.all(catalogs.map(({ load }) => load(locale)));
}

/** Whether this language can be drawn at once. */
export function hasWords(locale: Locale): boolean {
  return catalogs.every(({ has }) => has(locale));
}
