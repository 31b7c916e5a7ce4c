import { downloadText } from '@/components/hooks/download-text';
import { usePageTools } from '@/components/hooks/page-tools';
import { requestSite } from '@/components/hooks/permissions';
import { useGranted } from '@/components/hooks/use-granted';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { dashboardWords } from '@/lib/i18n/dashboard';
import { taughtWords } from '@/lib/i18n/taught';
import { send } from '@/lib/messaging/send';
import type { TaughtCrm } from '@/lib/messaging/views';
import { PointButton } from './point-button';
import { FIELDS, withoutTimes, writeCrmFile } from './taught-crm';

interface TaughtLineProps {
  readonly crm: TaughtCrm;
  /** The known CRM of which places are corrected. */
  readonly crmName: string | undefined;
  readonly onChange: () => void;
}

/** One site on which places were pointed at: what is read there, and what can be done about it. */
export function TaughtLine({ crm, crmName, onChange }: TaughtLineProps) {
  const t = useWords(taughtWords);
  const d = useWords(dashboardWords);
  const { perform, formats, isReadOnly } = usePageTools();
  const isGranted = useGranted(crm.origin);
  const fields = FIELDS.filter((field) => crm.fields[field] !== undefined).map((field) => t(`field.${field}`));
  const list = formats.list(fields);
  const file = `affianca-crm-${crm.id.replaceAll(':', '-')}.json`;
  const forget = () =>
    perform({
      act: () => send('record.delete', { kind: 'taught', id: crm.id }),
      said: t('forgotten', { site: crm.id }),
      undo: () => send('taught.save', { taught: [withoutTimes(crm)] }),
      undone: t('back'),
    }).then(onChange);
  const give = () =>
    perform({
      // asked in the click itself
      act: () => requestSite(crm.origin),
      said: (isGiven) => (isGiven ? d('sites.added', { site: crm.id }) : d('sites.declined')),
    });
  return (
    <li class="site-line taught-line">
      <div>
        <p>{crm.id}</p>
        <p class="field-hint">
          {crmName === undefined ? t('reads', { fields: list }) : t('readsIn', { crm: crmName, fields: list })}
        </p>
        {isGranted === false ? <p class="field-hint">{d('sites.missing')}</p> : null}
      </div>
      <span class="add-row">
        {isGranted === false ? (
          <Button isSmall variant="primary" disabled={isReadOnly} onClick={() => void give()}>
            {d('sites.give')}
            <span class="visually-hidden"> {crm.id}</span>
          </Button>
        ) : null}
        <Button
          isSmall
          onClick={() =>
            void perform({
              act: async () => downloadText(writeCrmFile(crm), file),
              said: t('exported', { file }),
            })
          }
        >
          {t('export')}
          <span class="visually-hidden"> {crm.id}</span>
        </Button>
        <Button isSmall disabled={isReadOnly} onClick={() => void forget()}>
          {t('forget')}
          <span class="visually-hidden"> {crm.id}</span>
        </Button>
      </span>
      {isGranted === false ? null : (
        <Disclosure summary={t('repair')}>
          <p class="field-hint">{t('repairAbout')}</p>
          <p class="add-row">
            {FIELDS.map((field) => (
              <PointButton key={field} origin={crm.origin} only={field}>
                <span class="visually-hidden">{t('teachAgain')} </span>
                {t(`field.${field}`)}
              </PointButton>
            ))}
          </p>
        </Disclosure>
      )}
    </li>
  );
}
