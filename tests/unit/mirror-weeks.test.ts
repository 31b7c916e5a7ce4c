import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TimeEntry } from '@/lib/coaching/records';
import type { TimeCategory } from '@/lib/coaching/types';

const HOUR = 3_600_000;

/** The mirror's weeks on a machine in this time zone. */
async function loadIn(zone: string) {
  process.env.TZ = zone;
  vi.resetModules();
  return import('@/components/dashboard/mirror/weeks');
}
let zoneBefore: string | undefined;
beforeEach(() => {
  zoneBefore = process.env.TZ;
});
afterEach(() => {
  if (zoneBefore === undefined) delete process.env.TZ;
  else process.env.TZ = zoneBefore;
});

const entry = (at: number, minutes: number, category: TimeCategory, isTimed = false): TimeEntry => ({
  id: `${at}`,
  at,
  minutes,
  category,
  createdAt: at,
  updatedAt: at,
  ...(isTimed ? { isTimed } : {}),
});
const sources = (...entries: TimeEntry[]) => ({ entries, observed: [], asked: [] });

describe('the weeks that the mirror shows', () => {
  it('are twelve to the one of now, in Rome as in Los Angeles', async () => {
    // Sunday 23:30 UTC: Monday in Rome, still Sunday in Los Angeles
    const now = Date.UTC(2026, 10, 22, 23, 30);
    const rome = (await loadIn('Europe/Rome')).listWeeks(sources(), now);
    expect([rome.length, rome[0]?.id, rome.at(-1)?.id]).toEqual([12, '2026-W37', '2026-W48']);
    expect(rome.at(-1)?.days).toEqual([23, 24, 25, 26, 27, 28, 29].map((day) => `2026-11-${day}`));
    const losAngeles = (await loadIn('America/Los_Angeles')).listWeeks(sources(), now);
    expect(losAngeles.at(-1)?.id).toBe('2026-W47');
  });

  it('go over the turn of a year of 53 weeks, and none is missing or twice', async () => {
    const { listWeeks } = await loadIn('Europe/Rome');
    const weeks = listWeeks(sources(), Date.UTC(2027, 0, 6, 12));
    expect(weeks.map(({ id }) => id).slice(-3)).toEqual(['2026-W52', '2026-W53', '2027-W01']);
    expect(weeks.at(-2)?.days).toEqual([
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
    ]);
  });

  it('keep seven days each when the clocks change, and what lies at their edges', async () => {
    const { listWeeks } = await loadIn('Europe/Rome');
    // 25 October 2026, 23:59 in Rome is 22:59 UTC; Monday 0:00 is 23:00 UTC
    const weeks = listWeeks(
      sources(
        entry(Date.UTC(2026, 9, 25, 22, 59), 1, 'observing'),
        entry(Date.UTC(2026, 9, 25, 23, 0), 2, 'own-selling'),
        // a timer over the hour that comes twice ran for two hours, whatever the clock on the wall says
        entry(Date.UTC(2026, 9, 25, 0, 30), 120, 'administration', true),
      ),
      Date.UTC(2026, 10, 24, 12),
    );
    const changed = weeks.find(({ id }) => id === '2026-W43');
    expect(changed?.days).toEqual([19, 20, 21, 22, 23, 24, 25].map((day) => `2026-10-${day}`));
    expect(changed?.spent.map(({ day, minutes }) => [day, minutes])).toEqual([
      ['2026-10-25', 120],
      ['2026-10-25', 1],
    ]);
    const after = weeks.find(({ id }) => id === '2026-W44');
    expect(after?.spent.map(({ day, minutes }) => [day, minutes])).toEqual([['2026-10-26', 2]]);
  });

  it('are read from a day before the first Monday on, by the clock of then', async () => {
    const { firstMoment } = await loadIn('Europe/Rome');
    // twelve weeks back from week 48 are in summer: Sunday 6 September 0:00 is 22:00 UTC of the day before
    const expected = Date.UTC(2026, 8, 6, 0) - 2 * HOUR;
    expect(firstMoment(Date.UTC(2026, 10, 24, 12))).toBe(expected);
    expect(firstMoment(Date.UTC(2026, 10, 24, 12), 1)).toBe(Date.UTC(2026, 10, 22, 0) - HOUR);
    expect(firstMoment(0)).toBe(0);
  });

  it('tell a share only where something was entered or timed', async () => {
    const { listWeeks } = await loadIn('UTC');
    const at = Date.UTC(2026, 10, 24, 12);
    const ada = 'ada' as Parameters<typeof listWeeks>[0]['observed'][number]['rep'];
    const observed = [{ rep: ada, at: at - 7 * 24 * HOUR, minutes: 30 }];
    const weeks = listWeeks({ ...sources(entry(at, 30, 'observing'), entry(at, 90, 'administration')), observed }, at);
    expect(weeks.slice(-3).map(({ share, sums }) => [share, sums?.total ?? null])).toEqual([
      [null, null],
      [null, 30],
      [0.25, 120],
    ]);
  });
});
