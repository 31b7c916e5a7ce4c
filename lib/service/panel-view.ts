import { coachRep } from '@/lib/coaching/coach-rep';
import type { Observation, Rep, Wording } from '@/lib/coaching/records';
import type { Rubric } from '@/lib/coaching/rubric';
import type { Coaching, QuestionId, RepId, SkillId, TeamMember } from '@/lib/coaching/types';
import type { Settings } from '@/lib/messaging/settings';
import type { ExemplarNote, PanelView } from '@/lib/messaging/views';
import type { PanelRepository } from '@/lib/storage/panel';
import type { PanelData } from '@/lib/storage/team';
import { describeDeal } from './deal-view';
import { type Front, readFront } from './front';
import { nameActive } from './names';
import { chooseWordings, layRubric, viewRubric } from './rubric-view';
import type { TabPage } from './tabs';

const NOTES_SHOWN = 2;

/** Everything the panel of this tab shows, of one moment: one read of the tab's page and one of the database. */
export async function viewPanel(
  repository: PanelRepository,
  tab: number,
  page: TabPage,
  now: number,
  swapped: readonly QuestionId[] = [],
): Promise<PanelView> {
  const front = await readFront(repository, page);
  const repId = front.rep.kind === 'known' ? front.rep.rep.id : null;
  const data = await repository.readPanelData(repId);
  const known = repId === null ? null : data;
  const rubric = layRubric(data.rubric);
  const coaching = repId === null ? null : coach(data, rubric, front, repId, now, swapped);
  return {
    tab,
    seq: page.seq,
    counter: data.counter,
    settings: data.settings,
    deal: front.deal,
    rep: front.rep,
    team: nameActive(data.reps),
    skills: rubric.skills.map(({ id }) => id),
    rubric: viewRubric(rubric, chooseShown(rubric.wordings, coaching, known?.recent ?? [])),
    coaching,
    exemplarNotes: known === null ? [] : pickExemplarNotes(known, data.settings, repId),
    commitments: known?.commitments ?? [],
    plans: known?.plans ?? [],
    timer: data.timer,
    recent: known?.recent ?? [],
    draft: known?.draft ?? null,
    isReadOnly: repository.isReadOnly,
  };
}

/** The words of the skills, as they are and as they were at what was seen last, and of the questions that are asked. */
function chooseShown(
  wordings: readonly Wording[],
  coaching: Coaching | null,
  recent: readonly Observation[],
): readonly Wording[] {
  if (wordings.length === 0) return wordings;
  const asked = new Set<string>(coaching?.questions.map(({ question }) => question.id));
  const shown = wordings.filter(({ part, of }) => part === 'skill-words' || asked.has(of));
  return chooseWordings(
    shown,
    recent.map(({ createdAt }) => createdAt),
  );
}

function coach(
  data: PanelData,
  { skills, questions }: Rubric,
  front: Front,
  rep: RepId,
  now: number,
  swapped: readonly QuestionId[],
) {
  return coachRep({
    rep,
    team: data.reps.map((one) => toMember(one, data)),
    skills,
    questions,
    history: { lastAsked: data.lastAsked, usefulness: data.usefulness },
    deal: front.deal === null ? null : describeDeal(front.deal, front.reading, front.stageSince),
    swapped: new Set(swapped),
    halfLifeDays: data.settings.halfLifeDays,
    stageLimitDays: data.settings.stageLimitDays,
    now,
  });
}

function toMember(rep: Rep, data: Pick<PanelData, 'sums' | 'attainments'>): TeamMember {
  const attainment = data.attainments.filter((one) => one.rep === rep.id).map(({ period, value }) => [period, value]);
  return {
    id: rep.id,
    isActive: !rep.isArchived,
    isExemplar: rep.isExemplar,
    sums: data.sums.get(rep.id) ?? {},
    attainment: Object.fromEntries(attainment),
  };
}

/** What exemplars were seen to do well, with a note: newest first, for every skill, never the rep's own. */
function pickExemplarNotes(data: PanelData, settings: Settings, own: RepId | null): ExemplarNote[] {
  const names = new Map(data.reps.map((rep) => [rep.id, rep.name]));
  const seen = new Map<SkillId, number>();
  const newestFirst = [...data.exemplarObservations].sort((a, b) => b.at - a.at);
  return newestFirst.flatMap((observation) => takeNotes(observation, own, seen, settings.hidesNames ? null : names));
}

function takeNotes(
  observation: Observation,
  own: RepId | null,
  seen: Map<SkillId, number>,
  names: ReadonlyMap<RepId, string> | null,
): ExemplarNote[] {
  if (observation.rep === own || observation.note.trim() === '') return [];
  return observation.ratings
    .filter(({ skill, rating }) => rating >= 4 && (seen.get(skill) ?? 0) < NOTES_SHOWN)
    .map(({ skill, rating }) => {
      seen.set(skill, (seen.get(skill) ?? 0) + 1);
      const repName = names?.get(observation.rep) ?? null;
      return { skill, rating, repName, note: observation.note, at: observation.at };
    });
}
