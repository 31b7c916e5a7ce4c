/**
 * A seeded source of whole numbers: each call gives one of 0 … below − 1, and the same seed gives the same row.
 * Marsaglia's xorshift with 32 bits (J. Stat. Software 8(14), 2003), its low bits mixed by a multiplication.
 */
export function seedDraws(seed: number): (below: number) => number {
  let state = seed | 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((Math.imul(state, 0x9e3779b1) >>> 0) / 0x1_0000_0000) * below);
  };
}
