import { DAY_MS, type RepId, type SkillId } from '@/lib/coaching/types';
import { readDay } from '@/lib/i18n/format';
import type { ObservationFilter } from './use-observations';
import { type Query, useQuery, writeAddress } from './use-query';

const KEYS = ['rep', 'skill', 'from', 'to', 'text'] as const;

/** What the filters of the observations say; days as they are typed. */
export type Chosen = Query<(typeof KEYS)[number]>;
export const NOTHING: Chosen = { rep: '', skill: '', from: '', to: '', text: '' };

/** The address of the observations that fit: `#/observations?rep=…&skill=…`. It can be kept. */
export const linkToObservations = (chosen: Partial<Chosen>): string => writeAddress('observations', KEYS, chosen);

/** The filters in the address: what is chosen is written there, and another address chooses anew. */
export const useChosen = (): [Chosen, (chosen: Chosen) => void] => useQuery('observations', KEYS);

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
