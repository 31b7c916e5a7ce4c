import { useRef } from 'preact/hooks';
import { useKeptFocus } from '@/components/hooks/use-kept-focus';
import { useWords } from '@/components/hooks/use-words';
import type { Rep } from '@/lib/coaching/records';
import { fillSlots } from '@/lib/coaching/slots';
import type { Coaching, QuestionId } from '@/lib/coaching/types';
import type { ContentText } from '@/lib/content/types';
import { commonWords } from '@/lib/i18n/common';
import { panelWords } from '@/lib/i18n/panel';
import type { PanelView } from '@/lib/messaging/views';
import { AskedQuestion } from './asked-question';
import { Region } from './region';

interface AskProps {
  readonly view: PanelView;
  readonly coaching: Coaching;
  readonly content: ContentText;
  readonly rep: Rep;
  readonly onSwap: (question: QuestionId) => void;
}

/** One question large, two below, and at most one about the deal. */
export function Ask({ view, coaching, content, rep, onSwap }: AskProps) {
  const t = useWords(panelWords);
  const c = useWords(commonWords);
  const { deal } = view;
  const list = useRef<HTMLUListElement>(null);
  useKeptFocus(list, coaching.questions.map(({ question }) => question.id).join(' '));
  const stage = deal?.stage.known ?? null;
  const fallback = {
    account: t('slotAccount'),
    opportunity: t('slotOpportunity'),
    stage: t('slotStage'),
    rep: rep.name,
  };
  const word = (id: QuestionId): string =>
    fillSlots(
      content.questions[id] ?? id,
      {
        ...(deal?.account == null ? {} : { account: deal.account }),
        ...(deal?.name == null ? {} : { opportunity: deal.name }),
        ...(stage === null ? {} : { stage: c(`stage.${stage}`) }),
        rep: rep.name,
      },
      fallback,
    );
  return (
    <Region title={t('ask')}>
      {coaching.dealQuestion === null ? null : (
        <p class="deal-question">
          <span class="small-title">{t('dealQuestion')}</span>
          {t(`deal.${coaching.dealQuestion}`)}
        </p>
      )}
      {coaching.questions.length === 0 ? <p class="soft">{t('askEmpty')}</p> : null}
      <ul class="questions" ref={list}>
        {coaching.questions.map(({ question }, index) => (
          <AskedQuestion
            key={question.id}
            id={question.id}
            text={word(question.id)}
            skillName={content.skills[question.skill]?.name ?? question.skill}
            isLarge={index === 0}
            rep={rep.id}
            onSwap={onSwap}
          />
        ))}
      </ul>
    </Region>
  );
}
