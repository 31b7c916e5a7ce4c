import { createDemoTeam } from '../support/demo-team.ts';

const DAY_MS = 86_400_000;
const SPAN_DAYS = 3 * 365;
const REPS = 25;
/** Skills of the manager's own, beside the 14 of the default rubric. */
const OWN_SKILLS = 6;

interface Record {
  readonly id: string;
  readonly [name: string]: unknown;
}
interface TeamFile {
  readonly reps: readonly Record[];
  readonly observations: readonly (Record & { readonly ratings: readonly { skill: string; rating: number }[] })[];
}

/** A team of 25 with 20 skills and this many observations of the last three years, as one of our export files. */
export function writeLargeTeam(site: string, observations: number): string {
  const now = Date.now();
  const written = { createdAt: now - SPAN_DAYS * DAY_MS, updatedAt: now - SPAN_DAYS * DAY_MS };
  const team = createDemoTeam({ now, site }) as TeamFile;
  const others = Array.from({ length: REPS - team.reps.length }, (_, index) => ({
    id: `large-rep-${index}`,
    name: `Person Number ${index}`,
    identities: [],
    isExemplar: index < 2,
    isArchived: false,
    ...written,
  }));
  const reps = [...team.reps, ...others];
  const own = Array.from({ length: OWN_SKILLS }, (_, index) => `own-skill-${index}`);
  const many = Array.from({ length: observations }, (_, index) => {
    const at = Math.round(now - DAY_MS - (index / observations) * SPAN_DAYS * DAY_MS);
    // prime steps, so that neighbours are of different reps and skills
    const model = team.observations[(index * 59) % team.observations.length];
    const ratings = model?.ratings ?? [];
    const rated = { skill: own[(index * 7) % own.length] ?? '', rating: 1 + ((index * 13) % 5) };
    const id = `large-${index}`;
    return {
      ...model,
      id,
      at,
      createdAt: at,
      updatedAt: at,
      rep: reps[(index * 11) % REPS]?.id,
      ratings: [...ratings, rated],
    };
  });
  const skills = own.map((id, place) => ({ part: 'skill', id, area: 'credibility', place: 100 + place, ...written }));
  const words = own.map((id) => {
    const text = { name: `Own behaviour ${id.at(-1)}`, about: 'One behaviour that this team looks at.' };
    return { part: 'skill-words', id: `${id}.0`, of: id, from: 0, en: text, it: text, ...written };
  });
  return JSON.stringify({ ...team, reps, observations: many, rubric: [...skills, ...words] });
}
