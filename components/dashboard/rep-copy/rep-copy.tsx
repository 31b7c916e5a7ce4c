import { useCallback, useEffect } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useView } from '@/components/hooks/use-view';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { Rep } from '@/lib/coaching/records';
import { repCopyWords } from '@/lib/i18n/rep-copy';
import type { PageEvent } from '@/lib/messaging/contract';
import { Reading } from '../reading';
import { AttainmentPart, CommitmentsPart, LevelsPart, ObservationsPart, PlanPart } from './copy-parts';
import { AskedPart, CrmPart, DraftPart, TimePart } from './copy-rest';
import { prepareCopy } from './prepare-copy';
import { readSources } from './read-sources';
import './rep-copy.css';

const concernsRecords = ({ event }: PageEvent): boolean => event === 'changed';

/** What is kept about one rep, to be printed and handed to them: plain words, and nothing about anybody else. */
export function RepCopy({ rep }: { readonly rep: Rep }) {
  const t = useWords(repCopyWords);
  const { formats } = usePageTools();
  const mark = t('mark');
  const read = useCallback(async () => prepareCopy(rep.id, await readSources(rep.id), mark), [rep.id, mark]);
  const { view: copy, failure } = useView(read, concernsRecords);
  const title = t('title', { name: rep.name });
  useEffect(() => {
    // the name under which the browser offers to save the page
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
  return (
    <>
      <div class="copy-bar">
        <a href={`#/rep/${rep.id}`}>{t('back', { name: rep.name })}</a>
        <Button variant="primary" disabled={copy === null} onClick={() => window.print()}>
          {t('print')}
        </Button>
        <p class="soft small">{t('hint', { name: rep.name, mark })}</p>
      </div>
      <Reading view={copy} failure={failure} />
      <article class="copy">
        <header>
          <h1>{title}</h1>
          {copy === null ? null : <p class="soft">{t('prepared', { date: formats.date(copy.now) })}</p>}
          <p>{t('about')}</p>
        </header>
        {copy === null ? (
          failure === null && <Skeleton height="20rem" />
        ) : (
          <>
            <PlanPart copy={copy} />
            <CommitmentsPart copy={copy} />
            <LevelsPart copy={copy} />
            <AttainmentPart copy={copy} />
            <ObservationsPart copy={copy} />
            <DraftPart copy={copy} />
            <AskedPart copy={copy} name={rep.name} />
            <TimePart copy={copy} />
            <CrmPart copy={copy} />
          </>
        )}
      </article>
    </>
  );
}
