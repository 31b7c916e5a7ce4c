/** How long the page may be kept busy at a stretch. */
const SLICE_MS = 12;

/** Runs long work that gives the share of it that is done at each step, and lets the page breathe in between. */
export async function runInSlices<Result>(
  work: Generator<number, Result, void>,
  onShare: (share: number) => void = () => undefined,
): Promise<Result> {
  let until = performance.now() + SLICE_MS;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    onShare(step.value);
    await new Promise((resume) => setTimeout(resume));
    until = performance.now() + SLICE_MS;
  }
}
