import { nameSkill, type PageTools } from '@/components/hooks/page-tools';
import type { OptionGroup } from '@/components/ui/select';
import { AREAS, type SkillId } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { createTranslator } from '@/lib/i18n/translate';

/** The skills as groups of one select: by area, in rubric order. */
export function groupSkills(skills: readonly SkillId[], tools: PageTools): OptionGroup[] {
  const t = createTranslator(commonWords, tools.locale);
  return AREAS.flatMap((area) => {
    const options = skills
      .filter((skill) => (tools.rubric.areas[skill] ?? AREAS[0]) === area)
      .map((skill) => ({ value: skill, label: nameSkill(tools, skill) }));
    return options.length === 0 ? [] : [{ label: t(`area.${area}`), options }];
  });
}
