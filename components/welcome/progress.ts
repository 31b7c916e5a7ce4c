import type { TeamView } from '@/lib/messaging/views';

export interface Progress {
  readonly knows: boolean;
  readonly hasSite: boolean;
  readonly hasReps: boolean;
  readonly hasObservation: boolean;
}

/** How far the first run is, from the data alone: it can be left and resumed anywhere. */
export function readProgress({ settings, sites, reps }: TeamView): Progress {
  return {
    knows: settings.organisationKnows,
    hasSite: sites.some(({ hasPermission }) => hasPermission),
    hasReps: reps.some(({ isArchived }) => !isArchived),
    hasObservation: reps.some(({ observations }) => observations > 0),
  };
}
