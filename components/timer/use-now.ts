import { useEffect, useState } from 'preact/hooks';

const MINUTE_MS = 60_000;

/** The moment, drawn again at every full minute since `since`, and when the page comes back into sight. */
export function useNow(since: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const look = (): void => setNow(Date.now());
    const timer = setTimeout(look, MINUTE_MS - ((Date.now() - since) % MINUTE_MS));
    // timers stand still while the machine sleeps or the tab is put aside
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [now, since]);
  return now;
}
