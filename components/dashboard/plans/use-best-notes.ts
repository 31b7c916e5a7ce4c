import { useCallback } from 'preact/hooks';
import { useView, type ViewState } from '@/components/hooks/use-view';
import type { RatingValue, RepId, SkillId, Timestamp } from '@/lib/coaching/types';
import type { PageEvent } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';

/** What a top performer was seen to do well. */
export interface BestNote {
  readonly id: string;
  readonly rep: RepId;
  readonly rating: RatingValue;
  readonly note: string;
  readonly at: Timestamp;
}

const SHOWN = 3;
const LEAST_RATING = 4;
const BATCH = 50;
const concernsNotes = ({ event }: PageEvent): boolean => event === 'changed';

/** The exemplars' own observations rated 4 or 5 on the skill, with a note, the most recent first (method, section 7). */
export function useBestNotes(skill: SkillId, exemplars: readonly RepId[]): ViewState<readonly BestNote[]> {
  const ids = exemplars.join(' ');
  const read = useCallback(async () => {
    const reps = ids === '' ? [] : (ids.split(' ') as RepId[]);
    const notes = await Promise.all(reps.map((rep) => readNotes(rep, skill)));
    return notes
      .flat()
      .sort((a, b) => b.at - a.at)
      .slice(0, SHOWN);
  }, [skill, ids]);
  return useView(read, concernsNotes);
}

async function readNotes(rep: RepId, skill: SkillId): Promise<BestNote[]> {
  const notes: BestNote[] = [];
  let after: string | null = null;
  do {
    const place: { after?: string } = after === null ? {} : { after };
    const { items, next } = await send('observation.list', { rep, skill, limit: BATCH, ...place });
    for (const { id, at, note, ratings } of items) {
      const rating = ratings.find((one) => one.skill === skill)?.rating;
      const isGood = rating !== undefined && rating >= LEAST_RATING;
      if (isGood && note.trim() !== '') notes.push({ id, rep, rating, note, at });
    }
    after = next;
  } while (after !== null && notes.length < SHOWN);
  return notes;
}
