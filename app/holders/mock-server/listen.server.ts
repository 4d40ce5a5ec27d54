import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { MockHolders } from './create-mock-holders.server.ts';

const MOST_BYTES = 1_000_000;

/** Puts simulated holders on a port; 0 for any that is free. Resolves once it listens; rejects when the port is taken. */
export function listenMockHolders(mock: MockHolders, { port, host }: { port: number; host: string }): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    answer(mock, incoming, outgoing).catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(500).end();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

async function answer(mock: MockHolders, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const body: Buffer[] = [];
  let size = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) return void outgoing.writeHead(413).end();
    body.push(part);
  }
  const { method = 'GET', headers } = incoming;
  const given = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  const hasBody = method !== 'GET' && method !== 'HEAD' && size > 0;
  const request = new Request(`http://${headers.host ?? 'localhost'}${incoming.url}`, {
    ...{ method, headers: given },
    ...(hasBody && { body: Buffer.concat(body) }),
  });
  const response = await mock(request);
  // What a network that gives nothing looks like from the other side.
  if (response.type === 'error') return void outgoing.destroy();
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body) Readable.fromWeb(response.body as never).pipe(outgoing);
  else outgoing.end();
}
