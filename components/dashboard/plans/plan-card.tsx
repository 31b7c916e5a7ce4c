import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { HIDDEN_NAME, hideOthers } from '@/lib/coaching/hide-names';
import type { SkillId } from '@/lib/coaching/types';
import { plansWords } from '@/lib/i18n/plans';
import type { AnalysedRep, TriedPlan } from '@/lib/messaging/views';
import { useArrival } from '../use-arrival';
import { CommitmentList } from './commitment-list';
import { HowBest } from './how-best';
import { PlanSkill } from './plan-skill';
import type { PlansData } from './plans-data';

interface PlanCardProps {
  readonly plan: TriedPlan;
  readonly rep: AnalysedRep;
  readonly data: PlansData;
  readonly isArrival: boolean;
  /** Small facts beside the name. */
  readonly facts: ComponentChildren;
  /** The buttons at the foot. */
  readonly acts: ComponentChildren;
}

/** A plan that runs or waits to start: the rep, the skills, how the best do it, what was agreed. */
export function PlanCard({ plan, rep, data, isArrival, facts, acts }: PlanCardProps) {
  const t = useWords(plansWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useArrival(heading, isArrival);
  const isDraft = plan.state === 'draft';
  return (
    <li>
      <article
        class={isDraft ? 'plan plan-draft' : 'plan'}
        aria-label={t(isDraft ? 'draftOf' : 'planOf', { name: rep.name })}
      >
        <header class="plan-head">
          <h3 ref={heading} tabIndex={-1}>
            <a href={`#/rep/${rep.id}`}>{rep.name}</a>
          </h3>
          <p class="plan-facts">
            {facts}
            {rep.isArchived ? <span class="tag">{t('archived')}</span> : null}
          </p>
        </header>
        {plan.cause === null || plan.cause === 'skill' ? null : (
          <Notice tone="warn">{t(`first.${plan.cause}`, { name: rep.name })}</Notice>
        )}
        {plan.focus.map((focus, place) => (
          <div key={focus.skill} class="plan-part">
            <PlanSkill
              focus={focus}
              reading={data.readings.read(rep.id, focus.skill)}
              missing={isDraft ? null : (plan.missing[place] ?? null)}
            />
            <BestDisclosure
              skill={focus.skill}
              rep={rep}
              data={data}
              startsOpen={isDraft}
              isOneOfSeveral={plan.focus.length > 1}
            />
          </div>
        ))}
        <CommitmentList rep={rep} commitments={data.commitmentsOf(rep.id)} />
        <div class="button-row">{acts}</div>
      </article>
    </li>
  );
}

interface BestDisclosureProps {
  readonly skill: SkillId;
  readonly rep: AnalysedRep;
  readonly data: PlansData;
  readonly startsOpen: boolean;
  readonly isOneOfSeveral: boolean;
}

function BestDisclosure({ skill, rep, data, startsOpen, isOneOfSeveral }: BestDisclosureProps) {
  const t = useWords(plansWords);
  const tools = usePageTools();
  const [isOpen, setOpen] = useState(startsOpen);
  const hide = data.hidesNames ? hideOthers(data.members, rep.id, HIDDEN_NAME) : null;
  const exemplars = [...data.readings.exemplars].filter((id) => id !== rep.id).sort();
  const summary = isOneOfSeveral ? `${t('howBest')}: ${nameSkill(tools, skill)}` : t('howBest');
  return (
    <Disclosure summary={summary} isOpen={isOpen} onToggle={setOpen}>
      {isOpen ? <HowBest skill={skill} exemplars={exemplars} nameOf={data.nameOf} hide={hide} /> : null}
    </Disclosure>
  );
}
