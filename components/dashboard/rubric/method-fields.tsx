import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Select } from '@/components/ui/select';
import { AREAS, STAGES, type Stage } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { rubricWords } from '@/lib/i18n/rubric';
import { BarSlider } from './bar-slider';
import { LEAST_RELEVANCE, type SkillForm } from './skill-form';

interface MethodFieldsProps {
  readonly form: SkillForm;
  readonly onForm: (form: SkillForm) => void;
}

/** Where a skill belongs, how much it matters at each stage, and the target. */
export function MethodFields({ form, onForm }: MethodFieldsProps) {
  const t = useWords(rubricWords);
  const c = useWords(commonWords);
  const { formats } = usePageTools();
  const weigh = (stage: Stage, value: number): void =>
    onForm({ ...form, relevance: { ...form.relevance, [stage]: value } });
  return (
    <fieldset class="rubric-part">
      <legend>{t('method')}</legend>
      <fieldset class="rubric-stages">
        <legend class="field-label">{t('relevance')}</legend>
        {STAGES.map((stage) => (
          <BarSlider
            key={stage}
            label={c(`stage.${stage}`)}
            value={form.relevance[stage]}
            min={LEAST_RELEVANCE}
            max={1}
            step={0.05}
            words={t(`relevance.${bandOf(form.relevance[stage])}`)}
            isStrong={bandOf(form.relevance[stage]) === 'top'}
            onValue={(value) => weigh(stage, value)}
          />
        ))}
      </fieldset>
      <div class="rubric-stages">
        <BarSlider
          label={t('target')}
          value={form.target}
          min={1}
          max={5}
          step={0.5}
          words={formats.fixed(form.target)}
          isStrong
          onValue={(target) => onForm({ ...form, target })}
        />
        <p class="soft small">{t('target.about')}</p>
      </div>
      <div class="rubric-where">
        <Select
          label={t('area')}
          value={form.area}
          options={AREAS.map((value) => ({ value, label: c(`area.${value}`) }))}
          onValue={(area) => onForm({ ...form, area })}
        />
      </div>
    </fieldset>
  );
}

/** A relevance in a word. */
function bandOf(relevance: number): 'top' | 'high' | 'some' | 'low' {
  if (relevance >= 0.9) return 'top';
  if (relevance >= 0.65) return 'high';
  return relevance >= 0.4 ? 'some' : 'low';
}
