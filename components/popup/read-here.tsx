import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Disclosure } from '@/components/ui/disclosure';
import { commonWords } from '@/lib/i18n/common';
import { taughtWords } from '@/lib/i18n/taught';
import type { DealView } from '@/lib/messaging/views';
import { TeachButton } from './teach-button';

const FIELDS = ['owner', 'name', 'account', 'stage', 'amount', 'closeDate'] as const;

/** Everything that is read on this tab: where from, the text, what it was understood as, how sure; and the way to correct it. */
export function ReadHere({ deal, tab }: { readonly deal: DealView; readonly tab: number }) {
  const t = useWords(taughtWords);
  const understand = useUnderstood(deal);
  const isTaught = deal.adapter === 'taught';
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
      <table class="read-table small">
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
            return (
              <tr key={field}>
                <th scope="row">{t(`field.${field}`)}</th>
                <td dir="auto">
                  {found === undefined ? <span class="soft">{t('missing')}</span> : found.raw}
                  {found === undefined || understood === null ? null : (
                    <span class="soft read-understood">
                      {t('understood')}: {understood}
                    </span>
                  )}
                </td>
                <td>{found === undefined ? '' : t(`sure.${found.sure}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="small">{t('wrong')}</p>
      <TeachButton tab={tab} origin={deal.site} />
    </Disclosure>
  );
}

/** What a text was understood as, where that is more than the text itself. */
function useUnderstood({ stage, amount, closeDate }: DealView) {
  const t = useWords(taughtWords);
  const c = useWords(commonWords);
  const { formats } = usePageTools();
  return (field: (typeof FIELDS)[number]): string | null => {
    if (field === 'stage') return stage.known === null ? t('unclear') : c(`stage.${stage.known}`);
    if (field === 'amount') return amount?.value == null ? t('unclear') : formats.number(amount.value, 2);
    if (field === 'closeDate')
      return closeDate?.value == null
        ? t('unclear')
        : formats.day(new Date(closeDate.value).toISOString().slice(0, 10));
    return null;
  };
}
