import { WebSocket } from 'ws';
import type { ChatwootServer } from '../../../simulator/chatwoot/chatwoot-server';
import { isRecord } from '../../../simulator/stand-ins/json-body';
import { until } from '../until';

type Json = Record<string, unknown>;

/** Nothing but a WebSocket, so that what is seen is what the simulator does. */
export interface BareCable {
  readonly socket: WebSocket;
  /** Every frame, as it came. */
  readonly frames: readonly string[];
  /** Close codes; 1006 is a line that broke. */
  readonly closed: readonly number[];
  send(frame: object): void;
  /** Frames that are JSON objects of this type. */
  ofType(type: string): readonly Json[];
  /** What arrived inside subscriptions: event and data. */
  events(): readonly { readonly event: string; readonly data: Json }[];
}

export function openCable(server: ChatwootServer, path = '/cable'): BareCable {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}${path}`, 'actioncable-v1-json');
  const frames: string[] = [];
  const closed: number[] = [];
  socket.on('message', (data) => frames.push(String(data)));
  socket.on('close', (code) => closed.push(code));
  socket.on('error', () => undefined);
  const parsed = () => frames.flatMap((frame) => parse(frame));
  return {
    socket,
    frames,
    closed,
    send: (frame) => socket.send(JSON.stringify(frame)),
    ofType: (type) => parsed().filter((frame) => frame.type === type),
    events: () => parsed().flatMap(({ message }) => (isRecord(message) ? [message as never] : [])),
  };
}

export function createIdentifier(server: ChatwootServer, userId: number, changes: Json = {}): string {
  const { pubsub_token } = server.store.user(userId);
  const whole = { channel: 'RoomChannel', pubsub_token, account_id: server.accountId, user_id: userId };
  return JSON.stringify({ ...whole, ...changes });
}

/** Subscribes and waits for the confirmation. */
export async function subscribed(server: ChatwootServer, userId: number): Promise<BareCable> {
  const cable = openCable(server);
  await until(() => cable.ofType('welcome').length === 1);
  cable.send({ command: 'subscribe', identifier: createIdentifier(server, userId) });
  await until(() => cable.ofType('confirm_subscription').length === 1);
  return cable;
}

function parse(frame: string): readonly Json[] {
  try {
    const value: unknown = JSON.parse(frame);
    return isRecord(value) ? [value] : [];
  } catch {
    return [];
  }
}
