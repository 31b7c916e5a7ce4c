import { useMemo } from 'preact/hooks';
import { useView } from '@/components/hooks/use-view';
import type { RepId } from '@/lib/coaching/types';
import type { PageEvent } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import type { AnalysedRep } from '@/lib/messaging/views';
import { groupCommitments, groupPlans, type PlanGroups, type RepCommitments } from './group-plans';
import { readTeam, type TeamReadings } from './team-readings';

/** Everything the page of plans shows, of one moment. */
export interface PlansData {
  readonly members: readonly AnalysedRep[];
  readonly groups: PlanGroups;
  readonly readings: TeamReadings;
  readonly hidesNames: boolean;
  readonly findRep: (rep: RepId) => AnalysedRep | undefined;
  readonly nameOf: (rep: RepId) => string;
  readonly commitmentsOf: (rep: RepId) => RepCommitments;
}

const readPlans = () => Promise.all([send('plans.read', {}), send('analysis.read', {})]);
const concernsData = ({ event }: PageEvent): boolean => event === 'changed';

/** The plans and the team's figures, read again at every change of the data; null before the first reading. */
export function usePlansData(): { readonly data: PlansData | null; readonly failure: unknown } {
  const { view, failure } = useView(readPlans, concernsData);
  const data = useMemo(() => {
    if (view === null) return null;
    const [plans, analysis] = view;
    const findRep = (rep: RepId) => analysis.members.find(({ id }) => id === rep);
    return {
      members: analysis.members,
      groups: groupPlans(plans, analysis.members),
      readings: readTeam(analysis),
      hidesNames: analysis.settings.hidesNames,
      findRep,
      nameOf: (rep: RepId) => findRep(rep)?.name ?? '',
      commitmentsOf: (rep: RepId) => groupCommitments(plans, rep),
    };
  }, [view]);
  return { data, failure };
}
