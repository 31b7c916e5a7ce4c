import type { Rep } from './records';
import type { RepId } from './types';

/** Stands for a hidden name where no word is at hand, in every language. */
export const HIDDEN_NAME = '…';

const LEAST_LETTERS = 3;
/** A word's ends: `\b` knows no accents. */
const BEFORE = '(?<![\\p{L}\\p{N}])';
const AFTER = '(?![\\p{L}\\p{N}])';

/**
 * Answers what hides the names of `others` in a text behind `mark`: whole names however they are written, and first names
 * or surnames by themselves where they begin with a capital letter. A customer's namesake is hidden too: better a word too
 * few than a colleague's name on somebody else's page. What is also a name of `own` stays.
 */
export function createNameHider(
  own: readonly string[],
  others: readonly string[],
  mark: string,
): (text: string) => string {
  const kept = new Set(own.flatMap((name) => [name, ...listParts(name)]).map(fold));
  const names = others.filter((name) => fold(name) !== '' && !kept.has(fold(name)));
  const parts = names.flatMap(listParts).filter((part) => !kept.has(fold(part)));
  const whole = compile(
    names.map(fold).filter((name) => /[ @]/.test(name)),
    'giu',
  );
  const single = compile(
    parts.flatMap((part) => [part, capitalise(part), part.toUpperCase()]),
    'gu',
  );
  const several = new RegExp(`${quote(mark)}(?:\\s+${quote(mark)})+`, 'gu');
  return (text) => text.normalize('NFC').replace(whole, mark).replace(single, mark).replace(several, mark);
}

/** Answers what hides the names of all of a team but one rep's, here and in the CRM. */
export function hideOthers(team: readonly Rep[], rep: RepId, mark: string): (text: string) => string {
  const namesOf = ({ name, identities }: Rep) => [name, ...identities.map((identity) => identity.name)];
  const own = team.filter(({ id }) => id === rep);
  const others = team.filter(({ id }) => id !== rep);
  return createNameHider(own.flatMap(namesOf), others.flatMap(namesOf), mark);
}

const fold = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** First names and surnames; an address has none. */
function listParts(name: string): string[] {
  if (name.includes('@')) return [];
  return name
    .normalize('NFC')
    .split(/[^\p{L}\p{N}'’]+/u)
    .filter((part) => part.length >= LEAST_LETTERS);
}

function capitalise(part: string): string {
  return part.charAt(0).toUpperCase() + part.slice(1);
}

/** The text as a pattern of itself, with any white space for a space and either apostrophe. */
function quote(text: string): string {
  return text
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replaceAll(' ', '\\s+');
}

/** The longest first, so that a name is found before its part; nothing at all when there is no name. */
function compile(texts: readonly string[], flags: string): RegExp {
  const sorted = [...new Set(texts)].sort((a, b) => b.length - a.length).map(quote);
  return new RegExp(sorted.length === 0 ? '(?!)' : `${BEFORE}(?:${sorted.join('|')})${AFTER}`, flags);
}
