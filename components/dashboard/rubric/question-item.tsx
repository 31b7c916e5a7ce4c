import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button, IconButton } from '@/components/ui/button';
import { IconEdit } from '@/components/ui/icons';
import { checkQuestion } from '@/lib/coaching/question-rules';
import { commonWords } from '@/lib/i18n/common';
import { rubricWords } from '@/lib/i18n/rubric';
import { archiveQuestion } from './order-deeds';
import { IssueList } from './question-issues';
import { isQuestionChanged, type QuestionEntry, type RubricModel } from './rubric-model';
import type { ChangeRubric } from './use-rubric';

interface QuestionItemProps {
  readonly model: RubricModel;
  readonly entry: QuestionEntry;
  readonly change: ChangeRubric;
  /** null: it is archived. */
  readonly onEdit: (() => void) | null;
}

/** A question as it is asked, where it fits, and which rules it does not keep. */
export function QuestionItem({ entry, change, onEdit }: QuestionItemProps) {
  const t = useWords(rubricWords);
  const c = useWords(commonWords);
  const { content, formats, isReadOnly, locale } = usePageTools();
  const { question, isArchived, byDefault, wordings } = entry;
  const text = content?.now.questions[question.id] ?? '';
  const stages = question.stages.map((stage) => c(`stage.${stage}`));
  const tag = byDefault === null ? 'own' : isQuestionChanged(entry) ? 'changed' : null;
  // in which language it is shown: its own words, or those of the other language in their place
  const last = wordings.at(-1);
  const shownIn = byDefault !== null || last?.[locale] !== undefined ? locale : locale === 'en' ? 'it' : 'en';
  return (
    <li class="rubric-question">
      <div>
        <p dir="auto">{text}</p>
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
          onClick={() =>
            void change(
              archiveQuestion(entry, !isArchived),
              t(isArchived ? 'question.unarchived' : 'question.archived'),
            )
          }
        >
          {t(isArchived ? 'unarchive' : 'archive')}
        </Button>
      </div>
    </li>
  );
}
