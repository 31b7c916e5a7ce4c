import { v7 } from 'uuid';

/** A unique id that sorts by the time it was made (UUID version 7, RFC 9562). */
export function createId(): string {
  return v7();
}
