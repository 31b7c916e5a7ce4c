import { describe, expect, it } from 'vitest';
import { measureGroups, rankAttention } from '@/lib/coaching/attention';
import { sumCategories, sumWeeks } from '@/lib/coaching/mirror';
import { readObserver } from '@/lib/coaching/observer';
import type { TimeEntry } from '@/lib/coaching/records';
import { listSpentTime, type SpentTime } from '@/lib/coaching/spent-time';
import type { RepId, SkillId, TeamMember, TimeCategory } from '@/lib/coaching/types';
import { createClockOffset } from '@/lib/platform/time-zone';
import { DAY, NOW } from '../support/random-team';

const MINUTE = 60_000;
const TEN = Date.UTC(2026, 10, 24, 10);
const rep = (id: string) => id as RepId;

const entry = (at: number, minutes: number, category: TimeCategory, extra: Partial<TimeEntry> = {}): TimeEntry => ({
  id: `${at}`,
  at,
  minutes,
  category,
  createdAt: at,
  updatedAt: at,
  ...extra,
});
const observed = (who: string, at: number, minutes: number | null) => ({ rep: rep(who), at, minutes });
const asked = (who: string, ...ats: number[]) => ats.map((at) => ({ rep: rep(who), at }));

const spend = (given: Partial<Parameters<typeof listSpentTime>[0]>) =>
  listSpentTime({ entries: [], observed: [], asked: [], ...given });
const brief = (given: Parameters<typeof spend>[0]) =>
  spend(given).map(({ minutes, category, rep }) => [category, rep, minutes]);

describe('minutes are counted once', () => {
  it('those entered count as they are, with whom if that was said', () => {
    const entries = [entry(TEN, 45, 'administration'), entry(TEN, 30, 'account-strategy', { rep: rep('ada') })];
    expect(brief({ entries })).toEqual([
      ['administration', null, 45],
      ['account-strategy', 'ada', 30],
    ]);
  });

  it('an observation’s are the ones before it was written', () => {
    expect(spend({ observed: [observed('ada', TEN, 30), observed('bo', TEN, null), observed('cy', TEN, 0)] })).toEqual([
      {
        source: 'observation',
        at: TEN - 30 * MINUTE,
        minutes: 30,
        category: 'observing',
        rep: 'ada',
        entry: null,
      },
    ]);
  });

  it('an observation made while the timer ran adds nothing, one that began before adds the rest', () => {
    // timer from 10:00 to 11:00, of whatever category
    const entries = [entry(TEN, 60, 'account-strategy', { isTimed: true })];
    expect(brief({ entries, observed: [observed('ada', TEN + 50 * MINUTE, 40)] })).toHaveLength(1);
    // 9:50 to 10:20, of which 10 minutes were before the timer
    expect(brief({ entries, observed: [observed('ada', TEN + 20 * MINUTE, 30)] })[0]).toEqual(['observing', 'ada', 10]);
    // 9:50 to 11:15: 10 before and 15 after
    expect(brief({ entries, observed: [observed('ada', TEN + 75 * MINUTE, 85)] })[0]).toEqual(['observing', 'ada', 25]);
  });

  it('what is entered by hand has a day and no hour: it takes nothing off the others', () => {
    const seen = [observed('ada', TEN + 60 * MINUTE, 60)];
    const by = (category: TimeCategory, extra: Partial<TimeEntry> = {}) =>
      brief({ entries: [entry(TEN, 60, category, extra)], observed: seen, asked: asked('bo', TEN) });
    const expected = [
      ['observing', 'ada', 60],
      ['skill-coaching', 'bo', 15],
    ];
    expect(by('observing').slice(1)).toEqual(expected);
    expect(by('observing', { rep: rep('ada') }).slice(1)).toEqual(expected);
  });

  it('two timers over the same minutes, as two machines may have run them, count them once', () => {
    const timer = (at: number, minutes: number, category: TimeCategory) =>
      entry(at, minutes, category, { isTimed: true });
    // 10:00 to 11:00 and 10:40 to 11:10: 10 minutes are left of the second
    const entries = [timer(TEN + 40 * MINUTE, 30, 'administration'), timer(TEN, 60, 'observing')];
    expect(brief({ entries })).toEqual([
      ['observing', null, 60],
      ['administration', null, 10],
    ]);
  });

  it('each says where it comes from, and entries which one they are', () => {
    const byHand = entry(TEN, 20, 'own-selling');
    const timer = entry(TEN + DAY, 20, 'own-selling', { isTimed: true });
    const all = spend({
      entries: [timer, byHand],
      observed: [observed('ada', TEN + 3 * DAY, 30)],
      asked: asked('ada', TEN + 4 * DAY),
    });
    expect(all.map(({ source, entry }) => [source, entry])).toEqual([
      ['hand', byHand],
      ['timer', timer],
      ['observation', null],
      ['session', null],
    ]);
  });

  it('two notes of one visit count it once, visits to two reps count both', () => {
    // ada 9:30 to 10:00 and 9:35 to 10:05: 35 minutes
    const visit = [observed('ada', TEN, 30), observed('ada', TEN + 5 * MINUTE, 30)];
    expect(brief({ observed: visit })).toEqual([
      ['observing', 'ada', 30],
      ['observing', 'ada', 5],
    ]);
    // a later visit, and then a note on the first one
    const third = [...visit, observed('ada', TEN + 90 * MINUTE, 30), observed('ada', TEN, 20)];
    expect(sumCategories(spend({ observed: third })).total).toBe(65);
    expect(brief({ observed: [observed('ada', TEN, 30), observed('bo', TEN, 30)] })).toHaveLength(2);
  });

  it('questions asked of a rep within an hour of the first are one session, a quarter of an hour long', () => {
    // 10:00, 10:20 and 10:59 are one, 11:00 is the next
    const marks = asked('ada', TEN + 59 * MINUTE, TEN, TEN + 20 * MINUTE, TEN + 60 * MINUTE);
    expect(brief({ asked: [...marks, ...asked('bo', TEN + 5 * MINUTE)] })).toEqual([
      ['skill-coaching', 'ada', 15],
      ['skill-coaching', 'bo', 15],
      ['skill-coaching', 'ada', 15],
    ]);
  });

  it('a session loses what the timer or an observation of the same rep has counted', () => {
    // the session is 10:00 to 10:15; the visit 9:45 to 10:10
    const session = asked('ada', TEN, TEN + 10 * MINUTE);
    expect(brief({ asked: session, observed: [observed('ada', TEN + 10 * MINUTE, 25)] })).toEqual([
      ['observing', 'ada', 25],
      ['skill-coaching', 'ada', 5],
    ]);
    expect(brief({ asked: session, observed: [observed('bo', TEN + 10 * MINUTE, 25)] })).toHaveLength(2);
    // the timer ran for 40 minutes over it: these count, and no quarter of an hour besides
    const timer = entry(TEN - 5 * MINUTE, 40, 'skill-coaching', { isTimed: true });
    expect(brief({ asked: session, entries: [timer] })).toEqual([['skill-coaching', null, 40]]);
  });
});

