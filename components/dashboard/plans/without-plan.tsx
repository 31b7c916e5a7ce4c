import { useRef, useState } from 'preact/hooks';
import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Disclosure } from '@/components/ui/disclosure';
import { plansWords } from '@/lib/i18n/plans';
import type { AnalysedRep } from '@/lib/messaging/views';
import { createId } from '@/lib/platform/ids';
import { useArrival } from '../use-arrival';
import { CommitmentList } from './commitment-list';
import { draftPlan } from './draft-plan';
import { usePlanDeeds, type WritablePlan } from './plan-deeds';
import { PlanEditor } from './plan-editor';
import type { PlansData } from './plans-data';

interface WithoutPlanProps {
  readonly rep: AnalysedRep;
  readonly data: PlansData;
  readonly isArrival: boolean;
  readonly onMove: () => void;
}

/** A rep who has no plan: what it would be about, and the button that drafts it. */
export function WithoutPlan({ rep, data, isArrival, onMove }: WithoutPlanProps) {
  const t = useWords(plansWords);
  const tools = usePageTools();
  const deeds = usePlanDeeds();
  // one id: pressed twice, one draft
  const [id] = useState(createId);
  const [edited, setEdited] = useState<WritablePlan | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  useArrival(button, isArrival);
  const { name } = rep;
  const focus = data.readings.focusOf(rep.id);
  const isToObserve = focus.some((skill) => data.readings.read(rep.id, skill)?.advice === 'observe');
  const skills = tools.formats.list(focus.map((skill) => nameSkill(tools, skill)));
  const commitments = data.commitmentsOf(rep.id);
  const draft = () => {
    const plan = draftPlan(id, rep.id, data.readings, tools.skillTexts, Date.now());
    onMove();
    if (plan.focus.length === 0) setEdited(plan);
    else void deeds.add(plan, t('drafted', { name }));
  };
  return (
    <li class="without-plan">
      <div>
        <a class="rep-link" href={`#/rep/${rep.id}`}>
          {name}
        </a>
        <p class="soft small">
          {focus.length === 0 ? t('focus.none') : t(isToObserve ? 'focus.observe' : 'focus.coach', { skills })}
        </p>
      </div>
      <button
        type="button"
        class="button button-secondary"
        ref={button}
        disabled={tools.isReadOnly || tools.skillTexts === null}
        aria-label={t('draft.for', { name })}
        onClick={draft}
      >
        {t('draft')}
      </button>
      {commitments.open.length + commitments.closed.length === 0 ? null : (
        <Disclosure summary={t('commitments.open', { count: commitments.open.length })}>
          <CommitmentList rep={rep} commitments={commitments} />
        </Disclosure>
      )}
      {edited === null ? null : (
        <PlanEditor plan={edited} rep={rep} readings={data.readings} isNew onClose={() => setEdited(null)} />
      )}
    </li>
  );
}
