import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen } from '../listener';

export type Json = Readonly<Record<string, unknown>>;

/** A webhook at a simulated helpdesk, whatever its API calls the fields. */
export interface SimulatedWebhook {
  id: string;
  url: string;
  name: string;
  events: readonly string[];
  active: boolean;
  secret: string;
}

export interface RestRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Json;
}

export interface RestAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RestServer {
  readonly url: string;
  readonly requests: () => readonly {
    readonly method: string;
    readonly path: string;
    readonly status: number;
  }[];
  readonly close: () => Promise<void>;
}

/** JSON over HTTP on loopback, which writes down what was asked. */
export async function startRestServer(
  answer: (request: RestRequest) => RestAnswer | Promise<RestAnswer>,
  port = 0,
): Promise<RestServer> {
  const asked: { method: string; path: string; status: number }[] = [];
  const listener = await listen(port, (incoming, response) => {
    read(incoming)
      .then(async (request) => {
        const answered = await answer(request);
        asked.push({ method: request.method, path: request.path, status: answered.status });
        write(response, answered);
      })
      // The caller may hang up in the middle of its body.
      .catch(() => response.destroy());
  });
  return {
    url: `http://127.0.0.1:${listener.port}`,
    requests: () => asked,
    close: () => listener.close(),
  };
}

async function read(incoming: IncomingMessage): Promise<RestRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://localhost');
  return {
    method: incoming.method ?? 'GET',
    path: pathname,
    query: searchParams,
    headers: incoming.headers,
    body: text === '' ? {} : (JSON.parse(text) as Json),
  };
}

function write(response: ServerResponse, { status, body, headers }: RestAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
