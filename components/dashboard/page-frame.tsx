import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { applyLook } from '@/components/hooks/look';
import { type PageTools, PageToolsContext } from '@/components/hooks/page-tools';
import { useContent } from '@/components/hooks/use-content';
import { useDeeds } from '@/components/hooks/use-deeds';
import { useLocale } from '@/components/hooks/use-locale';
import type { ViewState } from '@/components/hooks/use-view';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
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
}

/** What popup, welcome and options page share: language and theme, the first reading, failures, and the status line. */
export function PageFrame<View extends PageView>({ state, children }: PageFrameProps<View>) {
  const { view, failure, refresh } = state;
  const settings = view?.settings;
  const locale = useLocale(settings);
  const { perform, outcome } = useDeeds(refresh);
  const rubric = view?.rubric ?? NO_RUBRIC;
  const content = useContent(locale, rubric.wordings);
  const isReadOnly = view?.isReadOnly ?? false;
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
        isReadOnly,
      },
    [locale, content, rubric, perform, outcome.failure, isReadOnly],
  );
  if (tools === null || locale === null) return null;
  return (
    <PageToolsContext.Provider value={tools}>
      {failure === null ? null : <ReadFailure failure={failure} locale={locale} onRetry={refresh} />}
      {view === null ? failure === null && <Waiting locale={locale} /> : children(view)}
      <OutcomeBar outcome={outcome} />
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
