import * as v from 'valibot';
import { type RepId, STAGES } from '@/lib/coaching/types';
import { FIELDS } from '@/lib/crm/types';
import { count, id, recordId, text } from './fields';
import type { PANEL } from './panel-bodies';
import type { RECORDS } from './records-bodies';
import { layoutSchema } from './settings';
import type {
  AnalysisView,
  CheckView,
  Hello,
  ImportSummary,
  KeptView,
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

/** Who may send: the script in a CRM page, the panel in its frame (with the tab's token), our own pages (popup, options, welcome). */
export type Sender = 'content' | 'panel' | 'page';

/**
 * A part of the background that is brought at the first need of it: what the manager writes down, and what only our own
 * pages ask. Its messages are named below like all others;their forms are in a file of the part.
 */
export type Part = 'panel' | 'records';

const reading = v.exactOptional(
  v.object({
    raw: text(300),
    id: v.exactOptional(text(200)),
    rule: v.number(),
    sure: v.picklist(['high', 'medium', 'low']),
  }),
);
const readingSchema = v.object({
  fields: v.object({
    name: reading,
    owner: reading,
    account: reading,
    stage: reading,
    amount: reading,
    closeDate: reading,
  }),
  empty: v.exactOptional(v.pipe(v.array(v.picklist(FIELDS)), v.maxLength(FIELDS.length))),
  isEdited: v.exactOptional(v.literal(true)),
  language: text(40),
});

/**
 * What one message asks and gets: the form of its body, or the part where that form is. `R` is carried by type only: the
 * background answers, and it is the trusted side.
 */
interface Entry<Body extends v.GenericSchema | Part, R> {
  readonly from: readonly Sender[];
  readonly body: Body;
  readonly result?: R;
}
function entry<R>() {
  return <Body extends v.GenericSchema | Part>(from: readonly Sender[], body: Body): Entry<Body, R> => ({ from, body });
}
const nothing = v.object({});
/** Made in the page, from 128 random bits. */
const pageToken = v.pipe(v.string(), v.regex(/^\d{1,10}(-\d{1,10}){3}$/));

/** The only messages there are: name → who may send it, what it carries, what comes back. */
export const CONTRACT = {
  // the content script: announces a page, gets a token; it can read nothing
  'page.hello': entry<Hello>()(['content'], v.object({ token: pageToken })),
  /** A token for one more frame of this page, whose frame the page has destroyed; null for a page that never announced itself. */
  'page.token': entry<string | null>()(['content'], nothing),
  /** The record in front, or null; `reading` is null until the page has shown it stably. Never answered with data. */
  'page.at': entry<null>()(
    ['content'],
    v.object({
      seq: count,
      crm: v.nullable(id),
      recordId: v.nullable(recordId),
      reading: v.nullable(readingSchema),
      /** The stage on the page, by the CRM's default names. */
      stage: v.nullable(v.picklist(STAGES)),
    }),
  ),
  'page.layout': entry<null>()(['content'], v.partial(layoutSchema)),
  /** The page lets no panel in, or again lets it in: the popup tells. */
  'page.blocked': entry<null>()(['content'], v.object({ isBlocked: v.boolean() })),
  /** The page holds a frame of its own site: the script that looks into frames is wanted. */
  'page.frames': entry<null>()(['content'], nothing),

  // a CRM that is taught by pointing
  'teach.start': entry<null>()(['page'], 'records'),
  /** The picker has come: how far the lesson of this tab is. Refused where no lesson was begun. */
  'teach.hello': entry<TeachView>()(['content'], 'records'),
  /** What was pointed at so far; `first: null` ends the lesson. */
  'teach.keep': entry<true>()(['content'], 'records'),
  'teach.list': entry<TeachListView>()(['page'], 'records'),
  /** The lesson of this tab as it was, or none. */
  'teach.put': entry<null>()(['page'], 'records'),
  'taught.save': entry<null>()(['page'], 'records'),

  // the panel
  'panel.read': entry<PanelView>()(['panel'], 'panel'),
  /** The panel has painted the view of this seq: the host may show the frame. */
  'panel.painted': entry<null>()(['panel'], v.object({ seq: count })),
  /** The focus has left the panel while somebody was writing in it, who did their last deed there at this moment: the host may fetch it back. */
  'panel.lostFocus': entry<null>()(['panel'], v.object({ actedAt: v.number() })),
  'panel.collapse': entry<null>()(['panel'], nothing),
  'panel.openOptions': entry<null>()(['panel'], v.object({ hash: text(200) })),
  /** This deal belongs to this rep: `deal` remembers it for the deal alone, `owner` binds the owner's name on the page to the rep. */
  'panel.assign': entry<null>()(['panel'], 'panel'),
  /** The owner in front becomes a rep of the team; answers the rep's id. */
  'panel.addOwner': entry<{ rep: RepId }>()(['panel'], 'panel'),
  'draft.save': entry<null>()(['panel'], 'panel'),

  // reps
  'team.read': entry<TeamView>()(['page'], 'records'),
  'rep.add': entry<{ rep: RepId }>()(['page'], 'records'),
  'rep.change': entry<null>()(['page', 'panel'], 'records'),
  /** Everything of `from` becomes `into`'s: observations, commitments, questions, identities. */
  'rep.merge': entry<{ counter: number }>()(['page'], 'records'),
  /** Reps who were just added go again, all or none; refused when something was written of one of them since. */
  'rep.takeBack': entry<null>()(['page'], 'records'),
  /** The rep and everything about them is gone for good. */
  'rep.erase': entry<null>()(['page'], 'records'),

  // observations
  /** Saves (or replaces) one observation; the same id twice saves once. Answered after the commit. */
  'observation.save': entry<{ counter: number }>()(['panel', 'page'], 'panel'),
  'observation.delete': entry<{ counter: number }>()(['panel', 'page'], 'panel'),
  'observation.list': entry<ObservationPage>()(['page'], 'records'),

  // questions and commitments
  'question.mark': entry<null>()(['panel', 'page'], 'panel'),
  'question.unmark': entry<null>()(['panel', 'page'], 'panel'),
  /** One rep's marks, and what the ranking knows of the past. */
  'questions.read': entry<QuestionsView>()(['page'], 'records'),
  /** The rest of what is kept about one rep, for their copy. */
  'rep.kept': entry<KeptView>()(['page'], 'records'),
  'commitment.save': entry<null>()(['panel', 'page'], 'panel'),
  /** One that was written by mistake: who decides against it drops it. */
  'commitment.delete': entry<null>()(['panel', 'page'], 'panel'),

  // plans, results, the manager's own time
  'plans.read': entry<PlansView>()(['page'], 'records'),
  'mirror.read': entry<MirrorView>()(['page'], 'records'),
  /** How often each rating was given, over the whole log. */
  'observer.read': entry<readonly RatingCount[]>()(['page'], 'records'),
  /** The running sums of the whole team: the pages compute from these what they show. */
  'analysis.read': entry<AnalysisView>()(['page'], 'records'),
  'plan.save': entry<null>()(['page'], 'records'),
  'time.save': entry<null>()(['page'], 'records'),
  /** Saves these and deletes those, all or none. */
  'attainment.save': entry<null>()(['page'], 'records'),
  'record.delete': entry<null>()(['page'], 'records'),
  'timer.start': entry<null>()(['page', 'panel'], 'panel'),
  'timer.stop': entry<null>()(['page', 'panel'], 'panel'),

  // the rubric
  'rubric.read': entry<RubricRecordsView>()(['page'], 'records'),
  /** Puts and takes away records of the rubric, all or none. */
  'rubric.change': entry<null>()(['page'], 'records'),

  // settings, sites
  'settings.change': entry<null>()(['page'], 'records'),
  'site.change': entry<null>()(['page'], 'records'),
  /** The permission for this origin was just granted: register it and show the panel in its open tabs. */
  'site.added': entry<null>()(['page'], 'records'),
  /** Everything that is kept of these sites goes. */
  'site.remove': entry<null>()(['page'], 'records'),
  /** What was removed a moment ago comes back. Errors: bad-request when it is gone for good. */
  'site.giveBack': entry<null>()(['page'], 'records'),
  'stage.map': entry<null>()(['panel', 'page'], 'records'),
  /** The stage names that were seen or mapped, on every site. */
  'stages.read': entry<readonly StageName[]>()(['page'], 'records'),
  /** The deal in front in this tab is this rep's, chosen in the popup: where the page lets no panel in. */
  'popup.assign': entry<null>()(['page'], 'panel'),
  /** The owner in front in this tab becomes a rep of the team, as the popup has shown them; answers the rep's id. */
  'popup.addOwner': entry<{ rep: RepId }>()(['page'], 'panel'),
  /** The popup was opened on this tab: what its page says is looked at again. */
  'popup.look': entry<null>()(['page'], 'records'),
  'popup.read': entry<PopupView>()(['page'], 'records'),

  // data
  /** The whole database as one JSON text: its first part, and with `piece` a later one; `unread` records in it as they lie. */
  'data.export': entry<{ text: string; fileName: string; id: string; parts: number; unread: number }>()(
    ['page'],
    'records',
  ),
  'data.exported': entry<null>()(['page'], 'records'),
  /** Checked whole before anything is written; merges. With `isTrial` nothing is written. Null until the last part has come. */
  'data.import': entry<(ImportSummary & { counter: number }) | null>()(['page'], 'records'),
  /** The database's own examination; with `repairs` what can be derived is made anew first. */
  'data.check': entry<CheckView>()(['page'], 'records'),
  /** Deletes the records about somebody who is not in the team. */
  'data.dropStrays': entry<CheckView>()(['page'], 'records'),
  'data.eraseAll': entry<null>()(['page'], 'records'),
  /** The manager has heard that the database was gone. */
  'data.lossSeen': entry<null>()(['page', 'panel'], 'records'),
  /** What is past the time that it is kept for, and what soon will be. Answered to the dashboard only. */
  'retention.read': entry<RetentionView>()(['page'], 'records'),
  /** Deletes that for good, and nothing newer than `before`: what the manager has seen. Done for the dashboard only. */
  'retention.delete': entry<{ deleted: number }>()(['page'], 'records'),
} satisfies Record<string, Entry<v.GenericSchema | Part, unknown>>;

type Contract = typeof CONTRACT;
export type MessageName = keyof Contract;
/** The messages whose forms are in this part. */
export type NameOf<P extends Part> = {
  [Name in MessageName]: Contract[Name]['body'] extends P ? Name : never;
}[MessageName];
/** The messages that the background answers as soon as it has started. */
export type StartName = Exclude<MessageName, NameOf<Part>>;

type SchemaOf<Name extends MessageName> = Contract[Name]['body'] extends v.GenericSchema
  ? Contract[Name]['body']
  : Name extends keyof (typeof PANEL & typeof RECORDS)
    ? (typeof PANEL & typeof RECORDS)[Name]
    : never;
export type Body<Name extends MessageName> = v.InferInput<SchemaOf<Name>>;
export type Checked<Name extends MessageName> = v.InferOutput<SchemaOf<Name>>;
export type Result<Name extends MessageName> =
  Contract[Name] extends Entry<v.GenericSchema | Part, infer R> ? R : never;

/** What the background tells all extension pages: no name, no note, only what to read again. */
export type PageEvent =
  | { readonly event: 'changed'; readonly counter: number }
  | { readonly event: 'page'; readonly tab: number; readonly seq: number }
  | { readonly event: 'focus-log'; readonly tab: number };

/** What the background tells a tab's content script. */
export type TabCommand =
  /** The frame has this on the screen; or, where nothing is drawn in it yet, has asked for it and draws nothing else first. */
  | { readonly command: 'painted'; readonly seq: number; readonly isDrawn: boolean }
  | { readonly command: 'toggle' }
  | { readonly command: 'collapse' }
  | { readonly command: 'open-log' }
  | { readonly command: 'refocus'; readonly actedAt: number }
  | { readonly command: 'look' }
  | { readonly command: 'settings'; readonly hello: Hello }
  | { readonly command: 'off' };
