import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createDemoTeam } from '../demo-team.ts';
import { type CrmData, createCrmData, STAGE_NAMES } from './data.ts';

export interface DemoCrm {
  /** Without a slash at its end: `http://localhost:4310`. */
  readonly url: string;
  /** What the pages show; a change is seen at the next load. */
  readonly data: CrmData;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

const POLICY = "default-src 'self'; frame-src 'none'";
const FRAMING = "default-src 'self'";

/** Starts the demo CRM on this port (0 = any free one). Fails with `EADDRINUSE` when the port is taken. */
export async function startDemoCrm({ port = 4310, now = Date.now() } = {}): Promise<DemoCrm> {
  const data = createCrmData(now);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/style.css' || path === '/app.js') return sendFile(response, path.slice(1));
    if (path === '/data.json') return send(response, 'json', JSON.stringify({ ...data, stages: STAGE_NAMES }));
    if (path === '/demo-team.json') return send(response, 'json', JSON.stringify(createDemoTeam({ now, site: url })));
    if (/^\/framed(\/.*)?$/.test(path)) return sendFile(response, 'index.html', FRAMING);
    if (/^\/(|deals.*|modal.*|hash.*|people\/.*)$/.test(path)) return sendFile(response, 'index.html');
    if (path === '/favicon.ico') return void response.writeHead(204).end();
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(port, 'localhost', ready);
  });
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url,
    data,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function sendFile(response: ServerResponse, name: string, policy = POLICY): void {
  send(response, name.split('.').at(-1) ?? 'html', readFileSync(join(import.meta.dirname, name), 'utf8'), policy);
}

function send(response: ServerResponse, type: string, body: string, policy = POLICY): void {
  response.writeHead(200, {
    'content-type': TYPES[type] ?? 'text/plain',
    'content-security-policy': policy,
    // not `no-store`: the browser may keep a page that is left for the way back
    'cache-control': 'no-cache',
  });
  response.end(body);
}

if (import.meta.main) {
  const { url } = await startDemoCrm({ port: Number(process.argv[2] ?? 4310) });
  console.log(`Demo CRM on ${url}/deals (Ctrl+C ends it)`);
}