describe('the weeks of the mirror', () => {
  const spent = (at: number, minutes: number, category: TimeCategory): SpentTime => ({
    source: 'hand',
    at,
    minutes,
    category,
    rep: null,
    entry: null,
  });

  it('sum the categories and the share of means', () => {
    const week = [
      spent(TEN, 60, 'observing'),
      spent(TEN, 30, 'skill-coaching'),
      spent(TEN, 10, 'account-strategy'),
      spent(TEN, 100, 'own-selling'),
      spent(TEN, 20, 'internal-meetings'),
      spent(TEN + DAY, 30, 'administration'),
    ];
    // (60 + 30 + 10)/250 = 0.4
    expect(sumWeeks(week, () => 60)).toEqual([
      {
        week: '2026-W48',
        minutes: {
          observing: 60,
          'skill-coaching': 30,
          'account-strategy': 10,
          'own-selling': 100,
          'internal-meetings': 20,
          administration: 30,
        },
        total: 250,
        means: 100,
        meansShare: 0.4,
      },
    ]);
  });

  it('begin on Monday by the clock on the wall, where that is', () => {
    // Sunday 23:30 UTC: Monday 0:30 in Rome, Sunday 18:30 in New York, Monday 5:15 in Kathmandu
    const night = [spent(Date.UTC(2026, 10, 22, 23, 30), 5, 'observing')];
    const weekIn = (zone: string) => sumWeeks(night, createClockOffset(zone))[0]?.week;
    expect(weekIn('Europe/Rome')).toBe('2026-W48');
    expect(weekIn('America/New_York')).toBe('2026-W47');
    expect(weekIn('Asia/Kathmandu')).toBe('2026-W48');
    // in summer Rome is two hours ahead: Sunday 22:30 UTC is Monday there
    const summer = [spent(Date.UTC(2026, 6, 5, 22, 30), 5, 'observing')];
    expect(sumWeeks(summer, createClockOffset('Europe/Rome'))[0]?.week).toBe('2026-W28');
    expect(sumWeeks(summer, createClockOffset('UTC'))[0]?.week).toBe('2026-W27');
  });

  it('come oldest first, over the turn of a year', () => {
    const dates = ['2027-01-04', '2026-12-27', '2027-01-03', '2026-12-28'];
    const days = dates.map((day) => spent(Date.parse(`${day}T12:00Z`), 1, 'observing'));
    expect(sumWeeks(days, () => 0).map(({ week, total }) => [week, total])).toEqual([
      ['2026-W52', 1],
      ['2026-W53', 2],
      ['2027-W01', 1],
    ]);
  });

  it('of a real working week: what was entered, timed, observed and asked, each minute once', () => {
    // Rome, week 48 of 2026; UTC+1. Monday 23: timer 9:00 to 9:50 while observing Ada, whose note of 10:05 says 60 minutes
    // (9:05 to 10:05: 15 are left); Wednesday 25: a session with Bo at 14:00 (15), own selling 120 by hand; Friday 27:
    // meetings 90 by hand; Sunday 29, 23:50: an observation of 10 minutes, which began at 23:40; the one of Monday 0:05
    // with 5 minutes is next week's.
    const at = (day: number, hour: number, minute = 0) => Date.UTC(2026, 10, day, hour - 1, minute);
    const weeks = sumWeeks(
      spend({
        entries: [
          entry(at(23, 9), 50, 'observing', { isTimed: true }),
          entry(at(25, 12), 120, 'own-selling'),
          entry(at(27, 12), 90, 'internal-meetings'),
        ],
        observed: [
          observed('ada', at(23, 10, 5), 60),
          observed('ada', at(29, 23, 50), 10),
          observed('bo', at(30, 0, 5), 5),
        ],
        asked: asked('bo', at(25, 14), at(25, 14, 30)),
      }),
      createClockOffset('Europe/Rome'),
    );
    // observing 50 + 15 + 10 = 75, coaching 15, selling 120, meetings 90: 300, of which 90 are means
    expect(weeks.map(({ week, total, meansShare }) => [week, total, meansShare])).toEqual([
      ['2026-W48', 300, 0.3],
      ['2026-W49', 5, 1],
    ]);
    expect(weeks[0]?.minutes).toMatchObject({ observing: 75, 'skill-coaching': 15, 'own-selling': 120 });
  });

  it('have 167 and 169 hours when the clocks change, and lose no minute', () => {
    // Rome: forward on Sunday 29 March, back on Sunday 25 October; Sunday 23:30 is 21:30 and 22:30 UTC
    const last = [Date.UTC(2026, 2, 29, 21, 30), Date.UTC(2026, 9, 25, 22, 30)];
    const first = [Date.UTC(2026, 2, 29, 22, 0), Date.UTC(2026, 9, 25, 23, 0)];
    const weeks = sumWeeks(
      [...last, ...first].map((at) => spent(at, 1, 'observing')),
      createClockOffset('Europe/Rome'),
    );
    expect(weeks.map(({ week }) => week)).toEqual(['2026-W13', '2026-W14', '2026-W43', '2026-W44']);
  });

  it('without minutes have no share', () => {
    expect(sumWeeks([], () => 0)).toEqual([]);
    expect(sumCategories([])).toMatchObject({ total: 0, meansShare: null });
  });
});

