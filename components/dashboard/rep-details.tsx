import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { dashboardWords } from '@/lib/i18n/dashboard';
import { send } from '@/lib/messaging/send';
import type { RepRow } from '@/lib/messaging/views';
import { hostOf, RepMerge } from './rep-merge';
import { TypedConfirm } from './typed-confirm';

interface RepDetailsProps {
  readonly rep: RepRow;
  readonly others: readonly RepRow[];
}

/** How the CRM knows this rep, and what changes who there is: merge and erase. */
export function RepDetails({ rep, others }: RepDetailsProps) {
  const t = useWords(dashboardWords);
  const { perform, isReadOnly, formats } = usePageTools();
  const [open, setOpen] = useState<'merge' | 'erase' | null>(null);
  const close = () => setOpen(null);
  const erase = () => perform({ hasBar: true, act: () => send('rep.erase', { rep: rep.id }), said: t('rep.erased') });
  return (
    <div class="rep-details">
      <p class="soft small">{t('rep.since', { date: formats.date(rep.createdAt) })}</p>
      {rep.identities.length === 0 ? (
        <p class="soft small">{t('rep.noIdentity')}</p>
      ) : (
        <dl class="identities">
          <dt class="field-label">{t('rep.identities')}</dt>
          {rep.identities.map(({ site, name, ownerId }) => (
            <dd key={`${site} ${ownerId ?? name}`}>
              {name} <span class="soft">{hostOf(site)}</span>
            </dd>
          ))}
        </dl>
      )}
      <div class="button-row">
        <Button isSmall disabled={isReadOnly} onClick={() => setOpen('merge')}>
          {t('rep.merge')}
        </Button>
        <Button isSmall variant="danger" disabled={isReadOnly} onClick={() => setOpen('erase')}>
          {t('rep.erase')}
        </Button>
      </div>
      {open === 'merge' ? <RepMerge rep={rep} others={others} onClose={close} /> : null}
      {open === 'erase' ? (
        <TypedConfirm
          title={t('rep.erase.title', { name: rep.name })}
          word={rep.name}
          label={t('rep.erase.type', { name: rep.name })}
          actLabel={t('rep.erase.do')}
          doing={t('rep.erasing')}
          onAct={erase}
          onClose={close}
        >
          <p>{t('rep.erase.about', { name: rep.name, count: rep.observations })}</p>
        </TypedConfirm>
      ) : null}
    </div>
  );
}
