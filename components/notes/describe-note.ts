import { checkNote } from '@/lib/coaching/check-note';
import { loadNoteWords } from '@/lib/content/load-note-words';
import type { Locale } from '@/lib/i18n/locale';
import { noteWords } from '@/lib/i18n/notes';
import { createTranslator } from '@/lib/i18n/translate';

/** One sentence for each expression of the note that is not about behaviour, in the note's order, each said once. */
export async function describeNote(note: string, locale: Locale): Promise<readonly string[]> {
  const t = createTranslator(noteWords, locale);
  const marks = checkNote(note, await loadNoteWords(locale));
  const sentences = marks.map(({ start, end, kind, suggestion }) =>
    t(kind, { words: note.slice(start, end), suggestion }),
  );
  const isSame = (one: string, two: string): boolean => one.toLowerCase() === two.toLowerCase();
  return sentences.filter((one, place) => sentences.findIndex((other) => isSame(one, other)) === place);
}
