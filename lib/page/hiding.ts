/** A page that the browser does not draw gets no animation frames; then nobody sees the frame either. */
const LATEST_MS = 500;

/** Knows whether what was hidden is off the screen too: until the page has drawn itself again, the old picture stays. */
export interface Hiding {
  /** The frame was hidden just now. */
  begin(): void;
  /** Runs this when the screen has followed; at once when there is nothing to wait for. */
  whenDone(run: () => void): void;
}

/**
 * The panel draws itself in a process of its own. If it were told of the next record while the page is still busy with its
 * own, it would stand there with the next rep beside the record before.
 */
export function createHiding(): Hiding {
  let waiting: (() => void)[] | null = null;
  let latest: ReturnType<typeof setTimeout> | undefined;
  let begun = 0;
  const end = (which: number): void => {
    if (which !== begun || waiting === null) return;
    clearTimeout(latest);
    const runs = waiting;
    waiting = null;
    for (const run of runs) run();
  };
  return {
    begin() {
      if (document.hidden) return;
      begun += 1;
      const mine = begun;
      waiting ??= [];
      clearTimeout(latest);
      // twice: after a long standstill of the page a timer would be served before the frame
      latest = setTimeout(() => {
        latest = setTimeout(end, LATEST_MS, mine);
      }, LATEST_MS);
      // after this frame was drawn, not before
      requestAnimationFrame(() => setTimeout(end, 0, mine));
    },
    whenDone(run) {
      if (waiting === null) run();
      else waiting.push(run);
    },
  };
}
