/**
 * A bound on what is done again because the page undid it: answers a function that says whether once more is allowed,
 * at most `times` within any `spanMs` milliseconds.
 */
export function createBudget(
  times: number,
  spanMs: number,
  now: () => number = () => performance.now(),
): () => boolean {
  let spent: number[] = [];
  return () => {
    const since = now() - spanMs;
    spent = spent.filter((at) => at > since);
    if (spent.length >= times) return false;
    spent.push(now());
    return true;
  };
}
