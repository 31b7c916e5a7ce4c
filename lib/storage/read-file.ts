import * as v from 'valibot';
import { CodedError } from '@/lib/messaging/errors';
import { listKnown } from './lineage';
import { type ExportFile, exportSchema, FORMAT, FORMAT_VERSION, LISTS, type ListName } from './lists';

/** A hundred thousand observations with long notes have a quarter of it; a browser holds twice as much in one text, no more. */
export const MOST_CHARACTERS = 256 * 1024 * 1024;

/**
 * An export file checked whole, before anything is written. Errors name the place: import-too-large, import-not-json,
 * import-not-ours, import-newer, import-invalid (`observations[12].ratings[0].rating`).
 */
export function readExportFile(text: string): ExportFile {
  if (text.length > MOST_CHARACTERS) throw new CodedError('import-too-large', `${Math.round(text.length / 1e6)} MB`);
  const given = parseJson(text);
  if (typeof given !== 'object' || given === null || (given as { format?: unknown }).format !== FORMAT) {
    throw new CodedError('import-not-ours');
  }
  const { version } = given as { version?: unknown };
  if (typeof version === 'number' && version > FORMAT_VERSION) throw new CodedError('import-newer', String(version));
  const checked = v.safeParse(exportSchema, given, { abortEarly: true });
  if (!checked.success) throw new CodedError('import-invalid', nameIssue(checked.issues[0]));
  refuseDuplicates(checked.output);
  refuseStrangers(checked.output);
  return checked.output;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new CodedError('import-not-json');
  }
}

function nameIssue(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return path.replace(/^\./, '').slice(0, 200);
}

/** What makes a record of each list one and the same. */
const IDENTITY: { readonly [Name in ListName]: (record: ExportFile[Name][number]) => string } = {
  reps: ({ id }) => id,
  observations: ({ id }) => id,
  commitments: ({ id }) => id,
  questions: ({ id }) => id,
  opportunities: ({ site, recordId }) => `${site}/${recordId}`,
  sites: ({ origin }) => origin,
  stages: ({ site, name }) => `${site}/${name.trim().toLowerCase()}`,
  drafts: ({ rep }) => rep,
  plans: ({ id }) => id,
  times: ({ id }) => id,
  attainments: ({ id }) => id,
  taughts: ({ id }) => id,
  rubric: ({ id }) => id,
  deletions: ({ kind, id }) => `${kind} ${id}`,
};

/** What makes this record of this list one and the same. */
export function identify<Name extends ListName>(name: Name, record: ExportFile[Name][number]): string {
  return (IDENTITY[name] as (record: ExportFile[Name][number]) => string)(record);
}

/** The records of one list by what identifies them. */
export function indexList<Name extends ListName>(
  file: Pick<ExportFile, Name>,
  name: Name,
): Map<string, ExportFile[Name][number]> {
  return new Map(file[name].map((record: ExportFile[Name][number]) => [identify(name, record), record]));
}

/** The lists whose records are about a rep; a time entry may be. */
export const OF_A_REP = [
  'observations',
  'commitments',
  'questions',
  'opportunities',
  'drafts',
  'plans',
  'times',
  'attainments',
] as const satisfies readonly ListName[];

function refuseDuplicates(file: ExportFile): void {
  for (const name of Object.keys(LISTS) as ListName[]) {
    const seen = new Set<string>();
    file[name].forEach((record, index) => {
      const id = identify(name, record);
      if (seen.has(id)) throw new CodedError('import-invalid', `${name}[${index}].id`);
      seen.add(id);
    });
  }
}

/** Everything about somebody must come with that somebody, or with the word that they are gone, and into whom. */
function refuseStrangers(file: ExportFile): void {
  const known = listKnown(file);
  for (const name of OF_A_REP) {
    const index = file[name].findIndex(({ rep }) => rep !== undefined && !known.has(rep));
    if (index >= 0) throw new CodedError('import-invalid', `${name}[${index}].rep`);
  }
  const lost = file.deletions.findIndex(({ kind, id }) => kind === 'rep' && !known.has(id));
  if (lost >= 0) throw new CodedError('import-invalid', `deletions[${lost}].into`);
}
