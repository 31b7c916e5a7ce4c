import { runInSlices } from '@/components/hooks/run-in-slices';
import { layWords } from '@/components/rubric/lay-words';
import type { Wording } from '@/lib/coaching/records';
import { CONTEXTS, type Context, type SkillId } from '@/lib/coaching/types';
import { loadContentText } from '@/lib/content/load';
import { type HereRecords, readHere } from '@/lib/csv/here';
import { indexReps, type KnownNames, listUnknown, type UnknownName } from '@/lib/csv/plan-import';
import { type BadRow, type Entry, readRows } from '@/lib/csv/read-rows';
import { foldWord, readList, readTable } from '@/lib/csv/read-table';
import { commonEn } from '@/lib/i18n/common-en';
import { commonIt } from '@/lib/i18n/common-it';
import { readExport } from '@/lib/messaging/whole-text';
import { decodeFile } from './decode-file';
import { readMoment } from './read-moment';

/** A table of observations that was read, and what it meets here. */
export interface TableFile {
  readonly name: string;
  /** A JSON list has entries, a table lines. */
  readonly isList: boolean;
  readonly entries: readonly Entry[];
  readonly bad: readonly BadRow[];
  /** Lines that say the same as an earlier one; both count. */
  readonly alike: readonly number[];
  readonly here: HereRecords;
  readonly known: KnownNames;
  readonly unknown: { readonly reps: readonly UnknownName[]; readonly skills: readonly UnknownName[] };
}

/** Reads the file without keeping the page busy; `onShare` hears how much of it is done. Throws a `SheetRefusal`. */
export async function readTableFile(
  file: File,
  { skills, wordings }: { readonly skills: readonly SkillId[]; readonly wordings: readonly Wording[] },
  onShare: (share: number) => void,
): Promise<TableFile> {
  const text = await decodeFile(file);
  const isList = /^\uFEFF?\s*\[/.test(text);
  const rows = isList ? readList(text) : await runInSlices(readTable(text), (share) => onShare(share / 2));
  const now = Date.now();
  const request = { rows, isAhead: (date: string) => readMoment(date) > now, contexts: nameContexts() };
  const { entries, bad, alike } = await runInSlices(readRows(request), (share) => onShare((1 + share) / 2));
  const here = readHere((await readExport()).text);
  const known = { reps: indexReps(here.reps), skills: await nameSkills(skills, wordings) };
  return { name: file.name, isList, entries, bad, alike, here, known, unknown: listUnknown(entries, known) };
}

/** Skills by their ids and by their names in both languages. */
async function nameSkills(
  skills: readonly SkillId[],
  wordings: readonly Wording[],
): Promise<ReadonlyMap<string, SkillId>> {
  const texts = await Promise.all(
    (['en', 'it'] as const).map(async (locale) => layWords(await loadContentText(locale), wordings, locale)),
  );
  const names = skills.flatMap((id) =>
    texts.flatMap(({ skills: words }) => [[foldWord(words[id]?.name ?? id), id] as const]),
  );
  return new Map([...names, ...skills.map((id) => [foldWord(id), id] as const)]);
}

function nameContexts(): ReadonlyMap<string, Context> {
  return new Map(
    CONTEXTS.flatMap((context) =>
      [commonEn, commonIt].map((words) => [foldWord(words[`context.${context}`]), context] as const),
    ),
  );
}
