import { coachRep } from '@/lib/coaching/coach-rep';
import { chooseExemplars } from '@/lib/coaching/exemplars';
import { HIDDEN_NAME, hideOthers } from '@/lib/coaching/hide-names';
import type { Observation, Rep, Wording } from '@/lib/coaching/records';
import type { Rubric } from '@/lib/coaching/rubric';
import type { Coaching, QuestionId, RepId, TeamMember } from '@/lib/coaching/types';
import type { ExemplarNote, PanelView } from '@/lib/messaging/views';
import type { PanelRepository } from '@/lib/storage/panel';
import type { PanelData } from '@/lib/storage/team';
import { describeDeal } from './deal-view';
import { type Front, readFront } from './front';
import { nameActive } from './names';
import { chooseWordings, layRubric, viewRubric } from './rubric-view';
import type { TabPage } from './tabs';

const NOTES_SHOWN = 2;

/** Everything the panel of this tab shows; only reads of the repository are awaited, so that they may be one transaction. */
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
  const members = data.reps.map((one) => toMember(one, data));
  const coaching = repId === null ? null : coach(data, members, rubric, front, repId, now, swapped);
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
    exemplarNotes:
      coaching === null || repId === null ? [] : await readExemplarNotes(repository, data, members, coaching, repId),
    commitments: known?.commitments ?? [],
    plans: known?.plans ?? [],
    timer: data.timer,
    recent: known?.recent ?? [],
    draft: known?.draft ?? null,
    isReadOnly: repository.isReadOnly,
    isLost: data.isLost,
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
  team: readonly TeamMember[],
  { skills, questions }: Rubric,
  front: Front,
  rep: RepId,
  now: number,
  swapped: readonly QuestionId[],
) {
  return coachRep({
    rep,
    team,
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

/** What exemplars were seen to do well on the focus skill, with a note: newest first, never the rep's own. */
async function readExemplarNotes(
  repository: PanelRepository,
  { reps, settings }: PanelData,
  members: readonly TeamMember[],
  { focus }: Coaching,
  own: RepId,
): Promise<ExemplarNote[]> {
  const [skill] = focus;
  const others = [...chooseExemplars(members).ids].filter((id) => id !== own);
  if (skill === undefined || others.length === 0) return [];
  const names = new Map(reps.map(({ id, name }) => [id, name]));
  const hide = settings.hidesNames ? hideOthers(reps, own, HIDDEN_NAME) : null;
  const found = await repository.findExemplarNotes(others, skill, NOTES_SHOWN);
  return found.flatMap(({ rep, ratings, note, at }) =>
    ratings
      .filter((one) => one.skill === skill)
      .map(({ rating }) => ({
        skill,
        rating,
        repName: hide === null ? (names.get(rep) ?? null) : null,
        note: hide?.(note) ?? note,
        at,
      })),
  );
}
