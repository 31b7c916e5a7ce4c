import { useEffect, useMemo, useState } from 'preact/hooks';
import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import type { Area, SkillId } from '@/lib/coaching/types';
import type { Locale } from '@/lib/content/types';
import { rubricWords } from '@/lib/i18n/rubric';
import { createId } from '@/lib/platform/ids';
import { EarlierWordings } from './earlier-wordings';
import { MethodFields } from './method-fields';
import { QuestionsBlock } from './questions-block';
import type { RubricModel, SkillEntry } from './rubric-model';
import { findSkillDraft, hasDrafts, keepSkillDraft } from './skill-drafts';
import { beginSkill, isSame, LOCALES, type SkillForm, saveSkill, toSkillForm } from './skill-form';
import { SkillHead } from './skill-head';
import type { ChangeRubric } from './use-rubric';
import { WordFields } from './word-fields';

interface SkillEditorProps {
  readonly model: RubricModel;
  /** null: a new one. */
  readonly entry: SkillEntry | null;
  /** Where a new one begins. */
  readonly area: Area;
  readonly change: ChangeRubric;
}

const NEW = 'new';

/** One skill with everything that can be said of it. Nothing is kept until it is saved, and nothing is lost before. */
export function SkillEditor({ model, entry, area, change }: SkillEditorProps) {
  const t = useWords(rubricWords);
  const tools = usePageTools();
  const key = entry?.skill.id ?? NEW;
  const base = useMemo(
    () => (entry === null ? beginSkill(area) : toSkillForm(entry, model.texts)),
    [entry, area, model.texts],
  );
  const [typed, setTyped] = useState<SkillForm | null>(() => findSkillDraft(key));
  const [words, setWords] = useState<Locale>(tools.locale);
  const [isChecked, setChecked] = useState(false);
  const form = typed ?? base;
  const isDirty = typed !== null && !isSame(typed, base);
  const keep = (draft: SkillForm | null): void => {
    keepSkillDraft(key, draft);
    setTyped(draft);
  };
  const type = (next: SkillForm | null): void => keep(next !== null && isSame(next, base) ? null : next);
  useWarningBeforeLeaving();

  const isNameless = LOCALES.every((locale) => form.words[locale].name.trim() === '') && entry?.byDefault == null;
  const save = async () => {
    setChecked(true);
    if (isNameless) return;
    const id = entry?.skill.id ?? (createId() as SkillId);
    const name = form.words[tools.locale].name.trim() || form.words.en.name.trim() || form.words.it.name.trim();
    const made = saveSkill(id, form, entry, model.texts, Date.now());
    const said = t(entry === null ? 'created' : 'saved', { name: name || nameSkill(tools, id) });
    if (!(await change(made, said))) return;
    type(null);
    setChecked(false);
    if (entry === null) location.hash = `#/rubric/${id}`;
  };

  return (
    <>
      <SkillHead model={model} entry={entry} change={change} onDraft={keep} />
      <form
        class="rubric-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <WordFields
          form={form}
          entry={entry}
          locale={words}
          error={isChecked && isNameless ? t('name.needed') : undefined}
          onLocale={setWords}
          onForm={type}
        />
        <MethodFields form={form} onForm={type} />
        <div class={isDirty || entry === null ? 'rubric-save rubric-save-due' : 'rubric-save'}>
          <Button type="submit" variant="primary" disabled={tools.isReadOnly || (!isDirty && entry !== null)}>
            {t(entry === null ? 'create' : 'save')}
          </Button>
          {isDirty ? <Button onClick={() => type(null)}>{t('discard')}</Button> : null}
          {isChecked && isNameless ? <span class="field-error">{t('missing')}</span> : null}
        </div>
      </form>
      {entry === null ? (
        <p class="soft">{t('questions.later')}</p>
      ) : (
        <>
          <QuestionsBlock model={model} skill={entry.skill.id} change={change} />
          <EarlierWordings entry={entry} texts={model.texts} />
        </>
      )}
    </>
  );
}

/** The browser asks before the page goes with something that was not saved. */
function useWarningBeforeLeaving(): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (hasDrafts()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);
}
