import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { readDuration, writeDuration } from '@/lib/i18n/duration';
import { timerWords } from '@/lib/i18n/timer';

interface LongTimerProps {
  readonly ran: number;
  /** No more than it ran can count. */
  readonly most: number;
  readonly onKeep: (minutes: number) => void;
  readonly onThrow: () => void;
  readonly onGoOn: () => void;
}

/** The question when a timer was perhaps forgotten: how many of its minutes count, or none. */
export function LongTimer({ ran, most, onKeep, onThrow, onGoOn }: LongTimerProps) {
  const t = useWords(timerWords);
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const keep = (): void => {
    const minutes = readDuration(text) ?? 0;
    const isRight = minutes >= 1 && minutes <= most;
    setWrong(!isRight);
    if (isRight) onKeep(minutes);
    else field.current?.focus();
  };
  return (
    <form
      class="timer-long"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <p>{t('long', { minutes: writeDuration(ran) })}</p>
      <TextField
        label={t('count')}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        controlRef={field}
        error={isWrong ? t('wrong', { most: writeDuration(most) }) : undefined}
        onValue={setText}
      />
      <div class="timer-acts">
        <Button type="submit" isSmall variant="primary">
          {t('keep')}
        </Button>
        <Button isSmall onClick={onThrow}>
          {t('throw')}
        </Button>
        <Button isSmall variant="quiet" onClick={onGoOn}>
          {t('goOn')}
        </Button>
      </div>
    </form>
  );
}
