import type { JSX } from 'preact';
import { bringSoon, lazy } from '@/components/dashboard/lazy';
import { usePageTools } from '@/components/hooks/page-tools';
import type { Outcome } from '@/components/hooks/use-deeds';
import { useDrawn } from '@/components/hooks/use-drawn';
import type { Rep } from '@/lib/coaching/records';
import type { Coaching, QuestionId } from '@/lib/coaching/types';
import type { ContentText } from '@/lib/content/types';
import type { OrderedSection } from '@/lib/messaging/settings';
import type { PanelView } from '@/lib/messaging/views';
import { Ask } from './ask';
import { listSections } from './first-picture';
import { Focus } from './focus';
import { Header } from './header';
import { PanelSkeleton } from './panel-skeleton';

// below the first questions: a chunk of their own, and their places are kept until it is there
const bringLater = () => import('./later');
const Best = lazy(() => bringLater().then((m) => m.Best), '8rem', true);
const Plan = lazy(() => bringLater().then((m) => m.Plan), '6rem', true);
const Log = lazy(() => bringLater().then((m) => m.Log), '26rem', true);
const Recent = lazy(() => bringLater().then((m) => m.Recent), '8rem', true);

// hardly ever
const DataNotices = lazy(() => import('./data-notices').then((m) => m.DataNotices), '6rem');

const PanelTimer = lazy(() => bringLater().then((m) => m.PanelTimer), <div class="timer-place timer-coming" />, true);

// nothing was done yet: it is empty, and takes no place
const PanelOutcome = lazy(() => bringLater().then((m) => m.PanelOutcome), <span hidden />, true);

/** So many sections are drawn at once; the others stand below them, and come as soon as these are on the screen. */
const FIRST_SECTIONS = 1;

interface PanelBodyProps {
  readonly view: PanelView;
  readonly now: number;
  readonly content: ContentText;
  readonly logAsked: number;
  readonly outcome: Outcome;
  readonly onSwap: (question: QuestionId) => void;
}

/** The panel of one view: who and which deal, then the sections for a known rep. */
export function PanelBody({ view, now, content, logAsked, outcome, onSwap }: PanelBodyProps) {
  const { isReadOnly } = usePageTools();
  const { coaching, rep } = view;
  const isWhole = useDrawn(logAsked > 0, bringSoon);
  const shown = listSections(view);
  const sections: Readonly<Record<OrderedSection, (rep: Rep, coaching: Coaching) => JSX.Element>> = {
    focus: (_, coaching) => <Focus key="focus" coaching={coaching} content={content} />,
    ask: (rep, coaching) => (
      <Ask key={`ask ${rep.id}`} view={view} coaching={coaching} content={content} rep={rep} onSwap={onSwap} />
    ),
    best: (_, coaching) => <Best key="best" view={view} coaching={coaching} content={content} now={now} />,
    plan: (rep, coaching) => <Plan key={`plan ${rep.id}`} view={view} coaching={coaching} rep={rep} now={now} />,
    log: (rep, coaching) => <Log key={`log ${rep.id}`} view={view} coaching={coaching} rep={rep} logAsked={logAsked} />,
    recent: (rep) => <Recent key="recent" view={view} rep={rep} now={now} />,
  };
  return (
    <>
      <main class="panel">
        <Header view={view} />
        {isReadOnly || view.isLost ? <DataNotices isLost={view.isLost} /> : null}
        {rep.kind === 'known' || view.timer !== null ? <PanelTimer view={view} /> : null}
        {rep.kind === 'reading' ? <PanelSkeleton /> : null}
        {rep.kind === 'known' && coaching !== null
          ? shown.slice(0, isWhole ? shown.length : FIRST_SECTIONS).map((one) => sections[one](rep.rep, coaching))
          : null}
      </main>
      <PanelOutcome outcome={outcome} />
    </>
  );
}
