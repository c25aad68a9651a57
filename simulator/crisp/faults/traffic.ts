import type { CrispPayloads } from '../../../helpdesks/crisp/payloads';
import { deliver } from '../deliver-event';
import { freshMessage } from '../fresh-message';
import { sendRaw } from '../rtm/send-raw';
import type { Simulation } from '../simulation';
import type { Fault } from './fault';

type Message = CrispPayloads['message:send'];

export interface FloodOptions {
  /** Default 10 000. */
  readonly count?: number;
  /** Encoded beforehand and past Socket.IO, so that the receiver is the slower end (for measuring). */
  readonly prepared?: boolean;
}

export const flood: Fault<FloodOptions> = {
  does: 'sends thousands of messages at once, which REST also returns',
  lasts: false,
  start: async (simulation, { count = 10_000, prepared = false }) => {
    const messages = Array.from({ length: count }, (_, index) =>
      freshMessage({ content: `Message ${index + 1} of ${count}` }),
    );
    if (prepared) sendPrepared(simulation, messages);
    else messages.forEach((message) => deliver(simulation, 'message:send', message));
    return undefined;
  },
};

/** To every live connection, whatever it asked for. */
function sendPrepared({ live, store }: Simulation, messages: readonly Message[]): void {
  messages.forEach((message) => store.record('message:send', message));
  const frames = messages.map((message) => `42${JSON.stringify(['message:send', message])}`);
  for (const socket of live.keys()) frames.forEach((frame) => sendRaw(socket, frame));
}

/** Well-formed Socket.IO with a payload that Crisp never sends: the connection has to survive these. */
export const MISSHAPEN_FRAMES: readonly (string | Buffer)[] = [
  '42["message:send"]',
  '42["message:send",null]',
  '42["message:send","text"]',
  '42["message:send",[1,2]]',
  '42["message:send",{"website_id":7,"session_id":{},"fingerprint":"x","timestamp":"never"}]',
  '42["message:send",{"__proto__":{"polluted":true}}]',
  '42["message:unheard-of",{}]',
  '42["__proto__",{"polluted":true}]',
  '42["toString",{}]',
  '42["authenticated",{"again":true}]',
  '43999[1]',
];

/** Not Socket.IO at all: a client closes the connection, and has to come back. */
export const BREAKING_FRAMES: readonly (string | Buffer)[] = [
  '42["message:send",{"website_id":',
  '42["connect",{}]',
  '49',
  'not a packet',
  Buffer.from([0xff, 0x00, 0x10, 0xfe]),
];

export interface GarbageOptions {
  /** Default {@link MISSHAPEN_FRAMES}. */
  readonly frames?: readonly (string | Buffer)[];
}

export const garbageFrames: Fault<GarbageOptions> = {
  does: 'sends frames that are not Crisp events, or not Socket.IO at all',
  lasts: false,
  start: async ({ live }, { frames = MISSHAPEN_FRAMES }) => {
    for (const socket of live.keys()) frames.forEach((frame) => sendRaw(socket, frame));
    return undefined;
  },
};
