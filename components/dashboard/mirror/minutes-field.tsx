import { useEffect, useRef, useState } from 'preact/hooks';
import { readDuration } from '@/lib/i18n/duration';
import { createId } from '@/lib/platform/ids';
import type { GridField } from './entry-deeds';

interface MinutesFieldProps {
  readonly field: GridField;
  readonly label: string;
  /** What is counted from elsewhere, in figures and in words; null when nothing is. */
  readonly besides: { readonly minutes: number; readonly words: string } | null;
  readonly isDisabled: boolean;
  /** Names the one note below the grid. */
  readonly errorId: string;
  readonly onWrong: (isWrong: boolean) => void;
  /** Keeps the minutes; `id` is the one that a new entry gets. Answers whether that was done. */
  readonly onFill: (field: GridField, minutes: number, id: string) => Promise<boolean>;
}

/** The minutes by hand of one day and category; kept when the field is left, or by Enter. */
export function MinutesField({ field, label, besides, isDisabled, errorId, onWrong, onFill }: MinutesFieldProps) {
  const kept = field.entries.reduce((sum, { minutes }) => sum + minutes, 0);
  // what is typed; null shows what is kept
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  /** The id of a new entry, the minutes that were asked for last, and whether somebody is typing. */
  const session = useRef({ id: createId(), asked: kept, isTyping: false }).current;
  useEffect(() => {
    session.asked = kept;
    if (!session.isTyping) setTyped(null);
  }, [kept, session]);

  const end = (wrong: boolean): void => {
    session.isTyping = false;
    setWrong(wrong);
    onWrong(wrong);
  };
  const commit = (): void => {
    if (typed === null) return;
    const minutes = readDuration(typed);
    end(minutes === null);
    if (minutes === null) return;
    if (minutes === kept) setTyped(null);
    if (minutes === session.asked) return;
    const before = session.asked;
    session.asked = minutes;
    void onFill(field, minutes, session.id).then((isDone) => {
      // what was not kept stays typed, and leaving the field tries again
      if (!isDone) session.asked = before;
    });
  };

  return (
    <div class="minutes-field">
      <input
        class="input figures"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-label={besides === null ? label : `${label} (${besides.words})`}
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={isWrong ? errorId : undefined}
        maxLength={8}
        disabled={isDisabled}
        value={typed ?? (kept === 0 ? '' : String(kept))}
        onInput={(event) => {
          session.isTyping = true;
          setTyped(event.currentTarget.value);
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key !== 'Escape') return;
          end(false);
          setTyped(null);
        }}
      />
      {besides === null ? null : (
        <span class="minutes-besides figures" title={besides.words} aria-hidden="true">
          +{Math.round(besides.minutes)}
        </span>
      )}
    </div>
  );
}
