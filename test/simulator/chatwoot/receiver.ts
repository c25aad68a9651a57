import { createHmac } from 'node:crypto';
import {
  startStandIn,
  type ReceivedRequest,
  type StandIn,
} from '../../../simulator/stand-ins/recording-server';

export interface Receiver extends StandIn<ReceivedRequest> {
  /** What it answers from now on; default 200. */
  answer(status: number): void;
  events(): string[];
}

/** Where deliveries go: it keeps everything. */
export async function startReceiver(): Promise<Receiver> {
  let status = 200;
  const standIn = await startStandIn<ReceivedRequest>((request) => ({
    reply: { status, body: 'ok' },
    accepted: request,
  }));
  return Object.assign(standIn, {
    answer: (next: number) => void (status = next),
    events: () => standIn.accepted.map(({ body }) => Object(JSON.parse(body)).event as string),
  });
}

/** The documented formula, written once more. */
export function createSignature({ headers, body }: ReceivedRequest, secret: string): string {
  const hmac = createHmac('sha256', secret);
  return `sha256=${hmac.update(`${headers['x-chatwoot-timestamp']}.${body}`).digest('hex')}`;
}
