import { browser } from '@/lib/platform/native';
import { announceChange, type Service } from './service';

const LAST_DAY = 'retention:day';

/**
 * Deletes what is past its time, at most once a day, and only when the manager has switched that on. The day counts
 * also when it is off: who switches it on by mistake has until tomorrow, or the next start of the browser.
 */
export async function deleteDaily(service: Service): Promise<void> {
  const today = new Date(service.now()).toDateString();
  const known = await browser.storage.session.get(LAST_DAY);
  if (known[LAST_DAY] === today) return;
  const repository = await service.repository();
  const { deletesOld } = await repository.readSettings();
  if (deletesOld && !repository.isReadOnly) {
    const { deleteOld } = await import('./parts/records');
    if ((await deleteOld(service)) > 0) await announceChange(repository);
  }
  await browser.storage.session.set({ [LAST_DAY]: today });
}
