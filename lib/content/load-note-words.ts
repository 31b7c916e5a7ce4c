import type { NoteWord } from '@/lib/coaching/types';
import type { Locale } from './types';

/** The words that a note is checked for in one language; each language is a chunk of its own. */
export async function loadNoteWords(locale: Locale): Promise<readonly NoteWord[]> {
  switch (locale) {
    case 'en':
      return (await import('./note-words-en')).NOTE_WORDS_EN;
    case 'it':
      return (await import('./note-words-it')).NOTE_WORDS_IT;
  }
}
