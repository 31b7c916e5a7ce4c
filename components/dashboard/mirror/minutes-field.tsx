import { useEffect, useRef, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { commonWords } from '@/lib/i18n/common';
import { readDuration, writeDuration } from '@/lib/i18n/duration';
import { mirrorWords } from '@/lib/i18n/mirror';
import { createId } from '@/lib/platform/ids';
import { createDayWords } from './dates';
import { type GridField, useEntryDeeds } from './entry-deeds';

interface MinutesFieldProps {
  readonly field: GridField;
  /** Minutes of this day and category that are counted from elsewhere. */
  readonly besides: number;
  /** A day that lies ahead has none. */
  readonly isAhead: boolean;
  /** Named by the one note below the grid. */
  readonly errorId: string;
  readonly onWrong: (isWrong: boolean) => void;
}

/** The minutes by hand of one day and category; kept when the field is left, or by Enter. */
export function MinutesField({ field, besides, isAhead, errorId, onWrong }: MinutesFieldProps) {
  const t = useWords(mirrorWords);
  const c = useWords(commonWords);
  const { locale, isReadOnly } = usePageTools();
  const { fill } = useEntryDeeds();
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
    void fill(field, minutes, session.id).then((isDone) => {
      // what was not kept stays typed, and leaving the field tries again
      if (!isDone) session.asked = before;
    });
  };

  const name = t('grid.field', {
    day: createDayWords(locale).long(field.day),
    category: c(`time.${field.category}`),
  });
  const besidesWords = besides === 0 ? '' : t('grid.besides', { minutes: writeDuration(besides) });
  return (
    <div class="minutes-field">
      <input
        class="input figures"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-label={besides === 0 ? name : `${name} (${besidesWords})`}
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={isWrong ? errorId : undefined}
        maxLength={8}
        disabled={isAhead || isReadOnly}
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
      {besides === 0 ? null : (
        <span class="minutes-besides figures" title={besidesWords} aria-hidden="true">
          +{Math.round(besides)}
        </span>
      )}
    </div>
  );
}
