import { useMemo, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { FileButton } from '@/components/ui/file-button';
import { Notice } from '@/components/ui/notice';
import { rubricWords } from '@/lib/i18n/rubric';
import { ImportPreview } from './import-preview';
import { planRubric } from './plan-rubric';
import { type RubricFile, type RubricRefusal, readRubricFile } from './rubric-file';
import type { RubricModel } from './rubric-model';
import type { ChangeRubric } from './use-rubric';

interface Trial {
  readonly name: string;
  readonly file: RubricFile | RubricRefusal;
}

/** Somebody's rubric on its way in: compared first, and only then taken over. */
export function RubricImport({ model, change }: { readonly model: RubricModel; readonly change: ChangeRubric }) {
  const t = useWords(rubricWords);
  const { isReadOnly } = usePageTools();
  const [trial, setTrial] = useState<Trial | null>(null);
  const file = trial?.file ?? null;
  const plan = useMemo(
    () => (file === null || typeof file === 'string' ? null : planRubric(file, model, Date.now())),
    [file, model],
  );
  const look = async (chosen: File) => setTrial({ name: chosen.name, file: readRubricFile(await chosen.text()) });
  const take = async () => {
    if (trial === null || plan === null) return;
    if (await change(plan.change, t('import.done', { file: trial.name }))) setTrial(null);
  };
  return (
    <>
      {trial !== null && typeof trial.file === 'string' ? (
        <Notice tone="danger" isAlert>
          <p>{t('import.refused', { file: trial.name })}</p>
          <p>{t(`import.${trial.file}`)}</p>
        </Notice>
      ) : null}
      {trial !== null && plan !== null && file !== null && typeof file !== 'string' ? (
        <ImportPreview
          name={trial.name}
          plan={plan}
          bad={[...file.bad, ...plan.lost]}
          onTake={() => void take()}
          onCancel={() => setTrial(null)}
        />
      ) : (
        <div>
          <FileButton
            label={t('import')}
            accept=".json,application/json"
            disabled={isReadOnly}
            onFile={(chosen) => void look(chosen)}
          />
        </div>
      )}
    </>
  );
}
