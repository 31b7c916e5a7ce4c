import type { TeamMember } from '@/lib/coaching/types';
import type { AnalysedRep } from '@/lib/messaging/views';

/** The reps as the method's calculations take them. */
export function toMembers(reps: readonly AnalysedRep[]): TeamMember[] {
  return reps.map(({ id, isArchived, isExemplar, sums, attainment }) => ({
    id,
    isActive: !isArchived,
    isExemplar,
    sums,
    attainment: Object.fromEntries(attainment.map(({ period, value }) => [period, value])),
  }));
}
