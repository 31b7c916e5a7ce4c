import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { panelWords } from '@/lib/i18n/panel';

interface QuestionAnswerProps {
  readonly answer: string;
  readonly isTooLong: boolean;
  readonly onAnswer: (answer: string) => void;
  readonly onKeep: () => void;
}

/** What the rep said to a question, in one line. */
export function QuestionAnswer({ answer, isTooLong, onAnswer, onKeep }: QuestionAnswerProps) {
  const t = useWords(panelWords);
  return (
    <form
      class="question-answer"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      <TextField
        label={t('answer')}
        value={answer}
        onValue={onAnswer}
        controlRef={focusIt}
        {...(isTooLong ? { error: t('answerTooLong') } : {})}
      />
      <Button type="submit" isSmall disabled={isTooLong}>
        {t('answerSave')}
      </Button>
    </form>
  );
}

/** The same function at every draw: the field takes the focus when it appears, and never again. */
function focusIt(input: HTMLInputElement | null): void {
  input?.focus();
}
