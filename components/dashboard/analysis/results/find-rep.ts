import type { RepId } from '@/lib/coaching/types';

interface Named {
  readonly id: RepId;
  readonly name: string;
}

/** Whose name it is, whatever the order of first and last name, case and accents; nobody when several have it. */
export function findRep<Rep extends Named>(name: string, reps: readonly Rep[]): Rep | undefined {
  const wanted = foldName(name);
  const found = reps.filter((rep) => foldName(rep.name) === wanted);
  return found.length === 1 ? found[0] : undefined;
}

/** One text for all ways of writing a name. */
export function foldName(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ');
}
