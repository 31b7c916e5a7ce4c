import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** What has not answered by then does not answer: the browser is told so, and goes on. */
const PATIENCE_MS = 20_000;

export interface RecordingProxy {
  readonly port: number;
  /** What was asked so far, in order: `GET http://localhost:4310/deals`, or `CONNECT host:443`. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** A proxy on localhost that writes down everything that is asked of it. It reaches this machine only; the rest is refused. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((incoming, response) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    passOn(incoming, response);
  });
  server.on('connect', (incoming: IncomingMessage, socket: Socket) => {
    asked.push(`CONNECT ${incoming.url}`);
    // a browser that hangs up first is no error of ours
    socket.on('error', () => socket.destroy());
    const { hostname, port } = new URL(`http://${incoming.url}`);
    if (hostname !== 'localhost') return void socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n');
    const there = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      there.pipe(socket).pipe(there);
    });
    there.on('error', () => socket.destroy());
    socket.on('close', () => there.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function passOn(incoming: IncomingMessage, response: ServerResponse): void {
  const target = URL.parse(incoming.url ?? '');
  if (target?.hostname !== 'localhost') return void response.writeHead(403).end();
  // a connection of its own for each: one that is kept may be closed by the other side in the very moment of its use
  const headers = { ...incoming.headers, connection: 'close' };
  const onward = request(target, { method: incoming.method, headers, agent: false }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.on('error', () => response.destroy());
    answer.pipe(response);
  });
  onward.setTimeout(PATIENCE_MS, () => onward.destroy(new Error('no answer')));
  onward.on('error', () => {
    if (response.headersSent) response.destroy();
    else response.writeHead(502).end();
  });
  incoming.on('error', () => onward.destroy());
  incoming.pipe(onward);
}
