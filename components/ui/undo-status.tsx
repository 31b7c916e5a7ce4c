import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button';
import { IconCheck } from './icons';

interface UndoStatusProps {
  /** What was done, such as `Saved`; null shows nothing, and the live region stays. */
  readonly message: string | null;
  readonly undoLabel: string;
  /** How else it is taken back, such as by a key; said with the message. */
  readonly undoHint?: string | undefined;
  /** Absent: there is nothing to undo. */
  readonly onUndo?: (() => void) | undefined;
  /** The time is over: the owner takes the message away. */
  readonly onEnd: () => void;
  readonly seconds?: number;
}

/**
 * A status that says what was done and can take it back for some seconds.
 * The button is the next tab stop after what stands before it; the time stands still while it is focused or pointed at.
 */
export function UndoStatus({ message, undoLabel, undoHint, onUndo, onEnd, seconds = 10 }: UndoStatusProps) {
  const [isHeld, setHeld] = useState(false);
  const left = useRef(seconds * 1000);
  useEffect(() => {
    left.current = seconds * 1000;
    setHeld(false);
  }, [message, seconds]);
  useEffect(() => {
    if (message === null || isHeld) return;
    const since = performance.now();
    const timer = setTimeout(onEnd, left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(2000, left.current - (performance.now() - since));
    };
  }, [message, isHeld, onEnd]);
  return (
    <div
      class="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <span role="status">
        {message === null ? null : (
          <span class="status-text">
            <IconCheck />
            {message}
          </span>
        )}
        {message === null || onUndo === undefined || undoHint === undefined ? null : (
          <span class="soft small">{undoHint}</span>
        )}
      </span>
      {message === null || onUndo === undefined ? null : (
        <Button variant="quiet" isSmall onClick={onUndo}>
          {undoLabel}
        </Button>
      )}
    </div>
  );
}
