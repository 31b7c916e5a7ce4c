/** The beginnings of the months' names, English and Italian. */
const MONTHS = [
  ['jan', 'gen'],
  ['feb'],
  ['mar'],
  ['apr'],
  ['may', 'mag'],
  ['jun', 'giu'],
  ['jul', 'lug'],
  ['aug', 'ago'],
  ['sep', 'set'],
  ['oct', 'ott'],
  ['nov'],
  ['dec', 'dic'],
];

/**
 * A period as a spreadsheet's heading writes it: `Q3 2026`, `2026-Q3`, `T3 26`, `H1 2026`, `09/2026`, `Sep 2026`, `2026`.
 * null for any other text.
 */
export function readPeriod(text: string): string | null {
  const words = text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const numbers = words.filter((word) => /\d/.test(word));
  const letters = words.filter((word) => !/\d/.test(word));
  const year = numbers.find((word) => /^20\d{2}$/.test(word)) ?? numbers.filter((word) => /^\d{2}$/.test(word)).at(-1);
  if (year === undefined || letters.length > 1) return null;
  const fullYear = year.length === 4 ? year : `20${year}`;
  const rest = numbers.toSpliced(numbers.indexOf(year), 1);
  const [letter] = letters;
  if (letter === undefined) return year.length === 4 ? readNumbers(fullYear, rest) : null;
  const month = MONTHS.findIndex((names) => names.some((name) => letter.startsWith(name)));
  if (month >= 0 && rest.length === 0) return `${fullYear}-${String(month + 1).padStart(2, '0')}`;
  return rest.length === 1 ? readPart(fullYear, letter, Number(rest[0])) : null;
}

function readNumbers(year: string, rest: readonly string[]): string | null {
  if (rest.length === 0) return year;
  const month = Number(rest[0]);
  return rest.length === 1 && month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : null;
}

/** Quarters are Q or, in Italian, T; halves are H or S. */
function readPart(year: string, letter: string, part: number): string | null {
  if (/^[qt]/.test(letter) && part >= 1 && part <= 4) return `${year}-Q${part}`;
  return /^[hs]/.test(letter) && part >= 1 && part <= 2 ? `${year}-H${part}` : null;
}
