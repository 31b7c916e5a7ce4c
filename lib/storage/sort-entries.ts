import * as v from 'valibot';
import { isDerived } from './derived-keys';
import { placeOf } from './entries';
import { KEY, PREFIX } from './keys';
import { listKnown } from './lineage';
import { LIST_PREFIX, LISTS, type ListName, type Lists } from './lists';
import { identify, OF_A_REP } from './read-file';

type Entry = readonly [key: string, value: unknown];
interface Sound {
  readonly name: ListName;
  readonly key: string;
  readonly record: Lists[ListName][number];
  readonly value: unknown;
}

/** A database's entries, sorted: what is sound, and what nobody can make anything of. */
interface Sorted {
  /** Records as their schemas say, each where it belongs, of somebody who is known. */
  readonly lists: Lists;
  /** The same as they are stored: with members that a newer version has added. */
  readonly stored: Lists;
  /** Damaged, misplaced, there twice, of a newer kind, or of a rep who cannot be read. */
  readonly unread: readonly { readonly key: string; readonly value: unknown }[];
}

/** Of this machine alone, or about the database itself: in no file. */
const isElsewhere = (key: string): boolean =>
  [KEY.meta, KEY.settings, KEY.timer].includes(key) ||
  [PREFIX.layout, PREFIX.seenStage].some((prefix) => key.startsWith(prefix));

const check = (name: ListName, value: unknown) =>
  v.safeParse(LISTS[name] as unknown as v.GenericSchema<unknown, Lists[ListName][number]>, value);

/** The list that an entry is of, by its key. */
export function listOf(key: string): ListName | undefined {
  return (Object.keys(LIST_PREFIX) as ListName[]).find((name) => key.startsWith(LIST_PREFIX[name]));
}

/** Sorts entries; `known` are reps who are known beside those among the entries. */
export function sortEntries(entries: readonly Entry[], known: Iterable<string> = []): Sorted {
  const sound = entries.flatMap(([key, value]): Sound[] => {
    const name = listOf(key);
    const checked = name === undefined ? undefined : check(name, value);
    if (name === undefined || checked?.success !== true || placeOf(name, checked.output) !== key) return [];
    return [{ name, key, record: checked.output, value }];
  });
  const whole = gather(sound, ({ record }) => record);
  const reps = listKnown(whole, known);
  const kept = new Map<string, Sound>();
  for (const one of sound) {
    const rep = repOf(one);
    if (rep !== undefined && !reps.has(rep)) continue;
    const id = `${one.name} ${identify(one.name, one.record)}`;
    if ((kept.get(id)?.record.updatedAt ?? -1) < one.record.updatedAt) kept.set(id, one);
  }
  const all = [...kept.values()];
  const keys = new Set(all.map(({ key }) => key));
  const isLost = ([key]: Entry) => !keys.has(key) && !isDerived(key) && !isElsewhere(key);
  return {
    lists: gather(all, ({ record }) => record),
    stored: gather(all, ({ record, value }) => ({ ...record, ...(value as object) })),
    unread: entries.filter(isLost).map(([key, value]) => ({ key, value })),
  };
}

/** Whom a record is about; of a rep who was merged the deletion too, which is nothing without the other one. */
function repOf({ name, record }: Sound): string | undefined {
  const { rep, kind, id } = record as { rep?: string; kind?: string; id?: string };
  if (name === 'deletions') return kind === 'rep' ? id : undefined;
  return (OF_A_REP as readonly ListName[]).includes(name) ? rep : undefined;
}

function gather(sound: readonly Sound[], choose: (one: Sound) => unknown): Lists {
  const byName = Map.groupBy(sound, ({ name }) => name);
  const lists = (Object.keys(LISTS) as ListName[]).map((name) => [name, (byName.get(name) ?? []).map(choose)]);
  return Object.fromEntries(lists) as unknown as Lists;
}
