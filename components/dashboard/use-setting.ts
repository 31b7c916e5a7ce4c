import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { dashboardWords } from '@/lib/i18n/dashboard';
import { settingsWords } from '@/lib/i18n/settings';
import { send } from '@/lib/messaging/send';
import type { Settings } from '@/lib/messaging/settings';

/** Changes one setting at once, says so under its label, and can take it back. */
export function useSetting(
  settings: Settings,
): <Key extends keyof Settings>(key: Key, value: Settings[Key], label: string) => void {
  const { perform } = usePageTools();
  const t = useWords(settingsWords);
  const d = useWords(dashboardWords);
  return (key, value, label) => {
    const before = settings[key];
    if (before === value) return;
    void perform({
      act: () => send('settings.change', { [key]: value }),
      said: t('changed', { name: label }),
      undo: () => send('settings.change', { [key]: before }),
      undone: d('team.undone'),
    });
  };
}
