import { useMemo } from 'preact/hooks';
import type { SkillId } from '@/lib/coaching/types';
import { useQuery } from '../use-query';
import type { Order, Shown } from './order-reps';

const KEYS = ['show', 'by', 'way'] as const;

interface HeatView {
  readonly shown: Shown;
  readonly order: Order;
  readonly show: (shown: Shown) => void;
  readonly sort: (order: Order) => void;
}

/** What the map shows and how its rows are ordered, in the address of the team: `#/team?show=gap&by=agenda&way=up`. */
export function useHeatView(skills: readonly SkillId[]): HeatView {
  const [chosen, choose] = useQuery('team', KEYS);
  const { show, by, way } = chosen;
  const skill = skills.find((id) => id === by);
  const isUp = way === 'up';
  // the same order is the same object: the table is not drawn again for it
  const order = useMemo(
    (): Order => (skill === undefined ? { by: 'rep' } : { by: 'skill', skill, isUp }),
    [skill, isUp],
  );
  return {
    shown: show === 'gap' ? 'gap' : 'level',
    order,
    show: (shown) => choose({ ...chosen, show: shown === 'gap' ? 'gap' : '' }),
    sort: (next) =>
      choose({
        ...chosen,
        by: next.by === 'rep' ? '' : next.skill,
        way: next.by === 'skill' && next.isUp ? 'up' : '',
      }),
  };
}
