import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { TextArea, TextField } from '@/components/ui/field';
import { plansWords } from '@/lib/i18n/plans';
import { type FocusForm, readMilestone, readPractices } from './plan-form';

interface FocusFieldsProps {
  readonly form: FocusForm;
  readonly isChecked: boolean;
  /** null: the plan runs, and its skill stays. */
  readonly onRemove: (() => void) | null;
  readonly onForm: (form: FocusForm) => void;
}

/** One skill of a plan in the editor: its milestone and what is practised. */
export function FocusFields({ form, isChecked, onRemove, onForm }: FocusFieldsProps) {
  const t = useWords(plansWords);
  const tools = usePageTools();
  const name = nameSkill(tools, form.skill);
  const level = tools.formats.fixed(form.levelAtStart);
  return (
    <fieldset class="plan-fields">
      <legend class="visually-hidden">{name}</legend>
      <b>{name}</b>
      <TextField
        type="number"
        inputMode="decimal"
        label={t('milestone')}
        hint={t('editor.milestoneHint', { level })}
        min={1}
        max={5}
        step={0.1}
        value={form.milestone}
        error={isChecked && readMilestone(form) === null ? t('editor.milestoneError', { level }) : undefined}
        onValue={(milestone) => onForm({ ...form, milestone })}
      />
      <TextArea
        label={t('practices')}
        hint={t('editor.practicesHint')}
        rows={4}
        value={form.practices}
        error={isChecked && readPractices(form) === null ? t('editor.practicesError') : undefined}
        onValue={(practices) => onForm({ ...form, practices })}
      />
      {/* last: a dialog gives the focus to its first control, and Enter on this one would take the skill out */}
      {onRemove === null ? null : (
        <p>
          <Button variant="quiet" isSmall onClick={onRemove}>
            {t('editor.removeSkill')}
            <span class="visually-hidden"> {name}</span>
          </Button>
        </p>
      )}
    </fieldset>
  );
}
