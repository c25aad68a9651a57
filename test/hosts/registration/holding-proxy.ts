import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HoldingProxy {
  readonly url: string;
  /** Calls of this method reach the server, and their answers never come back; null lets everything through. */
  hold(method: string | null): void;
  /** Resolves when an answer is being kept. */
  readonly held: Promise<void>;
  close(): void;
}

/** What says how one connection carries a message, and nothing of it. */
const OF_CONNECTION = /^(?:host|connection|keep-alive|(?:content|transfer)-(?:length|encoding))$/;

/** Logging in comes before everything else. */
const LOGIN = /\/oauth2\/token$/;

/** Stands in front of a server, and can keep its answers back. */
export async function startHoldingProxy(target: string): Promise<HoldingProxy> {
  let held: string | null = null;
  let tell: () => void = () => undefined;
  const kept = new Promise<void>((resolve) => (tell = resolve));
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = 'GET', url = '/', headers } = request;
      const body = chunks.length === 0 ? {} : { body: Buffer.concat(chunks) };
      void fetch(`${target}${url}`, { method, headers: passedOn(headers), ...body }).then(async (answer) => {
        const text = await answer.text();
        if (method === held && !LOGIN.test(url)) return tell();
        response.writeHead(answer.status, passedOn(Object.fromEntries(answer.headers))).end(text);
      });
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hold: (method) => (held = method),
    held: kept,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function passedOn(headers: IncomingHttpHeaders): Record<string, string> {
  const own = Object.entries(headers).filter(([name]) => !OF_CONNECTION.test(name));
  return Object.fromEntries(own.map(([name, value]) => [name, String(value)]));
}
