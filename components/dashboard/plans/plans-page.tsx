import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { PageHead } from '@/components/dashboard/page-head';
import { useWords } from '@/components/hooks/use-words';
import { Skeleton } from '@/components/ui/skeleton';
import { dashboardWords } from '@/lib/i18n/dashboard';
import { plansWords } from '@/lib/i18n/plans';
import type { TriedPlan } from '@/lib/messaging/views';
import { DraftCard } from './draft-card';
import { PlanHistory } from './plan-history';
import { type PlansData, usePlansData } from './plans-data';
import { type PlanProps, RunningPlan } from './running-plan';
import { WithoutPlan } from './without-plan';
import './plans.css';

interface PlansPageProps {
  /** Whose plan the address asks for (`#/plans/0192…`); empty for nobody’s. */
  readonly rep: string;
}

/** Development plans: those that run, drafts, who has none, and those that are closed. */
export function PlansPage({ rep }: PlansPageProps) {
  const t = useWords(plansWords);
  const d = useWords(dashboardWords);
  const { data, failure } = usePlansData();
  return (
    <>
      <PageHead
        title={d('plans')}
        intro={
          <>
            {t('intro')} {data === null ? null : <Coverage data={data} />}
          </>
        }
        failure={failure}
      />
      {data === null ? failure === null && <Skeleton height="12rem" /> : <PlanLists data={data} asked={rep} />}
    </>
  );
}

function Coverage({ data }: { readonly data: PlansData }) {
  const t = useWords(plansWords);
  const active = data.members.filter(({ isArchived }) => !isArchived);
  const running = active.filter(({ id }) => data.groups.running.some(({ rep }) => rep === id)).length;
  return active.length === 0 ? null : <span>{t('covered', { running, count: active.length })}</span>;
}

function PlanLists({ data, asked }: { readonly data: PlansData; readonly asked: string }) {
  const t = useWords(plansWords);
  const { running, drafts, without } = data.groups;
  const [arrival, setArrival] = useState(asked);
  // before anything can be pressed: what was pressed is where the focus goes next
  useLayoutEffect(() => setArrival(asked), [asked]);
  if (data.members.length === 0) {
    return (
      <div class="empty">
        <p>{t('noTeam')}</p>
        <p class="soft">
          {t('noTeam.next')} <a href="#/team">{t('noTeam.go')}</a>
        </p>
      </div>
    );
  }
  const drawPlans = (plans: readonly TriedPlan[], Card: ComponentType<PlanProps>) =>
    plans.map((plan) => {
      const rep = data.findRep(plan.rep);
      if (rep === undefined) return null;
      const isArrival = arrival === rep.id;
      return (
        <Card key={plan.id} plan={plan} rep={rep} data={data} isArrival={isArrival} onMove={() => setArrival(rep.id)} />
      );
    });
  return (
    <>
      <section class="plan-section" aria-label={t('running')}>
        <h2>{t('running')}</h2>
        {running.length === 0 ? (
          <div class="empty">
            <p>{t('running.empty')}</p>
            {without.length === 0 ? null : <p class="soft">{t('running.emptyNext')}</p>}
          </div>
        ) : (
          <ul class="plan-list">{drawPlans(running, RunningPlan)}</ul>
        )}
      </section>
      {drafts.length === 0 ? null : (
        <section class="plan-section" aria-label={t('drafts')}>
          <h2>{t('drafts')}</h2>
          <ul class="plan-list">{drawPlans(drafts, DraftCard)}</ul>
        </section>
      )}
      {without.length === 0 ? null : (
        <section class="plan-section" aria-label={t('without')}>
          <h2>{t('without')}</h2>
          <p class="soft">{t('without.about')}</p>
          <ul class="without-list">
            {without.map((rep) => (
              <WithoutPlan
                key={rep.id}
                rep={rep}
                data={data}
                isArrival={arrival === rep.id}
                onMove={() => setArrival(rep.id)}
              />
            ))}
          </ul>
        </section>
      )}
      <PlanHistory data={data} />
    </>
  );
}
