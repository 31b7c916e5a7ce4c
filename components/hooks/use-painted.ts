import { useLayoutEffect } from 'preact/hooks';
import { send } from '@/lib/messaging/send';

/** A frame that the browser does not draw gets no animation frames; the host is told all the same. */
const LATEST_MS = 1000;

/** Tells the host that the view of this `seq` is on screen, so that it may show the frame. */
export function usePainted(seq: number | null): void {
  useLayoutEffect(() => {
    if (seq === null) return;
    let isTold = false;
    const tell = (): void => {
      if (isTold) return;
      isTold = true;
      send('panel.painted', { seq }).catch(() => undefined);
    };
    // after this frame was drawn, not before
    const frame = requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = tell;
      port2.postMessage(null);
    });
    const latest = setTimeout(tell, LATEST_MS);
    return () => {
      isTold = true;
      cancelAnimationFrame(frame);
      clearTimeout(latest);
    };
  }, [seq]);
}
