import type { PageEvent } from '@/lib/messaging/contract';

/** Whether an event says that something that is kept has changed. */
export function concernsRecords({ event }: PageEvent): boolean {
  return event === 'changed';
}
