import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFeed } from './feed';

/** More than any request meant for a stand-in; the rest of a larger one is thrown away. */
const MAX_BYTES = 1_048_576;

export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  /** A string goes out as text, anything else as JSON. */
  readonly body: unknown;
}

/** What a stand-in understood of a request, and what it answers. */
export type Judged<Accepted> =
  | { readonly reply: Reply; readonly accepted: Accepted }
  | { readonly reply: Reply; readonly accepted?: undefined };

export interface StandIn<Accepted> extends AsyncIterable<Accepted> {
  readonly url: string;
  /** What was accepted, oldest first. Iterating gives the same and waits for more, until `close`. */
  readonly accepted: readonly Accepted[];
  /** The answers given to requests that were refused. */
  readonly refused: readonly Reply[];
  readonly close: () => Promise<void>;
}

export interface StandInOptions<Accepted> {
  readonly onAccepted?: (accepted: Accepted) => void;
  readonly onRefused?: (reply: Reply) => void;
}

/** A service on a free loopback port that judges requests and remembers them. */
export async function startStandIn<Accepted>(
  judge: (request: ReceivedRequest) => Judged<Accepted>,
  { onAccepted, onRefused }: StandInOptions<Accepted> = {},
): Promise<StandIn<Accepted>> {
  const feed = createFeed<Accepted>();
  const refused: Reply[] = [];

  const answer = async (request: IncomingMessage): Promise<Reply> => {
    const { reply, accepted } = judge(await read(request));
    if (accepted === undefined) {
      refused.push(reply);
      onRefused?.(reply);
    } else {
      feed.add(accepted);
      onAccepted?.(accepted);
    }
    return reply;
  };

  const server = createServer((request, response) => {
    // It fails only when the sender hangs up in the middle of its request.
    answer(request).then(
      (reply) => write(response, reply),
      () => response.destroy(),
    );
  });
  await listen(server);

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accepted: feed.all,
    refused,
    [Symbol.asyncIterator]: feed.iterate,
    close: () =>
      new Promise<void>((resolve) => {
        feed.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function write(response: ServerResponse, { status, body }: Reply): void {
  const isText = typeof body === 'string';
  response.writeHead(status, { 'Content-Type': isText ? 'text/html' : 'application/json' });
  response.end(isText ? body : JSON.stringify(body));
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}

async function read(request: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BYTES) chunks.push(chunk);
  }
  const { method = '', url = '', headers } = request;
  return { method, path: url, headers, body: Buffer.concat(chunks).toString('utf8') };
}
