import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type DemoCrm, startDemoCrm } from '../../support/demo-crm/server.ts';
import type { Attack } from './attack.ts';

export interface HostileCrm {
  readonly url: string;
  readonly data: DemoCrm['data'];
  /** From now on its pages come so. */
  arm(attack: Pick<Attack, 'markup' | 'headers'>): void;
  close(): Promise<void>;
}

/** A service worker of the page's, which tells its pages the address of everything that is fetched. */
const LISTENING_WORKER = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', async (event) => {
  for (const page of await clients.matchAll({ includeUncontrolled: true })) page.postMessage(event.request.url);
});
`;

/** The demo CRM turned hostile: no policy of its own holds it back, and its pages carry what an attack wants. */
export async function startHostileCrm(): Promise<HostileCrm> {
  const crm = await startDemoCrm({ port: 0 });
  let armed: Pick<Attack, 'markup' | 'headers'> = {};

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url === '/listening-worker.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(LISTENING_WORKER);
      return;
    }
    const original = await fetch(crm.url + (request.url ?? '/'));
    const type = original.headers.get('content-type') ?? 'text/plain';
    const isPage = type.startsWith('text/html');
    const body = await original.text();
    const head = { 'content-type': type, 'cache-control': 'no-store', ...(isPage ? armed.headers : {}) };
    response.writeHead(original.status, head);
    response.end(isPage ? body.replace(/<body[^>]*>/, (tag) => tag + (armed.markup ?? '')) : body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(502).end());
  });
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    data: crm.data,
    arm: (attack) => {
      armed = attack;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => void crm.close().then(closed));
        server.closeAllConnections();
      }),
  };
}
