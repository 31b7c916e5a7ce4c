import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createCrmData, STAGE_NAMES } from '../../support/demo-crm/data.ts';

export interface HeavyCrm {
  /** Without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** As many as the demo team has. */
const OWNERS = 8;

/** The heavy page on a free port: `/deals` and `/deals/<id>` with any id; its habits are said in the query. */
export async function startHeavyCrm(): Promise<HeavyCrm> {
  const script = readFileSync(join(import.meta.dirname, 'app.js'), 'utf8');
  const people = createCrmData(0).people.slice(0, OWNERS);
  const stages = Object.values(STAGE_NAMES).map(({ en }) => en);
  const page = writePage(JSON.stringify({ people, stages }));
  const server = createServer((request, response) => {
    const isScript = request.url === '/app.js';
    const type = isScript ? 'text/javascript' : 'text/html';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
    response.end(isScript ? script : page);
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(0, 'localhost', ready);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const writePage = (data: string): string => `<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta name="application-name" content="Demo CRM">
<title>Heavy CRM</title>
<link rel="icon" href="data:,">
<style>body{margin:0;font:14px sans-serif}main{display:grid;grid-template-columns:2fr 1fr;gap:16px}.row{display:flex;gap:8px;border-bottom:1px solid #ddd}.fields{display:grid;grid-template-columns:1fr 1fr}</style>
<script type="application/json" id="data">${data}</script>
<script type="module" src="/app.js"></script>
</head>
<body><header>Heavy CRM</header><main></main></body>
</html>
`;
