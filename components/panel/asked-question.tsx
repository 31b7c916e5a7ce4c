import { useRef, useState } from 'preact/hooks';
import { lazy } from '@/components/dashboard/lazy';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button, IconButton } from '@/components/ui/button';
import { IconCopy, IconSwap } from '@/components/ui/icons';
import type { QuestionMark } from '@/lib/coaching/records';
import type { QuestionId, RepId } from '@/lib/coaching/types';
import { panelWords } from '@/lib/i18n/panel';
import type { Given } from './mark-question';

const ANSWER_LIMIT = 500;

// only where something is said of a question: not part of the first script
const QuestionAnswer = lazy(() => import('./question-answer').then((m) => m.QuestionAnswer), '3.5rem');
const copyText = async (text: string): Promise<void> => (await import('@/components/hooks/copy-text')).copyText(text);

interface AskedQuestionProps {
  readonly id: QuestionId;
  readonly text: string;
  readonly skillName: string;
  readonly isLarge: boolean;
  readonly rep: RepId;
  /** It was said to be useful, or not. */
  readonly onMark: () => void;
  readonly onSwap: () => void;
}

/** One question with what the manager can say of it: asked (with a one-line answer), useful, not useful, another one. */
export function AskedQuestion({ id, text, skillName, isLarge, rep, onMark, onSwap }: AskedQuestionProps) {
  const t = useWords(panelWords);
  const { perform, isReadOnly } = usePageTools();
  const [answer, setAnswer] = useState<string | null>(null);
  const [given, setGiven] = useState<readonly Given[]>([]);
  const isMarking = useRef(false);
  const isTooLong = (answer?.trim().length ?? 0) > ANSWER_LIMIT;

  const isGiven = (kind: QuestionMark): boolean => given.some((one) => one.mark === kind);
  const mark = async (kind: QuestionMark, answer = ''): Promise<boolean> => {
    const isVerdict = kind !== 'asked';
    // pressed twice, said once
    if (isMarking.current || (isVerdict && isGiven(kind))) return false;
    isMarking.current = true;
    if (isVerdict) onMark();
    let takeBack: (() => Promise<void>) | undefined;
    const isDone = await perform({
      act: async () => {
        const { markQuestion } = await import('./mark-question');
        takeBack = await markQuestion({ rep, question: id, mark: kind, ...(answer && { answer }) }, given, setGiven);
      },
      said: t(`marked.${kind}`),
      undo: async () => takeBack?.(),
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
          aria-pressed={isGiven('useful')}
          onClick={() => void mark('useful')}
        >
          {t('useful')}
        </Button>
        <Button
          variant="quiet"
          isSmall
          disabled={isReadOnly}
          aria-pressed={isGiven('not-useful')}
          onClick={() => void mark('not-useful')}
        >
          {t('notUseful')}
        </Button>
        <IconButton isSmall label={t('another')} icon={IconSwap} onClick={onSwap} />
        <IconButton isSmall label={t('copy')} icon={IconCopy} onClick={() => void copy()} />
      </div>
      {answer === null ? null : (
        <QuestionAnswer answer={answer} isTooLong={isTooLong} onAnswer={setAnswer} onKeep={() => void keepAnswer()} />
      )}
    </li>
  );
}
