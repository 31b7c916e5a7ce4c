import { useMemo } from 'preact/hooks';
import { type Catalog, createTranslator, type Translator } from '@/lib/i18n/translate';
import { usePageTools } from './page-tools';

type Complete<Words extends Catalog> = {
  readonly en: Readonly<Record<keyof Words['it'], unknown>>;
  readonly it: Readonly<Record<keyof Words['en'], unknown>>;
};

/** The translator of one catalog in the page's language. */
export function useWords<const Words extends Catalog & Complete<Words>>(words: Words): Translator<Words> {
  const { locale } = usePageTools();
  return useMemo(() => createTranslator(words as never, locale) as unknown as Translator<Words>, [words, locale]);
}
