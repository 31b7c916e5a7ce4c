import { useLayoutEffect, useRef } from 'preact/hooks';
import { send } from '@/lib/messaging/send';

/**
 * Tells the host that the view of this `seq` is on screen, so that it may show the frame. A frame that the browser does not
 * draw now (its tab is hidden, the machine is busy) tells nothing until it does: its old picture would be shown. One that
 * was never drawn has no old picture, whatever is shown of it first is this view: it is told at once and laid out ahead,
 * since the browser draws no frame of a page that is still busy with its own start.
 */
export function usePainted(seq: number | null): void {
  const isDrawn = useRef(false);
  useLayoutEffect(() => {
    requestAnimationFrame(() => {
      isDrawn.current = true;
    });
  }, []);
  useLayoutEffect(() => {
    if (seq === null) return;
    const tell = (): void => void send('panel.painted', { seq }).catch(() => undefined);
    if (!isDrawn.current) {
      tell();
      document.body.getBoundingClientRect();
      return;
    }
    let isWanted = true;
    // after this frame was drawn, not before
    const frame = requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        if (isWanted) tell();
      };
      port2.postMessage(null);
    });
    return () => {
      isWanted = false;
      cancelAnimationFrame(frame);
    };
  }, [seq]);
}
