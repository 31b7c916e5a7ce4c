import { useRef, useState } from 'preact/hooks';
import { lazy } from '@/components/dashboard/lazy';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button, IconButton } from '@/components/ui/button';
import { IconCopy, IconSwap } from '@/components/ui/icons';
import type { QuestionMark } from '@/lib/coaching/records';
import type { QuestionId, RepId } from '@/lib/coaching/types';
import { panelWords } from '@/lib/i18n/panel';
import type { Body } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';

const ANSWER_LIMIT = 500;

// only where something is said of a question: not part of the first script
const QuestionAnswer = lazy(() => import('./question-answer').then((m) => m.QuestionAnswer), '3.5rem');
const createId = async (): Promise<string> => (await import('@/lib/platform/ids')).createId();
const copyText = async (text: string): Promise<void> => (await import('@/components/hooks/copy-text')).copyText(text);

/** A mark as it was sent. */
type Given = Body<'question.mark'>;
/** Useful or not is one statement, asked is another. */
const isVerdict = (mark: QuestionMark): boolean => mark !== 'asked';

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
  const [given, setGiven] = useState<readonly Given[]>([]);
  const isMarking = useRef(false);
  const isTooLong = (answer?.trim().length ?? 0) > ANSWER_LIMIT;

  const mark = async (kind: QuestionMark, words?: string): Promise<boolean> => {
    const before = given.find((one) => isVerdict(one.mark) === isVerdict(kind));
    // pressed twice, said once; whoever changes their mind has said only the last
    if (isMarking.current || (before?.mark === kind && isVerdict(kind))) return false;
    const line = words === undefined || words === '' ? {} : { answer: words };
    const replace = async (gone: Given | undefined, put: Given | undefined): Promise<void> => {
      if (put !== undefined) await send('question.mark', put);
      if (gone !== undefined) await send('question.unmark', { id: gone.id });
      setGiven((all) => [...all.filter((one) => one.id !== gone?.id), ...(put === undefined ? [] : [put])]);
    };
    isMarking.current = true;
    let event: Given | undefined;
    const isDone = await perform({
      act: async () => {
        event = { id: await createId(), rep, question: id, mark: kind, ...line };
        await replace(before, event);
      },
      said: t(`marked.${kind}`),
      undo: () => replace(event, before),
    });
    isMarking.current = false;
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
          aria-pressed={given.some((one) => one.mark === 'useful')}
          onClick={() => void mark('useful')}
        >
          {t('useful')}
        </Button>
        <Button
          variant="quiet"
          isSmall
          disabled={isReadOnly}
          aria-pressed={given.some((one) => one.mark === 'not-useful')}
          onClick={() => void mark('not-useful')}
        >
          {t('notUseful')}
        </Button>
        <IconButton isSmall label={t('another')} icon={IconSwap} onClick={() => onSwap(id)} />
        <IconButton isSmall label={t('copy')} icon={IconCopy} onClick={() => void copy()} />
      </div>
      {answer === null ? null : (
        <QuestionAnswer answer={answer} isTooLong={isTooLong} onAnswer={setAnswer} onKeep={() => void keepAnswer()} />
      )}
    </li>
  );
}
