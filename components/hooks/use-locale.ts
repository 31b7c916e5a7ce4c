import { useLayoutEffect, useState } from 'preact/hooks';
import { hasWords, loadWords } from '@/lib/i18n/deferred';
import type { Locale } from '@/lib/i18n/locale';
import type { Settings } from '@/lib/messaging/settings';
import { chooseLocale } from './look';

/** The language to draw in: the wanted one as soon as its words are there, until then the one before; null at the very start. */
export function useLocale(settings: Settings | undefined): Locale | null {
  const wanted = chooseLocale(settings);
  const [loaded, setLoaded] = useState(() => [wanted, chooseLocale(undefined)].find(hasWords) ?? null);
  useLayoutEffect(() => {
    let isWanted = true;
    const take = (): void => {
      if (isWanted) setLoaded(wanted);
    };
    // drawn already: it stays until the next one is there
    if (hasWords(wanted)) take();
    // after an update the old chunk is gone: the language before stays
    loadWords(wanted).then(take, () => undefined);
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  return hasWords(wanted) ? wanted : loaded;
}
