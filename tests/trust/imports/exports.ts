import fc from 'fast-check';

/** Few ids and few moments, so that records meet, tie and bury each other. */
const REPS = ['ada', 'bo', 'cy', 'di'];
const who = fc.constantFrom(...REPS);
const moment = fc.integer({ min: 0, max: 4 }).map((step) => 1_700_000_000_000 + step * 10);
const nth = (kind: string) => fc.integer({ min: 0, max: 4 }).map((number) => `${kind}${number}`);
/** Also half letters, which a page or a file can have anywhere. */
const text = fc.oneof(
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }), weight: 5 },
  fc.string({ unit: fc.constantFrom('a', '\ud800', '\udc00', '\u0000', '\u202e'), maxLength: 4 }),
);
const site = fc.constantFrom('https://crm.example', 'http://localhost:8000');
const stage = fc.constantFrom('prospecting', 'proposal', 'won');
const period = fc.constantFrom('2026-Q1', '2026-Q2');
const day = fc.constantFrom('2026-01-31', '2026-12-24');
const skill = fc.constantFrom('agenda', 'problems', 'constructor');
const written = { createdAt: moment, updatedAt: moment };

/** A record of which these members are always there, and those of `more` sometimes. */
const make = <Always extends object, Sometimes extends object>(
  always: { [Name in keyof Always]: fc.Arbitrary<Always[Name]> },
  more: { [Name in keyof Sometimes]: fc.Arbitrary<Sometimes[Name]> },
): fc.Arbitrary<Always & Partial<Sometimes>> =>
  fc
    .tuple(fc.record(always), fc.record(more, { requiredKeys: [] }))
    .map(([given, besides]) => ({ ...given, ...besides }) as unknown as Always & Partial<Sometimes>);

const rep = fc.record({
  name: text.map((name) => `N${name}`),
  identities: fc.array(make({ site, name: text }, { ownerId: fc.constantFrom('1', '2') }), { maxLength: 2 }),
  isExemplar: fc.boolean(),
  isArchived: fc.boolean(),
  ...written,
});
/** Whose it is, and sometimes whose it was before that rep was merged. */
const of = { rep: who };
const former = { was: who };
const opportunityRef = make({ site, recordId: fc.constantFrom('r0', 'r1') }, { name: text });
const ratings = fc
  .uniqueArray(skill, { minLength: 1, maxLength: 3 })
  .chain((skills) =>
    fc.tuple(...skills.map((one) => fc.integer({ min: 1, max: 5 }).map((rating) => ({ skill: one, rating })))),
  );
