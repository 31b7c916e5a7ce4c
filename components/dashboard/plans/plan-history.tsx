import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Disclosure } from '@/components/ui/disclosure';
import { plansWords } from '@/lib/i18n/plans';
import type { TriedPlan } from '@/lib/messaging/views';
import type { PlansData } from './plans-data';

/** The plans that were closed, each with its one-line result. */
export function PlanHistory({ data }: { readonly data: PlansData }) {
  const t = useWords(plansWords);
  const { closed } = data.groups;
  if (closed.length === 0) return null;
  return (
    <section class="plan-history">
      <Disclosure summary={t('history', { count: closed.length })}>
        <ul>
          {closed.map((plan) => (
            <ClosedPlan key={plan.id} plan={plan} name={data.nameOf(plan.rep)} />
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}

function ClosedPlan({ plan, name }: { readonly plan: TriedPlan; readonly name: string }) {
  const t = useWords(plansWords);
  const tools = usePageTools();
  const { formats } = tools;
  const { rep, focus, startedAt, closedAt, result } = plan;
  return (
    <li>
      <p>
        <a class="rep-link" href={`#/rep/${rep}`}>
          {name}
        </a>{' '}
        {startedAt === null || closedAt === null ? null : (
          <span class="soft small">{t('fromTo', { from: formats.date(startedAt), to: formats.date(closedAt) })}</span>
        )}
      </p>
      <p dir="auto" class={result === null ? 'soft' : undefined}>
        {result ?? t('noResult')}
      </p>
      {focus.map(({ skill, levelAtStart, milestone }) => (
        <p key={skill} class="soft small">
          {t('closedLevels', {
            skill: nameSkill(tools, skill),
            start: formats.fixed(levelAtStart),
            milestone: formats.fixed(milestone),
          })}
        </p>
      ))}
    </li>
  );
}
