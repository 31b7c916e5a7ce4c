import type { StartName } from '@/lib/messaging/contract';
import type { Handlers } from '@/lib/messaging/receive';
import type { Service } from '../service';
import { createFrameHandlers } from './frame';
import { createPageHandlers } from './page';

/** What the background answers as soon as it has started; one that is missing does not compile. */
export function createStartHandlers(service: Service): Pick<Handlers, StartName> {
  return { ...createPageHandlers(service), ...createFrameHandlers() };
}
