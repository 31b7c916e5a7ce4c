import type { NoteKind, NoteWord } from './types';

/** An expression of a note that is not about behaviour. */
export interface NoteMark {
  /** Where it stands, in UTF-16 units as strings count; `end` is the first one after it. */
  readonly start: number;
  readonly end: number;
  readonly kind: NoteKind;
  readonly suggestion: string;
}

interface Rule {
  readonly word: NoteWord;
  readonly found: RegExp;
  readonly unless: RegExp | null;
}
const compiled = new WeakMap<readonly NoteWord[], readonly Rule[]>();

/**
 * The marks of a note, in its order, none over another (method, section 9). Words are matched, not understood: a mark may
 * be mistaken, so it advises and never blocks.
 */
export function checkNote(note: string, words: readonly NoteWord[]): NoteMark[] {
  const { text, places } = foldText(note);
  const rules = compiled.get(words) ?? words.map(compileWord);
  compiled.set(words, rules);
  const marks = rules.flatMap(({ word: { kind, suggestion }, found, unless }) => {
    const spans = listSpans(text, found);
    const exceptions = unless === null || spans.length === 0 ? [] : listSpans(text, unless);
    return spans
      .filter((span) => !exceptions.some((other) => overlaps(span, other)))
      .map((span) => ({ ...span, kind, suggestion }));
  });
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return marks
    .filter((mark, place) => !marks.slice(0, place).some((earlier) => overlaps(mark, earlier)))
    .map((mark) => ({ ...mark, start: places[mark.start] ?? 0, end: places[mark.end] ?? note.length }));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function listSpans(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

function overlaps(one: Span, two: Span): boolean {
  return one.start < two.end && two.start < one.end;
}

function compileWord(word: NoteWord): Rule {
  return { word, found: compile(word.words), unless: word.unless === undefined ? null : compile(word.unless) };
}

/** `\b` knows no accents, so the ends of a word are spelt out. */
function compile(words: string): RegExp {
  const source = words
    .replaceAll('(', '(?:')
    .replaceAll('*', '\\p{L}*')
    .replaceAll(' ?', '\\s*')
    .replaceAll(' ', '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu');
}

/** Small letters, accents composed, straight apostrophes; `places` says where each unit stood in the note. */
function foldText(note: string): { readonly text: string; readonly places: readonly number[] } {
  let text = '';
  const places: number[] = [];
  for (const { 0: letter, index } of note.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const folded = letter
      .normalize('NFC')
      .replace(/[\u2018\u2019\u02BC\u0060\u00B4]/u, "'")
      .toLowerCase();
    for (let unit = 0; unit < folded.length; unit += 1) places.push(index);
    text += folded;
  }
  return { text, places: [...places, note.length] };
}
