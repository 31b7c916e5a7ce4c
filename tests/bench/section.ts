import { findMedian, findQuantile } from './figures.ts';

/** One measured quantity: its value in every run. */
export interface Figure {
  readonly what: string;
  readonly unit: string;
  readonly runs: readonly number[];
}

/** A ratio or a difference that is to stay below a bound; judged on the medians of one and the same run of the bench. */
export interface Goal {
  readonly what: string;
  readonly value: number;
  readonly most: number;
}

export interface Section {
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly goals: readonly Goal[];
  /** How far two measurements of one and the same thing lie apart. */
  readonly noise: string;
}

const show = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 10 ? 1 : 2);

/** Prints the section as a table. */
export function printSection({ title, figures, goals, noise }: Section): void {
  const width = Math.max(...[...figures, ...goals].map(({ what }) => what.length));
  console.log(`\n${title}`);
  console.log(`  ${'median'.padStart(width + 9)}${'p95'.padStart(9)}`);
  for (const { what, unit, runs } of figures) {
    const cells = [findMedian(runs), findQuantile(runs, 0.95)].map((value) => show(value).padStart(9));
    console.log(`  ${what.padEnd(width)}${cells.join('')} ${unit}`);
  }
  for (const { what, value, most } of goals) {
    console.log(
      `  ${what.padEnd(width)}${show(value).padStart(9)}${value <= most ? '  met' : '  NOT MET'} (at most ${most})`,
    );
  }
  console.log(`  noise: ${noise}`);
}
