import { nameSkill, skillThen, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { Rep } from '@/lib/coaching/records';
import { panelWords } from '@/lib/i18n/panel';
import { send } from '@/lib/messaging/send';
import type { PanelView } from '@/lib/messaging/views';
import { Region } from './region';

interface RecentProps {
  readonly view: PanelView;
  readonly rep: Rep;
  readonly now: number;
}

/** The last three things that were seen of this rep. */
export function Recent({ view, rep, now }: RecentProps) {
  const t = useWords(panelWords);
  const tools = usePageTools();
  return (
    <Region title={t('recent')}>
      {view.recent.length === 0 ? <p class="soft">{t('recentEmpty', { name: rep.name })}</p> : null}
      <ul class="recent">
        {view.recent.map(({ id, at, ratings, note, createdAt }) => (
          <li key={id} class="recent-item">
            <p class="recent-head">
              <time dateTime={new Date(at).toISOString()} title={tools.formats.dateTime(at)} class="soft">
                {tools.formats.relativeDays(at, now)}
              </time>
              {ratings.map(({ skill, rating }) => (
                <span key={skill} class="recent-rating">
                  {skillThen(tools, skill, createdAt)?.name ?? nameSkill(tools, skill)} <b class="figures">{rating}</b>
                </span>
              ))}
            </p>
            {note === '' ? null : (
              <p class="recent-note" dir="auto">
                {note}
              </p>
            )}
          </li>
        ))}
      </ul>
      {view.recent.length === 0 ? null : (
        <button
          type="button"
          class="text-button"
          onClick={() => void tools.perform({ act: () => send('panel.openOptions', { hash: `#/rep/${rep.id}` }) })}
        >
          {t('all', { name: rep.name })}
        </button>
      )}
    </Region>
  );
}
