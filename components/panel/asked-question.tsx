import { useState } from 'preact/hooks';
import { copyText } from '@/components/hooks/copy-text';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button, IconButton } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { IconCopy, IconSwap } from '@/components/ui/icons';
import type { QuestionMark } from '@/lib/coaching/records';
import type { QuestionId, RepId } from '@/lib/coaching/types';
import { panelWords } from '@/lib/i18n/panel';
import { send } from '@/lib/messaging/send';
import { createId } from '@/lib/platform/ids';

const ANSWER_LIMIT = 500;

interface AskedQuestionProps {
  readonly id: QuestionId;
  readonly text: string;
  readonly skillName: string;
  readonly isLarge: boolean;
  readonly rep: RepId;
  readonly onSwap: (question: QuestionId) => void;
}

/** One question with what the manager can say of it: asked (with a one-line answer), useful, not useful, another one. */
export function AskedQuestion({ id, text, skillName, isLarge, rep, onSwap }: AskedQuestionProps) {
  const t = useWords(panelWords);
  const { perform, isReadOnly } = usePageTools();
  const [answer, setAnswer] = useState<string | null>(null);
  const [given, setGiven] = useState<QuestionMark | null>(null);
  const isTooLong = (answer?.trim().length ?? 0) > ANSWER_LIMIT;

  const mark = async (kind: QuestionMark, words?: string): Promise<boolean> => {
    // pressed once, said once: a second press would count twice
    if (given === kind) return false;
    const event = createId();
    const line = words === undefined || words === '' ? {} : { answer: words };
    const isDone = await perform({
      act: () => send('question.mark', { id: event, rep, question: id, mark: kind, ...line }),
      said: t(`marked.${kind}`),
      undo: async () => {
        await send('question.unmark', { id: event });
        setGiven(null);
      },
    });
    if (isDone) setGiven(kind);
    return isDone;
  };
  const keepAnswer = async (): Promise<void> => {
    if (!isTooLong && (await mark('asked', answer?.trim()))) setAnswer(null);
  };
  const copy = () => perform({ act: () => copyText(text), said: t('copied') });

  return (
    <li class={isLarge ? 'question question-large' : 'question'}>
      <p class="question-text" dir="auto">
        {text}
      </p>
      <p class="question-skill soft">{skillName}</p>
      <div class="question-actions">
        <Button
          isSmall
          disabled={isReadOnly}
          aria-expanded={answer !== null}
          onClick={() => setAnswer(answer === null ? '' : null)}
        >
          {t('asked')}
        </Button>
        <Button
          variant="quiet"
          isSmall
          disabled={isReadOnly}
          aria-pressed={given === 'useful'}
          onClick={() => void mark('useful')}
        >
          {t('useful')}
        </Button>
        <Button
          variant="quiet"
          isSmall
          disabled={isReadOnly}
          aria-pressed={given === 'not-useful'}
          onClick={() => void mark('not-useful')}
        >
          {t('notUseful')}
        </Button>
        <IconButton isSmall label={t('another')} icon={IconSwap} onClick={() => onSwap(id)} />
        <IconButton isSmall label={t('copy')} icon={IconCopy} onClick={() => void copy()} />
      </div>
      {answer === null ? null : (
        <form
          class="question-answer"
          onSubmit={(event) => {
            event.preventDefault();
            void keepAnswer();
          }}
        >
          <TextField
            label={t('answer')}
            value={answer}
            onValue={setAnswer}
            controlRef={focusIt}
            {...(isTooLong ? { error: t('answerTooLong') } : {})}
          />
          <Button type="submit" isSmall disabled={isTooLong}>
            {t('answerSave')}
          </Button>
        </form>
      )}
    </li>
  );
}

/** The same function at every draw: the field takes the focus when it appears, and never again. */
function focusIt(input: HTMLInputElement | null): void {
  input?.focus();
}
