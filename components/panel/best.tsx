import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { Coaching } from '@/lib/coaching/types';
import type { ContentText } from '@/lib/content/types';
import { panelWords } from '@/lib/i18n/panel';
import type { PanelView } from '@/lib/messaging/views';
import { Region } from './region';

interface BestProps {
  readonly view: PanelView;
  readonly coaching: Coaching;
  readonly content: ContentText;
  readonly now: number;
}

/** What the exemplars were seen to do on the focus skill, and what a 5 looks like. */
export function Best({ view, coaching, content, now }: BestProps) {
  const t = useWords(panelWords);
  const { formats } = usePageTools();
  const [skill] = coaching.focus;
  const notes = view.exemplarNotes.filter((one) => one.skill === skill);
  const anchor = skill === undefined ? undefined : content.skills[skill]?.anchors[5];
  return (
    <Region title={t('howBest')}>
      {notes.map(({ note, repName, rating, at }) => (
        <figure key={`${at} ${note}`} class="best-note">
          <blockquote dir="auto">{note}</blockquote>
          <figcaption class="soft">
            <span dir="auto">{repName ?? t('oneOfTheBest')}</span> · {t('bestRated', { rating })} ·{' '}
            {formats.relativeDays(at, now)}
          </figcaption>
        </figure>
      ))}
      {notes.length === 0 ? <p class="soft">{t('bestEmpty')}</p> : null}
      {anchor === undefined || anchor === '' ? null : (
        <p class="anchor-five">
          <span class="small-title">{t('anchorFive')}</span>
          {anchor}
        </p>
      )}
    </Region>
  );
}
