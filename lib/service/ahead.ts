import type { PanelView } from '@/lib/messaging/views';
import type { TabPage } from './tabs';

interface Ahead {
  /** The guess it was read for: the very object, which the tab's page gives up as soon as the page itself speaks. */
  readonly guess: TabPage['guess'];
  readonly view: Promise<PanelView>;
}
const views = new Map<number, Ahead>();

/** Keeps what is being read for the panel of this tab before it asks: its frame takes longer to come than the read. */
export function keepAhead(tab: number, { guess }: TabPage, view: Promise<PanelView>): void {
  // who takes it hears of a failure
  view.catch(() => undefined);
  views.set(tab, { guess, view });
}

/** What was read ahead for this page, once; null where there is nothing, or the page has spoken since. */
export function takeAhead(tab: number, { guess }: TabPage): Promise<PanelView> | null {
  const ahead = views.get(tab);
  views.delete(tab);
  return guess !== undefined && ahead?.guess === guess ? ahead.view : null;
}

/** Something was written: what was read before it is of no use. */
export const forgetAhead = (): void => views.clear();
