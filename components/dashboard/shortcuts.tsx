import { useEffect, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { settingsWords } from '@/lib/i18n/settings';
import { browser } from '@/lib/platform/browser';

const NAMES = {
  'toggle-panel': 'shortcuts.toggle',
  'log-observation': 'shortcuts.log',
  _execute_action: 'shortcuts.popup',
} as const;

interface Shortcut {
  readonly name: keyof typeof NAMES;
  readonly keys: string;
}

/** Firefox opens its own page of shortcuts on request since version 137; the polyfill's types do not know it yet. */
type CommandsOfFirefox = { readonly openShortcutSettings?: () => Promise<void> };

/** The shortcuts as the browser has them now, read when the page comes back into view too. */
function useShortcuts(): readonly Shortcut[] {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const read = async () => {
      const commands = await browser.commands.getAll();
      setShortcuts(
        commands.flatMap(({ name, shortcut }) =>
          name !== undefined && name in NAMES ? [{ name: name as keyof typeof NAMES, keys: shortcut ?? '' }] : [],
        ),
      );
    };
    const readAgain = () => void read().catch(() => setShortcuts([]));
    readAgain();
    window.addEventListener('focus', readAgain);
    return () => window.removeEventListener('focus', readAgain);
  }, []);
  return shortcuts;
}

/** Which keys do what. */
export function ShortcutList() {
  const t = useWords(settingsWords);
  return (
    <dl class="shortcut-list">
      {useShortcuts().map(({ name, keys }) => (
        <div key={name}>
          <dt>{t(NAMES[name])}</dt>
          <dd>{keys === '' ? <span class="soft">{t('shortcuts.unset')}</span> : <kbd>{keys}</kbd>}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The shortcuts, and the way to the browser's own page where they are changed. */
export function Shortcuts() {
  const t = useWords(settingsWords);
  const [isHintShown, setHintShown] = useState(false);
  const change = () => {
    openShortcutPage().catch(() => setHintShown(true));
  };
  return (
    <section class="settings-group" aria-label={t('shortcuts')}>
      <h2>{t('shortcuts')}</h2>
      <ShortcutList />
      <div>
        <Button isSmall onClick={change}>
          {t('shortcuts.change')}
        </Button>
      </div>
      <p class="field-hint" role="status">
        {isHintShown ? t('shortcuts.firefox') : ''}
      </p>
    </section>
  );
}

async function openShortcutPage(): Promise<void> {
  const commands = browser.commands as unknown as CommandsOfFirefox;
  if (commands.openShortcutSettings !== undefined) return commands.openShortcutSettings();
  // Firefox refuses to open its own pages by address: the caller then says where to look
  const isFirefox = browser.runtime.getURL('').startsWith('moz-extension:');
  if (isFirefox) throw new Error('no page of shortcuts');
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
