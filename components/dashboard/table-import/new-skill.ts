import type { SkillId } from '@/lib/coaching/types';
import { createId } from '@/lib/platform/ids';

const MOST_LETTERS = 40;

/** An id for a skill of the manager's own: its name in small letters without accents, so that a file of figures can be read. */
export function createSkillId(name: string, taken: ReadonlySet<string>): SkillId {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const isUsable = /^[a-z][a-z0-9-]*$/.test(plain) && plain.length <= MOST_LETTERS && !taken.has(plain);
  return (isUsable ? plain : createId()) as SkillId;
}
