import type { TeamGain } from '@/lib/coaching/what-if';
import { explainGain, type GainFactor } from '@/lib/coaching/why-gain';
import type { analysisWords } from '@/lib/i18n/analysis';
import type { Formats } from '@/lib/i18n/format';
import type { Translator } from '@/lib/i18n/translate';

type Say = Translator<typeof analysisWords>;

/** Every factor behind a gain, in plain words. */
export function describeGain(gain: TeamGain, t: Say, formats: Formats): string[] {
  return explainGain(gain).map((factor) => describeFactor(factor, t, formats));
}

function describeFactor(factor: GainFactor, t: Say, formats: Formats): string {
  const two = (value: number): string => formats.fixed(value, 2);
  switch (factor.kind) {
    case 'benchmark': {
      const { value, reps, source, byResults } = factor.benchmark;
      if (source === 'target') return t('why.target', { value: two(value) });
      return t(byResults ? 'why.byResults' : 'why.marked', { value: two(value), count: reps });
    }
    case 'gaps':
      return t('gain.gaps', { count: factor.reps, sum: two(factor.sum) });
    case 'mean-gap':
      return t('gain.mean', { count: factor.active, sum: two(factor.sum), gap: two(factor.meanGap) });
    case 'gain':
      return t('gain.gain', {
        share: formats.percent(factor.share),
        gap: two(factor.meanGap),
        gain: two(factor.gain),
      });
  }
}
