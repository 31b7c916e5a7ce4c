import { useEffect, useRef, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { TextField } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { SkillId } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { writeDay } from '@/lib/i18n/format';
import { plansWords } from '@/lib/i18n/plans';
import type { AnalysedRep } from '@/lib/messaging/views';
import { FormDialog } from '../form-dialog';
import { groupSkills } from '../skill-options';
import { suggestFocus } from './draft-plan';
import { FocusFields } from './focus-fields';
import { usePlanDeeds, type WritablePlan } from './plan-deeds';
import { type FocusForm, isReviewDay, readFocus, toForm } from './plan-form';
import type { TeamReadings } from './team-readings';

interface PlanEditorProps {
  readonly plan: WritablePlan;
  readonly rep: AnalysedRep;
  readonly readings: TeamReadings;
  /** It is not kept yet: saving adds it. */
  readonly isNew: boolean;
  readonly onClose: () => void;
}

const MOST_SKILLS = 2;

/** The dialog that changes a plan: one skill, at most two, with milestone and practices, and the review day. */
export function PlanEditor({ plan, rep, readings, isNew, onClose }: PlanEditorProps) {
  const t = useWords(plansWords);
  const c = useWords(commonWords);
  const tools = usePageTools();
  const deeds = usePlanDeeds();
  const [forms, setForms] = useState<readonly FocusForm[]>(() => plan.focus.map(toForm));
  const [reviewOn, setReviewOn] = useState(plan.reviewOn);
  const [isChecked, setChecked] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  // the chosen skill leaves the list: without this the browser would show the next one as if it were chosen
  const adder = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (adder.current !== null) adder.current.value = '';
  }, [forms]);

  const isDraft = plan.state === 'draft';
  const isRightDay = isReviewDay(reviewOn, plan.reviewOn, writeDay(Date.now()));
  const others = readings.skills.filter((id) => !forms.some(({ skill }) => skill === id));
  const add = (skill: SkillId) =>
    setForms([...forms, ...suggestFocus(readings, rep.id, [skill], tools.skillTexts).map(toForm)]);

  const save = async () => {
    setChecked(true);
    const focus = readFocus(forms);
    if (focus === null || !isRightDay) return;
    const next = { ...plan, focus, reviewOn };
    const isDone = await (isNew
      ? deeds.add(next, t('drafted', { name: rep.name }))
      : deeds.change(plan, next, t('changed')));
    if (isDone) onClose();
    else setFailed(true);
  };

  return (
    <FormDialog
      title={t(isNew ? 'editor.new' : 'editor.edit', { name: rep.name })}
      written={{ forms, reviewOn }}
      save={t('editor.save')}
      onSave={() => void save()}
      hasFailed={hasFailed}
      onClose={onClose}
    >
      {forms.map((form) => (
        <FocusFields
          key={form.skill}
          form={form}
          isChecked={isChecked}
          onForm={(next) => setForms(forms.map((one) => (one.skill === next.skill ? next : one)))}
          onRemove={isDraft ? () => setForms(forms.filter(({ skill }) => skill !== form.skill)) : null}
        />
      ))}
      {isDraft && forms.length < MOST_SKILLS ? (
        <Select
          label={t(forms.length === 0 ? 'editor.choose' : 'editor.addSecond')}
          hint={forms.length === 0 ? undefined : t('editor.oneIsBetter')}
          value={null}
          controlRef={adder}
          placeholder={c('choose')}
          options={groupSkills(others, tools)}
          error={isChecked && forms.length === 0 ? t('editor.needsSkill') : undefined}
          onValue={(skill) => add(skill as SkillId)}
        />
      ) : null}
      <TextField
        type="date"
        label={t('editor.reviewOn')}
        value={reviewOn}
        error={isChecked && !isRightDay ? t('editor.reviewError') : undefined}
        onValue={setReviewOn}
      />
      {isDraft ? null : <p class="soft small">{t('editor.skillStays')}</p>}
    </FormDialog>
  );
}