const observation = make(
  { ...of, at: moment, ratings, note: text, ...written },
  {
    ...former,
    context: fc.constantFrom('call', 'joint-visit'),
    opportunity: opportunityRef,
    minutes: fc.integer({ min: 0, max: 90 }),
  },
);
const commitment = make(
  {
    ...of,
    text: text.map((what) => `T${what}`),
    who: fc.constantFrom('rep', 'manager'),
    state: fc.constantFrom('open', 'done', 'dropped'),
    ...written,
  },
  { ...former, due: day },
);
const question = make(
  {
    ...of,
    question: fc.constantFrom('agenda-g1', 'problems-r1'),
    mark: fc.constantFrom('asked', 'useful', 'not-useful'),
    at: moment,
    updatedAt: moment,
  },
  { ...former, answer: text },
);
const time = make(
  { at: moment, minutes: fc.integer({ min: 1, max: 90 }), category: fc.constant('observing'), ...written },
  { ...of, ...former, note: text, isTimed: fc.boolean() },
);
const value = fc.constantFrom(0.5, 1);
const attainment = make(
  { value, ...written },
  {
    ...former,
    beside: fc.uniqueArray(fc.record({ ...of, value, ...written }), { maxLength: 2, selector: (one) => one.rep }),
  },
);
const plan = make(
  {
    ...of,
    state: fc.constantFrom('draft', 'running', 'closed'),
    cause: fc.option(fc.constantFrom('skill', 'tools')),
    focus: fc.constant([{ skill: 'agenda', levelAtStart: 2, milestone: 3, practices: ['Ask first'] }]),
    reviewOn: day,
    startedAt: fc.option(moment),
    closedAt: fc.option(moment),
    result: fc.option(text),
    ...written,
  },
  former,
);
const places = fc.constant([{ select: '.owner' }, { select: 'input', read: 'value' }]);
const taught = make(
  {
    origin: site,
    before: fc.constant(['deals']),
    shape: fc.constantFrom('digits', 'hex', 'with-digit', 'any'),
    fields: make(
      {},
      { name: places, owner: places, account: places, stage: places, amount: places, closeDate: places },
    ),
    ...written,
  },
  { corrects: fc.constantFrom('odoo', 'tryton') },
);
const skillWords = make(
  {},
  { name: text.map((one) => `S${one}`), about: text, practices: fc.array(text, { maxLength: 2 }) },
);
const rubric = fc.oneof(
  make(
    { part: fc.constant('skill'), ...written },
    {
      area: fc.constantFrom('interaction', 'credibility'),
      place: fc.integer(),
      target: fc.constantFrom(3, 4),
      relevance: fc.constant({ proposal: 0.5 }),
      isArchived: fc.boolean(),
    },
  ),
  make(
    { part: fc.constant('question'), ...written },
    { skill, phase: fc.constantFrom('goal', 'will'), stages: fc.uniqueArray(stage), isArchived: fc.boolean() },
  ),
  make({ part: fc.constant('skill-words'), of: skill, from: moment, ...written }, { en: skillWords, it: skillWords }),
  make(
    { part: fc.constant('question-words'), of: fc.constant('agenda-g1'), from: moment, ...written },
    { en: text.map((one) => `Q${one}`), it: text.map((one) => `D${one}`) },
  ),
);
const siteRecord = fc.record({ isOn: fc.boolean(), adapter: fc.constantFrom(null, 'odoo'), updatedAt: moment });
const stageRecord = fc.record({ name: fc.constantFrom('Fase 3', 'FASE 3 ', 'Fase \ud800'), stage, updatedAt: moment });
const draft = make(
  {
    id: nth('d'),
    ratings: fc.constantFrom({}, { agenda: 3 as const }),
    skill: fc.option(skill),
    note: text,
    context: fc.option(fc.constantFrom('call', 'e-mail')),
    minutes: fc.option(fc.integer({ min: 0, max: 90 })),
  },
  { opportunity: opportunityRef },
);
const opportunity = make(
  { ...of, stage: fc.option(stage), since: moment, isChosen: fc.boolean(), updatedAt: moment },
  {
    ...former,
    // whom the page named when the manager chose: nobody, a stranger, or somebody of the team
    chosenOver: fc.option(make({ name: text }, { id: fc.constantFrom('1', '2'), rep: who })),
    isDoubted: fc.constant(true),
  },
);
const settings = fc.record(
  {
    theme: fc.constantFrom('dark', 'light', 'system'),
    side: fc.constantFrom('left', 'right'),
    language: fc.constantFrom('en', 'it', 'browser'),
    hiddenSections: fc.uniqueArray(fc.constantFrom('focus', 'ask', 'best', 'plan', 'recent')),
    hidesNames: fc.boolean(),
    halfLifeDays: fc.constantFrom(30, 180),
    retentionMonths: fc.constantFrom(6, 24),
    organisationKnows: fc.boolean(),
    backupDays: fc.constantFrom(0, 14),
    updatedAt: moment,
  },
  { requiredKeys: [] },
);

const identified = <T extends object>(kind: string, record: fc.Arbitrary<T>) =>
  fc
    .uniqueArray(fc.tuple(nth(kind), record), { maxLength: 4, selector: ([id]) => id })
    .map((all) => all.map(([id, rest]) => ({ id, ...rest })));

