import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { panelWords } from '@/lib/i18n/panel';

interface LogJumpProps {
  readonly region: RefObject<HTMLElement | null>;
  readonly onJump: () => void;
}

/** The way to the log from wherever the panel is scrolled to; it goes when the log itself is in view. */
export function LogJump({ region, onJump }: LogJumpProps) {
  const t = useWords(panelWords);
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const log = region.current;
    if (log === null) return;
    const observer = new IntersectionObserver(([entry]) => setAway(entry?.isIntersecting === false), {
      rootMargin: '0px 0px -96px 0px',
    });
    observer.observe(log);
    return () => observer.disconnect();
  }, [region]);
  return isAway ? (
    <div class="log-jump">
      <Button onClick={onJump}>{t('jumpToLog')}</Button>
    </div>
  ) : null;
}
