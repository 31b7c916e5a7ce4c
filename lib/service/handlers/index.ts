import type { Handlers } from '@/lib/messaging/receive';
import type { Service } from '../service';
import { createCoachingHandlers } from './coaching';
import { createDataHandlers } from './data';
import { createPageHandlers } from './page';
import { createPanelHandlers } from './panel';
import { createPlanHandlers } from './plans';
import { createRubricHandlers } from './rubric';
import { createSettingsHandlers } from './settings';
import { createTeachHandlers } from './teach';
import { createTeamHandlers } from './team';

/** Every message's handler; one that is missing does not compile. */
export function createHandlers(service: Service): Handlers {
  return {
    ...createPageHandlers(service),
    ...createPanelHandlers(service),
    ...createTeamHandlers(service),
    ...createCoachingHandlers(service),
    ...createPlanHandlers(service),
    ...createRubricHandlers(service),
    ...createSettingsHandlers(service),
    ...createDataHandlers(service),
    ...createTeachHandlers(service),
  };
}
