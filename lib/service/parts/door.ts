import type { Part } from '@/lib/messaging/contract';
import { CodedError } from '@/lib/messaging/errors';
import type { Border, OpenPart } from '@/lib/messaging/receive';
import { report } from '../log';
import type { Service } from '../service';

const PARTS: { readonly [P in Part]: () => Promise<{ openPart: (service: Service) => OpenPart<P> }> } = {
  panel: () => import('./panel'),
  records: () => import('./records'),
};

/**
 * The one door to the parts of the background that are not there at its start: each is opened once per life of the worker,
 * on the service that is there. One that cannot be loaded is tried again at the next message. Errors: part-missing.
 */
export function createPartDoor(service: Service): Border['bringPart'] {
  const opened = new Map<Part, unknown>();
  return async <P extends Part>(part: P) => {
    const { openPart } = await PARTS[part]().catch((error: unknown) => {
      report(error, part);
      throw new CodedError('part-missing', part);
    });
    if (!opened.has(part)) opened.set(part, openPart(service));
    return opened.get(part) as OpenPart<P>;
  };
}
