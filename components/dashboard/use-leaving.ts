import { useState } from 'preact/hooks';

interface Leaving {
  /** It was asked whether what was written goes. */
  readonly isAsking: boolean;
  /** Cancel, or Escape: leaves at once when nothing would be lost, else asks first; while it is asked, stays. */
  readonly leave: () => void;
  readonly stay: () => void;
}

/** The way out of a form that never loses silently what was written in it. */
export function useLeaving(isChanged: boolean, onLeave: () => void): Leaving {
  const [hasAsked, setAsked] = useState(false);
  const isAsking = hasAsked && isChanged;
  return {
    isAsking,
    leave: () => (isChanged ? setAsked(!isAsking) : onLeave()),
    stay: () => setAsked(false),
  };
}
