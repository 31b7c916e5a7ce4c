import type { Locale } from './locale';

/** A phrase that depends on a number: the form is chosen by the language's plural rules on `params.count`. */
interface Plural {
  readonly one: string;
  readonly other: string;
}
type Phrase = string | Plural;

/** The words of one screen in one language. */
export type Words = Readonly<Record<string, Phrase>>;

/** The words of one screen in every language. Write `as const satisfies Catalog`; `createTranslator` refuses one whose keys differ. */
export type Catalog = Readonly<Record<Locale, Words>>;

/** A catalog whose Italian has every key of its English and no other. */
type Complete<Both extends Catalog> = {
  readonly en: Readonly<Record<keyof Both['it'], Phrase>>;
  readonly it: Readonly<Record<keyof Both['en'], Phrase>>;
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
export type Translator<Both extends Catalog> = <Key extends keyof Both['en']>(
  key: Key,
  ...params: Params<Both['en'][Key]>
) => string;

/**
 * The translator of one catalog in one language. Slots are `{name}`; numbers are written in the language's own way.
 * Text put into a slot is never read for slots again.
 */
export function createTranslator<const Both extends Catalog & Complete<Both>>(
  words: Both,
  locale: Locale,
): Translator<Both> {
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
