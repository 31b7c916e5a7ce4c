import type { QuestionId } from '@/lib/coaching/types';
import type { Handlers } from '@/lib/messaging/receive';
import type { PanelView } from '@/lib/messaging/views';
import { openPanel, type PanelRepository } from '@/lib/storage/panel';
import { readAtOnce } from '@/lib/storage/repository';
import { keepAhead, takeAhead } from '../ahead';
import { tellTab } from '../broadcast';
import { viewPanel } from '../panel-view';
import type { Service } from '../service';
import { findTabPage, requirePage, type TabPage } from '../tabs';

/** What the panel in its frame shows, with its token checked at the border. */
export function createPanelHandlers(service: Service<PanelRepository>): Pick<Handlers, 'panel.read'> {
  return {
    'panel.read': async ({ swapped = [], isFirst = false }, sender) => {
      const { tab, page } = await requirePage(sender.tab);
      const read = await (takeAhead(tab, page, swapped) ?? view(service, tab, page, swapped));
      // the host makes ready while the frame draws: whatever is seen first in it is of this page
      if (isFirst) void tellTab(tab, { command: 'painted', seq: read.seq, isDrawn: false });
      return read;
    },
  };
}

/** Begins to read for the panel of this tab what it will ask for when its frame is there. */
export async function readAhead(service: Service<PanelRepository>, tab: number): Promise<void> {
  const page = await findTabPage(tab);
  if (page !== null) keepAhead(tab, page, (swapped) => view(service, tab, page, swapped));
}

async function view(
  { repository, now }: Service<PanelRepository>,
  tab: number,
  page: TabPage,
  swapped: readonly QuestionId[],
): Promise<PanelView> {
  const wanted = { ...page, ...page.guess };
  return readAtOnce(await repository(), (one) => viewPanel(openPanel(one), tab, wanted, now(), swapped));
}