describe('a clock’s offset', () => {
  it.each([
    ['Europe/Rome', Date.UTC(2026, 0, 1), 60],
    ['Europe/Rome', Date.UTC(2026, 2, 29, 0, 59), 60],
    ['Europe/Rome', Date.UTC(2026, 2, 29, 1, 0), 120],
    ['America/St_Johns', Date.UTC(2026, 0, 1), -210],
    ['Asia/Kathmandu', Date.UTC(2026, 0, 1), 345],
    ['UTC', 1_234, 0],
  ])('in %s at %d is %d minutes', (zone, at, minutes) => {
    expect(createClockOffset(zone)(at)).toBe(minutes);
  });

  it('is that of this machine when no zone is named', () => {
    expect(createClockOffset()(NOW) + new Date(NOW).getTimezoneOffset()).toBe(0);
  });
});

describe('attention', () => {
  it('says who waits, longest first, those never seen before all', () => {
    const reps = [
      { id: rep('ada'), isActive: true, lastObservedAt: NOW - 29.9 * DAY },
      { id: rep('bo'), isActive: true, lastObservedAt: NOW - 30 * DAY },
      { id: rep('cy'), isActive: true, lastObservedAt: null },
      { id: rep('left'), isActive: false, lastObservedAt: null },
    ];
    expect(rankAttention(reps, NOW, 30)).toEqual([
      { rep: 'cy', daysSince: null, isWaiting: true },
      { rep: 'bo', daysSince: 30, isWaiting: true },
      { rep: 'ada', daysSince: 29, isWaiting: false },
    ]);
    expect(rankAttention(reps, NOW, 10).every(({ isWaiting }) => isWaiting)).toBe(true);
  });

  const member = (id: string, attainment: number | null, extra: Partial<TeamMember> = {}): TeamMember => {
    const base = { id: rep(id), isActive: true, isExemplar: false, sums: {}, ...extra };
    return attainment === null ? base : { ...base, attainment: { '2026-Q3': attainment } };
  };
  const spentOn = (who: string | null, minutes: number): SpentTime => ({
    source: 'hand',
    at: TEN,
    minutes,
    category: 'observing',
    rep: who === null ? null : rep(who),
    entry: null,
  });

  it('falls on the best, the middle and the rest by their results', () => {
    // five with results: by results ⌈5/4⌉ = 2 exemplars (ada, bo) and the 2 lowest (di, ed); fay has none
    const team = [
      member('ada', 1.5),
      member('bo', 1.2),
      member('cy', 1),
      member('di', 0.8),
      member('ed', 0.5),
      member('fay', null),
      member('left', 0.1, { isActive: false }),
    ];
    const spent = [spentOn('ada', 60), spentOn('cy', 5), spentOn('ed', 45), spentOn(null, 99), spentOn('left', 7)];
    const seen = ['ada', 'ada', 'di', 'fay', 'left'].map((id) => ({ rep: rep(id) }));
    expect(measureGroups(team, spent, seen)).toEqual([
      { group: 'exemplars', reps: 2, minutes: 60, observations: 2 },
      { group: 'middle', reps: 2, minutes: 5, observations: 1 },
      { group: 'rest', reps: 2, minutes: 45, observations: 1 },
    ]);
  });

  it('without results knows the best and the others', () => {
    const team = [member('ada', 2, { isExemplar: true }), member('bo', 1), member('cy', null)];
    expect(measureGroups(team, [spentOn('bo', 10)], [])).toEqual([
      { group: 'exemplars', reps: 1, minutes: 0, observations: 0 },
      { group: 'middle', reps: 2, minutes: 10, observations: 0 },
      { group: 'rest', reps: 0, minutes: 0, observations: 0 },
    ]);
  });

  it('keeps an exemplar among the exemplars, whatever the results', () => {
    const team = [member('ada', 0.1, { isExemplar: true }), member('bo', 1), member('cy', 2), member('di', 3)];
    expect(measureGroups(team, [], []).map(({ reps }) => reps)).toEqual([1, 3, 0]);
  });
});

