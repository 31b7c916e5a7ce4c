import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { commonWords } from '@/lib/i18n/common';
import { trendWords } from '@/lib/i18n/trend';
import type { SeenRating } from './trace-skill';

/** What stands behind the dot that is pointed at. */
export function TrendNote({ seen }: { readonly seen: SeenRating | null }) {
  const t = useWords(trendWords);
  const c = useWords(commonWords);
  const { formats } = usePageTools();
  if (seen === null) return <p class="trend-note soft">{t('hint')}</p>;
  const { note, context } = seen.observation;
  return (
    <div class="trend-note">
      <p>
        <b>{t('dot', { date: formats.date(seen.at), rating: seen.rating })}</b>
        {context === undefined ? null : <span class="soft"> · {c(`context.${context}`)}</span>}
      </p>
      <p class={note.trim() === '' ? 'soft' : 'trend-words'} dir="auto">
        {note.trim() === '' ? t('noNote') : note}
      </p>
    </div>
  );
}
