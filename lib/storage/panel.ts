import type { Database } from './database';
import { openExemplarNotes } from './exemplar-notes';
import { openObservations } from './observations';
import { openQuestions } from './questions';
import { openTopics, type Repository } from './repository';
import { openNotes } from './save-notes';
import { openTeam } from './team';
import { openTimer } from './timer';

/** The repository with what the panel shows and what the manager writes down. */
export type PanelRepository = ReturnType<typeof openPanel>;

export function openPanel(repository: Repository) {
  const { database } = repository;
  return {
    ...repository,
    ...openTeam(database),
    ...openExemplarNotes(database),
    ...openObservations(database),
    ...openQuestions(database),
    ...openNotes(database),
    ...openTimer(database),
  };
}

/**
 * All that `work` reads is of one moment: one transaction, which costs less than several, and ends when anything but a read
 * of this repository is awaited.
 */
export function readAtOnce<T>(repository: Repository, work: (of: PanelRepository) => Promise<T>): Promise<T> {
  return repository.database.read((records) => {
    const database: Database = { ...repository.database, read: (part) => part(records) };
    return work(openPanel({ ...repository, ...openTopics(database), database }));
  });
}
