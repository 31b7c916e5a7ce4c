import type { Whole, WholeKind } from '@/lib/messaging/whole-records';
import type { Database } from './database';
import { KEY } from './keys';
import { wholeSchemas } from './record-schemas';
import type { Records, WritableRecords } from './store';

/** Adds a record or replaces the one of its id; the times of writing are ours. */
export async function putWhole<Kind extends WholeKind>(
  database: Database,
  records: WritableRecords,
  kind: Kind,
  given: Whole<Kind>,
): Promise<void> {
  const key = KEY.whole(kind, given);
  const former = kind === 'plan' ? await findPlan(records, given.id) : undefined;
  if (former !== undefined && former !== key) records.remove(former);
  const before = database.check(wholeSchemas[kind], key, await records.get(former ?? key));
  const now = database.now();
  const updatedAt = before === null ? now : Math.max(now, before.updatedAt + 1);
  records.put(key, { ...given, createdAt: before?.createdAt ?? now, updatedAt });
  records.remove(KEY.tomb(kind, given.id));
}

/** Where the plan of this id lies: it may have been another rep's, and an id is one record's only. */
async function findPlan(records: Records, id: string): Promise<string | undefined> {
  const ending = KEY.whole('plan', { id }).slice('plan/-'.length);
  return (await records.range('plan/')).find(([key]) => key.endsWith(ending))?.[0];
}
