import { useEffect, useState } from 'preact/hooks';

export const ROUTES = ['team', 'plans', 'mirror', 'observations', 'rubric', 'sites', 'settings', 'data'] as const;
type RouteName = Exclude<(typeof ROUTES)[number], 'rubric' | 'plans'>;
const PLAIN = ROUTES.filter((route) => route !== 'rubric' && route !== 'plans');
/** What is made from a rep's page to be printed. */
const REP_SHEETS = ['agenda', 'copy'] as const;
export type RepSheet = (typeof REP_SHEETS)[number];
export type Route =
  | { readonly name: RouteName }
  /** `rep` is the one whose plan is asked for; empty for none. */
  | { readonly name: 'plans'; readonly rep: string }
  /** `skill` is empty for the first one. */
  | { readonly name: 'rubric'; readonly skill: string }
  | { readonly name: 'rep'; readonly id: string; readonly sheet: RepSheet | null };

/** The page that a hash such as `#/rep/0192…` names; the team for anything else. */
function readRoute(hash: string): Route {
  const [name = '', id = '', part = ''] = hash.replace(/^#\/?/, '').split(/[/?]/);
  if (name === 'rep' && id !== '') return { name, id, sheet: REP_SHEETS.find((sheet) => sheet === part) ?? null };
  if (name === 'plans') return { name, rep: id };
  if (name === 'rubric') return { name, skill: id };
  return { name: PLAIN.find((route) => route === name) ?? 'team' };
}

/** The route in the address, now and after every change of it. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const read = () => setHash(location.hash);
    // the address may have changed before this effect ran
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return readRoute(hash);
}
