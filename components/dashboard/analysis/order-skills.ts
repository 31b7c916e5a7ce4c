import type { Differentiator } from '@/lib/coaching/differentiators';
import type { Verdict } from '@/lib/coaching/verdict';

const SUREST_FIRST: readonly Verdict[] = ['makes-the-difference', 'candidate', 'no-difference', 'not-shown-yet'];

/** By verdict, then the largest difference first; without one last, in rubric order. */
export function orderSkills(skills: readonly Differentiator[]): Differentiator[] {
  const size = ({ effect }: Differentiator): number => effect?.g ?? Number.NEGATIVE_INFINITY;
  const rank = ({ verdict }: Differentiator): number => SUREST_FIRST.indexOf(verdict);
  return [...skills].sort((a, b) => rank(a) - rank(b) || (size(a) === size(b) ? 0 : size(b) - size(a)));
}
