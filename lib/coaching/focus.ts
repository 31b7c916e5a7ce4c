import { ROUNDING } from './rounding';
import type { SkillId, SkillReading } from './types';

const FURTHER = 3;

/**
 * The `coach` skill of highest priority, and a second one of at least half of it; without any, the `observe` skill of
 * highest priority. `readings` come in rubric order, which breaks ties (method, section 5).
 */
export function chooseFocus(readings: readonly SkillReading[]): SkillId[] {
  const coach = byPriority(readings.filter(({ advice }) => advice === 'coach'));
  const [first, second] = coach;
  if (first === undefined) {
    const observe = byPriority(readings.filter(({ advice }) => advice === 'observe'))[0];
    return observe === undefined ? [] : [observe.skill];
  }
  return second !== undefined && second.priority >= first.priority / 2 - ROUNDING
    ? [first.skill, second.skill]
    : [first.skill];
}

/** Up to three more skills that matter at this stage, by priority. */
export function chooseFurther(readings: readonly SkillReading[], focus: readonly SkillId[]): SkillId[] {
  return byPriority(readings.filter(({ skill }) => !focus.includes(skill)))
    .slice(0, FURTHER)
    .map(({ skill }) => skill);
}

/** Highest first; of those that only rounding sets apart from the highest left, the first of the rubric. */
function byPriority(readings: readonly SkillReading[]): SkillReading[] {
  const left = [...readings];
  const sorted: SkillReading[] = [];
  while (left.length > 0) {
    const highest = Math.max(...left.map(({ priority }) => priority));
    const place = left.findIndex(({ priority }) => priority >= highest - ROUNDING);
    sorted.push(...left.splice(place, 1));
  }
  return sorted;
}
