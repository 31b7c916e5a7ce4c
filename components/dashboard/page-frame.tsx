import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { applyLook, chooseLocale } from '@/components/hooks/look';
import { type PageTools, PageToolsContext } from '@/components/hooks/page-tools';
import { useContent } from '@/components/hooks/use-content';
import { useDeeds } from '@/components/hooks/use-deeds';
import { useFoundFocus } from '@/components/hooks/use-found-focus';
import { useLocale } from '@/components/hooks/use-locale';
import { useSlowWork } from '@/components/hooks/use-slow-work';
import { nameUndoKey, useUndoKey } from '@/components/hooks/use-undo-key';
import type { ViewState } from '@/components/hooks/use-view';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import { Skeleton } from '@/components/ui/skeleton';
import { commonWords } from '@/lib/i18n/common';
import { describeError } from '@/lib/i18n/errors';
import { createFormats } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { createTranslator } from '@/lib/i18n/translate';
import type { Settings } from '@/lib/messaging/settings';
import type { RubricView } from '@/lib/messaging/views';
import { OutcomeBar } from './outcome-bar';

const QUIET_MS = 300;

interface PageView {
  readonly settings: Settings;
  readonly rubric: RubricView;
  readonly isReadOnly: boolean;
}

const NO_RUBRIC: RubricView = { archived: [], areas: {}, wordings: [] };

interface PageFrameProps<View extends PageView> {
  readonly state: ViewState<View>;
  readonly children: (view: View) => ComponentChildren;
  /** What stands around the page from the first on, before anything is read; nothing when it is left out. */
  readonly around?: (page: ComponentChildren, view: View | null) => ComponentChildren;
  /** What is in the page's place until the first reading; a quiet block when it is left out. */
  readonly outline?: ComponentChildren;
}

const alone = (page: ComponentChildren): ComponentChildren => page;

/** What popup, welcome and options page share: language and theme, the first reading, failures, the status line, and a focus that is never lost. */
export function PageFrame<View extends PageView>({ state, children, around = alone, outline }: PageFrameProps<View>) {
  const { view, failure, refresh } = state;
  const settings = view?.settings;
  const locale = useLocale(settings);
  const { watch, isSlow } = useSlowWork();
  const { perform, outcome } = useDeeds(refresh, watch);
  const isUndoable = outcome.undo !== undefined;
  const rubric = view?.rubric ?? NO_RUBRIC;
  const content = useContent(locale, rubric.wordings);
  const isReadOnly = view?.isReadOnly ?? false;
  useFoundFocus();
  useUndoKey(outcome.undo);
  useEffect(() => {
    if (settings !== undefined && locale !== null) applyLook(settings, locale);
  }, [settings, locale]);
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
  // the first page that is drawn is in its own language: a flash of another one is worse than a short wait
  const isDrawn = useRef(false);
  if (view !== null && locale === chooseLocale(settings)) isDrawn.current = true;
  const drawn = isDrawn.current ? view : null;
  if (tools === null || locale === null) return null;
  const waiting = failure === null ? (outline ?? <Waiting locale={locale} />) : null;
  return (
    <PageToolsContext.Provider value={tools}>
      {failure === null ? null : <ReadFailure failure={failure} locale={locale} onRetry={refresh} />}
      {around(drawn === null ? waiting : children(drawn), drawn)}
      {isSlow ? (
        <div class="outcome">
          <Progress said={createTranslator(commonWords, locale)('working')} share={null} />
        </div>
      ) : null}
      <OutcomeBar outcome={outcome} undoKeys={nameUndoKey()} />
    </PageToolsContext.Provider>
  );
}

function ReadFailure(props: { readonly failure: unknown; readonly locale: Locale; readonly onRetry: () => void }) {
  const t = createTranslator(commonWords, props.locale);
  const retry = (
    <Button isSmall onClick={props.onRetry}>
      {t('retry')}
    </Button>
  );
  return (
    <div class="page-failure">
      <Notice tone="danger" isAlert actions={retry}>
        {describeError(props.failure, props.locale)}
      </Notice>
    </div>
  );
}

/** Nothing for a moment, then a quiet block: a flash of something else is worse than a short wait. */
function Waiting({ locale }: { readonly locale: Locale }) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLate ? (
    <div class="page-waiting" role="status">
      <span class="visually-hidden">{createTranslator(commonWords, locale)('loading')}</span>
      <Skeleton width="40%" height="1.25rem" />
      <Skeleton height="4rem" />
      <Skeleton height="4rem" />
    </div>
  ) : null;
}
