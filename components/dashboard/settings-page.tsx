import { useWords } from '@/components/hooks/use-words';
import { dashboardWords } from '@/lib/i18n/dashboard';
import type { TeamView } from '@/lib/messaging/views';
import { SettingsFields } from './settings-fields';

export function SettingsPage({ view }: { readonly view: TeamView }) {
  const t = useWords(dashboardWords);
  return (
    <>
      <header class="page-head">
        <h1>{t('settings')}</h1>
        <p class="soft">{t('settings.intro')}</p>
      </header>
      <SettingsFields settings={view.settings} isCompact={false} />
    </>
  );
}
