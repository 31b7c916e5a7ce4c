/** The seed of this run, said aloud: `TRUST_SEED=…` runs the same cases again. */
export const SEED = Number(
  process.env.TRUST_SEED ?? (process.env.TRUST_LONG === '1' ? Date.now() % 2 ** 31 : 20_261_128),
);
console.log(`The cases of the imports grow from the seed ${SEED}`);
