import { useEffect, useState } from 'preact/hooks';
import { runInSlices } from '@/components/hooks/run-in-slices';
import { type Differentiators, findDifferentiators } from '@/lib/coaching/differentiators';

type Request = Parameters<typeof findDifferentiators>[0];

interface Comparison {
  /** The last one computed stays while the next is on its way. */
  readonly result: Differentiators | null;
  /** How much of the next one is done, 0 to 1; null when nothing is under way. */
  readonly share: number | null;
}

/** Compares exemplars and others in slices, so that the page goes on answering; `request` must be stable. */
export function useDifferentiators(request: Request): Comparison {
  const [comparison, setComparison] = useState<Comparison>({ result: null, share: 0 });
  useEffect(() => {
    let isWanted = true;
    const show = (next: (before: Comparison) => Comparison): void => {
      if (isWanted) setComparison(next);
    };
    const work = stopWhen(findDifferentiators(request), () => !isWanted);
    void runInSlices(work, (share) => show(({ result }) => ({ result, share }))).then((result) =>
      show((before) => ({ result: result ?? before.result, share: null })),
    );
    return () => {
      isWanted = false;
    };
  }, [request]);
  return comparison;
}

/** The same work, which ends with null as soon as nobody waits for it. */
function* stopWhen<Result>(
  work: Generator<number, Result, void>,
  isOver: () => boolean,
): Generator<number, Result | null, void> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (isOver()) return null;
    yield step.value;
  }
}
