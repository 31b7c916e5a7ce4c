import type { RepId } from '@/lib/coaching/types';
import { send } from '@/lib/messaging/send';
import { createId } from '@/lib/platform/ids';

/** The id of a rep who is about to be added. */
export function createRepId(): RepId {
  return createId() as RepId;
}

/** Takes back reps who were just added; not when something was written of one of them since. Errors: changed-since. */
export const takeBackReps = (ids: readonly RepId[]) => send('rep.takeBack', { reps: [...ids] });
