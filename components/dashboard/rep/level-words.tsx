import { useWords } from '@/components/hooks/use-words';
import { IconFalling, IconRising, IconSteady } from '@/components/ui/icons';
import type { SkillReading } from '@/lib/coaching/types';
import { commonWords } from '@/lib/i18n/common';
import { repWords } from '@/lib/i18n/rep';

const TONE = { coach: 'tag-accent', observe: 'tag-warn', recognise: 'tag-good', 'keep-watching': '' } as const;
const ICON = { rising: IconRising, steady: IconSteady, falling: IconFalling } as const;

/** The advice in a word. */
export function AdviceTag({ advice }: Pick<SkillReading, 'advice'>) {
  const c = useWords(commonWords);
  return <span class={`tag ${TONE[advice]}`}>{c(`advice.${advice}`)}</span>;
}

/** How much stands behind a level; what was seen and has faded is not what was never seen. */
export function EvidenceWords({ evidence, mean }: Pick<SkillReading, 'evidence' | 'mean'>) {
  const t = useWords(repWords);
  return <>{evidence === 'not-seen' && mean !== null ? t('seenLongAgo') : t(`evidence.${evidence}`)}</>;
}

/** Where a level is going; nothing for what was not seen. */
export function TrendWords({ trend }: Pick<SkillReading, 'trend'>) {
  const c = useWords(commonWords);
  if (trend === null) return null;
  const Drawing = ICON[trend];
  return (
    <span class="level-trend">
      <Drawing />
      {c(`trend.${trend}`)}
    </span>
  );
}
