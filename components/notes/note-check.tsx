import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';

/** Nobody is interrupted in the middle of a word. */
const PAUSE_MS = 400;

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
  const [lines, setLines] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = true;
    const show = (found: readonly string[]) => {
      if (isWanted) setLines(found);
    };
    if (note.trim() === '') show([]);
    const check = () =>
      import('./describe-note')
        .then((part) => part.describeNote(note, locale))
        // after an update the chunk is gone: the note can be saved unchecked
        .then(show, () => undefined);
    const timer = note.trim() === '' ? 0 : setTimeout(check, PAUSE_MS);
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
