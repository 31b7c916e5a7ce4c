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
  rubric: NamedRubric,
  onShare: (share: number) => void,
): Promise<TableFile> {
  const text = await decodeFile(file);
  const isList = /^\uFEFF?\s*\[/.test(text);
  const rows = isList ? readList(text) : await runInSlices(readTable(text), (share) => onShare(share / 2));
  const now = Date.now();
  const request = { rows, isAhead: (date: string) => readMoment(date) > now, contexts: nameContexts() };
  const { entries, bad, alike } = await runInSlices(readRows(request), (share) => onShare((1 + share) / 2));
  const here = readHere((await readExport()).text);
  const known = { reps: indexReps(here.reps), skills: await nameSkills(rubric) };
  return { name: file.name, isList, entries, bad, alike, here, known, unknown: listUnknown(entries, known) };
}

/** The manager's skills, and how each is and was worded. */
export interface NamedRubric {
  readonly skills: readonly SkillId[];
  readonly archived: readonly SkillId[];
  readonly wordings: readonly Wording[];
}

/**
 * Skills by their ids and by their names in both languages: what one is called today goes before what another was called
 * once, since a history may be older than a name. A name that two skills have today is nobody's: it is asked about.
 */
async function nameSkills({ skills, archived, wordings }: NamedRubric): Promise<ReadonlyMap<string, SkillId>> {
  const defaults = await Promise.all((['en', 'it'] as const).map(async (locale) => loadContentText(locale)));
  const today = (['en', 'it'] as const).map((locale, index) =>
    layWords(defaults[index] ?? { skills: {}, questions: {} }, wordings, locale),
  );
  const name = (ids: readonly SkillId[], texts: typeof today) =>
    ids.flatMap((id) => texts.map(({ skills: words }) => [foldWord(words[id]?.name ?? id), id] as const));
  const all = [...archived, ...skills];
  const former = wordings.flatMap((one) =>
    one.part === 'skill-words'
      ? [one.en?.name, one.it?.name].flatMap((was) => (was === undefined ? [] : [[foldWord(was), one.of] as const]))
      : [],
  );
  const current = name(skills, today);
  const known = new Map([
    ...name(all, defaults),
    ...former,
    ...name(archived, today),
    ...current,
    ...all.map((id) => [foldWord(id), id] as const),
  ]);
  const ids = new Map(current);
  for (const [called, id] of current) if (ids.get(called) !== id) known.delete(called);
  return known;
}

function nameContexts(): ReadonlyMap<string, Context> {
  return new Map(
    CONTEXTS.flatMap((context) =>
      [commonEn, commonIt].map((words) => [foldWord(words[`context.${context}`]), context] as const),
    ),
  );
}
