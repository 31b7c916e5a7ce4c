import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { SkillReading } from '@/lib/coaching/types';
import { panelWords } from '@/lib/i18n/panel';

/** Every factor behind a focus, in plain words. */
export function Why({ reading }: { readonly reading: SkillReading }) {
  const t = useWords(panelWords);
  const { formats } = usePageTools();
  const { n, mean, level, sd, benchmark, chance, expectedGap, weight, relevance, priority } = reading;
  const two = (value: number): string => formats.fixed(value, 2);
  const lines =
    mean === null
      ? [t('whyNoRatings', { level: two(level), sd: two(sd) })]
      : [t('whyRatings', { n: two(n), mean: two(mean) }), t('whyLevel', { level: two(level), sd: two(sd) })];
  const value = two(benchmark.value);
  const source =
    benchmark.source === 'target'
      ? t('whyTarget', { value })
      : t(benchmark.byResults ? 'whyByResults' : 'whyMarked', { value, count: benchmark.reps });
  return (
    <ul class="why">
      {[
        ...lines,
        source,
        t('whyChance', { chance: formats.percent(chance) }),
        t('whyExpected', { gap: two(expectedGap) }),
        t('whyWeight', { weight: two(weight) }),
        t('whyRelevance', { relevance: two(relevance) }),
        t('whyPriority', { priority: two(priority) }),
      ].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
