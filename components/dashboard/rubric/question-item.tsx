import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button, IconButton } from '@/components/ui/button';
import { IconEdit } from '@/components/ui/more-icons';
import { checkQuestion } from '@/lib/coaching/question-rules';
import { commonWords } from '@/lib/i18n/common';
import { rubricWords } from '@/lib/i18n/rubric';
import { archiveQuestion } from './order-deeds';
import { toQuestionForm } from './question-form';
import { IssueList } from './question-issues';
import { isQuestionChanged, type QuestionEntry, type RubricModel } from './rubric-model';
import { otherThan } from './skill-form';
import type { ChangeRubric } from './use-rubric';

interface QuestionItemProps {
  readonly model: RubricModel;
  readonly entry: QuestionEntry;
  readonly change: ChangeRubric;
  /** null: it is archived. */
  readonly onEdit: (() => void) | null;
  /** It was archived, or brought back. */
  readonly onArchived: () => void;
}

/** A question as it is asked, where it fits, and which rules it does not keep. */
export function QuestionItem({ model, entry, change, onEdit, onArchived }: QuestionItemProps) {
  const t = useWords(rubricWords);
  const c = useWords(commonWords);
  const { formats, isReadOnly, locale } = usePageTools();
  const { question, isArchived, byDefault } = entry;
  const { words } = toQuestionForm(entry, model.texts);
  // what is missing in this language is shown in the other one
  const shownIn = words[locale] === '' ? otherThan(locale) : locale;
  const text = words[shownIn];
  const stages = question.stages.map((stage) => c(`stage.${stage}`));
  const tag = byDefault === null ? 'own' : isQuestionChanged(entry) ? 'changed' : null;
  const archive = async () => {
    onArchived();
    await change(archiveQuestion(entry, !isArchived), t(isArchived ? 'question.unarchived' : 'question.archived'));
  };
  return (
    <li class="rubric-question" data-question={question.id}>
      <div>
        <p dir="auto" lang={shownIn}>
          {text}
        </p>
        <p class="soft small rubric-facts">
          <span>{stages.length === 0 ? t('everyStage') : formats.list(stages)}</span>
          {tag === null ? null : <span class="tag">{t(tag)}</span>}
        </p>
        <IssueList issues={checkQuestion(text, shownIn)} />
      </div>
      <div class="rubric-acts">
        {onEdit === null ? null : (
          <IconButton
            isSmall
            icon={IconEdit}
            label={t('question.edit', { text })}
            disabled={isReadOnly}
            onClick={onEdit}
          />
        )}
        <Button
          isSmall
          variant="quiet"
          disabled={isReadOnly}
          aria-label={t(isArchived ? 'question.unarchive' : 'question.archive', { text })}
          onClick={() => void archive()}
        >
          {t(isArchived ? 'unarchive' : 'archive')}
        </Button>
      </div>
    </li>
  );
}
