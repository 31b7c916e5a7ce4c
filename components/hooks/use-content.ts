import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { layWords } from '@/components/rubric/lay-words';
import type { Wording } from '@/lib/coaching/records';
import { loadContentText, peekContentText } from '@/lib/content/load';
import type { ContentText } from '@/lib/content/types';
import type { Locale } from '@/lib/i18n/locale';

export interface Content {
  /** The words of the rubric and of its questions as the manager has them. */
  readonly now: ContentText;
  /** Without the manager's own. */
  readonly byDefault: ContentText;
}

const NONE: readonly Wording[] = [];

/** The words of the rubric in this language; null while they are loaded. */
export function useContent(locale: Locale | null, wordings: readonly Wording[] = NONE): Content | null {
  const [loaded, setLoaded] = useState<{ locale: Locale; text: ContentText } | null>(() => {
    const text = locale && peekContentText(locale);
    return text && { locale, text };
  });
  // not after the first paint: there is little to paint before they are there
  useLayoutEffect(() => {
    if (locale === null || loaded?.locale === locale) return;
    let isWanted = true;
    const take = (text: ContentText): void => {
      if (isWanted) setLoaded({ locale, text });
    };
    // after an update the old chunk is gone: ids in the place of names are better than an empty page
    loadContentText(locale).then(take, () => take({ skills: {}, questions: {} }));
    return () => {
      isWanted = false;
    };
  }, [locale]);
  // a view that was read again holds new lists with the same words in them
  const key = wordings.map(({ id, updatedAt }) => `${id} ${updatedAt}`).join();
  const known = useMemo(() => wordings, [key]);
  return useMemo(() => {
    if (loaded === null || locale === null || loaded.locale !== locale) return null;
    return { now: layWords(loaded.text, known, locale), byDefault: loaded.text };
  }, [loaded, locale, known]);
}
