import * as v from 'valibot';
import type { QuestionEvent } from '@/lib/coaching/records';
import { layoutSchema } from '@/lib/messaging/settings';
import type { CheckView } from '@/lib/messaging/views';
import { timerSchema } from '@/lib/messaging/whole-records';
import type { Database } from './database';
import { isDerived } from './derived-keys';
import { listEntries, placeOf } from './entries';
import { KEY, PREFIX } from './keys';
import { LIST_PREFIX, LISTS, type ListName, type Lists } from './lists';
import { countUseful, listLastAsked } from './rebuild-history';
import { metaSchema, seenStageSchema } from './schema';

/** What an examination has found, and what of the database can be worked out from the rest. */
export interface Examined {
  readonly damaged: CheckView['damaged'];
  /** Records about somebody who is not in the team, by their keys. */
  readonly strays: ReadonlyMap<string, { readonly list: ListName; readonly record: Stray }>;
  /** Every derived record by its key; of the sums of a rep it says only that there may be some. */
  readonly derived: ReadonlyMap<string, unknown>;
}

/** What of a record tells the manager which one it is. */
interface Stray {
  readonly rep?: Lists['reps'][number]['id'];
  readonly note?: string;
  readonly text?: string;
  readonly answer?: string;
  readonly recordId?: string;
}

/** The records that are in no export. */
const OTHERS: readonly (readonly [prefix: string, schema: v.GenericSchema])[] = [
  [PREFIX.layout, layoutSchema],
  [PREFIX.seenStage, seenStageSchema],
  [KEY.meta, metaSchema],
  [KEY.settings, v.looseObject({})],
  [KEY.timer, timerSchema],
];

/** Holds every record against its schema and its own key. */
export function examineRecords(database: Database, all: ReadonlyMap<string, unknown>): Examined {
  const damaged: { key: string; reason: string }[] = [];
  const sound = new Map<string, unknown>();
  const check = (prefix: string, schema: v.GenericSchema, reason: string): unknown[] =>
    [...all].flatMap(([key, value]) => {
      if (!key.startsWith(prefix)) return [];
      const checked = database.check(schema, key, value);
      if (checked === null) damaged.push({ key: nameKey(key), reason });
      else sound.set(key, checked);
      return checked === null ? [] : [checked];
    });
  const lists = Object.fromEntries(
    Object.entries(LISTS).map(([name, schema]) => [
      name,
      check(LIST_PREFIX[name as ListName], schema as v.GenericSchema, name),
    ]),
  ) as unknown as Lists;
  const entries = listEntries(lists);
  // a record that stands where another one should is found by nobody
  for (const key of sound.keys()) if (!entries.has(key)) damaged.push({ key: nameKey(key), reason: 'place' });
  for (const [prefix, schema] of OTHERS) check(prefix, schema, prefix.replace('/', ''));

  const reps = new Set(lists.reps.map(({ id }) => id));
  const strays = (Object.keys(lists) as ListName[]).flatMap((list) =>
    (lists[list] as readonly Stray[]).flatMap((record) =>
      record.rep === undefined || reps.has(record.rep)
        ? []
        : [[placeOf(list, record as never), { list, record }] as const],
    ),
  );
  return {
    damaged,
    strays: new Map(strays),
    derived: derive(entries, lists, reps),
  };
}

function derive(
  entries: ReadonlyMap<string, unknown>,
  { questions }: Lists,
  reps: ReadonlySet<Lists['reps'][number]['id']>,
): Map<string, unknown> {
  const derived = new Map([...entries].filter(([key]) => isDerived(key)));
  const marks = Map.groupBy(questions as readonly QuestionEvent[], ({ rep }) => rep);
  for (const rep of reps) {
    derived.set(KEY.sums(rep), 'sums');
    const last = listLastAsked(marks.get(rep) ?? []);
    if (last.length > 0) derived.set(KEY.askedLast(rep), last);
  }
  const useful = countUseful(questions);
  if (useful.length > 0) derived.set(KEY.usefulness, useful);
  return derived;
}

/** The key without what may be a name: its kind and its last part. */
function nameKey(key: string): string {
  const parts = key.split('/');
  return parts.length === 1 ? key : `${parts[0]}/…/${(parts.at(-1) ?? '').slice(0, 40)}`;
}
