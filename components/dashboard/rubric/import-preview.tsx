import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { commonWords } from '@/lib/i18n/common';
import { rubricWords } from '@/lib/i18n/rubric';
import type { RubricPlan } from './plan-rubric';
import { isNothing } from './rubric-change';
import { nameOf } from './rubric-file';

const FATES = ['new', 'changed', 'same'] as const;
const BAD_SHOWN = 20;

interface ImportPreviewProps {
  readonly name: string;
  readonly plan: RubricPlan;
  /** The places of what is left out. */
  readonly bad: readonly string[];
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

/** What a rubric's file would bring, in counts and names, before anything is taken. */
export function ImportPreview({ name, plan, bad, onTake, onCancel }: ImportPreviewProps) {
  const t = useWords(rubricWords);
  const c = useWords(commonWords);
  const { formats, locale } = usePageTools();
  const isNothingNew = isNothing(plan.change);
  return (
    <div class="import-preview" role="status">
      <p>{t(isNothingNew ? 'import.nothing' : 'import.preview', { file: name })}</p>
      <dl class="rubric-fates">
        {FATES.map((fate) => {
          const skills = plan.skills[fate];
          const questions = plan.questions[fate].length;
          return (
            <div key={fate}>
              <dt>{t(`import.${fate}`)}</dt>
              <dd class="figures">
                {t('import.skills', { count: skills.length })} · {t('import.questions', { count: questions })}
              </dd>
              {fate === 'same' || skills.length === 0 ? null : (
                <dd class="soft small" dir="auto">
                  {formats.list(skills.map((skill) => nameOf(skill, locale)))}
                </dd>
              )}
            </div>
          );
        })}
        {bad.length === 0 ? null : (
          <div>
            <dt>{t('import.bad')}</dt>
            <dd class="figures">{formats.number(bad.length)}</dd>
            {bad.slice(0, BAD_SHOWN).map((place) => (
              <dd key={place} class="soft small">
                {t('import.badAt', { place })}
              </dd>
            ))}
            <dd class="small">{t('import.badAbout')}</dd>
          </div>
        )}
      </dl>
      {plan.isReordered ? <p>{t('import.order')}</p> : null}
      <div class="button-row">
        {isNothingNew ? null : (
          <Button variant="primary" onClick={onTake}>
            {t('import.do')}
          </Button>
        )}
        <Button onClick={onCancel}>{c(isNothingNew ? 'close' : 'cancel')}</Button>
      </div>
    </div>
  );
}
