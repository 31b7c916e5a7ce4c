import { PANEL } from '@/lib/messaging/panel-bodies';
import type { OpenPart } from '@/lib/messaging/receive';
import { openPanel, type PanelRepository } from '@/lib/storage/panel';
import { createCoachingHandlers } from '../handlers/coaching';
import { createOwnerHandlers } from '../handlers/owners';
import { createPanelHandlers, readAhead } from '../handlers/panel';
import type { Service } from '../service';

export { rememberReading } from '../remember';

const openService = ({ now, repository }: Service): Service<PanelRepository> => ({
  now,
  repository: async () => openPanel(await repository()),
});

/** The page of this tab is most likely an opportunity that is known: what its panel will ask is read now. */
export const readPanelAhead = (service: Service, tab: number): Promise<void> => readAhead(openService(service), tab);

/** What the panel reads, and what the manager writes down. */
export function openPart(plain: Service): OpenPart<'panel'> {
  const service = openService(plain);
  return {
    bodies: PANEL,
    handlers: {
      ...createPanelHandlers(service),
      ...createCoachingHandlers(service),
      ...createOwnerHandlers(service),
    },
  };
}
