import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { SpentMinutes } from '@/lib/coaching/mirror';
import { explainShare, type ShareFactor } from '@/lib/coaching/why-share';
import { commonWords } from '@/lib/i18n/common';
import { writeDuration } from '@/lib/i18n/duration';
import type { Formats } from '@/lib/i18n/format';
import { mirrorWords } from '@/lib/i18n/mirror';
import type { Translator } from '@/lib/i18n/translate';
import { WhyThis } from '../why-this';

interface ShareWhyProps {
  readonly sums: SpentMinutes;
  readonly goal: number;
}

/** Every factor behind the share of means, in plain words. */
export function ShareWhy({ sums, goal }: ShareWhyProps) {
  const t = useWords(mirrorWords);
  const c = useWords(commonWords);
  const { formats } = usePageTools();
  const lines = explainShare(sums, goal).map((factor) => describeFactor(factor, t, c, formats));
  return <WhyThis summary={t('why')} lines={lines} />;
}

function describeFactor(
  factor: ShareFactor,
  t: Translator<typeof mirrorWords>,
  c: Translator<typeof commonWords>,
  formats: Formats,
): string {
  switch (factor.kind) {
    case 'category':
      return t('why.category', { category: c(`time.${factor.category}`), minutes: writeDuration(factor.minutes) });
    case 'means':
      return t('why.means', { minutes: writeDuration(factor.minutes) });
    case 'share':
      return t('why.share', {
        means: writeDuration(factor.means),
        total: writeDuration(factor.total),
        share: formats.percent(factor.share),
      });
    case 'goal':
      return t('why.goal', {
        goal: formats.percent(factor.goal),
        total: writeDuration(factor.total),
        needed: writeDuration(factor.needed),
      });
  }
}
