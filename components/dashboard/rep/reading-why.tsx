import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { SkillReading } from '@/lib/coaching/types';
import { explainReading, type ReadingFactor } from '@/lib/coaching/why';
import type { Formats } from '@/lib/i18n/format';
import type { Translator } from '@/lib/i18n/translate';
import { trendWords } from '@/lib/i18n/trend';

/** Every factor behind the advice, in plain words. */
export function ReadingWhy({ reading }: { readonly reading: SkillReading }) {
  const t = useWords(trendWords);
  const { formats } = usePageTools();
  const lines = explainReading(reading).flatMap((factor) => describeFactor(factor, t, formats) ?? []);
  return (
    <ul class="reading-why small">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** null for the stage's part: here there is no deal. */
function describeFactor(factor: ReadingFactor, t: Translator<typeof trendWords>, formats: Formats): string | null {
  const two = (value: number): string => formats.fixed(value, 2);
  switch (factor.kind) {
    case 'unseen':
      return t('why.unseen', { level: two(factor.level), sd: two(factor.sd) });
    case 'ratings':
      return t('why.ratings', { n: two(factor.n), mean: two(factor.mean) });
    case 'level':
      return t('why.level', { level: two(factor.level), sd: two(factor.sd) });
    case 'benchmark': {
      const { value, reps, source, byResults } = factor.benchmark;
      if (source === 'target') return t('why.target', { value: two(value) });
      return t(byResults ? 'why.byResults' : 'why.marked', { value: two(value), count: reps });
    }
    case 'gap':
      return t('why.gap', { gap: two(factor.gap), chance: formats.percent(factor.chance) });
    case 'expected-gap':
      return t('why.expected', { gap: two(factor.expectedGap) });
    case 'weight':
      return t('why.weight', { weight: two(factor.weight) });
    case 'relevance':
      return null;
    case 'priority':
      return t('why.priority', { priority: two(factor.priority) });
    case 'advice':
      return t(`why.${factor.advice}`);
  }
}
