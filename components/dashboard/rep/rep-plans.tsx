import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useView } from '@/components/hooks/use-view';
import { useWords } from '@/components/hooks/use-words';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { Rep } from '@/lib/coaching/records';
import { describeError } from '@/lib/i18n/errors';
import { writeDay } from '@/lib/i18n/format';
import { repWords } from '@/lib/i18n/rep';
import { send } from '@/lib/messaging/send';
import type { TriedPlan } from '@/lib/messaging/views';
import { concernsRecords } from './concerns-records';

const readPlans = () => send('plans.read', {});
const ORDER = { running: 0, draft: 1, closed: 2 } as const;

/** The rep's plans in one line each: what runs, what is drafted, what was before. */
export function RepPlans({ rep }: { readonly rep: Rep }) {
  const t = useWords(repWords);
  const { locale } = usePageTools();
  const { view, failure } = useView(readPlans, concernsRecords);
  const plans = view?.plans
    .filter((plan) => plan.rep === rep.id)
    .sort((a, b) => ORDER[a.state] - ORDER[b.state] || momentOf(b) - momentOf(a));
  return (
    <section class="block" aria-label={t('plans')}>
      <h2>{t('plans')}</h2>
      {failure === null ? null : (
        <Notice tone="danger" isAlert>
          {describeError(failure, locale)}
        </Notice>
      )}
      {plans === undefined ? (
        failure === null && <Skeleton height="2rem" />
      ) : plans.length === 0 ? (
        <p class="soft">
          {t('plans.none')} <a href={`#/plans/${rep.id}`}>{t('plans.go')}</a>
        </p>
      ) : (
        <ul class="rep-plans" aria-label={t('plans')}>
          {plans.map((plan) => (
            <PlanLine key={plan.id} plan={plan} />
          ))}
        </ul>
      )}
    </section>
  );
}

const momentOf = ({ closedAt, startedAt, createdAt }: TriedPlan): number => closedAt ?? startedAt ?? createdAt;

function PlanLine({ plan }: { readonly plan: TriedPlan }) {
  const t = useWords(repWords);
  const tools = usePageTools();
  const { state, focus } = plan;
  const names = tools.formats.list(focus.map(({ skill }) => nameSkill(tools, skill)));
  return (
    <li>
      <span class={state === 'running' ? 'tag tag-accent' : 'tag'}>{t(`plan.${state}`)}</span>
      <a href={`#/plans/${plan.rep}`}>{names === '' ? t('plan.noFocus') : names}</a>
      <span class="soft" dir="auto">
        <PlanFacts plan={plan} />
      </span>
    </li>
  );
}

function PlanFacts({ plan: { state, reviewOn, closedAt, result, missing } }: { readonly plan: TriedPlan }) {
  const t = useWords(repWords);
  const { formats } = usePageTools();
  if (state === 'draft') return null;
  if (state === 'closed') {
    const closed = closedAt === null ? null : t('plan.closedOn', { date: formats.date(closedAt) });
    return <>{[closed, result].filter(Boolean).join(': ')}</>;
  }
  const isOver = reviewOn < writeDay(Date.now());
  const review = t(isOver ? 'plan.reviewOverdue' : 'plan.review', { date: formats.day(reviewOn) });
  const lacking = Math.max(0, ...missing);
  return <>{lacking === 0 ? review : `${review} · ${t('plan.missing', { count: lacking })}`}</>;
}
