import { chooseLocale } from '@/components/hooks/look';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { dashboardWords } from '@/lib/i18n/dashboard';
import { settingsWords } from '@/lib/i18n/settings';
import { createTranslator } from '@/lib/i18n/translate';
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
    // that the language is another one is said in that language: the page is in it by then
    const sayAnew = () => {
      const next = createTranslator(settingsWords, chooseLocale({ ...settings, [key]: value }));
      return next('changed', { name: next('language') });
    };
    void perform({
      act: () => send('settings.change', { [key]: value }),
      said: key === 'language' ? sayAnew : t('changed', { name: label }),
      undo: () => send('settings.change', { [key]: before }),
      undone: d('team.undone'),
    });
  };
}
