import type { ComponentChildren } from 'preact';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Switch } from '@/components/ui/switch';
import { popupWords } from '@/lib/i18n/popup';
import { send } from '@/lib/messaging/send';
import { browser } from '@/lib/platform/browser';
import { DealCard } from './deal-card';
import type { PopupState } from './popup-tab';
import { SiteAsk } from './site-ask';
import { TeachButton } from './teach-button';

/** What is on this tab, or why nothing is, each with its next step; and the switch of this site. */
export function TabCard({ view }: { readonly view: PopupState }) {
  const t = useWords(popupWords);
  const { tab } = view;
  return (
    <section class="tab-card" aria-label={t('tab.heading')}>
      <TabText view={view} />
      {tab.kind === 'not-a-page' || tab.kind === 'no-permission' ? null : (
        <SiteSwitch origin={tab.origin} isOn={tab.kind !== 'off'} />
      )}
    </section>
  );
}

function TabText({ view }: { readonly view: PopupState }) {
  const t = useWords(popupWords);
  const { tab, tabId } = view;
  switch (tab.kind) {
    case 'not-a-page':
      return <Words said={t('tab.not-a-page')} next={t('tab.not-a-page.next')} />;
    case 'no-permission': {
      const said =
        tab.adapter === null
          ? t('tab.no-permission', { site: hostOf(tab.origin) })
          : t('tab.no-permission.known', { adapter: tab.adapter });
      return (
        <Words said={said} next={t('tab.no-permission.next')}>
          <SiteAsk origin={tab.origin} />
        </Words>
      );
    }
    case 'off':
      return <Words said={t('tab.off', { site: hostOf(tab.origin) })} next={t('tab.off.next')} />;
    case 'needs-reload':
      return (
        <Words said={t('tab.needs-reload')} next={t('tab.needs-reload.next')}>
          <Button variant="primary" onClick={() => void browser.tabs.reload(tabId)}>
            {t('reload')}
          </Button>
        </Words>
      );
    case 'not-recognised':
      return (
        <Words said={t('tab.not-recognised')} next={t('tab.not-recognised.next')}>
          <TeachButton tab={tabId} origin={tab.origin} />
        </Words>
      );
    case 'no-record':
      return (
        <Words said={t('tab.no-record', { adapter: tab.adapterName })} next={t('tab.no-record.next')}>
          <TeachButton tab={tabId} origin={tab.origin} />
        </Words>
      );
    case 'record':
      return <DealCard tab={{ ...tab, id: tabId }} team={view.team} />;
  }
}

interface WordsProps {
  readonly said: string;
  readonly next: string;
  readonly children?: ComponentChildren;
}
function Words({ said, next, children }: WordsProps) {
  return (
    <>
      <h2 class="tab-said">{said}</h2>
      <p class="soft">{next}</p>
      {children ? <div>{children}</div> : null}
    </>
  );
}

function SiteSwitch({ origin, isOn }: { readonly origin: string; readonly isOn: boolean }) {
  const t = useWords(popupWords);
  const { perform, isReadOnly } = usePageTools();
  const change = (on: boolean) => send('site.change', { origin, isOn: on });
  return (
    <Switch
      label={t('show')}
      isOn={isOn}
      disabled={isReadOnly}
      onToggle={(on) =>
        void perform({
          act: () => change(on),
          said: t(on ? 'switchedOn' : 'switchedOff'),
          undo: () => change(!on),
          undone: t(on ? 'switchedOff' : 'switchedOn'),
        })
      }
    />
  );
}

function hostOf(origin: string): string {
  return origin.replace(/^https?:\/\//, '');
}
