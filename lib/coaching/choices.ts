import { seedDraws } from './draw';

const MOST_ENUMERATED = 20_000;
const DRAWN = 2_000;

/** Which reps are taken, by place: 1 = taken. The same array is given again with every choice. */
export type Choice = Readonly<Uint8Array>;

/** All the ways, or a seeded sample of the ways, in which some of the reps could have been the exemplars. */
export interface Choices {
  /** All of them; else a sample. */
  readonly isExact: boolean;
  readonly count: number;
  readonly list: () => Generator<Choice, void>;
}

/**
 * Every choice of as many reps as `real` takes, up to 20 000 of them; where there are more, the real one and 2 000 drawn
 * with the seed (method, section 4).
 */
export function planChoices(real: Choice, seed: number): Choices {
  const taken = real.reduce((sum, one) => sum + one, 0);
  const count = countChoices(real.length, taken);
  if (count <= MOST_ENUMERATED) return { isExact: true, count, list: () => enumerate(real.length, taken) };
  return { isExact: false, count: DRAWN + 1, list: () => drawAround(real, taken, seed) };
}

/** n over k; the value after each step is itself a number of choices, so nothing is rounded below 2⁵³. */
function countChoices(n: number, k: number): number {
  let count = 1;
  for (let i = 1; i <= k; i += 1) count = (count * (n - k + i)) / i;
  return count;
}

function* enumerate(n: number, k: number): Generator<Choice, void> {
  const places = Array.from({ length: k }, (_, i) => i);
  const choice = new Uint8Array(n);
  for (;;) {
    choice.fill(0);
    for (const place of places) choice[place] = 1;
    yield choice;
    let last = k - 1;
    while (last >= 0 && places[last] === n - k + last) last -= 1;
    if (last < 0) return;
    const next = (places[last] ?? 0) + 1;
    for (let i = last; i < k; i += 1) places[i] = next + i - last;
  }
}

function* drawAround(real: Choice, k: number, seed: number): Generator<Choice, void> {
  yield real;
  const draw = seedDraws(seed);
  const places = Array.from(real, (_, i) => i);
  const choice = new Uint8Array(real.length);
  for (let drawn = 0; drawn < DRAWN; drawn += 1) {
    choice.fill(0);
    // the first k steps of a Fisher–Yates shuffle
    for (let i = 0; i < k; i += 1) {
      const other = i + draw(places.length - i);
      const taken = places[other] ?? 0;
      places[other] = places[i] ?? 0;
      places[i] = taken;
      choice[taken] = 1;
    }
    yield choice;
  }
}
