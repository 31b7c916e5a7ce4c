import { runInSlices } from '@/components/hooks/run-in-slices';
import type { ObservationId, RepId } from '@/lib/coaching/types';
import { readHere } from '@/lib/csv/here';
import { planImport, type RepAnswer, type SkillAnswer } from '@/lib/csv/plan-import';
import { type WrittenImport, writeImport, writeRemoval, writeReturn } from '@/lib/csv/write-import';
import type { Locale } from '@/lib/i18n/locale';
import { importText, readExport } from '@/lib/messaging/whole-text';
import { createId } from '@/lib/platform/ids';
import { readMoment } from './read-moment';
import type { TableFile } from './read-table-file';

export interface Answers {
  readonly reps: ReadonlyMap<string, RepAnswer>;
  readonly skills: ReadonlyMap<string, SkillAnswer>;
}

/** What the file would bring under these answers, after the background has looked it through without writing. */
export interface PreparedImport extends WrittenImport {
  /** Rows left out by an answer. */
  readonly leftOut: number;
}

export async function prepareImport(
  table: TableFile,
  answers: Answers,
  locale: Locale,
  onShare: (share: number) => void,
): Promise<PreparedImport> {
  const { observations, newSkills, leftOut } = planImport(table.entries, table.known, answers);
  const createRepId = (): RepId => createId() as RepId;
  const request = {
    observations,
    newSkills,
    locale,
    here: table.here,
    now: Date.now(),
    momentOf: readMoment,
    createRepId,
  };
  const written = await runInSlices(writeImport(request), onShare);
  await importText(written.text, { isTrial: true });
  return { ...written, leftOut };
}

/** Takes an import back: its observations, and the reps and skills that it added if nothing else hangs on them. */
export async function takeBack({ added, newReps, newSkills }: PreparedImport): Promise<void> {
  const here = await readAgain();
  const text = writeRemoval({ observations: added, reps: newReps, newSkills }, here, Date.now());
  await importText(text, { isTrial: false });
}

/** Takes observations out that an earlier import has brought; answers how they come back. */
export async function takeOut(ids: readonly ObservationId[]): Promise<() => Promise<void>> {
  const here = await readAgain();
  const text = writeRemoval({ observations: ids, reps: [], newSkills: [] }, here, Date.now());
  await importText(text, { isTrial: false });
  return async () => {
    await importText(writeReturn(ids, here, Date.now()), { isTrial: false });
  };
}

async function readAgain() {
  return readHere((await readExport()).text);
}
