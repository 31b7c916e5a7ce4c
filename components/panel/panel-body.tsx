import { lazy } from '@/components/dashboard/lazy';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { QuestionId } from '@/lib/coaching/types';
import type { ContentText } from '@/lib/content/types';
import { panelWords } from '@/lib/i18n/panel';
import { send } from '@/lib/messaging/send';
import type { Section } from '@/lib/messaging/settings';
import type { PanelView } from '@/lib/messaging/views';
import { Ask } from './ask';
import { Best } from './best';
import { Focus } from './focus';
import { Header } from './header';
import { Log } from './log';
import { PanelSkeleton } from './panel-skeleton';
import { Plan } from './plan';
import { Recent } from './recent';

// after the first paint, in a place that is kept for it: the timer delays nobody's panel
const PanelTimer = lazy(() => import('./timer').then((m) => m.PanelTimer), '1.75rem');

interface PanelBodyProps {
  readonly view: PanelView;
  readonly now: number;
  readonly content: ContentText;
  readonly logAsked: number;
  readonly onSwap: (question: QuestionId) => void;
}

/** The panel of one view: who and which deal, then the sections for a known rep. */
export function PanelBody({ view, now, content, logAsked, onSwap }: PanelBodyProps) {
  const t = useWords(panelWords);
  const { isReadOnly } = usePageTools();
  const { coaching, rep } = view;
  const isShown = (section: Section): boolean => !view.settings.hiddenSections.includes(section);
  const openData = (
    <Button isSmall onClick={() => void send('panel.openOptions', { hash: '#/data' })}>
      {t('openData')}
    </Button>
  );
  return (
    <main class="panel">
      <Header view={view} />
      {isReadOnly ? (
        <Notice tone="warn" actions={openData}>
          {t('readOnly')}
        </Notice>
      ) : null}
      {rep.kind === 'known' || view.timer !== null ? <PanelTimer view={view} /> : null}
      {rep.kind === 'reading' ? <PanelSkeleton /> : null}
      {rep.kind === 'known' && coaching !== null ? (
        <>
          {isShown('focus') ? <Focus coaching={coaching} content={content} /> : null}
          {isShown('ask') ? (
            <Ask
              key={`ask ${rep.rep.id}`}
              view={view}
              coaching={coaching}
              content={content}
              rep={rep.rep}
              onSwap={onSwap}
            />
          ) : null}
          {isShown('best') ? <Best view={view} coaching={coaching} content={content} now={now} /> : null}
          {isShown('plan') ? (
            <Plan key={`plan ${rep.rep.id}`} view={view} coaching={coaching} rep={rep.rep} now={now} />
          ) : null}
          <Log key={`log ${rep.rep.id}`} view={view} coaching={coaching} rep={rep.rep} logAsked={logAsked} />
          {isShown('recent') ? <Recent view={view} rep={rep.rep} now={now} /> : null}
        </>
      ) : null}
    </main>
  );
}
