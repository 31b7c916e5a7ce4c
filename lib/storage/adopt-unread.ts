import { listKnown } from './lineage';
import type { ExportFile, ListName, Lists } from './lists';
import { LISTS } from './lists';
import { identify, indexList } from './read-file';
import { sortEntries } from './sort-entries';

/**
 * The lists of a file, with what nobody could read when it was written and can be read by now: by a newer version, or
 * because the rep whom it is about is `known` again. What is in the lists already stays as it is there.
 */
export function adoptUnread(file: ExportFile, known: Iterable<string>): Lists {
  const entries = file.unread.map(({ key, value }) => [key, value] as const);
  const { lists } = sortEntries(entries, [...known, ...listKnown(file)]);
  const all = (Object.keys(LISTS) as ListName[]).map((name) => {
    const there = indexList(file, name);
    const found = (lists[name] as Lists[ListName]).filter((one) => !there.has(identify(name, one as never)));
    return [name, [...file[name], ...found]];
  });
  return Object.fromEntries(all) as unknown as Lists;
}
