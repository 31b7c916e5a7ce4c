import type { RepId } from '@/lib/coaching/types';
import { createId } from '@/lib/platform/ids';

/** The id of a rep who is about to be added. */
export function createRepId(): RepId {
  return createId() as RepId;
}
