import type { Catalog } from './translate';

/** What is said of a word in a note that is not about behaviour; the suggestion comes from the word list. */
export const noteWords = {
  en: {
    label: '“{words}” is a label: {suggestion}',
    result: '“{words}” is a result: {suggestion}',
    health: '“{words}” is about health: {suggestion}',
    family: '“{words}” is about private life: {suggestion}',
    religion: '“{words}” is about religion: {suggestion}',
    politics: '“{words}” is about politics: {suggestion}',
    union: '“{words}” is about unions: {suggestion}',
  },
  it: {
    label: '«{words}» è un’etichetta: {suggestion}',
    result: '«{words}» è un risultato: {suggestion}',
    health: '«{words}» riguarda la salute: {suggestion}',
    family: '«{words}» riguarda la vita privata: {suggestion}',
    religion: '«{words}» riguarda la religione: {suggestion}',
    politics: '«{words}» riguarda la politica: {suggestion}',
    union: '«{words}» riguarda il sindacato: {suggestion}',
  },
} as const satisfies Catalog;
