import { usePageTools } from '@/components/hooks/page-tools';
import { useView } from '@/components/hooks/use-view';
import { useWords } from '@/components/hooks/use-words';
import { FileButton } from '@/components/ui/file-button';
import { taughtWords } from '@/lib/i18n/taught';
import { CodedError } from '@/lib/messaging/errors';
import { send } from '@/lib/messaging/send';
import type { SiteView, TaughtCrm } from '@/lib/messaging/views';
import { Reading } from '../reading';
import { LessonCard } from './lesson-card';
import { PointButton } from './point-button';
import { findFormer, readCrmFile, withoutTimes } from './taught-crm';
import { TaughtLine } from './taught-line';
import './taught.css';

const read = () => send('teach.list', {});

/** CRMs taught by pointing: those that wait to be saved, those that are read, and files of colleagues. */
export function TaughtBlock({ sites }: { readonly sites: readonly SiteView[] }) {
  const t = useWords(taughtWords);
  const { perform, formats, isReadOnly } = usePageTools();
  const { view, failure, refresh } = useView(read);
  if (view === null) {
    return (
      <section class="block" aria-label={t('taught')}>
        <h2>{t('taught')}</h2>
        <Reading view={view} failure={failure} />
      </section>
    );
  }
  const take = async (file: File) => {
    const before = view.taught;
    let taken: readonly string[] = [];
    await perform({
      act: async () => {
        const crms = readCrmFile(await file.text());
        if (crms === null) throw new CodedError('import-not-ours', file.name);
        await send('taught.save', { taught: crms });
        taken = crms.map(({ id }) => id);
      },
      said: () => t('imported', { site: formats.list(taken) }),
      undo: () => giveBack(before, taken),
      undone: t('back'),
    });
    void refresh();
  };
  return (
    <section class="block" aria-label={t('taught')}>
      <Reading view={view} failure={failure} />
      {view.lessons.length === 0 ? null : (
        <>
          <h2>{t('lessons')}</h2>
          {view.lessons.map((lesson) => (
            <LessonCard
              key={lesson.tab}
              lesson={lesson}
              former={findFormer(view.taught, lesson.origin)}
              crmName={lesson.corrects === null ? undefined : view.names[lesson.corrects]}
              isKnown={sites.some(({ origin, adapter }) => origin === lesson.origin && adapter !== null)}
              onEnd={() => void refresh()}
            />
          ))}
        </>
      )}
      <h2>{t('taught')}</h2>
      <p class="soft">{t(view.taught.length === 0 ? 'none' : 'taughtAbout')}</p>
      <ul class="sites">
        {view.taught.map((crm) => (
          <TaughtLine
            key={crm.id}
            crm={crm}
            crmName={crm.corrects === undefined ? undefined : view.names[crm.corrects]}
            onChange={() => void refresh()}
          />
        ))}
        {sites.filter(isUnknown(view.taught)).map(({ origin }) => (
          <li key={origin} class="site-line">
            <div>
              <p>{new URL(origin).host}</p>
              <p class="field-hint">{t('unknown')}</p>
            </div>
            <PointButton origin={origin} only={null}>
              {t('teach')}
              <span class="visually-hidden"> {origin}</span>
            </PointButton>
          </li>
        ))}
      </ul>
      <div>
        <FileButton
          isSmall
          label={t('import')}
          accept=".json,application/json"
          disabled={isReadOnly}
          onFile={(file) => void take(file)}
        />
      </div>
    </section>
  );
}

/** Sites that may be read and where no CRM was recognised yet, by us or by pointing. */
const isUnknown =
  (taught: readonly TaughtCrm[]) =>
  ({ origin, adapter, isOn, hasPermission }: SiteView): boolean =>
    isOn && hasPermission && adapter === null && !origin.includes('*') && !taught.some((crm) => crm.origin === origin);

/** The sites of a file as they were before it. */
async function giveBack(before: readonly TaughtCrm[], taken: readonly string[]): Promise<void> {
  const former = before.filter(({ id }) => taken.includes(id));
  for (const id of taken) {
    if (!former.some((one) => one.id === id)) await send('record.delete', { kind: 'taught', id });
  }
  if (former.length > 0) await send('taught.save', { taught: former.map(withoutTimes) });
}
