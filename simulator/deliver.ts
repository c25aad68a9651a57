import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { ProviderId } from '../helpdesks';
import { simulated } from './helpdesks';

/** What goes over the wire; a header given several times is sent several times. */
export interface Deliverable {
  readonly provider: ProviderId;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
  readonly query: Readonly<Record<string, string>>;
}

export interface DeliveryResult {
  readonly status: number;
  readonly body: string;
  readonly durationMs: number;
}

export interface DeliverOptions {
  /** Default: what the helpdesk itself waits. */
  readonly timeoutMs?: number;
}

/** Posts a delivery, byte for byte, and rejects when nothing answers in time. Redirects are not followed. */
export async function deliver(
  url: string,
  delivery: Deliverable,
  { timeoutMs = simulated[delivery.provider].sender.policy.timeoutMs }: DeliverOptions = {},
): Promise<DeliveryResult> {
  const target = new URL(url);
  for (const [name, value] of Object.entries(delivery.query)) target.searchParams.set(name, value);
  const startedAt = performance.now();
  const { status, body } = await post(target, delivery, timeoutMs);
  return { status, body, durationMs: Math.round(performance.now() - startedAt) };
}

function post(target: URL, { headers, body }: Deliverable, timeoutMs: number) {
  const open = target.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const outgoing = open(target, {
      method: 'POST',
      headers: { ...headers, 'Content-Length': body.length },
      signal,
      // A connection per delivery, as a helpdesk far away has.
      agent: false,
    });
    outgoing.on('error', (error) =>
      reject(signal.aborted ? new Error(`no answer within ${timeoutMs} ms`) : error),
    );
    outgoing.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
      );
      response.on('error', reject);
    });
    outgoing.end(body);
  });
}
