import * as v from 'valibot';
import { CodedError } from '@/lib/messaging/errors';
import { settingsPatch } from '@/lib/messaging/settings';
import type { Database } from './database';
import { KEY } from './keys';
import { FORMAT, FORMAT_VERSION } from './lists';
import { MOST_CHARACTERS } from './read-file';
import { loadSettings } from './settings';
import { sortEntries } from './sort-entries';

/** The whole database as one JSON text, also of a database that may only be read. Errors: export-too-large. */
export function openExport(database: Database) {
  return {
    /** `unread`: how many records nobody can make anything of; they are in the text as they lie. */
    exportAll: (): Promise<{ text: string; unread: number }> =>
      database.read(async (records) => {
        const [settings, entries] = await Promise.all([loadSettings(records), records.range('')]);
        const { stored, unread } = sortEntries(entries);
        const kept = new Map(entries).get(KEY.settings);
        const lost = [...unread, ...(isReadable(kept) ? [] : [{ key: KEY.settings, value: kept }])];
        const { updatedAt } = Object(kept) as { updatedAt?: unknown };
        const file = {
          format: FORMAT,
          version: FORMAT_VERSION,
          exportedAt: new Date(database.now()).toISOString(),
          settings: { ...settings, ...(Number.isFinite(updatedAt) ? { updatedAt } : {}) },
          ...stored,
          ...(lost.length === 0 ? {} : { unread: lost.map(spell) }),
        };
        return { text: write(file), unread: lost.length };
      }),
  };
}

/** A file that could never come back is no backup: it is refused here, not on the day that it is needed. */
function write(file: object): string {
  let text: string;
  try {
    text = JSON.stringify(file, null, 1);
  } catch (error) {
    // longer than any text in this browser can be
    throw error instanceof RangeError ? new CodedError('export-too-large') : error;
  }
  if (text.length > MOST_CHARACTERS) throw new CodedError('export-too-large', `${Math.round(text.length / 1e6)} MB`);
  return text;
}

/** Whether the settings hold nothing that this version does not know. */
function isReadable(kept: unknown): boolean {
  if (kept === undefined) return true;
  const isKnown = (name: string) => name in settingsPatch.entries || name === 'updatedAt';
  return v.safeParse(settingsPatch, kept).success && Object.keys(Object(kept)).every(isKnown);
}

/** As JSON can say it: of what it cannot say, the place alone. */
function spell({ key, value }: { readonly key: string; readonly value: unknown }) {
  try {
    return { key, value: JSON.parse(JSON.stringify(value) ?? 'null') as unknown };
  } catch {
    return { key, value: null };
  }
}
