import { useEffect, useState } from 'preact/hooks';

/** What a page keeps behind the `?` of its address, by name; empty when it is not there. */
export type Query<Key extends string> = Readonly<Record<Key, string>>;

/** The address of a page with what is chosen on it: `#/observations?rep=…`. It can be kept. */
export function writeAddress<Key extends string>(
  page: string,
  keys: readonly Key[],
  chosen: Partial<Query<Key>>,
): string {
  const query = new URLSearchParams();
  for (const key of keys) if (chosen[key]) query.set(key, chosen[key]);
  return query.size === 0 ? `#/${page}` : `#/${page}?${query}`;
}

function readAddress<Key extends string>(keys: readonly Key[]): Query<Key> {
  const query = new URLSearchParams(location.hash.split('?')[1] ?? '');
  return Object.fromEntries(keys.map((key) => [key, query.get(key) ?? ''])) as Record<Key, string>;
}

/** What is chosen on a page, kept in its address: a choice is written there, and another address chooses anew. `keys` must be stable. */
export function useQuery<Key extends string>(
  page: string,
  keys: readonly Key[],
): [Query<Key>, (chosen: Query<Key>) => void] {
  const [chosen, setChosen] = useState(() => readAddress(keys));
  useEffect(() => {
    const read = () => setChosen(readAddress(keys));
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, [keys]);
  const choose = (next: Query<Key>) => {
    setChosen(next);
    // no step back per letter typed
    history.replaceState(null, '', writeAddress(page, keys, next));
  };
  return [chosen, choose];
}
