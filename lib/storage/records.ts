import { openRepChange } from './change-reps';
import { openSettingsChange } from './change-settings';
import { openExport } from './export';
import { openSiteRemoval } from './forget-site';
import { openImport } from './import';
import { openKept } from './list-kept';
import { openObservationList } from './list-observations';
import { openObserved } from './list-observed';
import { openPlanList } from './list-plans';
import { openQuestionList } from './list-questions';
import { openStageNameList } from './list-stage-names';
import { openRatingCounts } from './rating-counts';
import type { Repository } from './repository';
import { openRetention } from './retention';
import { openWholeChange } from './save-wholes';
import { openSelfCheck } from './self-check';
import { openTeam } from './team';
import { openWholes } from './wholes';

/** The repository with all that only our own pages ask. */
export type RecordsRepository = ReturnType<typeof openRecords>;

export function openRecords(repository: Repository) {
  const { database } = repository;
  return {
    ...repository,
    ...openTeam(database),
    ...openSettingsChange(database),
    ...openSiteRemoval(database),
    ...openRepChange(database),
    ...openObservationList(database),
    ...openObserved(database),
    ...openQuestionList(database),
    ...openKept(database),
    ...openStageNameList(database),
    ...openPlanList(database),
    ...openWholes(database),
    ...openWholeChange(database),
    ...openRatingCounts(database),
    ...openRetention(database),
    ...openSelfCheck(database),
    ...openExport(database),
    ...openImport(database),
  };
}
