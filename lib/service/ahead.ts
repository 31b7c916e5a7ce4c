import type { QuestionId } from '@/lib/coaching/types';
import type { PanelView } from '@/lib/messaging/views';
import type { TabPage } from './tabs';

interface Ahead {
  readonly of: string;
  readonly view: Promise<PanelView>;
}
const views = new Map<number, Ahead>();
/** The questions that the panel of a tab has put aside: it will ask so again. */
const putAside = new Map<number, readonly QuestionId[]>();

/** All of the tab's page that its panel shows, and what it has put aside; a page that confirms a guess is still the same. */
function nameState(
  { site, seq, guess, adapter, recordId, reading, stage, isLate = false }: TabPage,
  swapped: readonly QuestionId[],
): string {
  return JSON.stringify([site, seq, { adapter, recordId, ...guess }, reading, stage, isLate, swapped]);
}

/** Begins to read for the panel of this tab before it asks, as it asked last: its frame takes longer to come than the read. */
export function keepAhead(
  tab: number,
  page: TabPage,
  read: (swapped: readonly QuestionId[]) => Promise<PanelView>,
): void {
  const swapped = putAside.get(tab) ?? [];
  const view = read(swapped);
  // who takes it hears of a failure
  view.catch(() => undefined);
  views.set(tab, { of: nameState(page, swapped), view });
}

/** What was read ahead for this page, once; null where there is nothing, or something else is asked by now. What is put aside is noted for the next time. */
export function takeAhead(tab: number, page: TabPage, swapped: readonly QuestionId[]): Promise<PanelView> | null {
  const ahead = views.get(tab);
  views.delete(tab);
  putAside.set(tab, swapped);
  return ahead?.of === nameState(page, swapped) ? ahead.view : null;
}

/** The document in this tab is another, or gone. */
export function dropAhead(tab: number): void {
  views.delete(tab);
  putAside.delete(tab);
}

/** Something was written: what was read before it is of no use. */
export const forgetAhead = (): void => views.clear();
