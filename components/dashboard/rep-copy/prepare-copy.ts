import { type AskedOnce, pairMarks } from '@/components/dashboard/rep/pair-marks';
import { toMembers } from '@/components/dashboard/team-members';
import { chooseExemplars } from '@/lib/coaching/exemplars';
import { hideOthers } from '@/lib/coaching/hide-names';
import { readSkill, readTeamSkill } from '@/lib/coaching/read-skill';
import type { Attainment, Commitment, Identity, Observation, Plan, TimeEntry } from '@/lib/coaching/records';
import type { Evidence, RepId, SkillId, Timestamp, Trend } from '@/lib/coaching/types';
import type { AnalysisView, Draft, KeptView, PlansView } from '@/lib/messaging/views';

/** With fewer others who were rated on a skill, a level that is pulled to the team's mean could tell one of theirs. */
const LEAST_OTHERS = 3;

/** A level as the copy says it: a step from 1 to 5, which words describe. */
export interface CopiedLevel {
  readonly skill: SkillId;
  readonly step: 1 | 2 | 3 | 4 | 5;
  readonly evidence: Evidence;
  readonly trend: Trend | null;
}

/** Everything on a rep's copy; the texts hold no name of another rep. */
export interface RepCopy {
  readonly now: Timestamp;
  readonly levels: readonly CopiedLevel[];
  readonly unseen: readonly SkillId[];
  /** Newest first; a draft says that it is one. */
  readonly plans: readonly Plan[];
  /** Open ones first, by their day. */
  readonly commitments: readonly Commitment[];
  readonly attainment: readonly Attainment[];
  /** Newest first. */
  readonly observations: readonly Observation[];
  /** Newest first, with what the rep answered. */
  readonly asked: readonly AskedOnce[];
  /** A note that was begun and is not saved. */
  readonly draft: Draft | null;
  /** The manager's own time with the rep, newest first. */
  readonly times: readonly TimeEntry[];
  /** Newest first; the name where a note about the deal has it. */
  readonly opportunities: readonly (KeptView['opportunities'][number] & { readonly name?: string | undefined })[];
  /** As whom the CRMs know the rep. */
  readonly identities: readonly Identity[];
}

interface CopySources {
  readonly kept: KeptView;
  readonly observations: readonly Observation[];
  readonly analysis: AnalysisView;
  readonly plans: PlansView;
}

/** What is kept about one rep and may be handed to them; null when there is no such rep. `mark` stands for a name left out. */
export function prepareCopy(rep: RepId, sources: CopySources, mark: string): RepCopy | null {
  const { analysis, plans, kept } = sources;
  const own = analysis.members.find(({ id }) => id === rep);
  if (own === undefined) return null;
  const hide = hideOthers(analysis.members, rep, mark);
  const isOwn = (one: { readonly rep?: RepId }): boolean => one.rep === rep;
  const levels = readLevels(rep, analysis);
  const seen = new Set(levels.map(({ skill }) => skill));
  const observations = sources.observations.filter(isOwn).map((one) => hideInObservation(one, hide));
  const draft = kept.draft === null ? null : hideInObservation(kept.draft, hide);
  const named = [...(draft === null ? [] : [draft]), ...observations].flatMap(({ opportunity }) => opportunity ?? []);
  return {
    now: analysis.now,
    levels,
    unseen: analysis.skills.map(({ id }) => id).filter((id) => !seen.has(id)),
    plans: plans.plans
      .filter(isOwn)
      .sort((a, b) => (b.startedAt ?? b.createdAt) - (a.startedAt ?? a.createdAt))
      .map((plan) => hideInPlan(plan, hide)),
    commitments: plans.commitments
      .filter(isOwn)
      .sort(compareCommitments)
      .map((one) => ({ ...one, text: hide(one.text) })),
    attainment: [...own.attainment].sort((a, b) => (a.period < b.period ? 1 : -1)),
    observations,
    asked: pairMarks(kept.marks.filter(isOwn)).map((one) => ({
      ...one,
      answer: one.answer === null ? null : hide(one.answer),
    })),
    draft,
    times: kept.times
      .filter(isOwn)
      .sort((a, b) => b.at - a.at)
      .map((one) => (one.note === undefined ? one : { ...one, note: hide(one.note) })),
    opportunities: [...kept.opportunities]
      .sort((a, b) => b.since - a.since)
      .map((deal) => ({ ...deal, name: named.find((one) => one.name !== undefined && isSameDeal(one, deal))?.name })),
    identities: own.identities,
  };
}

function readLevels(rep: RepId, { members, skills, settings, now }: AnalysisView): CopiedLevel[] {
  const team = toMembers(members);
  const exemplars = chooseExemplars(team);
  return skills.flatMap((skill) => {
    const whole = readTeamSkill(skill, team, exemplars, settings.halfLifeDays, now);
    const { mean, level, evidence, trend } = readSkill(whole, rep, null);
    if (mean === null || evidence === 'not-seen') return [];
    const others = team.filter(({ id, isActive }) => isActive && id !== rep && (whole.sums.get(id)?.w ?? 0) > 0).length;
    const shown = others < LEAST_OTHERS ? mean : level;
    const step = Math.min(5, Math.max(1, Math.round(shown))) as CopiedLevel['step'];
    return [{ skill: skill.id, step, evidence, trend }];
  });
}

type Place = NonNullable<Observation['opportunity']>;

const isSameDeal = (one: Place, two: Place): boolean => one.site === two.site && one.recordId === two.recordId;

function hideInObservation<Note extends Pick<Observation, 'note' | 'opportunity'>>(
  observation: Note,
  hide: (text: string) => string,
): Note {
  const { note, opportunity } = observation;
  if (opportunity?.name === undefined) return { ...observation, note: hide(note) };
  return { ...observation, note: hide(note), opportunity: { ...opportunity, name: hide(opportunity.name) } };
}

function hideInPlan(plan: Plan, hide: (text: string) => string): Plan {
  const focus = plan.focus.map((one) => ({ ...one, practices: one.practices.map(hide) }));
  return { ...plan, focus, result: plan.result === null ? null : hide(plan.result) };
}

const ORDER = { open: 0, done: 1, dropped: 2 } as const;

function compareCommitments(a: Commitment, b: Commitment): number {
  const byDay = (a.due ?? '9') < (b.due ?? '9') ? -1 : 1;
  return ORDER[a.state] - ORDER[b.state] || (a.state === 'open' ? byDay : b.updatedAt - a.updatedAt);
}
