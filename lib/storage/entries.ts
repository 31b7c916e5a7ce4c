import { KEY } from './keys';
import type { Lists } from './merge';

/** The store's entries of these lists: keys and records, and the index by which some are found. */
export function listEntries(lists: Lists): Map<string, unknown> {
  const entries = new Map<string, unknown>();
  for (const rep of lists.reps) entries.set(KEY.rep(rep.id), rep);
  for (const one of lists.observations) {
    const key = KEY.observation(one.rep, one.at, one.id);
    entries.set(key, one).set(KEY.observationKey(one.id), key);
  }
  for (const one of lists.commitments) entries.set(KEY.commitment(one.rep, one.id), one);
  for (const one of lists.questions) {
    const key = KEY.asked(one.rep, one.id);
    entries.set(key, one).set(KEY.askedKey(one.id), key);
  }
  for (const one of lists.opportunities) entries.set(KEY.opportunity(one.site, one.recordId), one);
  for (const one of lists.sites) entries.set(KEY.site(one.origin), one);
  for (const one of lists.stages) entries.set(KEY.stage(one.site, one.name), one);
  for (const one of lists.drafts) entries.set(KEY.draft(one.rep), one);
  for (const one of lists.plans) entries.set(KEY.whole('plan', one), one);
  for (const one of lists.times) entries.set(KEY.whole('time', one), one);
  for (const one of lists.attainments) entries.set(KEY.whole('attainment', one), one);
  for (const one of lists.taughts) entries.set(KEY.whole('taught', one), one);
  for (const one of lists.rubric) entries.set(KEY.whole('rubric', one), one);
  for (const one of lists.deletions) entries.set(KEY.tomb(one.kind, one.id), one);
  return entries;
}
