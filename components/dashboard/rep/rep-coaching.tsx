import type { RepRow, TeamView } from '@/lib/messaging/views';
import { AskedQuestions } from './asked-questions';
import { Levels } from './levels';
import { RepPlans } from './rep-plans';
import './rep.css';

interface RepCoachingProps {
  readonly rep: RepRow;
  readonly view: TeamView;
}

/** What a conversation with this rep is prepared from: levels, plans, and what was asked before. */
export function RepCoaching({ rep, view }: RepCoachingProps) {
  return (
    <>
      <Levels rep={rep} view={view} />
      <RepPlans rep={rep} />
      <AskedQuestions rep={rep} />
    </>
  );
}
