import { useEffect, useRef, useState } from 'preact/hooks';
import { DiscardQuestion } from '@/components/dashboard/discard-question';
import { useLeaving } from '@/components/dashboard/use-leaving';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { PHASES, type QuestionId, type SkillId, STAGES, type Stage } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { rubricWords } from '@/lib/i18n/rubric';
import { createId } from '@/lib/platform/ids';
import { restoreQuestion } from './order-deeds';
import { findQuestionDraft, keepQuestionDraft } from './question-drafts';
import { NO_QUESTION, type QuestionForm, saveQuestion, toQuestionForm } from './question-form';
import { QuestionCheck, SLOTS } from './question-issues';
import { isQuestionChanged, type QuestionEntry, type RubricModel } from './rubric-model';
import { isSame, LOCALES } from './skill-form';
import type { ChangeRubric } from './use-rubric';

interface QuestionEditorProps {
  readonly model: RubricModel;
  readonly skill: SkillId;
  /** null: a new one. */
  readonly entry: QuestionEntry | null;
  readonly change: ChangeRubric;
  readonly onClose: () => void;
}

const MOST = 300;

/** A question in both languages, with the rules checked as it is typed; they warn and forbid nothing. */
export function QuestionEditor({ model, skill, entry, change, onClose }: QuestionEditorProps) {
  const t = useWords(rubricWords);
  const c = useWords(commonWords);
  const { locale } = usePageTools();
  const [begun] = useState<QuestionForm>(entry === null ? NO_QUESTION : toQuestionForm(entry, model.texts));
  const place = entry?.question.id ?? 'new';
  const [draft] = useState(() => findQuestionDraft(skill, place));
  const [form, setForm] = useState(draft ?? begun);
  const [isChecked, setChecked] = useState(false);
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // one that is found half written was not asked for just now
    if (draft === null) first.current?.focus();
  }, []);
  const type = (next: QuestionForm): void => {
    keepQuestionDraft(skill, place, isSame(next, begun) ? null : next);
    setForm(next);
  };
  const end = (): void => {
    keepQuestionDraft(skill, place, null);
    onClose();
  };
  const { isAsking, leave, stay } = useLeaving(!isSame(form, begun), end);
  const isEmpty = LOCALES.every((one) => form.words[one].trim() === '') && entry?.byDefault == null;
  const save = async () => {
    setChecked(true);
    if (isEmpty) return;
    const id = entry?.question.id ?? (createId() as QuestionId);
    const made = saveQuestion(id, skill, form, entry, model.texts, Date.now());
    if (await change(made, t('question.saved'))) end();
  };
  const restore = async () => {
    if (entry === null) return;
    if (await change(restoreQuestion(entry, Date.now()), t('question.restored'))) end();
  };
  const order = locale === 'en' ? LOCALES : [...LOCALES].reverse();
  return (
    <form
      class="rubric-question-form"
      aria-label={entry === null ? t('question.new') : t('question.edit', { text: form.words[locale] })}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        // what was typed is not lost by one key
        if (event.key === 'Escape') leave();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
      }}
    >
      {order.map((one, index) => (
        <div key={one} lang={one}>
          <TextArea
            label={t(`question.${one}`)}
            rows={2}
            maxLength={MOST}
            value={form.words[one]}
            controlRef={index === 0 ? first : null}
            error={isChecked && isEmpty && index === 0 ? t('question.needed') : undefined}
            onValue={(text) => type({ ...form, words: { ...form.words, [one]: text } })}
          />
          <QuestionCheck text={form.words[one]} locale={one} />
        </div>
      ))}
      <p class="soft small">{t('question.slots', { slots: SLOTS })}</p>
      <div class="rubric-where">
        <Select
          label={t('question.phase')}
          value={form.phase}
          options={PHASES.map((value) => ({ value, label: t(`phase.${value}`) }))}
          onValue={(phase) => type({ ...form, phase })}
        />
      </div>
      <StageChoice chosen={form.stages} onChoose={(stages) => type({ ...form, stages })} />
      {isAsking ? (
        <DiscardQuestion onKeep={stay} onDiscard={end} />
      ) : (
        <div class="button-row">
          <Button type="submit" variant="primary" isSmall>
            {c('save')}
          </Button>
          <Button isSmall onClick={leave}>
            {c('cancel')}
          </Button>
          {entry !== null && isQuestionChanged(entry) ? (
            <Button isSmall variant="quiet" onClick={() => void restore()}>
              {t('restore')}
            </Button>
          ) : null}
        </div>
      )}
    </form>
  );
}

interface StageChoiceProps {
  readonly chosen: readonly Stage[];
  readonly onChoose: (stages: readonly Stage[]) => void;
}

function StageChoice({ chosen, onChoose }: StageChoiceProps) {
  const t = useWords(rubricWords);
  const c = useWords(commonWords);
  return (
    <fieldset class="rubric-stage-choice">
      <legend class="field-label">{t('question.stages')}</legend>
      {STAGES.map((stage) => (
        <label key={stage} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(stage)}
            onChange={(event) =>
              onChoose(event.currentTarget.checked ? [...chosen, stage] : chosen.filter((one) => one !== stage))
            }
          />
          <span>{c(`stage.${stage}`)}</span>
        </label>
      ))}
      <p class="field-hint">{t('question.stages.about')}</p>
    </fieldset>
  );
}
