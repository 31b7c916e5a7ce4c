import { KEY } from './keys';
import type { ListName, Lists } from './lists';

/** Where each record lies, by what it says of itself. */
const PLACE: { readonly [Name in ListName]: (record: Lists[Name][number]) => string } = {
  reps: ({ id }) => KEY.rep(id),
  observations: ({ rep, at, id }) => KEY.observation(rep, at, id),
  commitments: ({ rep, id }) => KEY.commitment(rep, id),
  questions: ({ rep, id }) => KEY.asked(rep, id),
  opportunities: ({ site, recordId }) => KEY.opportunity(site, recordId),
  sites: ({ origin }) => KEY.site(origin),
  stages: ({ site, name }) => KEY.stage(site, name),
  drafts: ({ rep }) => KEY.draft(rep),
  plans: (one) => KEY.whole('plan', one),
  times: (one) => KEY.whole('time', one),
  attainments: (one) => KEY.whole('attainment', one),
  taughts: (one) => KEY.whole('taught', one),
  rubric: (one) => KEY.whole('rubric', one),
  deletions: ({ kind, id }) => KEY.tomb(kind, id),
};

/** The key of a record of this list. */
export function placeOf<Name extends ListName>(name: Name, record: Lists[Name][number]): string {
  return (PLACE[name] as (record: Lists[Name][number]) => string)(record);
}

/** The store's entries of these lists: keys and records, and the index by which some are found. */
export function listEntries(lists: Lists): Map<string, unknown> {
  const entries = new Map<string, unknown>();
  for (const name of Object.keys(PLACE) as ListName[]) {
    for (const one of lists[name]) entries.set(placeOf(name, one), one);
  }
  for (const one of lists.observations) entries.set(KEY.observationKey(one.id), placeOf('observations', one));
  for (const one of lists.questions) entries.set(KEY.askedKey(one.id), placeOf('questions', one));
  return entries;
}
