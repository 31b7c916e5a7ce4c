import type { Rep } from '@/lib/coaching/records';
import type { RepName } from '@/lib/messaging/views';

/** The active reps by name, for choosing. */
export function nameActive(reps: readonly Rep[]): RepName[] {
  return reps
    .filter((rep) => !rep.isArchived)
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
