import type { Locale } from './locale';

/** A phrase that depends on a number: the form is chosen by the language's plural rules on `params.count`. */
interface Plural {
  readonly one: string;
  readonly other: string;
}
type Phrase = string | Plural;

/** The words of one screen in every language. Write `as const satisfies Catalog`; `createTranslator` refuses one whose keys differ. */
export type Catalog = Readonly<Record<Locale, Readonly<Record<string, Phrase>>>>;

/** A catalog whose Italian has every key of its English and no other. */
type Complete<Words extends Catalog> = {
  readonly en: Readonly<Record<keyof Words['it'], Phrase>>;
  readonly it: Readonly<Record<keyof Words['en'], Phrase>>;
};

type SlotsOfText<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot | SlotsOfText<Rest>
  : never;
type SlotsOf<Entry> = Entry extends string
  ? SlotsOfText<Entry>
  : Entry extends Plural
    ? 'count' | SlotsOfText<Entry['one'] | Entry['other']>
    : never;
type Params<Entry> = [SlotsOf<Entry>] extends [never]
  ? []
  : [params: Readonly<Record<SlotsOf<Entry>, string | number>>];

/** `t('key', { slot })`: the phrase in the chosen language. The compiler asks for exactly the slots that the phrase holds. */
export type Translator<Words extends Catalog> = <Key extends keyof Words['en']>(
  key: Key,
  ...params: Params<Words['en'][Key]>
) => string;

/**
 * The translator of one catalog in one language. Slots are `{name}`; numbers are written in the language's own way.
 * Text put into a slot is never read for slots again.
 */
export function createTranslator<const Words extends Catalog & Complete<Words>>(
  words: Words,
  locale: Locale,
): Translator<Words> {
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const phrases: Readonly<Record<string, Phrase>> = words[locale];
  return (key, ...[params]) => {
    const values = (params ?? {}) as Readonly<Record<string, string | number>>;
    const phrase = phrases[key as string] ?? (key as string);
    const text = typeof phrase === 'string' ? phrase : phrase[formOf(plural, values.count)];
    return text.replaceAll(/\{(\w+)\}/g, (slot, name: string) => {
      const value = values[name];
      return value === undefined ? slot : typeof value === 'number' ? number.format(value) : value;
    });
  };
}

function formOf(plural: Intl.PluralRules, count: string | number | undefined): keyof Plural {
  return plural.select(Number(count)) === 'one' ? 'one' : 'other';
}
