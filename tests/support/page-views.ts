import type { Observation, Rep } from '@/lib/coaching/records';
import type { ObservationId, RepId, SkillId } from '@/lib/coaching/types';
import { SKILLS } from '@/lib/content/skills';
import { DEFAULT_SETTINGS } from '@/lib/messaging/settings';
import type { DealView, PopupView, RepRow, RubricView, TabState, TeamView } from '@/lib/messaging/views';

/** Views as the background would answer them, for tests of the pages. */

export const SITE = 'https://acme.lightning.force.com';
/** Nothing was changed of the default rubric. */
export const RUBRIC: RubricView = {
  archived: [],
  areas: Object.fromEntries(SKILLS.map(({ id, area }) => [id, area])) as RubricView['areas'],
  wordings: [],
};
export const SKILL_IDS: readonly SkillId[] = SKILLS.map(({ id }) => id);
const DAY = 86_400_000;

export function makeRep(name: string, part: Partial<RepRow> = {}): RepRow {
  const at = Date.UTC(2026, 0, 5);
  const rep: Rep = {
    id: `rep-${name.toLowerCase().replaceAll(' ', '-')}` as RepId,
    name,
    identities: [{ site: SITE, name }],
    isExemplar: false,
    isArchived: false,
    createdAt: at,
    updatedAt: at,
  };
  return { ...rep, observations: 3, lastObservedAt: Date.now() - 5 * DAY, ...part };
}

export function makeObservation(id: string, rep: RepId, part: Partial<Observation> = {}): Observation {
  const at = new Date(2026, 4, 12, 10, 30).getTime();
  const [skill] = SKILL_IDS as [SkillId];
  return {
    id: id as ObservationId,
    rep,
    at,
    ratings: [{ skill, rating: 2 }],
    note: 'Asked one open question and waited.',
    context: 'call',
    opportunity: { site: SITE, recordId: '006A', name: 'Fleet renewal' },
    minutes: 25,
    createdAt: at,
    updatedAt: at,
    ...part,
  };
}

export function makeTeamView(part: Partial<TeamView> = {}): TeamView {
  return {
    counter: 1,
    settings: DEFAULT_SETTINGS,
    reps: [],
    skills: SKILL_IDS,
    rubric: RUBRIC,
    sites: [],
    isReadOnly: false,
    whyReadOnly: null,
    isLost: false,
    lastBackupAt: null,
    isUnsaved: true,
    ...part,
  };
}

const deal: DealView = {
  site: SITE,
  adapter: 'salesforce',
  adapterName: 'Salesforce',
  recordId: '006A',
  name: 'Fleet renewal',
  account: 'Rossi S.p.A.',
  stage: { raw: 'Proposal', known: 'proposal', from: 'crm' },
  amount: { raw: '€ 84,000', value: 84_000 },
  closeDate: null,
  isRead: true,
  fields: [],
  empty: [],
};

/** The tab with an opportunity of this rep in front. */
export function makeRecordTab(rep: Rep): TabState {
  const known = {
    kind: 'known' as const,
    rep,
    isRemembered: false,
    isChosen: false,
    isLost: false,
    pageName: null,
    bindsOwner: true,
  };
  return { kind: 'record', origin: SITE, seq: 3, deal, rep: known, isBlocked: false };
}

export function makePopupView(part: Partial<PopupView> = {}): PopupView {
  return {
    tab: { kind: 'not-a-page' },
    settings: DEFAULT_SETTINGS,
    counter: 1,
    team: [],
    skills: SKILL_IDS,
    rubric: RUBRIC,
    waiting: [],
    pastRetention: 0,
    isReadOnly: false,
    lastBackupAt: null,
    isUnsaved: true,
    ...part,
  };
}
