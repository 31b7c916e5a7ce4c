/** An export with these reps, known by their names on every one of these sites, each with a note that no other rep's panel may show. */
export function createWalkTeam(names: readonly string[], sites: readonly string[]): object {
  const now = Date.now();
  const stamps = { createdAt: now, updatedAt: now };
  const reps = names.map((name, index) => ({
    id: `rep-${index}`,
    name,
    identities: sites.map((site) => ({ site, name })),
    isExemplar: false,
    isArchived: false,
    ...stamps,
  }));
  const observations = reps.map(({ id, name }) => ({
    id: `seen-${id}`,
    rep: id,
    at: now - 60_000,
    ratings: [{ skill: 'agenda', rating: 3 }],
    note: `Seen with ${name}.`,
    ...stamps,
  }));
  const others = ['commitments', 'questions', 'opportunities', 'sites', 'stages', 'drafts', 'deletions'];
  const empty = Object.fromEntries(others.map((list) => [list, []]));
  const head = { format: 'affianca', version: 1, exportedAt: new Date(now).toISOString(), settings: {} };
  return { ...head, reps, observations, ...empty };
}
