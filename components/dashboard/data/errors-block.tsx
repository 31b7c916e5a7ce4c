import { copyText } from '@/components/hooks/copy-text';
import { usePageTools } from '@/components/hooks/page-tools';
import { useView } from '@/components/hooks/use-view';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { errorListWords } from '@/lib/i18n/error-list';
import { describeError } from '@/lib/i18n/errors';
import { bringBackErrors, forgetErrors, type KeptError, listErrors } from '@/lib/platform/error-log';
import './errors.css';

/** Which part of the product a message belongs to, by the first word of its name. */
const AREAS = {
  observation: 'observation',
  observer: 'observation',
  question: 'observation',
  questions: 'observation',
  data: 'data',
  retention: 'data',
  rep: 'rep',
  team: 'rep',
  analysis: 'rep',
  attainment: 'rep',
  plan: 'plan',
  plans: 'plan',
  commitment: 'plan',
  record: 'plan',
  time: 'time',
  timer: 'time',
  mirror: 'time',
  settings: 'settings',
  site: 'settings',
  stage: 'settings',
  stages: 'settings',
  teach: 'settings',
  taught: 'settings',
  panel: 'panel',
  popup: 'panel',
  page: 'panel',
  draft: 'panel',
} as const;

/** The last 50 codes of what went wrong: when, where, and what to do; to be copied for whoever helps. */
export function ErrorsBlock() {
  const t = useWords(errorListWords);
  const { perform } = usePageTools();
  const { view, refresh } = useView(listErrors);
  if (view === null) return null;
  const copy = () => perform({ act: () => copyText(view.map(writeLine).join('\n')), said: t('copied') });
  const forget = () => {
    let kept: Awaited<ReturnType<typeof forgetErrors>> = {};
    return perform({
      act: async () => {
        kept = await forgetErrors();
      },
      said: t('forgotten'),
      undo: () => bringBackErrors(kept).then(refresh),
      undone: t('broughtBack'),
    }).then(refresh);
  };
  return (
    <section class="block" aria-label={t('heading')}>
      <h2>{t('heading')}</h2>
      <p>{t(view.length === 0 ? 'none' : 'about')}</p>
      {view.length === 0 ? null : (
        <>
          <Disclosure summary={t('show', { count: view.length })}>
            <ul class="error-list">
              {view.map((error, index) => (
                // two of one moment may be alike
                <ErrorLine key={`${error.at}.${index}`} error={error} />
              ))}
            </ul>
          </Disclosure>
          <div class="button-row">
            <Button isSmall onClick={() => void copy()}>
              {t('copy')}
            </Button>
            <Button isSmall onClick={() => void forget()}>
              {t('forget')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function ErrorLine({ error }: { readonly error: KeptError }) {
  const t = useWords(errorListWords);
  const { formats, locale } = usePageTools();
  const first = error.where.split('.')[0] ?? '';
  const area = first in AREAS ? AREAS[first as keyof typeof AREAS] : 'other';
  return (
    <li>
      <p>
        <code>{error.code}</code> · {t(`area.${area}`)} ·{' '}
        <time dateTime={new Date(error.at).toISOString()}>{formats.dateTime(error.at)}</time>
      </p>
      <p class="soft small">{describeError({ code: error.code }, locale)}</p>
    </li>
  );
}

function writeLine({ at, code, where }: KeptError): string {
  return `${new Date(at).toISOString()} ${code} ${where}`;
}
