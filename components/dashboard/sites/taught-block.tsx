import { downloadText } from '@/components/hooks/download-text';
import { usePageTools } from '@/components/hooks/page-tools';
import { useView } from '@/components/hooks/use-view';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { FileButton } from '@/components/ui/file-button';
import { taughtWords } from '@/lib/i18n/taught';
import { CodedError } from '@/lib/messaging/errors';
import { send } from '@/lib/messaging/send';
import type { TaughtCrm } from '@/lib/messaging/views';
import { LessonCard } from './lesson-card';
import { FIELDS, readCrmFile, withoutTimes, writeCrmFile } from './taught-crm';
import './taught.css';

const read = () => send('teach.list', {});

/** CRMs taught by pointing: those that wait to be saved, those that are read, and files of colleagues. */
export function TaughtBlock() {
  const t = useWords(taughtWords);
  const { perform, formats, isReadOnly } = usePageTools();
  const { view, refresh } = useView(read);
  if (view === null) return null;
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
      {view.lessons.length === 0 ? null : (
        <>
          <h2>{t('lessons')}</h2>
          {view.lessons.map((lesson) => (
            <LessonCard
              key={lesson.tab}
              lesson={lesson}
              former={view.taught.find(({ origin }) => origin === lesson.origin)}
              onEnd={() => void refresh()}
            />
          ))}
        </>
      )}
      <h2>{t('taught')}</h2>
      <p class="soft">{t(view.taught.length === 0 ? 'none' : 'taughtAbout')}</p>
      <ul class="sites">
        {view.taught.map((crm) => (
          <TaughtLine key={crm.id} crm={crm} onChange={() => void refresh()} />
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

/** The sites of a file as they were before it. */
async function giveBack(before: readonly TaughtCrm[], taken: readonly string[]): Promise<void> {
  const former = before.filter(({ id }) => taken.includes(id));
  for (const id of taken) {
    if (!former.some((one) => one.id === id)) await send('record.delete', { kind: 'taught', id });
  }
  if (former.length > 0) await send('taught.save', { taught: former.map(withoutTimes) });
}

function TaughtLine({ crm, onChange }: { readonly crm: TaughtCrm; readonly onChange: () => void }) {
  const t = useWords(taughtWords);
  const { perform, formats, isReadOnly } = usePageTools();
  const fields = FIELDS.filter((field) => crm.fields[field] !== undefined).map((field) => t(`field.${field}`));
  const file = `affianca-crm-${crm.id.replaceAll(':', '-')}.json`;
  const forget = () =>
    perform({
      act: () => send('record.delete', { kind: 'taught', id: crm.id }),
      said: t('forgotten', { site: crm.id }),
      undo: () => send('taught.save', { taught: [withoutTimes(crm)] }),
      undone: t('back'),
    }).then(onChange);
  return (
    <li class="site-line">
      <div>
        <p>{crm.id}</p>
        <p class="field-hint">{t('reads', { fields: formats.list(fields) })}</p>
      </div>
      <span class="add-row">
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
    </li>
  );
}