/** A deletion of each kind: plain, final, and of what was a rep's who was erased. */
const tomb = fc.oneof(
  ...(
    [
      ['observation', nth('o')],
      ['commitment', nth('c')],
      ['question', nth('q')],
      ['time', nth('t')],
      ['plan', nth('p')],
      ['taught', nth('host')],
      ['rubric', nth('skill')],
      ['attainment', fc.tuple(who, period).map((parts) => parts.join('.'))],
      ['opportunity', fc.constantFrom('0123456789abcdef')],
    ] as const
  ).map(([kind, id]) =>
    make({ kind: fc.constant<string>(kind), id, updatedAt: moment }, { isFinal: fc.constant(true), of: who }),
  ),
);
/** Whoever was merged, into anybody: into two on two machines, into each other, from one to the next. */
const merged = fc.uniqueArray(who, { minLength: 2, maxLength: 2 }).chain(([id = '', into = '']) =>
  make(
    { kind: fc.constant('rep'), id: fc.constant(id), into: fc.constant(into), updatedAt: moment },
    {
      also: fc.uniqueArray(who, { maxLength: 2 }).map((all) => all.filter((one) => one !== id && one !== into)),
      last: rep.map((rest) => ({ id, ...rest })),
    },
  ),
);
const erased = fc.record({ kind: fc.constant('rep'), id: who, updatedAt: moment, isFinal: fc.constant(true) });
type Stone = { readonly kind: string; readonly id: string; readonly into?: string };

/** Who is in a file, or is said to be gone, or to have become somebody who is known. */
function listKnown(reps: readonly { readonly id: string }[], stones: readonly Stone[]): Set<string> {
  const people = stones.filter(({ kind }) => kind === 'rep');
  const known = new Set([...reps, ...people.filter(({ into }) => into === undefined)].map(({ id }) => id));
  for (const one of known) for (const { id, into } of people) if (into === one) known.add(id);
  return known;
}

/** An export as a machine could have written it: everything in it belongs to somebody who is in it, or is said to be gone. */
export const validExport = fc
  .record({
    settings,
    reps: fc.uniqueArray(fc.tuple(who, rep), { maxLength: 4, selector: ([id]) => id }),
    observations: identified('o', observation),
    commitments: identified('c', commitment),
    questions: identified('q', question),
    times: identified('t', time),
    plans: identified('p', plan),
    attainments: fc
      .uniqueArray(fc.tuple(who, period, attainment), { maxLength: 4, selector: ([id, at]) => `${id} ${at}` })
      .map((all) => all.map(([id, at, rest]) => ({ id: `${id}.${at}`, rep: id, period: at, ...rest }))),
    taughts: identified('host', taught),
    rubric: identified('skill', rubric),
    sites: fc.uniqueArray(fc.tuple(site, siteRecord), { maxLength: 2, selector: ([origin]) => origin }),
    stages: fc.uniqueArray(fc.tuple(site, stageRecord), { maxLength: 2, selector: ([origin]) => origin }),
    opportunities: fc.uniqueArray(fc.tuple(site, fc.constantFrom('r0', 'r1', 'r\udc00'), opportunity), {
      maxLength: 4,
      selector: ([origin, recordId]) => `${origin} ${recordId}`,
    }),
    drafts: fc.uniqueArray(fc.record({ ...of, draft, updatedAt: moment }), {
      maxLength: 2,
      selector: (one) => one.rep,
    }),
    deletions: fc.uniqueArray(fc.oneof({ arbitrary: tomb, weight: 3 }, merged, erased), {
      maxLength: 6,
      selector: ({ kind, id }) => `${kind} ${id}`,
    }),
  })
  .map(({ reps, ...lists }) => {
    const named = reps.map(([id, rest]) => ({ id, ...rest }));
    const stones: readonly Stone[] = lists.deletions;
    const known = listKnown(named, stones);
    const isKnown = ({ rep }: { readonly rep?: string | undefined }) => rep === undefined || known.has(rep);
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
      opportunities: lists.opportunities
        .map(([at, recordId, rest]) => ({ site: at, recordId, ...rest }))
        .filter(isKnown),
      sites: lists.sites.map(([origin, rest]) => ({ origin, ...rest })),
      stages: lists.stages.map(([at, rest]) => ({ site: at, ...rest })),
      drafts: lists.drafts.filter(isKnown),
      plans: lists.plans.filter(isKnown),
      attainments: lists.attainments.filter(isKnown),
      taughts: lists.taughts,
      rubric: lists.rubric,
      deletions: stones.filter(({ kind, id }) => kind !== 'rep' || known.has(id)),
    };
  });
