import { useEffect } from 'preact/hooks';
import { send } from '@/lib/messaging/send';

/** Who has not touched a key for so long is not writing any more. */
const WRITING_MS = 60_000;
/** By these a person leaves. */
const WAYS_OUT = ['Tab', 'Escape'];

/** When it happened, in milliseconds since 1970; this frame may have been busy since. */
const momentOf = ({ timeStamp }: Event): number => Date.now() - performance.now() + timeStamp;

/**
 * Tells the background when the focus leaves this frame while somebody is writing in it, and not by a key of theirs: a page
 * that takes the focus would get the rest of the words. Whether they took it elsewhere with the pointer only the host knows,
 * which is told when they last did anything here: the word itself may come late.
 * Once the frame has the focus again, they go on where they were: Chromium forgets which element that was.
 */
export function useLostFocus(): void {
  useEffect(() => {
    let wroteAt = Number.NEGATIVE_INFINITY;
    let actedAt = 0;
    let last: EventTarget | null = null;
    let left: EventTarget | null = null;
    const onKey = ({ key }: KeyboardEvent): void => {
      wroteAt = WAYS_OUT.includes(key) ? Number.NEGATIVE_INFINITY : performance.now();
    };
    const onDeed = (event: Event): void => {
      actedAt = momentOf(event);
    };
    const onFocusIn = ({ target }: FocusEvent): void => {
      last = target;
    };
    const onBlur = (): void => {
      const isWriting = performance.now() - wroteAt < WRITING_MS;
      left = isWriting ? last : null;
      if (isWriting) send('panel.lostFocus', { actedAt }).catch(() => undefined);
    };
    const onFocus = (): void => {
      if (left instanceof HTMLElement && document.activeElement === document.body) left.focus({ preventScroll: true });
      left = null;
    };
    const listening = new AbortController();
    const { signal } = listening;
    addEventListener('keydown', onKey, { capture: true, signal });
    for (const type of ['keydown', 'pointerdown']) addEventListener(type, onDeed, { capture: true, signal });
    addEventListener('focusin', onFocusIn, { signal });
    addEventListener('blur', onBlur, { signal });
    addEventListener('focus', onFocus, { signal });
    return () => listening.abort();
  }, []);
}
