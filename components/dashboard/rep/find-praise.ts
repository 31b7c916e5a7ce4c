import type { Context, RepId, SkillId, Timestamp } from '@/lib/coaching/types';
import { send } from '@/lib/messaging/send';

const LEAST = 4;
const PAGE_SIZE = 50;

/** Something that was seen done well. */
export interface Praise {
  readonly skill: SkillId;
  readonly at: Timestamp;
  readonly context: Context | null;
  readonly note: string;
}

/** The rep's latest observation with a 4 or a 5 on one of these skills; the higher rating first, then the skills' order. */
export async function findPraise(rep: RepId, skills: readonly SkillId[]): Promise<Praise | null> {
  if (skills.length === 0) return null;
  let after: string | null = null;
  do {
    const { items, next } = await readPage(rep, after);
    for (const { ratings, at, context, note } of items) {
      const best = ratings
        .filter(({ skill, rating }) => rating >= LEAST && skills.includes(skill))
        .sort((a, b) => b.rating - a.rating || skills.indexOf(a.skill) - skills.indexOf(b.skill))[0];
      if (best !== undefined) return { skill: best.skill, at, context: context ?? null, note };
    }
    after = next;
  } while (after !== null);
  return null;
}

function readPage(rep: RepId, after: string | null) {
  return send('observation.list', { rep, limit: PAGE_SIZE, ...(after === null ? {} : { after }) });
}
