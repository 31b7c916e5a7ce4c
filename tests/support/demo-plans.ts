import { DEMO_NOTES } from './demo-notes.ts';

const DAY = 86_400_000;

/** Of which rep of the demo team, how it stands, when it began and when it is reviewed (days from now), and about what. */
const PLANS = [
  {
    place: 3,
    state: 'running',
    days: [-34, -4],
    skill: 'value',
    levels: [2.8, 3.3],
    practices: [
      'Work out on one page what the problem costs, and mark the figures the customer has confirmed.',
      'Before the next price talk, write what you would ask in return for each concession.',
    ],
    result: null,
  },
  {
    place: 4,
    state: 'running',
    days: [-9, 21],
    skill: 'decision-path',
    levels: [2.5, 3],
    practices: ['Write the steps to signature backwards from the customer’s date, and send them for correction.'],
    result: null,
  },
  {
    place: 7,
    state: 'closed',
    days: [-110, -76],
    skill: 'agenda',
    levels: [3.4, 3.9],
    practices: ['Send a three-line agenda the day before, and ask what is missing.'],
    result: 'Opens every visit with an agreed agenda; two customers have thanked for it.',
  },
] as const;

/** What was seen of the overdue plan's skill since it began: by days ago, the rating. */
const SEEN_SINCE = [
  [16, 4],
  [2, 4],
] as const;

interface DemoPlans {
  readonly now: number;
  readonly reps: readonly { readonly id: string }[];
  readonly makeId: (at: number) => string;
}

/** Two plans that run, one with its review overdue, and one that is closed. */
export function createDemoPlans({ now, reps, makeId }: DemoPlans): object[] {
  return PLANS.map(({ place, state, days, skill, levels, practices, result }) => {
    const [startedAt, reviewAt] = [now + days[0] * DAY, now + days[1] * DAY];
    const closedAt = state === 'closed' ? reviewAt : null;
    return {
      id: makeId(startedAt),
      rep: reps[place]?.id ?? '',
      state,
      cause: 'skill',
      focus: [{ skill, levelAtStart: levels[0], milestone: levels[1], practices }],
      reviewOn: new Date(reviewAt).toISOString().slice(0, 10),
      startedAt,
      closedAt,
      result,
      createdAt: startedAt,
      updatedAt: closedAt ?? startedAt,
    };
  });
}

/** The observations that followed the overdue plan, so that it can be judged. */
export function createPlannedObservations({ now, reps, makeId }: DemoPlans) {
  const [{ place, skill }] = PLANS;
  return SEEN_SINCE.map(([days, rating], index) => {
    const at = now - days * DAY;
    return {
      id: makeId(at),
      rep: reps[place]?.id ?? '',
      at,
      ratings: [{ skill, rating }],
      note: DEMO_NOTES[skill]?.[2][index] ?? '',
      context: 'meeting',
      minutes: 45,
      createdAt: at,
      updatedAt: at,
    };
  });
}
