import { createCrmData } from './demo-crm/data.ts';
import { DEMO_NOTES } from './demo-notes.ts';
import { createDemoPlans, createPlannedObservations } from './demo-plans.ts';
import { createDemoQuestions } from './demo-questions.ts';
import { createDemoResults } from './demo-results.ts';
import { createDemoTime } from './demo-time.ts';

const DAY = 86_400_000;
const SKILLS = Object.keys(DEMO_NOTES);
const CONTEXTS = ['joint-visit', 'call', 'meeting', 'demo', 'deal-review'] as const;
/** On these the two exemplars are truly better; on the others they are as the rest. */
const TRULY_BETTER = ['consequences', 'value', 'decision-path'];
const EXEMPLARS = ['u-101', 'u-102'];
/** Nobody has looked at this rep for a while. */
const WAITING = 'u-106';
const TEAM_SIZE = 8;

interface DemoTeam {
  readonly reps: readonly object[];
  readonly observations: readonly object[];
  readonly commitments: readonly object[];
  readonly times: readonly object[];
  readonly plans: readonly object[];
  readonly questions: readonly object[];
  readonly attainments: readonly object[];
}

/**
 * The demo team as one of our export files: eight reps of the demo CRM at `site`, and the manager's last year up to `now`.
 * The same arguments give the same file.
 */
export function createDemoTeam({ now, site }: { now: number; site: string }): object {
  return {
    format: 'affianca',
    version: 1,
    exportedAt: new Date(now).toISOString(),
    settings: {},
    ...createRecords(now, site),
    opportunities: [],
    sites: [],
    stages: [],
    drafts: [],
    deletions: [],
  };
}

function createRecords(now: number, site: string): DemoTeam {
  const random = seedRandom(20_261);
  const makeId = (at: number) => createId(at, random);
  const since = now - 365 * DAY;
  const crm = createCrmData(now);
  const people = crm.people.slice(0, TEAM_SIZE);
  const reps = people.map((person) => ({
    id: makeId(since),
    name: person.name,
    identities: [{ site, name: person.name, ownerId: person.id }],
    isExemplar: EXEMPLARS.includes(person.id),
    isArchived: false,
    createdAt: since,
    updatedAt: since,
  }));
  const observations = people.flatMap((person, index) => {
    const rep = reps[index]?.id ?? '';
    const own = crm.deals.filter((deal) => deal.owner === person.id);
    const levels = new Map(SKILLS.map((skill) => [skill, drawLevel(person.id, skill, random)]));
    const last = person.id === WAITING ? 44 : 1 + index;
    return Array.from({ length: 56 }, (_, step) => {
      const age = last + ((step + random() * 0.8) / 56) * (360 - last);
      const at = Math.round(now - age * DAY);
      const skills = pickSkills(random);
      const ratings = skills.map((skill) => ({ skill, rating: drawRating(levels.get(skill) ?? 3, age, random) }));
      const deal = own[step % Math.max(1, own.length)];
      return {
        id: makeId(at),
        rep,
        at,
        ratings,
        note: ratings.map(({ skill, rating }) => drawNote(skill, rating, random)).join(' '),
        context: CONTEXTS[Math.floor(random() * CONTEXTS.length)],
        ...(deal && age < 120 ? { opportunity: { site, recordId: deal.id, name: deal.name } } : {}),
        ...(random() < 0.6 ? { minutes: 10 * (1 + Math.floor(random() * 6)) } : {}),
        createdAt: at,
        updatedAt: at,
      };
    });
  });
  const commitments = createCommitments(now, reps, makeId);
  return {
    reps,
    commitments,
    times: createDemoTime({ now, reps, random, makeId }),
    observations: [...observations, ...createPlannedObservations({ now, reps, makeId })],
    plans: createDemoPlans({ now, reps, makeId }),
    attainments: createDemoResults(now, reps),
    questions: createDemoQuestions({ now, reps, makeId }),
  };
}

const PROMISES = [
  ['rep', 'Write six questions about what the downtime costs, and ask three of them on Thursday', -3, 'open'],
  ['manager', 'Join the visit at Brightwater Logistics and only listen', 5, 'open'],
  ['rep', 'Fill in the value sheet with the customer’s own figures', 9, 'open'],
  ['rep', 'Map who signs, and have the champion correct it', -20, 'done'],
] as const;

function createCommitments(now: number, reps: readonly { readonly id: string }[], makeId: (at: number) => string) {
  const written = now - 12 * DAY;
  return [3, 4, 6].flatMap((index) =>
    PROMISES.slice(0, index === 3 ? 4 : 2).map(([who, text, days, state]) => ({
      id: makeId(written),
      rep: reps[index]?.id ?? '',
      text,
      who,
      due: new Date(now + days * DAY).toISOString().slice(0, 10),
      state,
      createdAt: written,
      updatedAt: written,
    })),
  );
}

/* ---- chance, seeded ---- */

function seedRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function drawLevel(person: string, skill: string, random: () => number): number {
  const isBetter = EXEMPLARS.includes(person) && TRULY_BETTER.includes(skill);
  const isWeaker = !EXEMPLARS.includes(person) && TRULY_BETTER.includes(skill);
  return (isBetter ? 4.7 : isWeaker ? 2.5 : 3.4) + (random() - 0.5) * 0.6;
}

function drawRating(level: number, age: number, random: () => number): number {
  const noise = (random() + random() - 1) * 1.3;
  const growth = (180 - age) / 1200;
  return Math.min(5, Math.max(1, Math.round(level + noise + growth)));
}

function pickSkills(random: () => number): string[] {
  // the three that matter are looked at more often, as a manager who has understood them would
  const draw = () =>
    (random() < 0.35
      ? TRULY_BETTER[Math.floor(random() * TRULY_BETTER.length)]
      : SKILLS[Math.floor(random() * SKILLS.length)]) ?? 'agenda';
  const first = draw();
  const second = draw();
  return random() < 0.4 && second !== first ? [first, second] : [first];
}

function drawNote(skill: string, rating: number, random: () => number): string {
  const notes = DEMO_NOTES[skill]?.[rating <= 2 ? 0 : rating === 3 ? 1 : 2] ?? [];
  return notes[Math.floor(random() * notes.length)] ?? '';
}

/** In the form of the product's own ids: sortable by time (UUID, version 7). */
function createId(at: number, random: () => number): string {
  const hex = (digits: number) => Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
  const time = Math.floor(at).toString(16).padStart(12, '0');
  const variant = (8 + Math.floor(random() * 4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
}
