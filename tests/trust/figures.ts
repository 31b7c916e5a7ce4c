import { appendFileSync } from 'node:fs';

/** Adds to one of the figures that `npm run test:trust` prints at its end; without that run nobody counts. */
export function count(figure: string, times = 1): void {
  const file = process.env.TRUST_FIGURES;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify([figure, times])}\n`);
}

/** How often a thing is done: `long` by the whole run, `short` by the short one. */
export function times(long: number, short: number): number {
  return process.env.TRUST_LONG === '1' ? long : short;
}
