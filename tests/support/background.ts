import type { Body, MessageName } from '@/lib/messaging/contract';
import { answer } from '@/lib/messaging/receive';
import type { Reply } from '@/lib/messaging/send';
import { classifySender } from '@/lib/messaging/sender';
import { createStartHandlers } from '@/lib/service/handlers/start';
import { createPartDoor } from '@/lib/service/parts/door';
import type { Service } from '@/lib/service/service';
import { admitFrame } from '@/lib/service/tabs';
import type { Repository } from '@/lib/storage/repository';
import type { Clock } from './repository';

const BASE = 'chrome-extension://test/';
/** The panel's frame in every tab. */
const PANEL_FRAME = 4;

/** The background behind its border, on this repository: a test asks it as a page of this address would. */
export function createBackground(repository: Repository, clock: Clock) {
  const service: Service = { now: () => clock.now, repository: async () => repository };
  const border = {
    handlers: createStartHandlers(service),
    bringPart: createPartDoor(service),
    admitFrame,
    report: () => undefined,
  };
  const ask = async (url: string, tab: number | undefined, envelope: object, more: object = {}): Promise<Reply> => {
    const sender = { id: 'test', url, frameId: 0, ...more, ...(tab === undefined ? {} : { tab: { id: tab } }) };
    return answer(envelope, classifySender(sender, 'test', BASE), border);
  };
  return {
    service,
    /** From one of our own pages: `options.html#/data`. */
    askFrom: <Name extends MessageName>(page: string, name: Name, body: Body<Name>) =>
      ask(`${BASE}${page}`, undefined, { name, body }),
    /** From the panel of a tab. */
    askFromPanel: <Name extends MessageName>(tab: number, token: string, name: Name, body: Body<Name>) =>
      ask(`${BASE}panel.html`, tab, { name, body, token }, { frameId: PANEL_FRAME }),
    /** From the script in a CRM's page; `document`: the browser says which of the tab's it is. */
    askFromTab: <Name extends MessageName>(tab: number, url: string, name: Name, body: Body<Name>, document?: string) =>
      ask(url, tab, { name, body }, document === undefined ? {} : { documentId: document }),
  };
}
