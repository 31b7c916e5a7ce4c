import type { Handlers } from '@/lib/messaging/receive';
import type { PanelRepository } from '@/lib/storage/panel';
import { viewPanel } from '../panel-view';
import type { Service } from '../service';
import { requirePage } from '../tabs';

/** What the panel in its frame shows, with its token checked at the border. */
export function createPanelHandlers(service: Service<PanelRepository>): Pick<Handlers, 'panel.read'> {
  return {
    'panel.read': async ({ swapped }, sender) => {
      const { tab, page } = await requirePage(sender.tab);
      return viewPanel(await service.repository(), tab, { ...page, ...page.guess }, service.now(), swapped);
    },
  };
}
