import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Observation } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import { send } from '@/lib/messaging/send';

const PAGE_SIZE = 200;

/** All that was seen of one rep, while it is read and after. */
export interface RepLog {
  /** Newest first; null before the first whole reading. */
  readonly items: readonly Observation[] | null;
  /** How many have been read so far. */
  readonly read: number;
  /** How many there are to read, as far as is known. */
  readonly count: number;
  readonly failure: unknown;
  readonly retry: () => void;
}

/** Reads the rep's observations page by page once somebody wants them, and again when the data (`counter`) has changed. */
export function useRepLog(rep: RepId, count: number, counter: number, isWanted: boolean): RepLog {
  const [items, setItems] = useState<readonly Observation[] | null>(null);
  const [read, setRead] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  const retry = useCallback(() => setTries((before) => before + 1), []);
  // a changed counter, or another try, asks the same question again
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    readWhole(rep, (share) => {
      if (isCurrent) setRead(share);
      return isCurrent;
    }).then(
      (whole) => {
        if (!isCurrent || whole === null) return;
        setItems(whole);
        setFailure(null);
      },
      (error) => {
        if (isCurrent) setFailure(error);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [rep, counter, isWanted, tries]);
  return { items, read, count, failure, retry };
}

/** null when nobody waits for it any more. */
async function readWhole(rep: RepId, goesOn: (read: number) => boolean): Promise<Observation[] | null> {
  const whole: Observation[] = [];
  let after: string | null = null;
  do {
    const page: { items: readonly Observation[]; next: string | null } = await send('observation.list', {
      rep,
      limit: PAGE_SIZE,
      ...(after === null ? {} : { after }),
    });
    whole.push(...page.items);
    if (!goesOn(whole.length)) return null;
    after = page.next;
  } while (after !== null);
  return whole;
}
