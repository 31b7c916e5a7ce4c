import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { OutcomeBar } from '@/components/dashboard/outcome-bar';
import { applyLook, chooseLocale } from '@/components/hooks/look';
import { type PageTools, PageToolsContext } from '@/components/hooks/page-tools';
import { useContent } from '@/components/hooks/use-content';
import { useDeeds } from '@/components/hooks/use-deeds';
import { usePainted } from '@/components/hooks/use-painted';
import { usePanelView } from '@/components/hooks/use-panel-view';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { QuestionId } from '@/lib/coaching/types';
import { describeError } from '@/lib/i18n/errors';
import { createFormats } from '@/lib/i18n/format';
import { panelWords } from '@/lib/i18n/panel';
import { createTranslator } from '@/lib/i18n/translate';
import { PanelBody } from './panel-body';
import { PanelSkeleton } from './panel-skeleton';

/** The panel beside the deal. */
export function Panel({ startsInLog }: { readonly startsInLog: boolean }) {
  const [swapped, setSwapped] = useState<readonly QuestionId[]>([]);
  const [logAsked, setLogAsked] = useState(startsInLog ? 1 : 0);
  const onFocusLog = useCallback(() => setLogAsked((times) => times + 1), []);
  const { view, now, failure, readAgain } = usePanelView({ swapped, onFocusLog });
  const { perform, outcome } = useDeeds(readAgain);
  const settings = view?.settings;
  const locale = chooseLocale(settings);
  const content = useContent(locale);
  const t = useMemo(() => createTranslator(panelWords, locale), [locale]);
  useEffect(() => {
    if (settings !== undefined) applyLook(settings, locale);
  }, [settings, locale]);
  const isReadOnly = view?.isReadOnly ?? false;
  const tools: PageTools = useMemo(
    () => ({
      locale,
      formats: createFormats(locale),
      skillTexts: content?.skills ?? null,
      perform,
      failure: outcome.failure,
      isReadOnly,
    }),
    [locale, content, perform, outcome.failure, isReadOnly],
  );
  usePainted(view !== null && content !== null ? view.seq : null);

  const recordKey = view?.deal === null || view === null ? '' : `${view.deal.site} ${view.deal.recordId}`;
  const lastKey = useRef(recordKey);
  useEffect(() => {
    // what was put aside on one deal may fit the next
    if (lastKey.current !== recordKey) setSwapped((before) => (before.length === 0 ? before : []));
    lastKey.current = recordKey;
    window.scrollTo(0, 0);
  }, [recordKey]);

  const retry = (
    <Button isSmall onClick={() => void readAgain()}>
      {t('retry')}
    </Button>
  );
  return (
    <PageToolsContext.Provider value={tools}>
      {failure === null ? null : (
        <Notice tone="danger" isAlert actions={retry}>
          {describeError(failure, locale)}
        </Notice>
      )}
      {view === null || content === null ? (
        <PanelSkeleton label={t('reading')} />
      ) : (
        <PanelBody
          view={view}
          now={now}
          content={content}
          logAsked={logAsked}
          onSwap={(question) => setSwapped((before) => [...before, question])}
        />
      )}
      <OutcomeBar outcome={outcome} />
    </PageToolsContext.Provider>
  );
}
