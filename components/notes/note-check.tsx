import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';

/** Nobody is interrupted in the middle of a word. */
const PAUSE_MS = 400;
const NOTHING: readonly string[] = [];

interface NoteCheckProps {
  readonly note: string;
  /** The field in which the note is written. */
  readonly children: ComponentChildren;
}

/**
 * A note's field, and under it a quiet line for each word that is not about behaviour. It advises and blocks nothing.
 * What it checks with is loaded when there is a note.
 */
export function NoteCheck({ note, children }: NoteCheckProps) {
  const { locale } = usePageTools();
  const [lines, setLines] = useState(NOTHING);
  useEffect(() => {
    if (note.trim() === '') {
      setLines(NOTHING);
      return;
    }
    let isWanted = true;
    const check = async () => {
      const { describeNote } = await import('./describe-note');
      const found = await describeNote(note, locale);
      if (isWanted) setLines(found);
    };
    // after an update the chunk is gone: the note can be saved unchecked
    const timer = setTimeout(() => void check().catch(() => undefined), PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [note, locale]);
  return (
    <div class="noted">
      {children}
      <div aria-live="polite">
        {lines.map((line) => (
          <p key={line} class="note-mark" dir="auto">
            {line}
          </p>
        ))}
      </div>
    </div>
  );
}
