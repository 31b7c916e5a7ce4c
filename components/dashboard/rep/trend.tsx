import { useMemo } from 'preact/hooks';
import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import type { RepSkill } from '@/lib/coaching/read-rep';
import type { RepId } from '@/lib/coaching/types';
import { describeError } from '@/lib/i18n/errors';
import { trendWords } from '@/lib/i18n/trend';
import { linkToObservations } from '../observation-filter';
import { ReadingWhy } from './reading-why';
import { traceSkill } from './trace-skill';
import { TrendChart } from './trend-chart';
import { TrendTable } from './trend-table';
import type { RepLog } from './use-rep-log';

interface TrendProps {
  readonly rep: RepId;
  readonly item: RepSkill;
  readonly log: RepLog;
  readonly halfLifeDays: number;
  readonly now: number;
}

/** The history of one level, and what stands behind the advice. */
export function Trend({ rep, item, log, halfLifeDays, now }: TrendProps) {
  const t = useWords(trendWords);
  const { skill } = item.reading;
  return (
    <>
      {log.failure === null ? null : <Failure log={log} />}
      {log.items === null ? (
        log.failure === null && <Progress log={log} />
      ) : (
        <History item={item} items={log.items} halfLifeDays={halfLifeDays} now={now} />
      )}
      <Disclosure summary={t('why')}>
        <ReadingWhy reading={item.reading} />
      </Disclosure>
      <p class="small">
        <a href={linkToObservations({ rep, skill })}>{t('all')}</a>
      </p>
    </>
  );
}

function Progress({ log: { read, count } }: { readonly log: RepLog }) {
  const t = useWords(trendWords);
  const words = t('reading', { read, count });
  return (
    <p class="trend-progress soft small" role="status">
      <progress max={Math.max(1, count)} value={Math.min(read, count)} aria-label={words} />
      {words}
    </p>
  );
}

function Failure({ log: { failure, retry } }: { readonly log: RepLog }) {
  const t = useWords(trendWords);
  const { locale } = usePageTools();
  return (
    <Notice
      tone="danger"
      isAlert
      actions={
        <Button isSmall onClick={retry}>
          {t('retry')}
        </Button>
      }
    >
      {describeError(failure, locale)}
    </Notice>
  );
}

type HistoryProps = Pick<TrendProps, 'item' | 'halfLifeDays' | 'now'> & {
  readonly items: NonNullable<RepLog['items']>;
};

function History({ item, items, halfLifeDays, now }: HistoryProps) {
  const t = useWords(trendWords);
  const tools = usePageTools();
  const traced = useMemo(() => traceSkill(item, items, halfLifeDays, now), [item, items, halfLifeDays, now]);
  const [first] = traced.seen;
  if (first === undefined) return <p class="soft">{t('none')}</p>;
  const { benchmark } = item.reading;
  const figure = (value: number): string => tools.formats.fixed(value);
  return (
    <figure class="trend">
      <p>
        {t('summary', { count: traced.seen.length, since: tools.formats.date(first.at) })}{' '}
        {item.reading.evidence === 'thin' || item.reading.evidence === 'not-seen' ? t('few') : null}
      </p>
      <TrendChart traced={traced} item={item} />
      <figcaption class="soft small">
        {t('line')} {t(benchmark.source === 'target' ? 'target' : 'benchmark', { value: figure(benchmark.value) })}{' '}
        {item.typical === null ? null : t('typical', { value: figure(item.typical) })}
      </figcaption>
      <TrendTable traced={traced} name={nameSkill(tools, item.skill.id)} />
    </figure>
  );
}
