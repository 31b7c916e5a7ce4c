import type { RepId, TimeCategory } from '@/lib/coaching/types';
import { bury } from './bury';
import type { Database } from './database';
import { KEY } from './keys';
import { putWhole } from './put-whole';
import { requireRep } from './rep-records';
import { loadTimer } from './wholes';

/** The manager's timer. */
export function openTimer(database: Database) {
  return {
    /**
     * Starts the timer; one that is running goes on as it is. A stop is taken back with the moment since which it ran
     * (never in the future) and the entry that came of it, which goes. Errors: unknown-rep.
     */
    startTimer: (
      category: TimeCategory,
      rep?: RepId,
      { since, insteadOf }: { since?: number; insteadOf?: string } = {},
    ): Promise<void> =>
      database.change(async (records) => {
        if (rep !== undefined) await requireRep(database, records, rep);
        if ((await loadTimer(database, records)) !== null) return;
        const now = database.now();
        const startedAt = Math.min(since ?? now, now);
        records.put(KEY.timer, { startedAt, category, ...(rep === undefined ? {} : { rep }) });
        if (insteadOf === undefined) return;
        const key = KEY.whole('time', { id: insteadOf });
        const value = await records.get(key);
        if (value !== undefined) bury(database, records, 'time', [key, value]);
      }),

    /** Ends the timer and keeps its minutes as one entry, or throws them away (null). With no timer running nothing is kept. */
    stopTimer: (id: string, minutes: number | null): Promise<void> =>
      database.change(async (records) => {
        const timer = await loadTimer(database, records);
        records.remove(KEY.timer);
        if (timer === null || minutes === null) return;
        const { startedAt: at, ...rest } = timer;
        await putWhole(database, records, 'time', { id, at, minutes, isTimed: true, ...rest });
      }),
  };
}
