import { useEffect, useState } from 'preact/hooks';
import { loadContentText } from '@/lib/content/load';
import type { ContentText } from '@/lib/content/types';
import type { Locale } from '@/lib/i18n/locale';

/** The words of the rubric and of its questions in this language; null while they are loaded. */
export function useContent(locale: Locale | null): ContentText | null {
  const [loaded, setLoaded] = useState<{ locale: Locale; text: ContentText } | null>(null);
  useEffect(() => {
    if (locale === null) return;
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
  return loaded !== null && loaded.locale === locale ? loaded.text : null;
}
