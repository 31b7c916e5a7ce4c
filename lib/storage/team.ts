import type { Attainment, Commitment, Observation, Rep, RubricRecord, Timer } from '@/lib/coaching/records';
import type { QuestionHistory, RepId, RepSums, Timestamp } from '@/lib/coaching/types';
import type { Settings } from '@/lib/messaging/settings';
import type { Draft, TriedPlan } from '@/lib/messaging/views';
import type { Database } from './database';
import { KEY, PREFIX } from './keys';
import { readMeta } from './migrations';
import { loadCommitments, loadDraft } from './notes';
import { loadPlans } from './plans';
import { loadHistory } from './question-history';
import { levelSumsSchema, observationSchema, type SumsRecord } from './record-schemas';
import { loadReps } from './rep-records';
import { loadSettings } from './settings';
import type { Records } from './store';
import { loadTimer, loadWholes } from './wholes';

export interface TeamData {
  readonly counter: number;
  readonly lastBackupAt: Timestamp | null;
  /** Something changed since then. */
  readonly isUnsaved: boolean;
  /** There was a database before this one, and it is gone. */
  readonly isLost: boolean;
  readonly settings: Settings;
  readonly reps: readonly Rep[];
  readonly sums: ReadonlyMap<RepId, RepSums>;
  readonly attainments: readonly Attainment[];
  readonly rubric: readonly RubricRecord[];
}

export interface PanelData extends TeamData, QuestionHistory {
  readonly commitments: readonly Commitment[];
  /** Newest first, at most three. */
  readonly recent: readonly Observation[];
  readonly draft: Draft | null;
  readonly plans: readonly TriedPlan[];
  readonly timer: Timer | null;
}

const RECENT = 3;

/** Whole readings, each of one moment: one transaction, whose cost does not grow with the history. */
export function openTeam(database: Database) {
  return {
    readTeam: (): Promise<TeamData> => database.read((records) => loadTeam(database, records)),

    /** What the panel shows of a rep (null: of nobody yet). */
    readPanelData: (rep: RepId | null): Promise<PanelData> =>
      database.read(async (records) => {
        if (rep === null) {
          const [team, timer] = await Promise.all([loadTeam(database, records), loadTimer(database, records)]);
          return { ...team, ...NOTHING, timer };
        }
        // asked for all at once: a panel waits for the slowest of them, not for their sum
        const [team, history, commitments, draft, recent, plans, timer] = await Promise.all([
          loadTeam(database, records),
          loadHistory(database, records, rep),
          loadCommitments(database, records, rep),
          loadDraft(database, records, rep),
          loadNewest(database, records, rep, RECENT),
          loadPlans(database, records, rep),
          loadTimer(database, records),
        ]);
        return { ...team, ...history, commitments, draft, recent, plans, timer };
      }),
  };
}

const NOTHING = {
  lastAsked: {},
  usefulness: {},
  commitments: [],
  recent: [],
  draft: null,
  plans: [],
};

async function loadTeam(database: Database, records: Records): Promise<TeamData> {
  const [meta, settings, reps, stored, attainments, rubric] = await Promise.all([
    records.get(KEY.meta),
    loadSettings(records),
    loadReps(database, records),
    records.range(PREFIX.sums),
    loadWholes(database, records, 'attainment'),
    loadWholes(database, records, 'rubric'),
  ]);
  const byKey = new Map(stored);
  const sums = reps.map(({ id }): [RepId, RepSums] => {
    const key = KEY.sums(id);
    return [id, toRepSums(database.check(levelSumsSchema, key, byKey.get(key)))];
  });
  const known = readMeta(meta);
  return {
    counter: known?.counter ?? 0,
    lastBackupAt: known?.lastBackupAt ?? null,
    isUnsaved: known?.counter !== known?.backupCounter,
    // opened, it had its own record: without one it was taken away since
    isLost: database.readOnly === null && (known === null || known.isLost === true),
    settings,
    reps,
    sums: new Map(sums),
    attainments,
    rubric,
  };
}

async function loadNewest(database: Database, records: Records, rep: RepId, limit: number): Promise<Observation[]> {
  const found = await records.range(KEY.observationsOf(rep), { limit });
  return found.flatMap(([key, value]) => database.check(observationSchema, key, value) ?? []);
}

/** The sums as the method takes them. */
function toRepSums(stored: Pick<SumsRecord, 'bySkill'> | null): RepSums {
  return Object.fromEntries(stored?.bySkill ?? []);
}
