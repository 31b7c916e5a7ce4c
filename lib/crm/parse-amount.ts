import { isKnownLanguage } from './known-language';

/** An amount of money as far as its text is unambiguous; `currency` is the sign or code as written. */
export interface Amount {
  readonly value: number;
  readonly currency?: string;
}

const SCALES: readonly (readonly [number, RegExp])[] = [
  [1e3, /^(k|tsd|mila|thousand)$/i],
  [1e6, /^(m|mio|mln|mill?ion\w*)$/i],
  [1e9, /^(b|bn|mrd|mld|mill?iard\w*|billions?)$/i],
];
/** Words that may follow a number and do not change it; any other might, as `mil` and `crore` do. */
const CURRENCY_WORD = /^([Ee]uros?|kr|zł|Kč|Ft|lei|руб|Rs|Fr|円|元|원)$/;
/** Of all words of three capitals only these are currencies: `MIL` and `LAC` are thousands, `STK` are pieces. */
const CURRENCY_CODES = new Set(Intl.supportedValuesOf('currency'));
const isCurrency = (word: string): boolean => CURRENCY_WORD.test(word) || CURRENCY_CODES.has(word);

/**
 * The number in an amount's text: `1.234,50 €`, `$76.9K`, `USD 1,733,104.35`, `12 345,67`, `1'234.50`.
 * `language` is the page's (`it`, `en-US`), for texts such as `1,234` that two conventions read differently;
 * null when the text holds no number, several, a share in percent, a word that is not known, was cut by the page,
 * or stays ambiguous.
 */
export function parseAmount(raw: string, language: string): Amount | null {
  const text = raw
    .slice(0, 100)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (/[%‰…]|\.\./.test(text)) return null;
  const numbers = [...text.matchAll(/\d+(?:[.,'’ ]\d+)*/g)].map(([number]) => number);
  const [digits] = numbers;
  if (numbers.length !== 1 || digits === undefined) return null;
  const [before = '', after = ''] = text.split(digits);
  const scale = readScale(after);
  const value = readNumber(digits, language);
  if (value === null || scale === null || /(^|[^\p{L}])[.,]$/u.test(before)) return null;
  const scaled = value * scale.factor * (isNegative(before, after) ? -1 : 1);
  const marks = `${before} ${after.slice(scale.length)}`.match(/\p{Sc}|\b[A-Z]{3}\b/gu) ?? [];
  const currency = marks.find((mark) => mark.length === 1 || CURRENCY_CODES.has(mark));
  return currency === undefined ? { value: scaled } : { value: scaled, currency };
}

/** What the word after the number multiplies it by, and how long that word is; null for one that is not known. */
function readScale(after: string): { readonly factor: number; readonly length: number } | null {
  // `US$` is one sign
  const [found = '', word = ''] = /^ ?[A-Z]{2,3}\p{Sc}/u.test(after) ? [] : (/^ ?(\p{L}+)/u.exec(after) ?? []);
  const scale = SCALES.find(([, words]) => words.test(word));
  if (scale !== undefined) return { factor: scale[0], length: found.length };
  return word === '' || isCurrency(word) ? { factor: 1, length: 0 } : null;
}

/** A minus at the number or its currency, at either end, or the bookkeepers' brackets. */
function isNegative(before: string, after: string): boolean {
  if (/\([^)]*$/.test(before)) return after.includes(')');
  return (
    /(^|[^\p{L}\d]|\b[A-Z]{3})[-−] ?[A-Z]{0,3}\p{Sc}? ?$/u.test(before) || /^[-−] ?(\p{Sc}|[A-Z]{3})?$/u.test(after)
  );
}

function readNumber(digits: string, language: string): number | null {
  if (/['’ ]/.test(digits) && !/^\d{1,3}(['’ ])\d{3}(\1\d{3})*([.,]\d+)?$/.test(digits)) return null;
  const bare = digits.replace(/['’ ]/g, '');
  const decimal = findDecimal(bare, language);
  if (decimal === undefined) return null;
  const thousands = decimal === ',' ? '.' : ',';
  const [whole = '', fraction = '', ...rest] =
    decimal === null ? [bare.replace(/[.,]/g, '')] : bare.replaceAll(thousands, '').split(decimal);
  if (rest.length > 0 || !hasProperGroups(bare, decimal)) return null;
  return Number(`${whole}.${fraction || '0'}`);
}

/** The decimal sign of a number: null when it has none, undefined when it cannot be told. */
function findDecimal(text: string, language: string): '.' | ',' | null | undefined {
  const dots = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (dots === 0 && commas === 0) return null;
  if (dots > 0 && commas > 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
  const sign = dots > 0 ? '.' : ',';
  if (dots + commas > 1) return null;
  const after = text.length - text.indexOf(sign) - 1;
  if (after !== 3 || text.indexOf(sign) > 3 || /^0[.,]/.test(text)) return sign;
  // money has no three decimals: where the language would have them, the CRM writes numbers in another one
  const usual = decimalOf(language);
  return usual === undefined || usual === sign ? undefined : null;
}

/** Groups of three between thousands signs, but for the first (and the Indian way of two). */
function hasProperGroups(text: string, decimal: '.' | ',' | null): boolean {
  const whole = decimal === null ? text : text.slice(0, text.lastIndexOf(decimal));
  return /^\d+$/.test(whole) || /^\d{1,3}([.,]\d{3})+$/.test(whole) || /^\d{1,2}(,\d{2})+,\d{3}$/.test(whole);
}

/** The decimal sign of a language; undefined for none or an unknown one. */
function decimalOf(language: string): '.' | ',' | undefined {
  if (!isKnownLanguage(language)) return undefined;
  const sign = /[.,]/.exec(new Intl.NumberFormat(language).format(1.5))?.[0];
  return sign === '.' || sign === ',' ? sign : undefined;
}
