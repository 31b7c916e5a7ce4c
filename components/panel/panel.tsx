import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { applyLook } from '@/components/hooks/look';
import { type PageTools, PageToolsContext, usePageTools } from '@/components/hooks/page-tools';
import { useContent } from '@/components/hooks/use-content';
import { useDeeds } from '@/components/hooks/use-deeds';
import { useLocale } from '@/components/hooks/use-locale';
import { useLostFocus } from '@/components/hooks/use-lost-focus';
import { usePainted } from '@/components/hooks/use-painted';
import { usePanelView } from '@/components/hooks/use-panel-view';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { QuestionId } from '@/lib/coaching/types';
import { describeError } from '@/lib/i18n/errors';
import { createFormats } from '@/lib/i18n/format';
import { panelWords } from '@/lib/i18n/panel';
import type { RubricView } from '@/lib/messaging/views';
import { PanelBody } from './panel-body';
import { PanelSkeleton } from './panel-skeleton';

const NO_RUBRIC: RubricView = { archived: [], areas: {}, wordings: [] };

/** The panel beside the deal. */
export function Panel({ startsInLog }: { readonly startsInLog: boolean }) {
  const [swapped, setSwapped] = useState<readonly QuestionId[]>([]);
  const [logAsked, setLogAsked] = useState(startsInLog ? 1 : 0);
  const onFocusLog = useCallback(() => setLogAsked((times) => times + 1), []);
  const { view, now, failure, readAgain } = usePanelView({ swapped, onFocusLog });
  const { perform, outcome } = useDeeds(readAgain);
  const settings = view?.settings;
  const locale = useLocale(settings);
  const rubric = view?.rubric ?? NO_RUBRIC;
  const content = useContent(locale, rubric.wordings);
  // with the first view, not after it was drawn
  useLayoutEffect(() => {
    if (settings !== undefined && locale !== null) applyLook(settings, locale);
  }, [settings, locale]);
  const isReadOnly = view?.isReadOnly ?? false;
  const isUndoable = outcome.undo !== undefined;
  const tools: PageTools | null = useMemo(
    () =>
      locale && {
        locale,
        formats: createFormats(locale),
        skillTexts: content?.now.skills ?? null,
        content,
        rubric,
        perform,
        failure: outcome.failure,
        isUndoable,
        isReadOnly,
      },
    [locale, content, rubric, perform, outcome.failure, isUndoable, isReadOnly],
  );
  useLostFocus();
  usePainted(view !== null && content !== null ? view.seq : null);

  const recordKey = view?.deal === null || view === null ? '' : `${view.deal.site} ${view.deal.recordId}`;
  const lastKey = useRef(recordKey);
  useEffect(() => {
    // what was put aside on one deal may fit the next
    if (lastKey.current !== '' && lastKey.current !== recordKey)
      setSwapped((before) => (before.length === 0 ? before : []));
    lastKey.current = recordKey;
    window.scrollTo(0, 0);
  }, [recordKey]);

  if (tools === null) return null;
  return (
    <PageToolsContext.Provider value={tools}>
      {failure === null ? null : <ReadFailure failure={failure} onRetry={() => void readAgain()} />}
      {view === null || content === null ? (
        <PanelSkeleton />
      ) : (
        <PanelBody
          view={view}
          now={now}
          content={content.now}
          logAsked={logAsked}
          outcome={outcome}
          onSwap={(question) => setSwapped((before) => [...before, question])}
        />
      )}
    </PageToolsContext.Provider>
  );
}

function ReadFailure({ failure, onRetry }: { readonly failure: unknown; readonly onRetry: () => void }) {
  const t = useWords(panelWords);
  const { locale } = usePageTools();
  const retry = (
    <Button isSmall onClick={onRetry}>
      {t('retry')}
    </Button>
  );
  return (
    <Notice tone="danger" isAlert actions={retry}>
      {describeError(failure, locale)}
    </Notice>
  );
}
