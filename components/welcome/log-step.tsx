import { ShortcutList } from '@/components/dashboard/shortcuts';
import { useWords } from '@/components/hooks/use-words';
import { welcomeWords } from '@/lib/i18n/welcome';
import type { TeamView } from '@/lib/messaging/views';
import { Step } from './step';

/** Where the panel is, and how the first observation is logged. */
export function LogStep({ view, isDone }: { readonly view: TeamView; readonly isDone: boolean }) {
  const t = useWords(welcomeWords);
  const count = view.reps.reduce((sum, { observations }) => sum + observations, 0);
  return (
    <Step number={4} title={t('log.title')} isDone={isDone}>
      <ul class="plain-list">
        <li>{t('log.open', { side: t(`log.${view.settings.side}`) })}</li>
        <li>{t('log.rate')}</li>
        <li>{t('log.collapsed')}</li>
      </ul>
      <div>
        <h3>{t('log.shortcuts')}</h3>
        <ShortcutList />
      </div>
      {count === 0 ? null : <p>{t('log.first', { count })}</p>}
      <p>
        <a class="button" href="options.html">
          {t('dashboard')}
        </a>
      </p>
    </Step>
  );
}
