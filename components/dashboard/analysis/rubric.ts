import { AREAS, type Skill, type SkillId } from '@/lib/coaching/types';
import { SKILLS } from '@/lib/content/skills';

/** The skills of the rubric that these ids name, area by area, in rubric order within each. */
export function listSkills(ids: readonly SkillId[]): Skill[] {
  const known = new Map(SKILLS.map((skill) => [skill.id, skill]));
  const skills = ids.flatMap((id) => known.get(id) ?? []);
  return AREAS.flatMap((area) => skills.filter((skill) => skill.area === area));
}
