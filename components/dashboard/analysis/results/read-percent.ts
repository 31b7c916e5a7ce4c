/** A percentage as it was typed, and whether it said so. */
interface ReadPercent {
  readonly percent: number;
  readonly hasSign: boolean;
}

const MOST = 10_000;

/** `94`, `94,5 %`, `1.094,5%`: the last of point and comma is the decimal one. null for any other text, and above 10 000. */
export function readPercent(text: string): ReadPercent | null {
  const hasSign = text.includes('%');
  const bare = text.replaceAll(/[\s%]/g, '');
  const decimal = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const whole = decimal < 0 ? bare : bare.slice(0, decimal).replaceAll(/[.,]/g, '');
  const fraction = decimal < 0 ? '' : bare.slice(decimal + 1);
  if (!/^\d+$/.test(whole) || !/^\d*$/.test(fraction)) return null;
  const percent = Number(`${whole}.${fraction}0`);
  return percent <= MOST ? { percent, hasSign } : null;
}
