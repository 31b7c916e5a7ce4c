import { useLayoutEffect } from 'preact/hooks';
import { send } from '@/lib/messaging/send';

/**
 * Tells the host that the view of this `seq` is on screen, so that it may show the frame. A frame that the browser does not
 * draw now (its tab is hidden, the machine is busy) tells nothing until it does: its old picture would be shown.
 */
export function usePainted(seq: number | null): void {
  useLayoutEffect(() => {
    if (seq === null) return;
    let isWanted = true;
    // after this frame was drawn, not before
    const frame = requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        if (isWanted) send('panel.painted', { seq }).catch(() => undefined);
      };
      port2.postMessage(null);
    });
    return () => {
      isWanted = false;
      cancelAnimationFrame(frame);
    };
  }, [seq]);
}
