import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { RepId, SkillId } from '@/lib/coaching/types';
import { plansWords } from '@/lib/i18n/plans';
import { Reading } from '../reading';
import { useBestNotes } from './use-best-notes';

interface HowBestProps {
  readonly skill: SkillId;
  /** The top performers without the plan's own rep. */
  readonly exemplars: readonly RepId[];
  readonly nameOf: (rep: RepId) => string;
  /** Hides names in what was written; null: names are shown. */
  readonly hide: ((text: string) => string) | null;
}

/** What the exemplars were seen to do on a skill, and what a 5 looks like. */
export function HowBest({ skill, exemplars, nameOf, hide }: HowBestProps) {
  const t = useWords(plansWords);
  const { formats, skillTexts } = usePageTools();
  const { view: notes, failure } = useBestNotes(skill, exemplars);
  const anchor = skillTexts?.[skill]?.anchors[5];
  return (
    <div class="how-best">
      {notes?.map(({ id, rep, rating, note, at }) => (
        <figure key={id}>
          <blockquote dir="auto">{hide?.(note) ?? note}</blockquote>
          <figcaption class="soft small">
            <span dir="auto">{hide === null ? nameOf(rep) : t('oneOfTheBest')}</span> · {t('bestRated', { rating })} ·{' '}
            {formats.relativeDays(at, Date.now())}
          </figcaption>
        </figure>
      ))}
      <Reading view={notes} failure={failure} />
      {notes?.length === 0 ? <p class="soft">{t(exemplars.length === 0 ? 'noExemplar' : 'noBestNote')}</p> : null}
      {anchor === undefined || anchor === '' ? null : (
        <p>
          <span class="field-label">{t('anchorFive')}</span> <span>{anchor}</span>
        </p>
      )}
    </div>
  );
}
