import { useRef, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import type { Timer } from '@/lib/coaching/records';
import { writeDuration } from '@/lib/i18n/duration';
import { timerWords } from '@/lib/i18n/timer';
import { send } from '@/lib/messaging/send';
import { createId } from '@/lib/platform/ids';
import { LongTimer } from './long-timer';
import { nameTime } from './name-time';
import { useNow } from './use-now';

const MINUTE_MS = 60_000;
/** A timer that ran longer than this was perhaps forgotten: how much of it counts is asked. */
const LONG_MINUTES = 120;
/** No entry holds more. */
const MOST_MINUTES = 1440;

interface RunningTimerProps {
  readonly timer: Timer;
  readonly repName: string | null;
}

/** The timer that is running: for what, how long, and the click that stops it. */
export function RunningTimer({ timer, repName }: RunningTimerProps) {
  const t = useWords(timerWords);
  const tools = usePageTools();
  const now = useNow(timer.startedAt);
  // the minutes that it had run when it was to be stopped, while it is asked how many of them count
  const [asked, setAsked] = useState<number | null>(null);
  // made once: however often the click is repeated, one entry comes of it
  const id = useRef(createId()).current;
  const { startedAt, category, rep } = timer;
  const what = nameTime(tools, category, repName);
  const measure = (): number => Math.max(0, (Date.now() - startedAt) / MINUTE_MS);
  const ran = Math.floor(Math.max(0, now - startedAt) / MINUTE_MS);

  const stop = (minutes: number | null): void => {
    const again = { category, ...(rep === undefined ? {} : { rep }), since: startedAt };
    void tools.perform({
      act: () => send('timer.stop', { id, minutes }),
      said: minutes === null ? t('thrown') : t('stopped', { minutes: writeDuration(minutes), what }),
      undo: () => send('timer.start', minutes === null ? again : { ...again, insteadOf: id }),
      undone: t('runsOn'),
    });
  };
  const stopOrAsk = (): void => {
    const minutes = measure();
    if (minutes > LONG_MINUTES) setAsked(Math.ceil(minutes));
    else stop(Math.max(1, Math.round(minutes)));
  };
  return (
    <div class="timer timer-running">
      <p class="timer-words">
        <span class={ran > LONG_MINUTES ? 'tag tag-warn figures' : 'tag tag-accent figures'}>{writeDuration(ran)}</span>
        <span>{what}</span>
      </p>
      {asked !== null ? (
        <LongTimer
          ran={asked}
          most={Math.min(MOST_MINUTES, asked)}
          onKeep={stop}
          onThrow={() => stop(null)}
          onGoOn={() => setAsked(null)}
        />
      ) : (
        <Button isSmall disabled={tools.isReadOnly} aria-label={t('stopLong')} onClick={stopOrAsk}>
          {t('stop')}
        </Button>
      )}
    </div>
  );
}
