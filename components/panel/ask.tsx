import { useRef } from 'preact/hooks';
import { useKeptFocus } from '@/components/hooks/use-kept-focus';
import { useWords } from '@/components/hooks/use-words';
import type { Rep } from '@/lib/coaching/records';
import { fillSlots } from '@/lib/coaching/slots';
import type { Coaching, QuestionId, RankedQuestion } from '@/lib/coaching/types';
import type { ContentText } from '@/lib/content/types';
import { commonWords } from '@/lib/i18n/common';
import { panelWords } from '@/lib/i18n/panel';
import type { PanelView } from '@/lib/messaging/views';
import { AskedQuestion } from './asked-question';
import { keepPlaces } from './keep-places';
import { Region } from './region';

interface AskProps {
  readonly view: PanelView;
  readonly coaching: Coaching;
  readonly content: ContentText;
  readonly rep: Rep;
  readonly onSwap: (question: QuestionId) => void;
}

/** What is on the screen since it was dealt: by marks it is not dealt anew, or another question slides under the pointer. */
interface Dealt {
  /** The deal, its stage and the focus. */
  readonly from: string;
  shown: readonly RankedQuestion[];
  /** Those said to be useful, or not. */
  readonly marked: Set<QuestionId>;
}

/** One question large, two below, and at most one about the deal. */
export function Ask({ view, coaching, content, rep, onSwap }: AskProps) {
  const t = useWords(panelWords);
  const c = useWords(commonWords);
  const { deal } = view;
  const list = useRef<HTMLUListElement>(null);
  const stage = deal?.stage.known ?? null;
  const dealt = useRef<Dealt>(null);
  const from = [deal?.site, deal?.recordId, stage, ...coaching.focus].join(' ');
  if (dealt.current?.from !== from) dealt.current = { from, shown: coaching.questions, marked: new Set() };
  const { shown: before, marked } = dealt.current;
  const isMarked = (id: QuestionId): boolean => marked.has(id) && content.questions[id] !== undefined;
  const shown = keepPlaces(before, coaching.questions, isMarked);
  dealt.current.shown = shown;
  useKeptFocus(list, shown.map(({ question }) => question.id).join(' '));
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
      {shown.length === 0 ? <p class="soft">{t('askEmpty')}</p> : null}
      <ul class="questions" ref={list}>
        {shown.map(({ question }, index) => (
          <AskedQuestion
            key={question.id}
            id={question.id}
            text={word(question.id)}
            skillName={content.skills[question.skill]?.name ?? question.skill}
            isLarge={index === 0}
            rep={rep.id}
            onMark={() => marked.add(question.id)}
            onSwap={() => {
              marked.delete(question.id);
              onSwap(question.id);
            }}
          />
        ))}
      </ul>
    </Region>
  );
}
