import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import type { RepId } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { countDays } from '@/lib/i18n/format';
import { popupWords } from '@/lib/i18n/popup';
import type { PopupState } from './popup-tab';

const SHOWN = 4;

interface WaitingListProps {
  readonly view: PopupState;
  readonly onLog: (rep: RepId) => void;
}

/** Who has not been observed for long, the longest first; a click chooses them in the quick log. */
export function WaitingList({ view, onLog }: WaitingListProps) {
  const t = useWords(popupWords);
  const c = useWords(commonWords);
  const { waiting, team, settings } = view;
  if (team.length === 0) return null;
  return (
    <section class="waiting" aria-label={t('waiting')}>
      <h2 class="field-label">{t('waiting')}</h2>
      {waiting.length === 0 ? (
        <p class="soft">{t('waiting.none', { count: settings.waitingDays })}</p>
      ) : (
        <ul>
          {waiting.slice(0, SHOWN).map(({ id, name, lastObservedAt: last }) => (
            <li key={id}>
              <Button variant="quiet" isSmall aria-label={t('waiting.log', { name })} onClick={() => onLog(id)}>
                {name}
              </Button>
              <span class="soft small figures">
                {last === null ? t('waiting.never') : c('days', { count: countDays(last, Date.now()) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {waiting.length > SHOWN ? <p class="soft small">{t('waiting.more', { count: waiting.length - SHOWN })}</p> : null}
    </section>
  );
}
