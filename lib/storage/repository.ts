import { type Damage, guardDatabase } from './database';
import { openExport } from './export';
import { openImport } from './import';
import { openObservationList } from './list-observations';
import { MIGRATIONS, type Migration, migrate } from './migrations';
import { openNotes } from './notes';
import { openObservations } from './observations';
import { openOpportunities } from './opportunities';
import { openPlans } from './plans';
import { openQuestions } from './questions';
import { openRatingCounts } from './rating-counts';
import { openReps } from './reps';
import { openRetention } from './retention';
import { openSelfCheck } from './self-check';
import { openSettings } from './settings';
import { openStageNames } from './stage-names';
import { createStore } from './store';
import { openTeam } from './team';
import { openWholes } from './wholes';

export type { PanelData } from './team';

interface RepositoryOptions {
  readonly now: () => number;
  /** Other steps than the released ones, for tests. */
  readonly migrations?: readonly Migration[];
}

/** The database in the words of the method. Every change is one transaction, answered after its commit. */
export type Repository = Awaited<ReturnType<typeof openRepository>>;

/**
 * Opens the database and migrates it. A database that is newer, damaged or could not be migrated is opened read-only:
 * reading and exporting work, every change is refused with the reason.
 */
export async function openRepository({ now, migrations = MIGRATIONS }: RepositoryOptions) {
  const store = createStore();
  const readOnly = await migrate(store, migrations);
  const database = guardDatabase(store, now, readOnly);
  return {
    isReadOnly: readOnly !== null,
    listDamaged: (): readonly Damage[] => database.listDamaged(),
    ...openSettings(database),
    ...openStageNames(database),
    ...openReps(database),
    ...openObservations(database),
    ...openObservationList(database),
    ...openQuestions(database),
    ...openNotes(database),
    ...openOpportunities(database),
    ...openTeam(database),
    ...openWholes(database),
    ...openPlans(database),
    ...openRatingCounts(database),
    ...openRetention(database),
    ...openSelfCheck(database),
    ...openExport(database),
    ...openImport(database),
  };
}
