import { usePageTools } from '@/components/hooks/page-tools';
import { useView } from '@/components/hooks/use-view';
import { useWords } from '@/components/hooks/use-words';
import { LEAST_RATINGS, readObserver } from '@/lib/coaching/observer';
import { mirrorWords } from '@/lib/i18n/mirror';
import type { PageEvent } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import type { RatingCount } from '@/lib/messaging/views';
import { Reading } from '../reading';

/** From here on the sentence says more than that all is even. */
const FAR_FROM_MIDDLE = 0.5;
const NARROW = 0.75;
const HIGH_HALO = 0.6;
const LOW_HALO = 0.2;

const readCounts = () => send('observer.read', {});
const concernsCounts = ({ event }: PageEvent) => event === 'changed';

/** What the manager's own ratings say of the manager: one sentence each on leniency, spread and halo. */
export function ObserverBlock() {
  const t = useWords(mirrorWords);
  const { view: counts, failure } = useView(readCounts, concernsCounts);
  return (
    <section class="block" aria-label={t('observer')}>
      <h2>{t('observer')}</h2>
      <p class="soft">{t('observer.about')}</p>
      <Reading view={counts} failure={failure} />
      {counts === null ? null : <Sentences counts={counts} />}
    </section>
  );
}

function Sentences({ counts }: { readonly counts: readonly RatingCount[] }) {
  const t = useWords(mirrorWords);
  const { formats } = usePageTools();
  const observer = readObserver(counts);
  if (observer === null) {
    const count = counts.flatMap(({ times }) => times).reduce((sum, one) => sum + one, 0);
    return <p>{t('observer.few', { least: LEAST_RATINGS, count })}</p>;
  }
  const { ratings, leniency, spread, halo } = observer;
  const leniencyKey = leniency >= FAR_FROM_MIDDLE ? 'mild' : leniency <= -FAR_FROM_MIDDLE ? 'strict' : 'even';
  const haloKey = halo === null ? 'unknown' : halo >= HIGH_HALO ? 'high' : halo < LOW_HALO ? 'low' : 'some';
  return (
    <>
      <dl class="observer">
        <dt>{t('leniency')}</dt>
        <dd>{t(`leniency.${leniencyKey}`, { value: formats.fixed(Math.abs(leniency)) })}</dd>
        <dt>{t('spread')}</dt>
        <dd>{t(`spread.${spread < NARROW ? 'narrow' : 'wide'}`, { value: formats.fixed(spread) })}</dd>
        <dt>{t('halo')}</dt>
        <dd>{haloKey === 'unknown' ? t('halo.unknown') : t(`halo.${haloKey}`, { value: formats.fixed(halo ?? 0) })}</dd>
      </dl>
      <p class="soft small">{t('observer.over', { count: ratings })}</p>
    </>
  );
}
