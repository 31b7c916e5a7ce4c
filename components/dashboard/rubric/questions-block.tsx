import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { PHASES, type SkillId } from '@/lib/coaching/types';
import { rubricWords } from '@/lib/i18n/rubric';
import { listQuestionDrafts, type QuestionPlace } from './question-drafts';
import { QuestionEditor } from './question-editor';
import { QuestionItem } from './question-item';
import { type QuestionEntry, questionsOf, type RubricModel } from './rubric-model';
import type { ChangeRubric } from './use-rubric';

interface QuestionsBlockProps {
  readonly model: RubricModel;
  readonly skill: SkillId;
  readonly change: ChangeRubric;
}

/** The questions of one skill by phase, each to edit in its place. */
export function QuestionsBlock({ model, skill, change }: QuestionsBlockProps) {
  const t = useWords(rubricWords);
  const { isReadOnly } = usePageTools();
  const [open, setOpen] = useState<ReadonlySet<QuestionPlace>>(() => new Set(listQuestionDrafts(skill)));
  const all = questionsOf(model, skill);
  const active = all.filter(({ isArchived }) => !isArchived);
  const archived = all.filter(({ isArchived }) => isArchived);
  // one that is half written stays open beside the one that is chosen
  const edit = (place: QuestionPlace) => setOpen(new Set([...listQuestionDrafts(skill), place]));
  const close = (place: QuestionPlace) => {
    next.current = place;
    setOpen((before) => new Set([...before].filter((one) => one !== place)));
  };
  const block = useRef<HTMLElement>(null);
  // a row that went, or a form that closed, hands the focus to what stands in its place
  const next = useRef<string | null>(null);
  const shown = active.map(({ question }) => question.id).join(' ');
  useLayoutEffect(() => {
    if (next.current === null) return;
    const place = block.current?.querySelector<HTMLElement>(`[data-question="${next.current}"] button`);
    (place ?? block.current?.querySelector<HTMLElement>('[data-add]'))?.focus();
    next.current = null;
  }, [open, shown]);
  return (
    <section class="rubric-part rubric-questions" aria-label={t('questions')} ref={block}>
      <h3>{t('questions')}</h3>
      <p class="soft small">{t('questions.about')}</p>
      {active.length === 0 ? <p class="soft">{t('questions.none')}</p> : null}
      {PHASES.map((phase) => {
        const entries = active.filter(({ question }) => question.phase === phase);
        return entries.length === 0 ? null : (
          <div key={phase} class="rubric-phase">
            <h4 class="small-title">{t(`phase.${phase}`)}</h4>
            <ul>
              {entries.map((entry) =>
                open.has(entry.question.id) ? (
                  <li key={entry.question.id}>
                    <QuestionEditor
                      model={model}
                      skill={skill}
                      entry={entry}
                      change={change}
                      onClose={() => close(entry.question.id)}
                    />
                  </li>
                ) : (
                  <QuestionItem
                    key={entry.question.id}
                    model={model}
                    entry={entry}
                    change={change}
                    onEdit={() => edit(entry.question.id)}
                    onArchived={() => {
                      next.current = nextOf(active, entry);
                    }}
                  />
                ),
              )}
            </ul>
          </div>
        );
      })}
      {open.has('new') ? (
        <QuestionEditor model={model} skill={skill} entry={null} change={change} onClose={() => close('new')} />
      ) : (
        <div>
          <Button disabled={isReadOnly} data-add onClick={() => edit('new')}>
            {t('question.add')}
          </Button>
        </div>
      )}
      {archived.length === 0 ? null : (
        <Disclosure summary={t('question.archivedList', { count: archived.length })}>
          <ul>
            {archived.map((entry) => (
              <QuestionItem
                key={entry.question.id}
                model={model}
                entry={entry}
                change={change}
                onEdit={null}
                onArchived={() => {
                  next.current = entry.question.id;
                }}
              />
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

/** The question that will stand where this one does; an empty id when there is none. */
function nextOf(active: readonly QuestionEntry[], entry: QuestionEntry): string {
  const index = active.indexOf(entry);
  return (active[index + 1] ?? active[index - 1])?.question.id ?? '';
}
