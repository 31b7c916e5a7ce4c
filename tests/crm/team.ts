const DAY = 86_400_000;

/**
 * A team file for the Tryton company: Ada has a gap in asking what a problem costs, Tom is the one to look at.
 * Inés is left out, so that her deals have an owner nobody knows.
 */
export function createTrytonTeam(now: number, site: string): object {
  const since = now - 200 * DAY;
  const reps = [
    { id: 'rep-ada', name: 'Ada Moretti', isExemplar: false, rating: 2 },
    { id: 'rep-tom', name: 'Tom Becker', isExemplar: true, rating: 5 },
  ];
  return {
    format: 'affianca',
    version: 1,
    exportedAt: new Date(now).toISOString(),
    settings: {},
    reps: reps.map(({ id, name, isExemplar }) => ({
      id,
      name,
      identities: [{ site, name }],
      isExemplar,
      isArchived: false,
      createdAt: since,
      updatedAt: since,
    })),
    observations: reps.flatMap(({ id, rating }) =>
      [3, 9, 15, 22, 30, 41].map((age) => ({
        id: `${id}-${age}`,
        rep: id,
        at: now - age * DAY,
        ratings: [{ skill: 'consequences', rating }],
        note:
          rating === 5 ? 'Followed the late delivery to its cost, with their own figures.' : 'Left the cost unasked.',
        createdAt: now - age * DAY,
        updatedAt: now - age * DAY,
      })),
    ),
    commitments: [],
    questions: [],
    opportunities: [],
    sites: [],
    stages: [],
    drafts: [],
    deletions: [],
  };
}
