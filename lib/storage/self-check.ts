import type { Observation } from '@/lib/coaching/records';
import { decaySums } from '@/lib/coaching/sums';
import type { RepId, SkillSums } from '@/lib/coaching/types';
import type { CheckView } from '@/lib/messaging/views';
import { type Database, readAll } from './database';
import { LIST_PREFIX, LISTS, type ListName } from './export';
import { KEY } from './keys';
import { rebuildAsked, rebuildUsefulness } from './rebuild-history';
import { observationSchema, sumsSchema } from './record-schemas';
import { loadReps } from './rep-records';
import { rebuildRep, sumLog } from './rep-sums';
import { loadSettings } from './settings';
import type { Records } from './store';

/** Running sums and sums made anew agree to this. */
const CLOSE = 1e-9;
const DAMAGED_SHOWN = 50;

/**
 * The database's own examination: every record against its schema, every rep's sums against the log, every index
 * against what it points at. What can be derived is made anew with `repair`; the rest is reported and left.
 */
export function openSelfCheck(database: Database) {
  const examine = async (records: Records): Promise<CheckView> => {
    const all = new Map(await records.range(''));
    const damaged: { key: string; reason: string }[] = [];
    const reps = new Set((await loadReps(database, records)).map(({ id }) => id as string));
    let orphans = 0;
    for (const [name, schema] of Object.entries(LISTS)) {
      for (const [key, value] of all) {
        if (!key.startsWith(LIST_PREFIX[name as ListName])) continue;
        const checked = database.check(schema as typeof observationSchema, key, value);
        if (checked === null) damaged.push({ key: nameKey(key), reason: name });
        else if ('rep' in checked && typeof checked.rep === 'string' && !reps.has(checked.rep)) orphans += 1;
      }
    }
    const broken = [...all].filter(([key, value]) => isIndex(key) && !all.has(String(value))).length;
    const missing = [...all].filter(([key, value]) => lacksIndex(all, key, value)).length;
    return {
      records: all.size,
      damaged: damaged.slice(0, DAMAGED_SHOWN),
      isMoreDamaged: damaged.length > DAMAGED_SHOWN,
      orphans,
      keys: broken + missing,
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
        for (const [key, value] of all) if (isIndex(key) && !all.has(String(value))) records.remove(key);
        for (const [key, value] of all) {
          if (!lacksIndex(all, key, value)) continue;
          const { id } = value as { id: string };
          records.put(key.startsWith('obs/') ? KEY.observationKey(id as Observation['id']) : KEY.askedKey(id), key);
        }
        for (const { id } of await loadReps(database, records)) {
          await rebuildRep(database, records, id, halfLifeDays);
          await rebuildAsked(database, records, id);
        }
        await rebuildUsefulness(database, records);
        return examine(records);
      }),
  };
}

/** The key without what may be a name: its kind and its last part. */
function nameKey(key: string): string {
  const parts = key.split('/');
  return `${parts[0]}/…/${(parts.at(-1) ?? '').slice(0, 40)}`;
}

const isIndex = (key: string): boolean => key.startsWith('obsKey/') || key.startsWith('askedKey/');

/** Whether this is an observation or a mark that cannot be found by its id. */
function lacksIndex(all: ReadonlyMap<string, unknown>, key: string, value: unknown): boolean {
  const kind = key.startsWith('obs/') ? 'obsKey/' : key.startsWith('asked/') ? 'askedKey/' : null;
  const id = (value as { id?: unknown } | null)?.id;
  return kind !== null && typeof id === 'string' && all.get(`${kind}${encodeURIComponent(id)}`) !== key;
}

/** The reps whose running sums are not those of their log. */
async function findWrongSums(database: Database, records: Records): Promise<RepId[]> {
  const { halfLifeDays } = await loadSettings(records);
  const wrong: RepId[] = [];
  for (const { id } of await loadReps(database, records)) {
    const log = await readAll(database, records, KEY.observationsOf(id), observationSchema);
    const stored = database.check(sumsSchema, KEY.sums(id), await records.get(KEY.sums(id)));
    const fresh = new Map<string, SkillSums>(sumLog(log as Observation[], halfLifeDays));
    const kept = new Map<string, SkillSums>((stored?.bySkill ?? []).filter(([, { count }]) => count > 0));
    const isSame =
      fresh.size === kept.size &&
      (stored?.observations ?? log.length) === log.length &&
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
