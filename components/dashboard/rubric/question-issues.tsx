import { useWords } from '@/components/hooks/use-words';
import { checkQuestion, MOST_WORDS, type QuestionIssue } from '@/lib/coaching/question-rules';
import type { Locale } from '@/lib/content/types';
import { rubricWords } from '@/lib/i18n/rubric';

export const SLOTS = '{account}, {opportunity}, {stage}, {rep}';

/** The rules that a question does not keep, in words. */
export function IssueList({ issues }: { readonly issues: readonly QuestionIssue[] }) {
  const t = useWords(rubricWords);
  if (issues.length === 0) return null;
  return (
    <ul class="rubric-issues small">
      {issues.map((issue) => (
        <li key={issue}>
          {issue === 'too-long'
            ? t('issue.too-long', { most: MOST_WORDS })
            : issue === 'unknown-slot'
              ? t('issue.unknown-slot', { slots: SLOTS })
              : t(`issue.${issue}`)}
        </li>
      ))}
    </ul>
  );
}

/** The same while it is typed: said without interrupting, and nothing is said of an empty field. */
export function QuestionCheck({ text, locale }: { readonly text: string; readonly locale: Locale }) {
  const t = useWords(rubricWords);
  const issues = text.trim() === '' ? [] : checkQuestion(text, locale);
  return (
    <div aria-live="polite" class="rubric-check">
      {text.trim() !== '' && issues.length === 0 ? <p class="rubric-fits small">{t('question.fits')}</p> : null}
      <IssueList issues={issues} />
    </div>
  );
}
