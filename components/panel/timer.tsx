import { useRef, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useKeptFocus } from '@/components/hooks/use-kept-focus';
import { useWords } from '@/components/hooks/use-words';
import { nameTime } from '@/components/timer/name-time';
import { RunningTimer } from '@/components/timer/running-timer';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { MEANS } from '@/lib/coaching/mirror';
import { TIME_CATEGORIES, type TimeCategory } from '@/lib/coaching/types';
import { timerWords } from '@/lib/i18n/timer';
import { send } from '@/lib/messaging/send';
import type { PanelView } from '@/lib/messaging/views';

/** The manager's timer in the panel: one click starts it for this rep, one click stops it. */
export function PanelTimer({ view }: { readonly view: PanelView }) {
  const { timer } = view;
  const place = useRef<HTMLElement>(null);
  // start and stop take each other's place: the focus stays where it was
  useKeptFocus(place, String(timer?.startedAt ?? 'none'));
  const t = useWords(timerWords);
  return (
    <section class="timer-place" aria-label={t('label')} ref={place}>
      {timer === null ? (
        <StartTimer view={view} />
      ) : (
        <RunningTimer key={timer.startedAt} timer={timer} repName={nameRep(view, timer.rep)} />
      )}
    </section>
  );
}

function StartTimer({ view }: { readonly view: PanelView }) {
  const t = useWords(timerWords);
  const tools = usePageTools();
  const [category, setCategory] = useState<TimeCategory>('observing');
  if (view.rep.kind !== 'known') return null;
  const { rep } = view.rep;
  // meetings and paperwork are about nobody in particular
  const isAbout = (one: TimeCategory): boolean => MEANS.includes(one);
  const start = () =>
    tools.perform({
      act: () => send('timer.start', { category, ...(isAbout(category) ? { rep: rep.id } : {}) }),
    });
  return (
    <div class="timer">
      <Button isSmall disabled={tools.isReadOnly} onClick={() => void start()}>
        {t('start')}
      </Button>
      <Select
        label={t('what')}
        isLabelHidden
        value={category}
        disabled={tools.isReadOnly}
        options={TIME_CATEGORIES.map((value) => ({
          value,
          label: nameTime(tools, value, isAbout(value) ? rep.name : null),
        }))}
        onValue={setCategory}
      />
    </div>
  );
}

/** The timer's rep where it is another than the one in front, as far as this panel knows the team. */
function nameRep(view: PanelView, rep: string | undefined): string | null {
  if (view.rep.kind === 'known' && view.rep.rep.id === rep) return null;
  return view.team.find(({ id }) => id === rep)?.name ?? null;
}
