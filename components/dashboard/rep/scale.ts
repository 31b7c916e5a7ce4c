import { scaleLinear } from 'd3-scale';

const LEAST = 1;
const MOST = 5;
export const TICKS = [1, 2, 3, 4, 5] as const;

/** Where a level stands on the one scale of all skills, as a percentage of the drawing's width. */
export const place = scaleLinear().domain([LEAST, MOST]).range([0, 100]).clamp(true);

/** A level with its uncertainty, as far as both are on the scale. */
export function bandOf({ level, sd }: { readonly level: number; readonly sd: number }): { low: number; high: number } {
  return { low: Math.max(LEAST, level - sd), high: Math.min(MOST, level + sd) };
}
