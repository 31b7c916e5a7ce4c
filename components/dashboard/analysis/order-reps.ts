import type { TeamReading } from '@/lib/coaching/read-team';
import type { RepId, SkillId, SkillReading } from '@/lib/coaching/types';
import type { AnalysedRep } from '@/lib/messaging/views';

/** What the cells say: how far a rep is, or how far below the benchmark. */
export type Shown = 'level' | 'gap';

/** By name, with the top performers first; or by one skill. */
export type Order = { readonly by: 'rep' } | { readonly by: 'skill'; readonly skill: SkillId; readonly isUp: boolean };

/** The rows in this order; who was not seen on the skill comes last, whichever way. */
export function orderReps(
  reps: readonly AnalysedRep[],
  { exemplars, columns }: TeamReading,
  order: Order,
  shown: Shown,
): AnalysedRep[] {
  const byName = [...reps].sort((a, b) => a.name.localeCompare(b.name));
  if (order.by === 'rep') return byName.sort((a, b) => rank(exemplars.ids, b.id) - rank(exemplars.ids, a.id));
  const readings = columns.find(({ skill }) => skill.id === order.skill)?.readings;
  const sign = order.isUp ? 1 : -1;
  const figureOf = ({ id }: AnalysedRep): number | null => readFigure(readings?.get(id), shown);
  return byName.sort((a, b) => {
    const [one, other] = [figureOf(a), figureOf(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * (one - other);
  });
}

/** The number of a cell; null when it was not seen. */
export function readFigure(reading: SkillReading | undefined, shown: Shown): number | null {
  return reading === undefined || reading.evidence === 'not-seen' ? null : reading[shown];
}

function rank(exemplars: ReadonlySet<RepId>, id: RepId): number {
  return exemplars.has(id) ? 1 : 0;
}
