import type { PanelView } from '@/lib/messaging/views';
import type { TabPage } from './tabs';

interface Ahead {
  readonly of: string;
  readonly view: Promise<PanelView>;
}
const views = new Map<number, Ahead>();

/** All of the tab's page that its panel shows; a page that confirms what was guessed is still the same. */
function nameState({ site, seq, guess, adapter, recordId, reading, stage, isLate = false }: TabPage): string {
  return JSON.stringify([site, seq, { adapter, recordId, ...guess }, reading, stage, isLate]);
}

/** Keeps what is being read for the panel of this tab before it asks: its frame takes longer to come than the read. */
export function keepAhead(tab: number, page: TabPage, view: Promise<PanelView>): void {
  // who takes it hears of a failure
  view.catch(() => undefined);
  views.set(tab, { of: nameState(page), view });
}

/** What was read ahead for this page, once; null where there is nothing, or the page has said something else since. */
export function takeAhead(tab: number, page: TabPage): Promise<PanelView> | null {
  const ahead = views.get(tab);
  views.delete(tab);
  return ahead?.of === nameState(page) ? ahead.view : null;
}

/** The document in this tab is another, or gone. */
export const dropAhead = (tab: number): void => void views.delete(tab);

/** Something was written: what was read before it is of no use. */
export const forgetAhead = (): void => views.clear();
