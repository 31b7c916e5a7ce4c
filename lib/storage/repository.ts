import { type Damage, type Database, guardDatabase } from './database';
import { MIGRATIONS, type Migration, migrate, newestOf } from './migrations';
import { openOpportunities } from './opportunities';
import { openReps } from './reps';
import { openSettings } from './settings';
import { openStageNames } from './stage-names';
import { createStore } from './store';
import { openTaught } from './taught';

interface RepositoryOptions {
  readonly now: () => number;
  /** Other steps than the released ones, for tests. */
  readonly migrations?: readonly Migration[];
  /** Whether there was a database with something in it in this browser before. */
  readonly wasBegun?: () => Promise<boolean>;
}

/**
 * The database in the words of the method: what is needed to know whose page is in front. The rest is in parts that are
 * opened on it (`openPanel`, `openRecords`). Every change is one transaction, answered after its commit.
 */
export type Repository = Awaited<ReturnType<typeof openRepository>>;

/**
 * Opens the database and migrates it. A database that is newer, damaged or could not be migrated is opened read-only:
 * reading and exporting work, every change is refused with the reason.
 */
export async function openRepository({
  now,
  migrations = MIGRATIONS,
  wasBegun = async () => false,
}: RepositoryOptions) {
  const store = createStore();
  const readOnly = await migrate(store, migrations, wasBegun);
  const database: Database = guardDatabase(store, { now, readOnly, schemaVersion: newestOf(migrations) });
  return {
    database,
    /** A getter: an import or an erasure puts a damaged database right. */
    get isReadOnly(): boolean {
      return database.readOnly !== null;
    },
    listDamaged: (): readonly Damage[] => database.listDamaged(),
    ...openTopics(database),
  };
}

/** What can be asked of any repository, of this database. */
const openTopics = (database: Database) => ({
  ...openSettings(database),
  ...openStageNames(database),
  ...openReps(database),
  ...openOpportunities(database),
  ...openTaught(database),
});

const refuse = async (): Promise<never> => {
  throw new Error('readAtOnce only reads');
};

/**
 * All that `work` reads is of one moment: one transaction, which costs less than several, and ends when anything but a read
 * of this repository is awaited. Nothing can be written in it.
 */
export function readAtOnce<T>(repository: Repository, work: (of: Repository) => Promise<T>): Promise<T> {
  return repository.database.read((records) => {
    const only = { write: refuse, change: refuse, mend: refuse };
    const database: Database = { ...repository.database, ...only, read: (part) => part(records) };
    return work({ ...repository, ...openTopics(database), database });
  });
}
