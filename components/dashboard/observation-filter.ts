import { useEffect, useState } from 'preact/hooks';
import { DAY_MS, type RepId, type SkillId } from '@/lib/coaching/types';
import { readDay } from '@/lib/i18n/format';
import type { ObservationFilter } from './use-observations';

/** What the filters of the observations say; days as they are typed. */
export interface Chosen {
  readonly rep: string;
  readonly skill: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}
export const NOTHING: Chosen = { rep: '', skill: '', from: '', to: '', text: '' };
const KEYS = ['rep', 'skill', 'from', 'to', 'text'] as const satisfies readonly (keyof Chosen)[];

/** The address of the observations that fit: `#/observations?rep=…&skill=…`. It can be kept. */
export function linkToObservations(chosen: Partial<Chosen>): string {
  const query = new URLSearchParams();
  for (const key of KEYS) if (chosen[key]) query.set(key, chosen[key]);
  return query.size === 0 ? '#/observations' : `#/observations?${query}`;
}

function readChosen(hash: string): Chosen {
  const query = new URLSearchParams(hash.split('?')[1] ?? '');
  return Object.fromEntries(KEYS.map((key) => [key, query.get(key) ?? ''])) as unknown as Chosen;
}

/** The filters in the address: what is chosen is written there, and another address chooses anew. */
export function useChosen(): [Chosen, (chosen: Chosen) => void] {
  const [chosen, setChosen] = useState(() => readChosen(location.hash));
  useEffect(() => {
    const read = () => setChosen(readChosen(location.hash));
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  const choose = (next: Chosen) => {
    setChosen(next);
    // no step back per letter typed
    history.replaceState(null, '', linkToObservations(next));
  };
  return [chosen, choose];
}

/** The message's filter; the last day counts to its end. A rep or a skill that is not there is no filter. */
export function toFilter(
  { rep, skill, from, to, text }: Chosen,
  reps: readonly { readonly id: RepId }[],
  skills: readonly SkillId[],
): ObservationFilter {
  const first = readDay(from);
  const last = readDay(to);
  const knownRep = reps.find(({ id }) => id === rep)?.id;
  const knownSkill = skills.find((id) => id === skill);
  return {
    ...(knownRep === undefined ? {} : { rep: knownRep }),
    ...(knownSkill === undefined ? {} : { skill: knownSkill }),
    ...(first === null ? {} : { from: Math.max(0, first) }),
    ...(last === null ? {} : { to: Math.max(0, last + DAY_MS - 1) }),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
  };
}
