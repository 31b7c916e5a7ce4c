import { useWords } from '@/components/hooks/use-words';
import { dashboardWords } from '@/lib/i18n/dashboard';
import type { TeamView } from '@/lib/messaging/views';
import { PageHead } from './page-head';
import { SettingsFields } from './settings-fields';

export function SettingsPage({ view }: { readonly view: TeamView }) {
  const t = useWords(dashboardWords);
  return (
    <>
      <PageHead title={t('settings')} intro={t('settings.intro')} />
      <SettingsFields settings={view.settings} isCompact={false} />
    </>
  );
}
