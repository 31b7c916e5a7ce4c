import { MEANS, type SpentMinutes } from './mirror';
import type { TimeCategory } from './types';

/** One thing that stands behind a share of means, as data: the words are the screen's. */
export type ShareFactor =
  /** The minutes of one category that belongs to the means. */
  | { readonly kind: 'category'; readonly category: TimeCategory; readonly minutes: number }
  /** The three together. */
  | { readonly kind: 'means'; readonly minutes: number }
  /** means/total = share. */
  | { readonly kind: 'share'; readonly means: number; readonly total: number; readonly share: number }
  /** goal × total = needed. */
  | { readonly kind: 'goal'; readonly goal: number; readonly total: number; readonly needed: number };

/** What stands behind the share of means and its goal (method, section 8); nothing where nothing was spent. */
export function explainShare({ minutes, means, total, meansShare }: SpentMinutes, goal: number): ShareFactor[] {
  if (meansShare === null) return [];
  return [
    ...MEANS.map((category) => ({ kind: 'category', category, minutes: minutes[category] }) as const),
    { kind: 'means', minutes: means },
    { kind: 'share', means, total, share: meansShare },
    { kind: 'goal', goal, total, needed: goal * total },
  ];
}
