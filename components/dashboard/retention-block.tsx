import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useView } from '@/components/hooks/use-view';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Switch } from '@/components/ui/switch';
import { retentionWords } from '@/lib/i18n/retention';
import { settingsWords } from '@/lib/i18n/settings';
import { send } from '@/lib/messaging/send';
import type { RetentionView, TeamView } from '@/lib/messaging/views';
import { ObservationList } from './observation-list';
import { Reading } from './reading';
import { RetentionConfirm } from './retention-confirm';
import { useSetting } from './use-setting';

const readRetention = () => send('retention.read', {});
const OTHER_KINDS = ['questions', 'commitments', 'plans', 'times', 'attainments', 'opportunities', 'drafts'] as const;

/** How long things are kept, what is past that time, and deleting it: by hand, or once a day. */
export function RetentionBlock({ view }: { readonly view: TeamView }) {
  const t = useWords(retentionWords);
  const s = useWords(settingsWords);
  const { isReadOnly } = usePageTools();
  const change = useSetting(view.settings);
  const retention = useView(readRetention);
  return (
    <section class="block" aria-label={t('heading')}>
      <h2>{t('heading')}</h2>
      <p>{t('about', { count: view.settings.retentionMonths })}</p>
      <p class="soft small">
        {t('too')} <a href="#/settings">{t('toSettings')}</a>
      </p>
      <Reading {...retention} />
      {retention.view === null ? null : <PastRecords retention={retention.view} view={view} />}
      <Switch
        label={s('deletesOld')}
        hint={s('deletesOld.about')}
        isOn={view.settings.deletesOld}
        disabled={isReadOnly}
        onToggle={(isOn) => change('deletesOld', isOn, s('deletesOld'))}
      />
    </section>
  );
}

function PastRecords({ retention, view }: { readonly retention: RetentionView; readonly view: TeamView }) {
  const t = useWords(retentionWords);
  const { formats, isReadOnly } = usePageTools();
  const [isListed, setListed] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const { before, past, soon } = retention;
  const also = OTHER_KINDS.filter((kind) => past[kind] > 0).map((kind) => t(kind, { count: past[kind] }));
  const total = Object.values(past).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <p>
        {past.observations === 0 ? t('nonePast') : t('past', { count: past.observations, date: formats.date(before) })}{' '}
        {soon === 0 ? t('noneSoon') : t('soon', { count: soon })}
      </p>
      {also.length === 0 ? null : <p>{t('also', { list: formats.list(also) })}</p>}
      {total === 0 ? null : (
        <div>
          <Button variant="danger" disabled={isReadOnly} onClick={() => setAsking(true)}>
            {t('delete')}
          </Button>
        </div>
      )}
      {past.observations === 0 ? null : (
        <Disclosure summary={t('list')} isOpen={isListed} onToggle={setListed}>
          {isListed ? <ObservationList view={view} filter={{ to: before }} empty={t('nonePast')} /> : null}
        </Disclosure>
      )}
      {isAsking ? <RetentionConfirm before={before} count={total} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
