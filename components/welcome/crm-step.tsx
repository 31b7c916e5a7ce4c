import { useState } from 'preact/hooks';
import { SiteAdder } from '@/components/dashboard/site-adder';
import { groupSites } from '@/components/dashboard/site-groups';
import { usePageTools } from '@/components/hooks/page-tools';
import { requestPatterns, toPattern } from '@/components/hooks/permissions';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { IconCheck } from '@/components/ui/icons';
import { Notice } from '@/components/ui/notice';
import { welcomeWords } from '@/lib/i18n/welcome';
import type { TeamView } from '@/lib/messaging/views';
import { KNOWN_CRMS, type KnownCrm } from './known-crms';
import { Step } from './step';

/** The CRM: one of the cloud's, or an address of one's own. */
export function CrmStep({ view, isDone }: { readonly view: TeamView; readonly isDone: boolean }) {
  const t = useWords(welcomeWords);
  const granted = new Set(
    view.sites.filter(({ hasPermission }) => hasPermission).map(({ origin }) => toPattern(origin)),
  );
  const added = groupSites(view.sites.filter(({ hasPermission }) => hasPermission));
  return (
    <Step number={2} title={t('crm.title')} isDone={isDone}>
      <p class="soft">{t('crm.about')}</p>
      <KnownCrms granted={granted} />
      <div class="own-crm">
        <h3>{t('crm.own')}</h3>
        <p class="soft">{t('crm.own.about')}</p>
        <SiteAdder sites={view.sites} />
      </div>
      {added.length === 0 ? null : (
        <div>
          <h3>{t('crm.list')}</h3>
          <ul class="plain-list">
            {added.map(({ name }) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      )}
    </Step>
  );
}

function KnownCrms({ granted }: { readonly granted: ReadonlySet<string> }) {
  const t = useWords(welcomeWords);
  const { perform, isReadOnly } = usePageTools();
  const [isDeclined, setDeclined] = useState(false);
  const ask = ({ name, patterns }: KnownCrm) =>
    void perform({
      // asked in the click itself
      act: () => requestPatterns(patterns),
      said: (isGranted) => {
        setDeclined(!isGranted);
        return isGranted ? t('crm.added', { site: name }) : null;
      },
    });
  return (
    <>
      <ul class="crms" aria-label={t('crm.cloud')}>
        {KNOWN_CRMS.map((crm) => (
          <li key={crm.name}>
            {crm.patterns.every((pattern) => granted.has(pattern)) ? (
              <span class="tag tag-good">
                <IconCheck />
                {t('crm.has', { crm: crm.name })}
              </span>
            ) : (
              <Button disabled={isReadOnly} onClick={() => ask(crm)}>
                {t('crm.add', { crm: crm.name })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isDeclined ? (
        <Notice tone="warn" isAlert>
          {t('crm.declined')}
        </Notice>
      ) : null}
    </>
  );
}
