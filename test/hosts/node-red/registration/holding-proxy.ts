import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HoldingProxy {
  readonly url: string;
  /** Calls of this method reach the server, and their answers never come back; null lets everything through. */
  hold(method: string | null): void;
  close(): void;
}

/** Stands in front of a server, and can keep its answers back. */
export async function startHoldingProxy(target: string): Promise<HoldingProxy> {
  let held: string | null = null;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = 'GET', url = '/', headers } = request;
      const token = headers['api-access-token'];
      const body = chunks.length === 0 ? {} : { body: Buffer.concat(chunks) };
      void fetch(`${target}${url}`, {
        method,
        headers: { 'content-type': 'application/json', ...(token && { 'api-access-token': String(token) }) },
        ...body,
      }).then(async (answer) => {
        const text = await answer.text();
        if (method === held) return;
        response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(text);
      });
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hold: (method) => (held = method),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
