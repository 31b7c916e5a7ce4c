/** Bounds of the panel's width, in CSS pixels; the same as the background accepts. */
export const LEAST_WIDTH = 280;
export const MOST_WIDTH = 720;
export const USUAL_WIDTH = 360;
/** What of the page stays reachable beside the panel. */
const STRIP = 40;
/** Below this window width the panel takes all but the strip. */
const NARROW = 600;

const within = (least: number, value: number, most: number): number => Math.min(Math.max(value, least), most);

/** The nearest whole width that the panel may have. */
export function clampWidth(width: number): number {
  return Math.round(within(LEAST_WIDTH, width, MOST_WIDTH));
}

/** The width that the panel really takes in a window, in CSS pixels. */
export function measureWidth(width: number, windowWidth: number): number {
  const most = Math.max(windowWidth - STRIP, 0);
  return windowWidth <= NARROW ? most : Math.min(width, most);
}

/** Whether the page is written from right to left, as it says of itself; asking for the computed style would cost a layout. */
export function isRightToLeft(): boolean {
  return document.dir === 'rtl' || document.body?.dir === 'rtl';
}

/** A share of the window's height, 0 to 1; anything that is no number counts as the middle. */
export function clampShare(share: number): number {
  return Number.isFinite(share) ? within(0, share, 1) : 0.5;
}

/** Where the tab's top is, in CSS pixels: it is never outside the window, however small that became. */
export function placeTab(share: number, tabHeight: number, windowHeight: number): number {
  return Math.round(within(0, clampShare(share) * windowHeight, Math.max(windowHeight - tabHeight, 0)));
}
