import { useState } from 'preact/hooks';
import { downloadText } from '@/components/hooks/download-text';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { IconDownload } from '@/components/ui/more-icons';
import { commonWords } from '@/lib/i18n/common';
import { writeDay } from '@/lib/i18n/format';
import { rubricWords } from '@/lib/i18n/rubric';
import { restoreAll } from './order-deeds';
import { isNothing } from './rubric-change';
import { writeRubricFile } from './rubric-file';
import { RubricImport } from './rubric-import';
import type { RubricModel } from './rubric-model';
import type { ChangeRubric } from './use-rubric';

interface ShareBlockProps {
  readonly model: RubricModel;
  readonly change: ChangeRubric;
}

/** The rubric alone as a file, out and in, and the way back to the default one. */
export function ShareBlock({ model, change }: ShareBlockProps) {
  const t = useWords(rubricWords);
  const { perform } = usePageTools();
  const save = async () => {
    const now = Date.now();
    const file = `affianca-rubric-${writeDay(now)}.json`;
    downloadText(writeRubricFile(model, now), file);
    return file;
  };
  return (
    <section class="block" aria-label={t('share')}>
      <h2>{t('share')}</h2>
      <p>{t('share.about')}</p>
      <div class="button-row">
        <Button onClick={() => void perform({ act: save, said: (file) => t('exported', { file }) })}>
          <IconDownload />
          {t('export')}
        </Button>
        <RestoreAll model={model} change={change} />
      </div>
      <RubricImport model={model} change={change} />
    </section>
  );
}

function RestoreAll({ model, change }: ShareBlockProps) {
  const t = useWords(rubricWords);
  const c = useWords(commonWords);
  const { isReadOnly } = usePageTools();
  const [isOpen, setOpen] = useState(false);
  const isDefault = isNothing(restoreAll(model, 0));
  const restore = async () => {
    setOpen(false);
    await change(restoreAll(model, Date.now()), t('restoreAll.done'));
  };
  return (
    <>
      <Button disabled={isReadOnly || isDefault} onClick={() => setOpen(true)}>
        {t('restoreAll')}
      </Button>
      {isOpen ? (
        <Dialog
          title={t('restoreAll.title')}
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button onClick={() => setOpen(false)}>{c('cancel')}</Button>
              <Button variant="primary" onClick={() => void restore()}>
                {t('restoreAll.do')}
              </Button>
            </>
          }
        >
          <p>{t('restoreAll.about')}</p>
        </Dialog>
      ) : null}
    </>
  );
}
