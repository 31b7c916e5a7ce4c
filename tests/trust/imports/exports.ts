import fc from 'fast-check';

/** Few ids and few moments, so that records meet, tie and bury each other. */
const REPS = ['ada', 'bo', 'cy', 'di'];
const PERIOD: Readonly<Record<string, string>> = { ada: '2026-Q1', bo: '2026-Q2', cy: '2026-Q3', di: '2026-Q4' };
/** Who may have been merged into whom: one into two others on two machines, and from one to the next. */
const MERGES = [
  ['di', 'ada'],
  ['di', 'bo'],
  ['cy', 'ada'],
] as const;
const moment = fc.integer({ min: 0, max: 4 }).map((step) => 1_700_000_000_000 + step * 10);
const nth = (kind: string) => fc.integer({ min: 0, max: 4 }).map((number) => `${kind}${number}`);
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const site = fc.constantFrom('https://crm.example', 'http://localhost:8000');
const stage = fc.constantFrom('prospecting', 'proposal', 'won');
const written = { createdAt: moment, updatedAt: moment };

const rep = fc.record({
  name: text.map((name) => `N${name}`),
  identities: fc.array(
    fc.record({ site, name: text, ownerId: fc.constantFrom('1', '2') }, { requiredKeys: ['site', 'name'] }),
    { maxLength: 2 },
  ),
  isExemplar: fc.boolean(),
  isArchived: fc.boolean(),
  ...written,
});
const of = { rep: fc.constantFrom(...REPS) };
const ratings = fc
  .uniqueArray(fc.constantFrom('agenda', 'problems', 'constructor'), { minLength: 1, maxLength: 3 })
  .chain((skills) =>
    fc.tuple(...skills.map((skill) => fc.integer({ min: 1, max: 5 }).map((rating) => ({ skill, rating })))),
  );
const observation = fc.record(
  { ...of, at: moment, ratings, note: text, minutes: fc.integer({ min: 0, max: 90 }), ...written },
  { requiredKeys: ['rep', 'at', 'ratings', 'note', 'createdAt', 'updatedAt'] },
);
const commitment = fc.record({
  ...of,
  text: text.map((what) => `T${what}`),
  who: fc.constantFrom('rep', 'manager'),
  state: fc.constantFrom('open', 'done', 'dropped'),
  ...written,
});
const question = fc.record({
  ...of,
  question: fc.constantFrom('agenda-g1', 'problems-r1'),
  mark: fc.constantFrom('asked', 'useful', 'not-useful'),
  at: moment,
  updatedAt: moment,
});
const time = fc.record(
  { ...of, at: moment, minutes: fc.integer({ min: 1, max: 90 }), category: fc.constant('observing'), ...written },
  { requiredKeys: ['at', 'minutes', 'category', 'createdAt', 'updatedAt'] },
);
const attainment = fc.record({ value: fc.constantFrom(0.5, 1), ...written });
const plan = fc.record({
  ...of,
  state: fc.constantFrom('draft', 'running', 'closed'),
  cause: fc.constant(null),
  focus: fc.constant([{ skill: 'agenda', levelAtStart: 2, milestone: 3, practices: ['Ask first'] }]),
  reviewOn: fc.constant('2026-12-24'),
  startedAt: fc.constant(null),
  closedAt: fc.constant(null),
  result: fc.option(text),
  ...written,
});
const taught = fc.record({
  origin: site,
  before: fc.constant(['deals']),
  shape: fc.constantFrom('digits', 'any'),
  fields: fc.constant({ owner: [{ select: '.owner' }] }),
  ...written,
});
const rubric = fc.record({ part: fc.constant('skill'), target: fc.constantFrom(3, 4), ...written });
const siteRecord = fc.record({ isOn: fc.boolean(), adapter: fc.constantFrom(null, 'odoo'), updatedAt: moment });
const draft = { id: 'd1', ratings: { agenda: 3 }, skill: 'agenda', note: 'begun', context: null, minutes: null };

const identified = <T extends object>(kind: string, record: fc.Arbitrary<T>) =>
  fc
    .uniqueArray(fc.tuple(nth(kind), record), { maxLength: 4, selector: ([id]) => id })
    .map((all) => all.map(([id, rest]) => ({ id, ...rest })));

const opportunity = fc.record({ stage: fc.option(stage), since: moment, isChosen: fc.boolean(), updatedAt: moment });

