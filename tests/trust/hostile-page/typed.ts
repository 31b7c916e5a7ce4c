/** Typed by the manager in every attack, before it and after. */
export const TYPED = 'Unfindable words about Marco';

/** So many letters in a row are no chance. */
const PIECE = 4;

/** The pieces of what the manager typed that a page has heard, key by key. */
export function findOverheard(heard: string): string[] {
  const pieces = Array.from({ length: TYPED.length - PIECE + 1 }, (_, from) => TYPED.slice(from, from + PIECE));
  return pieces.filter((piece) => heard.includes(piece));
}
