import { useEffect, useRef, useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Progress } from '@/components/ui/progress';
import { tableImportWords } from '@/lib/i18n/table-import';
import type { TeamView } from '@/lib/messaging/views';
import { BadRows } from './bad-rows';
import { type Answers, type PreparedImport, prepareImport } from './import-deeds';
import { NameAnswers } from './name-answers';
import { readTableFile, type TableFile } from './read-table-file';
import { Refusal } from './refusal';
import { TablePreview } from './table-preview';
import './table-import.css';

type Step =
  | { readonly kind: 'reading' | 'preparing'; readonly share: number }
  | { readonly kind: 'asking'; readonly table: TableFile }
  | { readonly kind: 'ready'; readonly table: TableFile; readonly prepared: PreparedImport }
  | { readonly kind: 'refused'; readonly failure: unknown };

interface TableImportProps {
  readonly file: File;
  readonly view: TeamView;
  /** Done, or given up. */
  readonly onEnd: () => void;
}

/** A table of observations on its way in: read, asked about, previewed, and only then imported. */
export function TableImport({ file, view, onEnd }: TableImportProps) {
  const t = useWords(tableImportWords);
  const { locale } = usePageTools();
  const [step, setStep] = useState<Step>({ kind: 'reading', share: 0 });
  const isGone = useRef(false);
  const show = (next: Step) => {
    if (!isGone.current) setStep(next);
  };
  const prepare = async (table: TableFile, answers: Answers) => {
    show({ kind: 'preparing', share: 0 });
    try {
      const prepared = await prepareImport(table, answers, locale, (share) => show({ kind: 'preparing', share }));
      show({ kind: 'ready', table, prepared });
    } catch (failure) {
      show({ kind: 'refused', failure });
    }
  };
  const rubric = { ...view.rubric, skills: view.skills };
  const read = async () => {
    try {
      const table = await readTableFile(file, rubric, (share) => show({ kind: 'reading', share }));
      const { reps, skills } = table.unknown;
      if (reps.length + skills.length > 0) show({ kind: 'asking', table });
      else await prepare(table, { reps: new Map(), skills: new Map() });
    } catch (failure) {
      show({ kind: 'refused', failure });
    }
  };
  const begin = useRef(read);
  useEffect(() => {
    isGone.current = false;
    void begin.current();
    return () => {
      isGone.current = true;
    };
  }, []);

  switch (step.kind) {
    case 'reading':
    case 'preparing':
      return <Progress said={t(step.kind, { file: file.name })} share={step.share} />;
    case 'refused':
      return <Refusal file={file.name} failure={step.failure} onEnd={onEnd} />;
    case 'asking':
      return (
        <NameAnswers
          table={step.table}
          skills={view.skills}
          onAnswer={(answers) => void prepare(step.table, answers)}
          onEnd={onEnd}
        >
          <BadRows table={step.table} />
        </NameAnswers>
      );
    case 'ready':
      return (
        <TablePreview table={step.table} prepared={step.prepared} settings={view.settings} onEnd={onEnd}>
          <BadRows table={step.table} />
        </TablePreview>
      );
  }
}
