import { KEY } from './keys';
import { readMeta } from './migrations';
import type { WritableRecords } from './store';

/** What was lost is known to the manager, or was brought back. */
export async function forgetLoss(records: WritableRecords): Promise<void> {
  const meta = readMeta(await records.get(KEY.meta));
  if (meta?.isLost === true) records.put(KEY.meta, { ...meta, isLost: false });
}
