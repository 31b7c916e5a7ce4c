import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { SkillReading } from '@/lib/coaching/types';
import { explainReading, type ReadingFactor } from '@/lib/coaching/why';
import { analysisWords } from '@/lib/i18n/analysis';
import type { Formats } from '@/lib/i18n/format';
import type { Translator } from '@/lib/i18n/translate';

interface HeatDetailProps {
  readonly rep: string;
  readonly skill: string;
  readonly reading: SkillReading;
}

/** What stands behind the cell that is pointed at, in words. */
export function HeatDetail({ rep, skill, reading }: HeatDetailProps) {
  const t = useWords(analysisWords);
  const { formats } = usePageTools();
  const lines = explainReading(reading).flatMap((factor) => describeFactor(factor, t, formats) ?? []);
  return (
    <>
      <p>
        <b>{rep}</b> · {skill}
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** null for what belongs to a deal's stage: here there is no deal. */
function describeFactor(factor: ReadingFactor, t: Translator<typeof analysisWords>, formats: Formats): string | null {
  const two = (value: number): string => formats.fixed(value, 2);
  switch (factor.kind) {
    case 'unseen':
      return t('why.unseen', { level: two(factor.level), sd: two(factor.sd) });
    case 'ratings': {
      const { n, mean, evidence } = factor;
      if (evidence === 'not-seen') return t('why.faded', { n: two(n) });
      return t('why.ratings', { n: two(n), mean: two(mean), evidence: t(`evidence.${evidence}`) });
    }
    case 'level': {
      const figures = { level: two(factor.level), sd: two(factor.sd) };
      return factor.trend === null ? t('why.level', figures) : t(`why.level.${factor.trend}`, figures);
    }
    case 'benchmark': {
      const { value, reps, source, byResults } = factor.benchmark;
      if (source === 'target') return t('why.target', { value: two(value) });
      return t(byResults ? 'why.byResults' : 'why.marked', { value: two(value), count: reps });
    }
    case 'gap':
      return t('why.gap', { gap: two(factor.gap), chance: formats.percent(factor.chance) });
    case 'advice':
      return t(`why.${factor.advice}`);
    default:
      return null;
  }
}
