import type { SiteView, TeamView } from '@/lib/messaging/views';
import { toMatchPattern } from '@/lib/platform/origins';
import type { RecordsRepository } from '@/lib/storage/records';
import { hasPermission, listGrantedPatterns } from './registration';
import { layRubric, viewRubric } from './rubric-view';

/** What the options and welcome pages show. */
export async function viewTeam(repository: RecordsRepository): Promise<TeamView> {
  const [team, reps, sites] = await Promise.all([repository.readTeam(), repository.listReps(), viewSites(repository)]);
  const rubric = layRubric(team.rubric);
  return {
    counter: team.counter,
    settings: team.settings,
    reps,
    skills: rubric.skills.map(({ id }) => id),
    rubric: viewRubric(rubric),
    sites,
    isReadOnly: repository.isReadOnly,
    whyReadOnly: repository.database.readOnly?.code ?? null,
    lastBackupAt: team.lastBackupAt,
    isUnsaved: team.isUnsaved,
    isLost: team.isLost,
  };
}

/** The sites that were granted, and those we keep something about. */
async function viewSites(repository: RecordsRepository): Promise<SiteView[]> {
  const [granted, kept] = await Promise.all([listGrantedPatterns(), repository.listSites()]);
  const fromKept = await Promise.all(
    kept.map(async ({ origin, isOn, adapter }) => ({
      origin,
      isOn,
      adapter,
      hasPermission: await hasPermission(origin),
    })),
  );
  const patterns = new Set(kept.map(({ origin }) => toMatchPattern(origin)));
  const fromGranted = granted
    .filter((pattern) => !patterns.has(pattern))
    .map((pattern) => pattern.replace(/\/\*$/, ''))
    .map((origin) => ({ origin, isOn: true, adapter: null, hasPermission: true }));
  return [...fromKept, ...fromGranted].sort((a, b) => a.origin.localeCompare(b.origin));
}
