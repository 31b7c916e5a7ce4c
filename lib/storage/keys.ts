import type { ObservationId, RepId, Timestamp } from '@/lib/coaching/types';
import type { WholeKind } from '@/lib/messaging/whole-records';

/**
 * The one store's keys; every part after a prefix is free of slashes.
 *
 * | key | record |
 * | --- | --- |
 * | `meta` | schema version, change counter, last backup |
 * | `settings` | the manager's settings |
 * | `layout/<site>` | where the panel stands on this site |
 * | `site/<origin>` | switched on or off, and which CRM it is |
 * | `stage/<site>/<name>` | the manager's own mapping of a stage name |
 * | `seenStage/<site>/<name>` | a stage name that was seen on this site |
 * | `rep/<rep>` | a rep |
 * | `sums/<rep>` | running sums per skill (derived from the observations) |
 * | `obs/<rep>/<inverted time>/<id>` | an observation; the newest comes first in key order |
 * | `obsKey/<id>` | the key of that observation |
 * | `opp/<site>/<record>` | whose deal it is, its stage and since when |
 * | `commitment/<rep>/<id>` | a commitment |
 * | `asked/<rep>/<id>` | a mark on a question |
 * | `askedKey/<id>` | the key of that mark |
 * | `askedLast/<rep>` | when each question was last asked of this rep (derived) |
 * | `usefulness` | useful and not useful per question (derived) |
 * | `draft/<rep>` | a note begun and not saved |
 * | `plan/<rep>/<id>` | a development plan |
 * | `attainment/<rep>/<id>` | quota attainment of one period |
 * | `time/-/<id>` | minutes of the manager's own time |
 * | `taught/-/<host>` | a CRM taught by pointing |
 * | `rubric/-/<id>` | what the manager's rubric has otherwise: a skill, a question, or how one is worded since when |
 * | `timer` | the timer that is running |
 * | `tomb/<kind>/<id>` | a deletion, so that a backup does not bring the record back |
 */
const LAST_TIME = 9_999_999_999_999;
/** Half a letter, which a page or a file can have anywhere, has no spelling in an address: it is named by its number. */
const part = (text: string): string =>
  text.isWellFormed() ? encodeURIComponent(text) : Array.from(text, spellLetter).join('');
const spellLetter = (letter: string): string =>
  letter.isWellFormed() ? encodeURIComponent(letter) : `%u${letter.charCodeAt(0).toString(16)}`;

export const PREFIX = {
  layout: 'layout/',
  site: 'site/',
  stage: 'stage/',
  seenStage: 'seenStage/',
  rep: 'rep/',
  sums: 'sums/',
  observation: 'obs/',
  opportunity: 'opp/',
  commitment: 'commitment/',
  asked: 'asked/',
  askedLast: 'askedLast/',
  draft: 'draft/',
  tomb: 'tomb/',
} as const;

export type TombKind = 'rep' | 'observation' | 'commitment' | 'question' | 'opportunity' | WholeKind;

export const KEY = {
  meta: 'meta',
  settings: 'settings',
  usefulness: 'usefulness',
  timer: 'timer',
  layout: (site: string) => `${PREFIX.layout}${part(site)}`,
  site: (origin: string) => `${PREFIX.site}${part(origin)}`,
  stagesOf: (site: string) => `${PREFIX.stage}${part(site)}/`,
  stage: (site: string, name: string) => `${PREFIX.stage}${part(site)}/${part(name.trim().toLowerCase())}`,
  seenStagesOf: (site: string) => `${PREFIX.seenStage}${part(site)}/`,
  seenStage: (site: string, name: string) => `${PREFIX.seenStage}${part(site)}/${part(name.trim().toLowerCase())}`,
  rep: (rep: RepId) => `${PREFIX.rep}${part(rep)}`,
  sums: (rep: RepId) => `${PREFIX.sums}${part(rep)}`,
  observationsOf: (rep: RepId) => `${PREFIX.observation}${part(rep)}/`,
  observation: (rep: RepId, at: Timestamp, id: ObservationId) =>
    `${PREFIX.observation}${part(rep)}/${invertTime(at)}/${part(id)}`,
  observationKey: (id: ObservationId) => `obsKey/${part(id)}`,
  opportunitiesOf: (site: string) => `${PREFIX.opportunity}${part(site)}/`,
  opportunity: (site: string, recordId: string) => `${PREFIX.opportunity}${part(site)}/${part(recordId)}`,
  commitmentsOf: (rep: RepId) => `${PREFIX.commitment}${part(rep)}/`,
  commitment: (rep: RepId, id: string) => `${PREFIX.commitment}${part(rep)}/${part(id)}`,
  askedOf: (rep: RepId) => `${PREFIX.asked}${part(rep)}/`,
  asked: (rep: RepId, id: string) => `${PREFIX.asked}${part(rep)}/${part(id)}`,
  askedKey: (id: string) => `askedKey/${part(id)}`,
  askedLast: (rep: RepId) => `${PREFIX.askedLast}${part(rep)}`,
  draft: (rep: RepId) => `${PREFIX.draft}${part(rep)}`,
  wholesOf: (kind: WholeKind, rep: RepId) => `${kind}/${part(rep)}/`,
  /** Time entries are the manager's own: they hang on nobody. */
  whole: (kind: WholeKind, { rep, id }: { readonly rep?: RepId; readonly id: string }) =>
    `${kind}/${kind === 'time' || rep === undefined ? '-' : part(rep)}/${part(id)}`,
  tomb: (kind: TombKind, id: string) => `${PREFIX.tomb}${kind}/${part(id)}`,
};

/** A time as text that sorts the newest first. */
export function invertTime(at: Timestamp): string {
  return String(LAST_TIME - at).padStart(13, '0');
}

/** The time that was written so. */
export function readTime(inverted: string | undefined): Timestamp {
  return LAST_TIME - Number(inverted);
}
