import type { Observation } from '@/lib/coaching/records';
import { decaySums } from '@/lib/coaching/sums';
import type { ObservationId, RepId, SkillSums } from '@/lib/coaching/types';
import type { CheckView } from '@/lib/messaging/views';
import { type Database, readAll } from './database';
import { isDerived } from './derived-keys';
import { type Examined, examineRecords } from './examine-records';
import { KEY, PREFIX } from './keys';
import { rebuildUsefulness } from './rebuild-history';
import { observationSchema, sumsSchema } from './record-schemas';
import { loadReps } from './rep-records';
import { describeLog, rebuildRep } from './rep-sums';
import { loadSettings } from './settings';
import type { Records } from './store';

/** Running sums and sums made anew agree to this. */
const CLOSE = 1e-9;
const SHOWN = 50;

/**
 * The database's own examination: every record against its schema and its place, every rep's sums against the log, every
 * index and list that is derived against what it comes from. What can be derived is made anew with `repair`; the rest is
 * reported and left.
 */
export function openSelfCheck(database: Database) {
  const examine = async (records: Records): Promise<CheckView> => {
    const all = new Map(await records.range(''));
    const { damaged, strays, derived } = examineRecords(database, all);
    return {
      records: all.size,
      damaged: damaged.slice(0, SHOWN),
      isMoreDamaged: damaged.length > SHOWN,
      orphans: strays.size,
      strays: [...strays.values()].slice(0, SHOWN).map(({ list, record }) => ({
        list,
        said: record.note || record.text || record.answer || record.recordId || '',
      })),
      keys: listWrongKeys(all, derived).length,
      sums: (await findWrongSums(database, records)).length,
    };
  };

  return {
    checkAll: (): Promise<CheckView> => database.read(examine),

    /** Makes anew what can be derived, and answers what is left to report. */
    repairAll: (): Promise<CheckView> =>
      database.change(async (records) => {
        const { halfLifeDays } = await loadSettings(records);
        const all = new Map(await records.range(''));
        const { derived } = examineRecords(database, all);
        for (const key of listWrongKeys(all, derived)) {
          if (derived.has(key)) records.put(key, derived.get(key));
          else records.remove(key);
        }
        for (const { id } of await loadReps(database, records)) await rebuildRep(database, records, id, halfLifeDays);
        return examine(records);
      }),

    /** Deletes what is about somebody who is not in the team; a file that has them brings it back. */
    dropStrays: (): Promise<CheckView> =>
      database.change(async (records) => {
        const { strays } = examineRecords(database, new Map(await records.range('')));
        for (const key of strays.keys()) {
          const id = key.slice(key.lastIndexOf('/') + 1);
          records.remove(key);
          if (key.startsWith(PREFIX.observation))
            records.remove(KEY.observationKey(decodeURIComponent(id) as ObservationId));
          if (key.startsWith(PREFIX.asked)) records.remove(KEY.askedKey(decodeURIComponent(id)));
        }
        await rebuildUsefulness(database, records);
        return examine(records);
      }),
  };
}

/** The keys of what is derived and is not as it should be: missing, different, or about nothing that is there. */
function listWrongKeys(all: ReadonlyMap<string, unknown>, derived: Examined['derived']): string[] {
  const stored = [...all.keys()].filter(isDerived);
  const keys = new Set([...stored, ...derived.keys()]);
  // the sums of a rep who is there are compared by their numbers
  return [...keys].filter((key) => derived.get(key) !== 'sums' && spell(all.get(key)) !== spell(derived.get(key)));
}

/** A key, or pairs in the order of their names. */
function spell(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? value.map((pair) => JSON.stringify(pair)).sort() : value) ?? '';
}

/** The reps whose running sums are not those of their log. */
async function findWrongSums(database: Database, records: Records): Promise<RepId[]> {
  const { halfLifeDays } = await loadSettings(records);
  const wrong: RepId[] = [];
  for (const { id } of await loadReps(database, records)) {
    const log = await readAll(database, records, KEY.observationsOf(id), observationSchema);
    const stored = database.check(sumsSchema, KEY.sums(id), await records.get(KEY.sums(id)));
    const made = describeLog(log as Observation[], halfLifeDays);
    const fresh = new Map<string, SkillSums>(made.bySkill);
    const kept = new Map<string, SkillSums>((stored?.bySkill ?? []).filter(([, { count }]) => count > 0));
    const isSame =
      fresh.size === kept.size &&
      (stored?.observations ?? log.length) === log.length &&
      (stored?.times === undefined || spell(stored.times) === spell(made.times)) &&
      (stored === null ? fresh.size === 0 : stored.halfLifeDays === halfLifeDays) &&
      [...fresh].every(([skill, sums]) => isClose(sums, kept.get(skill), halfLifeDays));
    if (!isSame) wrong.push(id);
  }
  return wrong;
}

function isClose(one: SkillSums, two: SkillSums | undefined, halfLifeDays: number): boolean {
  if (two === undefined) return false;
  const at = Math.max(one.at, two.at);
  const [a, b] = [decaySums(one, at, halfLifeDays), decaySums(two, at, halfLifeDays)];
  return (['count', 'w', 'v', 'x', 'q', 'recentW', 'recentV', 'recentX'] as const).every(
    (name) => Math.abs(a[name] - b[name]) <= CLOSE * Math.max(1, Math.abs(a[name])),
  );
}
