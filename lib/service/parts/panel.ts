import { PANEL } from '@/lib/messaging/panel-bodies';
import type { OpenPart } from '@/lib/messaging/receive';
import { openPanel } from '@/lib/storage/panel';
import { createCoachingHandlers } from '../handlers/coaching';
import { createOwnerHandlers } from '../handlers/owners';
import { createPanelHandlers } from '../handlers/panel';
import type { Service } from '../service';

export { rememberReading } from '../remember';

/** What the panel reads, and what the manager writes down. */
export function openPart({ now, repository }: Service): OpenPart<'panel'> {
  const service = { now, repository: async () => openPanel(await repository()) };
  return {
    bodies: PANEL,
    handlers: {
      ...createPanelHandlers(service),
      ...createCoachingHandlers(service),
      ...createOwnerHandlers(service),
    },
  };
}
