import { useEffect, useState } from 'preact/hooks';

const MINUTE_MS = 60_000;

/** The moment, drawn again at every full minute since `since`. */
export function useNow(since: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), MINUTE_MS - ((Date.now() - since) % MINUTE_MS));
    return () => clearTimeout(timer);
  }, [now, since]);
  return now;
}
