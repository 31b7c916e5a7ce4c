import type { OrderedSection } from '@/lib/messaging/settings';
import type { PanelView } from '@/lib/messaging/views';

/** What stands in the panel's first script. */
const AT_ONCE: readonly OrderedSection[] = ['focus', 'ask'];

/** The sections of a known rep that the manager has not hidden, in their order. */
export function listSections({ settings: { hiddenSections, sectionOrder } }: PanelView): OrderedSection[] {
  const hidden: readonly OrderedSection[] = hiddenSections;
  return sectionOrder.filter((section) => !hidden.includes(section));
}

/** Whether even the first picture needs what is fetched later: its section, or a timer that runs, as high as its words are. */
export function needsLater(view: PanelView): boolean {
  const [first] = listSections(view);
  return view.timer !== null || (first !== undefined && !AT_ONCE.includes(first));
}
