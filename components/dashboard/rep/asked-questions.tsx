import { useCallback, useMemo, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useView } from '@/components/hooks/use-view';
import { useWords } from '@/components/hooks/use-words';
import { wordQuestionAt } from '@/components/rubric/word-question';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { Rep } from '@/lib/coaching/records';
import { fillSlots } from '@/lib/coaching/slots';
import { describeError } from '@/lib/i18n/errors';
import { repWords } from '@/lib/i18n/rep';
import { send } from '@/lib/messaging/send';
import { concernsRecords } from './concerns-records';
import { type AskedOnce, pairMarks } from './pair-marks';

const FIRST = 8;

/** What this rep was asked, what they answered, and whether it helped; newest first. */
export function AskedQuestions({ rep }: { readonly rep: Rep }) {
  const t = useWords(repWords);
  const { locale } = usePageTools();
  const read = useCallback(() => send('questions.read', { rep: rep.id }), [rep.id]);
  const { view, failure } = useView(read, concernsRecords);
  const asked = useMemo(() => (view === null ? null : pairMarks(view.marks)), [view]);
  return (
    <section class="block" aria-label={t('asked')}>
      <h2>{t('asked')}</h2>
      {failure === null ? null : (
        <Notice tone="danger" isAlert>
          {describeError(failure, locale)}
        </Notice>
      )}
      {asked === null ? (
        failure === null && <Skeleton height="4rem" />
      ) : asked.length === 0 ? (
        <p class="soft">{t('asked.none')}</p>
      ) : (
        <AskedList rep={rep} asked={asked} />
      )}
    </section>
  );
}

function AskedList({ rep, asked }: { readonly rep: Rep; readonly asked: readonly AskedOnce[] }) {
  const t = useWords(repWords);
  const { locale, formats, content, rubric } = usePageTools();
  const [isWhole, setWhole] = useState(false);
  const words = { account: t('slotAccount'), opportunity: t('slotOpportunity'), stage: t('slotStage'), rep: rep.name };
  const rest = isWhole ? 0 : Math.max(0, asked.length - FIRST);
  if (content === null) return <Skeleton height="4rem" />;
  return (
    <>
      <ul class="asked" aria-label={t('asked')}>
        {asked.slice(0, asked.length - rest).map(({ id, question, at, answer, verdict, isOnlyMarked }) => {
          const text = wordQuestionAt(content.byDefault, rubric.wordings, locale, question, at);
          return (
            <li key={id}>
              <time class="soft small" dateTime={new Date(at).toISOString()}>
                {formats.date(at)}
              </time>
              <div>
                <p class={text === undefined ? 'soft' : 'asked-text'} dir="auto">
                  {text === undefined ? t('asked.gone') : fillSlots(text, {}, words)}
                </p>
                {answer === null ? (
                  <p class="soft small">{t(isOnlyMarked ? 'asked.onlyMarked' : 'asked.noAnswer')}</p>
                ) : (
                  <p dir="auto">{answer}</p>
                )}
              </div>
              {verdict === null ? null : (
                <span class={verdict === 'useful' ? 'tag tag-good' : 'tag'}>{t(`asked.${verdict}`)}</span>
              )}
            </li>
          );
        })}
      </ul>
      {rest === 0 ? null : (
        <div>
          <Button onClick={() => setWhole(true)}>{t('asked.more', { count: rest })}</Button>
        </div>
      )}
    </>
  );
}
