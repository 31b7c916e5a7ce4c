import { useCallback, useEffect } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useView } from '@/components/hooks/use-view';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { hideOthers } from '@/lib/coaching/hide-names';
import type { Rep } from '@/lib/coaching/records';
import type { RepId } from '@/lib/coaching/types';
import { agendaWords } from '@/lib/i18n/agenda';
import { send } from '@/lib/messaging/send';
import { Reading } from '../reading';
import { AgreedPart, FocusPart, NotesPart, PraisePart, QuestionsPart } from './agenda-parts';
import { concernsRecords } from './concerns-records';
import { findPraise } from './find-praise';
import { prepareAgenda } from './prepare-agenda';
import './agenda.css';

async function readAgenda(rep: RepId, mark: string) {
  const [analysis, plans, questions] = await Promise.all([
    send('analysis.read', {}),
    send('plans.read', {}),
    send('questions.read', { rep }),
  ]);
  const hide = hideOthers(analysis.members, rep, mark);
  const agenda = prepareAgenda(rep, { analysis, plans, questions }, hide);
  if (agenda === null) return null;
  const praise = await findPraise(rep, agenda.recognised);
  return { agenda, praise: praise === null ? null : { ...praise, note: hide(praise.note) }, now: analysis.now };
}

/** The one page for a one-to-one with this rep, to print. It names nobody else, and no figure of the team. */
export function Agenda({ rep }: { readonly rep: Rep }) {
  const t = useWords(agendaWords);
  const { formats, content: words } = usePageTools();
  const content = words?.now ?? null;
  const mark = t('mark');
  const read = useCallback(() => readAgenda(rep.id, mark), [rep.id, mark]);
  const { view, failure } = useView(read, concernsRecords);
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
      <div class="agenda-bar">
        <a href={`#/rep/${rep.id}`}>{t('back', { name: rep.name })}</a>
        <Button variant="primary" disabled={view === null} onClick={() => window.print()}>
          {t('print')}
        </Button>
        <p class="soft small">{t('hint', { name: rep.name, mark })}</p>
      </div>
      <Reading view={view} failure={failure} />
      <article class="agenda">
        <header class="agenda-head">
          <h1>{title}</h1>
          {view === null ? null : <p class="soft">{t('prepared', { date: formats.date(view.now) })}</p>}
        </header>
        {view === null || content === null ? (
          failure === null && <Skeleton height="20rem" />
        ) : (
          <>
            <AgreedPart agenda={view.agenda} rep={rep} now={view.now} />
            <FocusPart agenda={view.agenda} rep={rep} content={content} now={view.now} />
            <QuestionsPart agenda={view.agenda} rep={rep} content={content} />
            <PraisePart praise={view.praise} rep={rep} content={content} />
            <NotesPart />
          </>
        )}
      </article>
    </>
  );
}