describe('the observer’s own mirror', () => {
  const count = (who: string, what: string, ...times: number[]) => ({ rep: rep(who), skill: what as SkillId, times });

  it('is silent below twenty ratings', () => {
    expect(readObserver([count('ada', 'value', 0, 0, 19, 0, 0)])).toBeNull();
    expect(readObserver([count('ada', 'value', 0, 0, 20, 0, 0)])).toEqual({
      ratings: 20,
      leniency: 0,
      spread: 0,
      halo: null,
    });
  });

  it('says how lenient and how spread the ratings are', () => {
    // 5 of 3, 10 of 4, 5 of 5: mean 4; variance (5·1 + 10·0 + 5·1)/20 = 0.5
    const mirror = readObserver([count('ada', 'value', 0, 0, 5, 4, 0), count('bo', 'value', 0, 0, 0, 6, 5)]);
    expect(mirror).toMatchObject({ ratings: 20, halo: null });
    expect(mirror?.leniency).toBeCloseTo(1, 12);
    expect(mirror?.spread).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it('says how alike the skills of a rep are rated', () => {
    // rep means: value 2, 3, 4; agenda 2, 3, 4: r = 1; insight 3, 4, 2: r with both = Σ(−1·0 + 0·1 + 1·(−1))/2 = −0.5
    // halo = (1 − 0.5 − 0.5)/3 = 0; a fourth skill seen of two reps only does not count
    const counts = [
      count('ada', 'value', 0, 4, 0, 0, 0),
      count('bo', 'value', 0, 2, 0, 2, 0),
      count('cy', 'value', 0, 0, 0, 4, 0),
      count('ada', 'agenda', 0, 1, 0, 0, 0),
      count('bo', 'agenda', 0, 0, 2, 0, 0),
      count('cy', 'agenda', 0, 0, 0, 2, 0),
    ];
    expect(
      readObserver([...counts, count('ada', 'trust', 0, 0, 0, 0, 3), count('bo', 'trust', 2, 0, 0, 0, 0)])?.halo,
    ).toBe(1);
    const insight = [
      count('ada', 'insight', 0, 0, 3, 0, 0),
      count('bo', 'insight', 0, 0, 0, 1, 0),
      count('cy', 'insight', 0, 1, 0, 0, 0),
    ];
    expect(readObserver([...counts, ...insight])?.halo).toBeCloseTo(0, 12);
  });

  it('leaves out skills on which everybody is rated the same', () => {
    const same = ['ada', 'bo', 'cy'].map((id) => count(id, 'value', 0, 0, 0, 7, 0));
    const other = [1, 2, 3].map((place) =>
      count(['ada', 'bo', 'cy'][place - 1]!, 'agenda', ...[0, 0, 0, 0, 0].with(place, 1)),
    );
    expect(readObserver([...same, ...other])?.halo).toBeNull();
  });
});
