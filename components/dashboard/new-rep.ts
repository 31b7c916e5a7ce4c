import type { RepId } from '@/lib/coaching/types';
import { CodedError } from '@/lib/messaging/errors';
import { send } from '@/lib/messaging/send';
import { createId } from '@/lib/platform/ids';

/** The id of a rep who is about to be added. */
export function createRepId(): RepId {
  return createId() as RepId;
}

/** Takes back reps who were just added; not one of whom something was written since. Errors: changed-since. */
export async function takeBackReps(ids: readonly RepId[]): Promise<void> {
  const { reps } = await send('team.read', {});
  const added = reps.filter(({ id }) => ids.includes(id));
  if (added.some(({ observations }) => observations > 0)) throw new CodedError('changed-since');
  for (const { id } of added) await send('rep.erase', { rep: id });
}
