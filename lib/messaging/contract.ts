import * as v from 'valibot';
import {
  CONTEXTS,
  type ObservationId,
  type QuestionId,
  type RatingValue,
  type RepId,
  type SkillId,
  STAGES,
} from '@/lib/coaching/types';
import { FIELDS } from '@/lib/crm/types';
import { NAME_LIMIT } from './limits';
import { layoutSchema, settingsPatch } from './settings';
import type {
  AnalysisView,
  CheckView,
  Hello,
  ImportSummary,
  MirrorView,
  ObservationPage,
  PanelView,
  PlansView,
  PopupView,
  QuestionsView,
  RatingCount,
  RetentionView,
  RubricRecordsView,
  StageName,
  TeachListView,
  TeachView,
  TeamView,
} from './views';
import { pointedPage, timerStart, timerStop, WHOLE, WHOLE_KINDS } from './whole-records';

/** Who may send: the script in a CRM page, the panel in its frame (with the tab's token), our own pages (popup, options, welcome). */
export type Sender = 'content' | 'panel' | 'page';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.regex(/^[\w.:-]+$/));
export const repId = v.pipe(
  id,
  v.transform((text) => text as RepId),
);
export const skillId = v.pipe(
  id,
  v.transform((text) => text as SkillId),
);
export const questionId = v.pipe(
  id,
  v.transform((text) => text as QuestionId),
);
export const observationId = v.pipe(
  id,
  v.transform((text) => text as ObservationId),
);
const ratingValue = v.pipe(
  v.picklist([1, 2, 3, 4, 5]),
  v.transform((value) => value as RatingValue),
);

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(NAME_LIMIT));
const time = v.pipe(v.number(), v.integer(), v.minValue(0));
const site = v.pipe(v.string(), v.maxLength(300), v.regex(/^https?:\/\/[^/]+$/));
const recordId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const seq = v.pipe(v.number(), v.integer(), v.minValue(0));

export const ratings = v.pipe(
  v.array(v.object({ skill: skillId, rating: ratingValue })),
  v.minLength(1),
  v.maxLength(60),
  v.check((all) => new Set(all.map((one) => one.skill)).size === all.length, 'one rating per skill'),
);
export const opportunityRef = v.object({ site, recordId, name: v.exactOptional(v.pipe(v.string(), v.maxLength(300))) });

const fieldReading = v.object({
  raw: v.pipe(v.string(), v.maxLength(300)),
  id: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  rule: v.number(),
  sure: v.picklist(['high', 'medium', 'low']),
});
const optionalReading = v.exactOptional(fieldReading);
const readingSchema = v.object({
  fields: v.object({
    name: optionalReading,
    owner: optionalReading,
    account: optionalReading,
    stage: optionalReading,
    amount: optionalReading,
    closeDate: optionalReading,
  }),
  empty: v.exactOptional(v.pipe(v.array(v.picklist(FIELDS)), v.maxLength(FIELDS.length))),
  language: v.pipe(v.string(), v.maxLength(40)),
});

export const draftSchema = v.object({
  id,
  ratings: v.record(skillId, ratingValue),
  skill: v.nullable(skillId),
  note: v.string(),
  context: v.nullable(v.picklist(CONTEXTS)),
  minutes: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1440))),
  opportunity: v.exactOptional(opportunityRef),
});

/** What one message asks and gets. `R` is carried by type only: the background answers, and it is the trusted side. */
interface Entry<Body extends v.GenericSchema, R> {
  readonly from: readonly Sender[];
  readonly body: Body;
  readonly result?: R;
}
function entry<R>() {
  return <Body extends v.GenericSchema>(from: readonly Sender[], body: Body): Entry<Body, R> => ({ from, body });
}
const nothing = v.object({});

