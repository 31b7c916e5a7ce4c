import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Observation } from '@/lib/coaching/records';
import type { Body } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';

export type ObservationFilter = Omit<Body<'observation.list'>, 'after' | 'limit'>;

const PAGE_SIZE = 25;
const MOST_AT_ONCE = 200;
const TYPING_MS = 150;

interface Listed {
  readonly items: readonly Observation[];
  readonly next: string | null;
}

/** The observations that fit, a page at a time; read again when the filter or the data (`counter`) changes. null while first read. */
export function useObservations(filter: ObservationFilter, counter: number) {
  const [listed, setListed] = useState<Listed | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [isSearching, setSearching] = useState(false);
  const asked = useRef(0);
  const shown = useRef(0);
  shown.current = listed?.items.length ?? 0;
  const key = JSON.stringify(filter);

  const ask = useCallback(async (body: Body<'observation.list'>, before: readonly Observation[]) => {
    asked.current += 1;
    const mine = asked.current;
    setSearching(true);
    try {
      let { items, next } = await send('observation.list', body);
      // a search among many years answers in parts; another question ends it
      while (items.length < (body.limit ?? PAGE_SIZE) && next !== null && mine === asked.current) {
        setListed({ items: [...before, ...items], next });
        const more = await send('observation.list', {
          ...body,
          after: next,
          limit: (body.limit ?? PAGE_SIZE) - items.length,
        });
        items = [...items, ...more.items];
        next = more.next;
      }
      if (mine !== asked.current) return;
      setListed({ items: [...before, ...items], next });
      setFailure(null);
    } catch (error) {
      if (mine === asked.current) setFailure(error);
    }
    if (mine === asked.current) setSearching(false);
  }, []);

  const lastKey = useRef(key);
  // a changed counter asks the same question again
  useEffect(() => {
    const isOther = lastKey.current !== key;
    lastKey.current = key;
    const limit = isOther ? PAGE_SIZE : Math.min(MOST_AT_ONCE, Math.max(PAGE_SIZE, shown.current));
    const read = () => void ask({ ...(JSON.parse(key) as ObservationFilter), limit }, []);
    if (!isOther) {
      read();
      return;
    }
    const timer = setTimeout(read, TYPING_MS);
    return () => clearTimeout(timer);
  }, [key, counter, ask]);

  const readMore = useCallback(() => {
    if (listed?.next == null) return;
    const filterNow = JSON.parse(key) as ObservationFilter;
    void ask({ ...filterNow, after: listed.next, limit: PAGE_SIZE }, listed.items);
  }, [key, listed, ask]);

  return {
    items: listed?.items ?? null,
    hasMore: listed?.next != null && listed.items.length > 0,
    readMore,
    failure,
    isSearching,
  };
}
