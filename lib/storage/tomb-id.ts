import type { TombKind } from './keys';
import type { ListName, Lists } from './lists';
import { identify } from './read-file';

/** The lists whose records leave a deletion, and of which kind that is. */
export const TOMB_OF = {
  reps: 'rep',
  observations: 'observation',
  commitments: 'commitment',
  questions: 'question',
  opportunities: 'opportunity',
  plans: 'plan',
  times: 'time',
  attainments: 'attainment',
  taughts: 'taught',
  rubric: 'rubric',
} as const satisfies Partial<Record<ListName, TombKind>>;

/** What the deletion of this record is found by; of an opportunity a number that tells nobody which one it was. */
export function nameTomb(name: keyof typeof TOMB_OF, record: Lists[ListName][number]): string {
  const id = identify(name, record as never);
  return `${TOMB_OF[name]} ${name === 'opportunities' ? hashText(id) : id}`;
}

/** 64 bits in hexadecimal digits (FNV-1a, twice). */
function hashText(text: string): string {
  return [0x811c9dc5, 0x01234567].map((seed) => hashFrom(seed, text).toString(16).padStart(8, '0')).join('');
}

function hashFrom(seed: number, text: string): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
