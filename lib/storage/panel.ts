import { openExemplarNotes } from './exemplar-notes';
import { openObservations } from './observations';
import { openQuestions } from './questions';
import type { Repository } from './repository';
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