/** The only messages there are: name → who may send it, what it carries, what comes back. */
export const CONTRACT = {
  // the content script: announces a page, gets a token; it can read nothing
  'page.hello': entry<Hello>()(['content'], nothing),
  /** The record in front, or null; `reading` is null until the page has shown it stably. Never answered with data. */
  'page.at': entry<null>()(
    ['content'],
    v.object({
      seq,
      crm: v.nullable(id),
      recordId: v.nullable(recordId),
      reading: v.nullable(readingSchema),
      /** The stage on the page, by the CRM's default names. */
      stage: v.nullable(v.picklist(STAGES)),
    }),
  ),
  'page.layout': entry<null>()(['content'], v.partial(layoutSchema)),
  /** The frame did not come up (page refuses it): the popup tells. */
  'page.blocked': entry<null>()(['content'], nothing),
  /** The page holds a frame of its own site: the script that looks into frames is wanted. */
  'page.frames': entry<null>()(['content'], nothing),

  // a CRM that is taught by pointing
  'teach.start': entry<null>()(['page'], v.object({ tab: v.pipe(v.number(), v.integer()), origin: site })),
  /** The picker has come: how far the lesson of this tab is. Refused where no lesson was begun. */
  'teach.hello': entry<TeachView>()(['content'], nothing),
  /** What was pointed at so far; `first: null` ends the lesson. */
  'teach.keep': entry<true>()(
    ['content'],
    v.object({ first: v.nullable(pointedPage), second: v.nullable(pointedPage) }),
  ),
  'teach.list': entry<TeachListView>()(['page'], nothing),
  'teach.drop': entry<null>()(['page'], v.object({ tab: v.pipe(v.number(), v.integer()) })),
  'taught.save': entry<null>()(['page'], v.object({ taught: v.pipe(v.array(WHOLE.taught), v.maxLength(50)) })),

  // the panel
  'panel.read': entry<PanelView>()(
    ['panel'],
    v.object({ swapped: v.exactOptional(v.pipe(v.array(questionId), v.maxLength(500))) }),
  ),
  /** The panel has painted the view of this seq: the host may show the frame. */
  'panel.painted': entry<null>()(['panel'], v.object({ seq })),
  'panel.collapse': entry<null>()(['panel'], nothing),
  'panel.openOptions': entry<null>()(['panel'], v.object({ hash: v.pipe(v.string(), v.maxLength(200)) })),
  /** This deal belongs to this rep: `deal` remembers it for the deal alone, `owner` binds the owner's name on the page to the rep. */
  'panel.assign': entry<null>()(['panel'], v.object({ seq, rep: repId, bind: v.picklist(['deal', 'owner']) })),
  /** The owner in front becomes a rep of the team; answers the rep's id. */
  'panel.addOwner': entry<{ rep: RepId }>()(['panel'], v.object({ seq, id: repId })),
  'draft.save': entry<null>()(['panel'], v.object({ rep: repId, draft: v.nullable(draftSchema) })),

  // reps
  'team.read': entry<TeamView>()(['page'], nothing),
  'rep.add': entry<{ rep: RepId }>()(['page'], v.object({ id: repId, name, isExemplar: v.exactOptional(v.boolean()) })),
  'rep.change': entry<null>()(
    ['page', 'panel'],
    v.object({
      rep: repId,
      name: v.exactOptional(name),
      isExemplar: v.exactOptional(v.boolean()),
      isArchived: v.exactOptional(v.boolean()),
    }),
  ),
  /** Everything of `from` becomes `into`'s: observations, commitments, questions, identities. */
  'rep.merge': entry<null>()(['page'], v.object({ from: repId, into: repId })),
  /** The rep and everything about them is gone for good. */
  'rep.erase': entry<null>()(['page'], v.object({ rep: repId })),

  // observations
  /** Saves (or replaces) one observation; the same id twice saves once. Answered after the commit. */
  'observation.save': entry<{ counter: number }>()(
    ['panel', 'page'],
    v.object({
      id: observationId,
      rep: repId,
      at: v.exactOptional(time),
      ratings,
      note: v.string(),
      context: v.exactOptional(v.picklist(CONTEXTS)),
      opportunity: v.exactOptional(opportunityRef),
      minutes: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1440))),
    }),
  ),
  'observation.delete': entry<{ counter: number }>()(['panel', 'page'], v.object({ id: observationId })),
  'observation.list': entry<ObservationPage>()(
    ['page'],
    v.object({
      rep: v.exactOptional(repId),
      skill: v.exactOptional(skillId),
      from: v.exactOptional(time),
      to: v.exactOptional(time),
      text: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
      after: v.exactOptional(v.string()),
      limit: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200))),
    }),
  ),

  // questions and commitments
  'question.mark': entry<null>()(
    ['panel', 'page'],
    v.object({
      id,
      rep: repId,
      question: questionId,
      mark: v.picklist(['asked', 'useful', 'not-useful']),
      answer: v.exactOptional(v.pipe(v.string(), v.maxLength(500))),
    }),
  ),
  /** One rep's marks, and what the ranking knows of the past. */
  'questions.read': entry<QuestionsView>()(['page'], v.object({ rep: repId })),
  'question.unmark': entry<null>()(['panel', 'page'], v.object({ id })),
  'commitment.save': entry<null>()(
    ['panel', 'page'],
    v.object({
      id,
      rep: repId,
      text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
      who: v.picklist(['rep', 'manager']),
      due: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
      state: v.picklist(['open', 'done', 'dropped']),
    }),
  ),

  // plans, results, the manager's own time
  'plans.read': entry<PlansView>()(['page'], nothing),
  'mirror.read': entry<MirrorView>()(['page'], v.object({ from: time })),
  /** How often each rating was given, over the whole log. */
  'observer.read': entry<readonly RatingCount[]>()(['page'], nothing),
  /** The running sums of the whole team: the pages compute from these what they show. */
  'analysis.read': entry<AnalysisView>()(['page'], nothing),
  'plan.save': entry<null>()(['page'], WHOLE.plan),
  'time.save': entry<null>()(['page'], v.object({ entries: v.pipe(v.array(WHOLE.time), v.maxLength(200)) })),
  /** Saves these and deletes those, all or none. */
  'attainment.save': entry<null>()(
    ['page'],
    v.object({
      attainments: v.pipe(v.array(WHOLE.attainment), v.maxLength(10_000)),
      removed: v.pipe(v.array(v.object({ id, rep: repId })), v.maxLength(10_000)),
    }),
  ),
  'record.delete': entry<null>()(
    ['page'],
    v.object({ kind: v.picklist(WHOLE_KINDS), id, rep: v.exactOptional(repId) }),
  ),
  'timer.start': entry<null>()(['page', 'panel'], timerStart),
  'timer.stop': entry<null>()(['page', 'panel'], timerStop),

  // the rubric
  'rubric.read': entry<RubricRecordsView>()(['page'], nothing),
  /** Puts and takes away records of the rubric, all or none. */
  'rubric.change': entry<null>()(
    ['page'],
    v.object({
      put: v.pipe(v.array(WHOLE.rubric), v.maxLength(5000)),
      gone: v.pipe(v.array(id), v.maxLength(5000)),
    }),
  ),

  // settings, sites
  'settings.change': entry<null>()(['page'], settingsPatch),
  'site.change': entry<null>()(['page'], v.object({ origin: site, isOn: v.boolean() })),
  /** The permission for this origin was just granted: register it and show the panel in its open tabs. */
  'site.added': entry<null>()(['page'], v.object({ origin: site })),
  'stage.map': entry<null>()(
    ['panel', 'page'],
    v.object({
      site,
      name: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
      stage: v.nullable(v.picklist(STAGES)),
    }),
  ),
  /** The stage names that were seen or mapped, on every site. */
  'stages.read': entry<readonly StageName[]>()(['page'], nothing),
  /** The owner in front in this tab becomes a rep of the team, as the popup has shown them; answers the rep's id. */
  'popup.addOwner': entry<{ rep: RepId }>()(
    ['page'],
    v.object({ tab: v.pipe(v.number(), v.integer()), seq, id: repId }),
  ),
  'popup.read': entry<PopupView>()(
    ['page'],
    v.object({ tab: v.pipe(v.number(), v.integer()), url: v.nullable(v.string()) }),
  ),

  // data
  /** The whole database as one JSON text: its first part, and with `piece` a later one. */
  'data.export': entry<{ text: string; fileName: string; id: string; parts: number }>()(
    ['page'],
    v.object({ piece: v.exactOptional(v.object({ id, part: seq })) }),
  ),
  'data.exported': entry<null>()(['page'], nothing),
  /** Checked whole before anything is written; merges. With `isTrial` nothing is written. Null until the last part has come. */
  'data.import': entry<(ImportSummary & { counter: number }) | null>()(
    ['page'],
    v.object({
      text: v.string(),
      isTrial: v.boolean(),
      /** In place of everything, not merged, where nothing has changed since this counter. */
      replaces: v.exactOptional(seq),
      piece: v.exactOptional(v.object({ id, part: seq, parts: seq })),
    }),
  ),
  /** The database's own examination; with `repairs` what can be derived is made anew first. */
  'data.check': entry<CheckView>()(['page'], v.object({ repairs: v.boolean() })),
  'data.eraseAll': entry<null>()(['page'], v.object({ typed: v.string() })),
  /** What is past the time that it is kept for, and what soon will be. Answered to the dashboard only. */
  'retention.read': entry<RetentionView>()(['page'], nothing),
  /** Deletes that for good, and nothing newer than `before`: what the manager has seen. Done for the dashboard only. */
  'retention.delete': entry<{ deleted: number }>()(['page'], v.object({ before: time })),
} satisfies Record<string, Entry<v.GenericSchema, unknown>>;

export type MessageName = keyof typeof CONTRACT;
export type Body<Name extends MessageName> = v.InferInput<(typeof CONTRACT)[Name]['body']>;
export type Checked<Name extends MessageName> = v.InferOutput<(typeof CONTRACT)[Name]['body']>;
export type Result<Name extends MessageName> =
  (typeof CONTRACT)[Name] extends Entry<v.GenericSchema, infer R> ? R : never;

/** What the background tells all extension pages: no name, no note, only what to read again. */
export type PageEvent =
  | { readonly event: 'changed'; readonly counter: number }
  | { readonly event: 'page'; readonly tab: number; readonly seq: number }
  | { readonly event: 'focus-log'; readonly tab: number };

/** What the background tells a tab's content script. */
export type TabCommand =
  | { readonly command: 'painted'; readonly seq: number }
  | { readonly command: 'toggle' }
  | { readonly command: 'collapse' }
  | { readonly command: 'open-log' }
  | { readonly command: 'settings'; readonly hello: Hello }
  | { readonly command: 'off' };
