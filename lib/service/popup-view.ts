import { rankRows } from '@/lib/coaching/attention';
import { findPlacesFor } from '@/lib/crm/places';
import type { PopupView, TabState, WaitingRep } from '@/lib/messaging/views';
import { holdsOrigin, originOf } from '@/lib/platform/origins';
import type { RecordsRepository } from '@/lib/storage/records';
import { placeOf, readFront } from './front';
import { nameActive } from './names';
import { hasPermission } from './registration';
import { chooseWordings, layRubric, viewRubric } from './rubric-view';
import { findTabPage } from './tabs';

/** What the popup shows for this tab; `url` is null where the browser hides it (a page without permission). */
export async function viewPopup(
  repository: RecordsRepository,
  tab: number,
  url: string | null,
  now: number,
): Promise<PopupView> {
  const [team, rows, pastRetention] = await Promise.all([
    repository.readTeam(),
    repository.listReps(),
    repository.countPast(),
  ]);
  const waiting: WaitingRep[] = rankRows(rows, now, team.settings.waitingDays)
    .filter(({ isWaiting }) => isWaiting)
    .map(({ row: { id, name, lastObservedAt } }) => ({ id, name, lastObservedAt }));
  const rubric = layRubric(team.rubric);
  return {
    tab: await describeTab(repository, tab, url),
    settings: team.settings,
    counter: team.counter,
    team: nameActive(team.reps),
    skills: rubric.skills.map(({ id }) => id),
    rubric: viewRubric(
      rubric,
      chooseWordings(
        rubric.wordings.filter(({ part }) => part === 'skill-words'),
        [],
      ),
    ),
    waiting,
    pastRetention,
    isReadOnly: repository.isReadOnly,
    lastBackupAt: team.lastBackupAt,
    isUnsaved: team.isUnsaved,
  };
}

async function describeTab(repository: RecordsRepository, tab: number, url: string | null): Promise<TabState> {
  const origin = originOf(url ?? undefined);
  if (origin === null) return { kind: 'not-a-page' };
  if (!(await hasPermission(origin))) {
    const fixed = findPlacesFor(url ?? '').filter(({ hosts }) => hosts.length > 0);
    return { kind: 'no-permission', origin, adapter: fixed[0]?.name ?? null };
  }
  const sites = await repository.listSites();
  if (sites.some((site) => !site.isOn && holdsOrigin(site.origin, origin))) return { kind: 'off', origin };
  const page = await findTabPage(tab);
  if (page === null || page.site !== origin) return { kind: 'needs-reload', origin };
  const crm = placeOf(page);
  if (crm === null) return { kind: 'not-recognised', origin };
  const front = await readFront(repository, page);
  if (front.deal === null) return { kind: 'no-record', origin, adapterName: crm.name };
  return { kind: 'record', origin, seq: page.seq, deal: front.deal, rep: front.rep, isBlocked: page.isBlocked };
}
