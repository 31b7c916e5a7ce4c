/** An amount of money as far as its text is unambiguous; `currency` is the sign or code as written. */
export interface Amount {
  readonly value: number;
  readonly currency?: string;
}

const SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mio: 1e6, mln: 1e6, b: 1e9, bn: 1e9 };

/**
 * The number in an amount's text: `1.234,50 €`, `$76.9K`, `USD 1,733,104.35`, `12 345,67`, `1'234.50`.
 * `language` is the page's (`it`, `en-US`), for texts such as `1,234` that two conventions read differently;
 * null when the text holds no number, several, a share in percent, or stays ambiguous.
 */
export function parseAmount(raw: string, language: string): Amount | null {
  if (raw.includes('%')) return null;
  const text = raw
    .slice(0, 100)
    .replace(/[\s\u00a0\u202f\u2009]+/gu, ' ')
    .trim();
  const numbers = [...text.matchAll(/\d[\d.,'’ ]*\d|\d/g)].map(([number]) => number);
  const [digits] = numbers;
  if (numbers.length !== 1 || digits === undefined) return null;
  const [before = '', after = ''] = text.split(digits);
  const value = readNumber(digits, language);
  if (value === null) return null;
  const isNegative = /[-−(]\s*[^\d]*$/.test(before);
  const scale = /^\s?(k|mio|mln|m|bn|b)\b/i.exec(after)?.[1]?.toLowerCase();
  const currency = /[\p{Sc}]|\b[A-Z]{3}\b/u.exec(`${before} ${after}`)?.[0];
  const scaled = value * (scale === undefined ? 1 : (SCALES[scale] ?? 1)) * (isNegative ? -1 : 1);
  return currency === undefined ? { value: scaled } : { value: scaled, currency };
}

function readNumber(digits: string, language: string): number | null {
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
  const usual = decimalOf(language);
  return usual === undefined ? undefined : usual === sign ? sign : null;
}

/** Groups of three between thousands signs, but for the first (and the Indian way of two). */
function hasProperGroups(text: string, decimal: '.' | ',' | null): boolean {
  const whole = decimal === null ? text : text.slice(0, text.lastIndexOf(decimal));
  const groups = whole.split(/[.,]/);
  return (
    groups.length === 1 ||
    groups.slice(1).every((group) => group.length === 3 || (group.length === 2 && groups.length > 2))
  );
}

/** The decimal sign of a language; undefined for none or an unknown one. */
function decimalOf(language: string): '.' | ',' | undefined {
  try {
    if (Intl.NumberFormat.supportedLocalesOf(language || []).length === 0) return undefined;
    const sign = new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
    return sign === '.' || sign === ',' ? sign : undefined;
  } catch {
    return undefined;
  }
}
