import { customerWrites } from '../acts/messages';
import type { Connection } from '../cable/state';
import { messagePush } from '../forms/push';
import type { Simulation } from '../simulation';
import type { Fault } from './fault';

/** Frames that no ActionCable sends, and some that it might one day. */
const GARBAGE: readonly (string | Buffer)[] = [
  '',
  'null',
  '[]',
  '"welcome"',
  '{',
  '{"type":7}',
  '{"type":"unheard_of"}',
  '{"identifier":5,"message":{"event":"message.created","data":{}}}',
  '{"identifier":"{}","message":{"event":"message.created","data":{"id":1}}}',
  '{"identifier":"not JSON","type":"confirm_subscription"}',
  '\u0000\uffff',
  Buffer.from([0xc3, 0x28, 0x00]),
];

/** Inside the subscription. */
const GARBAGE_MESSAGES: readonly unknown[] = [
  null,
  7,
  'message.created',
  [],
  {},
  { event: 7, data: {} },
  { event: 'message.created' },
  { event: 'message.created', data: null },
  { event: 'message.created', data: [] },
  { event: 'message.created', data: { id: 'x', conversation_id: {}, message_type: 'odd', account_id: 12 } },
  { event: '__proto__', data: { constructor: 1 } },
];

export const garbageFrames: Fault<object> = {
  does: 'sends malformed frames, also inside the subscriptions',
  lasts: false,
  start: async ({ cable }) => {
    for (const connection of cable.connections) {
      GARBAGE.forEach((frame) => connection.socket.send(frame));
      GARBAGE_MESSAGES.forEach((message) => sendInside(connection, message));
    }
    return undefined;
  },
};

export interface HugeFrameOptions {
  /** Of the message's text; default 20 MB. */
  readonly bytes?: number;
}

export const hugeFrame: Fault<HugeFrameOptions> = {
  does: 'sends one frame of 20 MB',
  lasts: false,
  start: async (simulation, { bytes = 20_000_000 }) => {
    const data = { account_id: simulation.store.account.id, content: 'x'.repeat(bytes) };
    for (const connection of simulation.cable.connections) {
      sendInside(connection, { event: 'message.created', data });
    }
    return undefined;
  },
};

export interface FloodOptions {
  /** Default 1 000. */
  readonly count?: number;
  /** Encoded beforehand, and not kept for REST, so that the receiver is the slower end (for measuring). */
  readonly prepared?: boolean;
}

export const flood: Fault<FloodOptions> = {
  does: 'lets a customer write a thousand messages at once',
  lasts: false,
  start: async (simulation: Simulation, { count = 1_000, prepared = false }) => {
    if (prepared) return void sendPrepared(simulation, count);
    for (let written = 1; written <= count; written += 1) {
      customerWrites(simulation, { content: `Message ${written} of ${count}` });
    }
    return undefined;
  },
};

/** A message and copies of it under ids of their own, held back in the sockets until the last is written. */
function sendPrepared(simulation: Simulation, count: number): void {
  const { store, cable } = simulation;
  const { connections } = cable;
  const message = messagePush(simulation, customerWrites(simulation));
  connections.forEach(({ line }) => line.cork());
  for (let written = 1; written < count; written += 1) {
    const data = { ...message, id: store.nextId() };
    connections.forEach((connection) => sendInside(connection, { event: 'message.created', data }));
  }
  connections.forEach(({ line }) => line.uncork());
}

function sendInside({ socket, subscriptions }: Connection, message: unknown): void {
  for (const identifier of subscriptions.keys()) socket.send(JSON.stringify({ identifier, message }));
}
