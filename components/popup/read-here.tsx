import { useEffect, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Disclosure } from '@/components/ui/disclosure';
import { commonWords } from '@/lib/i18n/common';
import { stageNamesWords } from '@/lib/i18n/stage-names';
import { taughtWords } from '@/lib/i18n/taught';
import type { Result } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import type { DealView, RepState } from '@/lib/messaging/views';
import { TeachButton } from './teach-button';

const FIELDS = ['owner', 'name', 'account', 'stage', 'amount', 'closeDate'] as const;

interface ReadHereProps {
  readonly deal: DealView;
  readonly rep: RepState;
  readonly tab: number;
}

/**
 * Everything that is read on this tab: where from, the text, what it was understood as, how it was found and how sure
 * that is; and the way to correct it.
 */
export function ReadHere({ deal, rep, tab }: ReadHereProps) {
  const t = useWords(taughtWords);
  const understand = useUnderstood(deal, rep);
  const isTaught = deal.adapter === 'taught';
  const pointed = usePointed(deal.site);
  return (
    <Disclosure summary={t('readHere')}>
      <dl class="read-facts small">
        <dt>{t('crm')}</dt>
        <dd>{isTaught ? t('byPointing', { name: deal.adapterName }) : deal.adapterName}</dd>
        <dt>{t('record')}</dt>
        <dd>
          <code>{deal.recordId}</code>
        </dd>
      </dl>
      <table class="read-table small" aria-label={t('readHere')}>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('text')}</th>
            <th scope="col">{t('sure')}</th>
          </tr>
        </thead>
        <tbody>
          {FIELDS.map((field) => {
            const found = deal.fields.find((one) => one.field === field);
            const understood = understand(field);
            const absence = tellAbsence(deal, field, pointed);
            return (
              <tr key={field}>
                <th scope="row">{t(`field.${field}`)}</th>
                <td dir="auto">
                  {found === undefined ? <span class="soft">{t(deal.isRead ? absence : 'notYet')}</span> : found.raw}
                  {found === undefined || understood === null ? null : (
                    <span class="soft read-understood">
                      {t('understood')}: {understood}
                    </span>
                  )}
                </td>
                <td>
                  {found === undefined ? null : (
                    <>
                      {t(`sure.${found.sure}`)}
                      <span class="soft read-understood">{t(`by.${found.by}`)}</span>
                    </>
                  )}
                  <span class="read-again">
                    <TeachButton tab={tab} origin={deal.site} only={field} />
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="small">{t('wrong')}</p>
      {isTaught ? (
        <p class="small">
          {t('wrongAll')} <TeachButton tab={tab} origin={deal.site} />
        </p>
      ) : null}
      {deal.stage.raw === null ? null : (
        <p class="small">
          {t('wrongStage')}{' '}
          <a href="options.html#/sites" target="_blank" rel="noreferrer">
            {t('stageNames')}
          </a>
        </p>
      )}
    </Disclosure>
  );
}

/** Why a field has no text. */
function tellAbsence(deal: DealView, field: (typeof FIELDS)[number], pointed: readonly string[]) {
  if (deal.empty.includes(field)) return 'empty';
  if (field === 'owner' && deal.isEdited) return 'edited';
  return pointed.includes(field) ? 'noLonger' : 'missing';
}

/** The fields that were pointed at on this site; none where nothing was. */
function usePointed(site: string): readonly string[] {
  const [fields, setFields] = useState<readonly string[]>([]);
  useEffect(() => {
    const take = ({ taught }: Result<'teach.list'>) =>
      setFields(Object.keys(taught.find((one) => one.origin === site)?.fields ?? {}));
    // without an answer the fields are simply not found
    void send('teach.list', {}).then(take, () => undefined);
  }, [site]);
  return fields;
}

/** What a text was understood as, where that is more than the text itself. */
function useUnderstood({ stage, amount, closeDate }: DealView, rep: RepState) {
  const t = useWords(taughtWords);
  const c = useWords(commonWords);
  const why = useWords(stageNamesWords);
  const { formats } = usePageTools();
  return (field: (typeof FIELDS)[number]): string | null => {
    switch (field) {
      case 'owner':
        if (rep.kind === 'known') return t(rep.isChosen ? 'owner.chosen' : 'owner.known', { name: rep.rep.name });
        return rep.kind === 'unknown' || rep.kind === 'ambiguous' ? t(`owner.${rep.kind}`) : null;
      case 'stage':
        if (stage.known === null) return t('unclear');
        return stage.from === null
          ? c(`stage.${stage.known}`)
          : `${c(`stage.${stage.known}`)}, ${why(`why.${stage.from}`)}`;
      case 'amount':
        if (amount?.value == null) return t('unclear');
        return `${formats.number(amount.value, 2)} ${amount.currency ?? ''}`.trim();
      case 'closeDate':
        return closeDate?.value == null
          ? t('unclear')
          : formats.day(new Date(closeDate.value).toISOString().slice(0, 10));
      default:
        return null;
    }
  };
}