/** An export as a machine could have written it: everything in it belongs to somebody who is in it, or is said to be gone. */
export const validExport = fc
  .record({
    settings: fc.record({ theme: fc.constantFrom('dark', 'light'), updatedAt: moment }, { requiredKeys: [] }),
    reps: fc.uniqueArray(fc.tuple(fc.constantFrom(...REPS), rep), { maxLength: 4, selector: ([id]) => id }),
    observations: identified('o', observation),
    commitments: identified('c', commitment),
    questions: identified('q', question),
    times: identified('t', time),
    plans: identified('p', plan),
    // no two reps have a figure of one period: of two that a merge brings together one is kept, and it is known that it depends
    attainments: fc
      .uniqueArray(fc.tuple(fc.constantFrom(...REPS), attainment), { maxLength: 4, selector: ([rep]) => rep })
      .map((all) => all.map(([rep, rest]) => ({ id: `${rep}.${PERIOD[rep]}`, rep, period: PERIOD[rep], ...rest }))),
    taughts: identified('host', taught),
    rubric: identified('skill', rubric),
    sites: fc.option(siteRecord, { nil: undefined }),
    stages: fc.option(fc.record({ stage, updatedAt: moment }), { nil: undefined }),
    // whose a deal is, every machine sees on the CRM's page
    opportunities: fc.uniqueArray(fc.tuple(site, of.rep, opportunity), {
      maxLength: 4,
      selector: ([at, rep]) => `${at} ${rep}`,
    }),
    drafts: fc
      .uniqueArray(fc.constantFrom(...REPS), { maxLength: 2 })
      .chain((reps) => fc.tuple(...reps.map((rep) => moment.map((updatedAt) => ({ rep, draft, updatedAt }))))),
    deletions: fc.uniqueArray(
      fc.oneof(
        fc.record({ kind: fc.constant('observation'), id: nth('o'), updatedAt: moment }),
        fc.record({ kind: fc.constant('commitment'), id: nth('c'), updatedAt: moment }),
        fc.record({ kind: fc.constant('question'), id: nth('q'), updatedAt: moment }),
        fc.record({ kind: fc.constant('time'), id: nth('t'), updatedAt: moment }),
        fc.record({ kind: fc.constant('plan'), id: nth('p'), updatedAt: moment }),
        fc.record({ kind: fc.constant('taught'), id: nth('host'), updatedAt: moment }),
        fc.record({ kind: fc.constant('rubric'), id: nth('skill'), updatedAt: moment }),
        fc.record({ kind: fc.constant('attainment'), id: fc.constantFrom('ada.2026-Q1'), updatedAt: moment }),
        fc.record({ kind: fc.constant('observation'), id: nth('o'), updatedAt: moment, isFinal: fc.constant(true) }),
        fc.record({
          kind: fc.constant('rep'),
          id: fc.constantFrom(...REPS),
          updatedAt: moment,
          isFinal: fc.constant(true),
        }),
        fc
          .constantFrom(...MERGES)
          .chain(([id, into]) => moment.map((updatedAt) => ({ kind: 'rep', id, into, updatedAt }))),
      ),
      { maxLength: 5, selector: ({ kind, id }) => `${kind} ${id}` },
    ),
  })
  .map(({ reps, opportunities, deletions, ...lists }) => {
    const named = reps.map(([id, rest]) => ({ id, ...rest }));
    // whoever was merged has somebody to have been merged into, perhaps one who was erased since
    const reached = new Set(
      [...named, ...deletions.filter((tomb) => tomb.kind === 'rep' && 'isFinal' in tomb)].map(({ id }) => id),
    );
    const stones = deletions.filter((tomb) => !('into' in tomb) || reached.has(tomb.into));
    const known = new Set([
      ...named.map(({ id }) => id),
      ...stones.flatMap(({ kind, id }) => (kind === 'rep' ? [id] : [])),
    ]);
    const isKnown = ({ rep }: { readonly rep?: string | undefined }) => rep === undefined || known.has(rep);
    const deals = opportunities.map(([at, rep, rest]) => ({ site: at, recordId: `of-${rep}`, rep, ...rest }));
    return {
      format: 'affianca',
      version: 1,
      exportedAt: '2026-01-01T00:00:00.000Z',
      settings: lists.settings,
      reps: named,
      observations: lists.observations.filter(isKnown),
      commitments: lists.commitments.filter(isKnown),
      questions: lists.questions.filter(isKnown),
      times: lists.times.filter(isKnown),
      opportunities: deals.filter(isKnown),
      sites: lists.sites === undefined ? [] : [{ origin: 'https://crm.example', ...lists.sites }],
      stages: lists.stages === undefined ? [] : [{ site: 'https://crm.example', name: 'Fase 3', ...lists.stages }],
      drafts: lists.drafts.filter(isKnown),
      plans: lists.plans.filter(isKnown),
      attainments: lists.attainments.filter(isKnown),
      taughts: lists.taughts,
      rubric: lists.rubric,
      deletions: stones,
    };
  });
