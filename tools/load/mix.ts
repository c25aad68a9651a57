import { randomInt } from 'node:crypto';
import type { Transmission } from '../../simulator/senders/sender';
import { createDelivery } from '../../simulator/senders';

export const SECRET = 'the-secret-nobody-may-see-77aa';

export const FORGERS_SECRET = 'of somebody else';

export type Kind = 'genuine' | 'duplicate' | 'forged' | 'oversized';

export interface Shot {
  readonly kind: Kind;
  /** Of the message: what a genuine delivery and its duplicates have in common. */
  readonly id: number;
  readonly transmission: Transmission;
}

/** 55 % genuine, 30 % forged, 10 % duplicates, 5 % oversized, well mixed. */
const ORDER: readonly Kind[] = [
  ...(['genuine', 'forged', 'genuine', 'duplicate', 'genuine', 'forged', 'genuine'] as const),
  ...(['genuine', 'forged', 'oversized', 'genuine', 'forged', 'genuine', 'genuine'] as const),
  ...(['forged', 'genuine', 'duplicate', 'genuine', 'forged', 'genuine'] as const),
];

/** A duplicate is of one of these: some of them are still under way, most are answered. */
const RECENT = 200;
const TOO_LARGE = 1_100_000;

/** What a helpdesk, its retries and strangers send, in turn, without an end. */
export function createMix(): () => Shot {
  const recent: Shot[] = [];
  const oversized = compose(0, SECRET, 'x'.repeat(TOO_LARGE));
  let lastId = 0;
  let turn = 0;

  const genuine = (): Shot => {
    const id = ++lastId;
    const shot: Shot = { kind: 'genuine', id, transmission: compose(id, SECRET) };
    recent[id % RECENT] = shot;
    return shot;
  };
  return () => {
    const kind = ORDER[turn++ % ORDER.length];
    if (kind === 'forged') return { kind, id: 0, transmission: compose(++lastId, FORGERS_SECRET) };
    if (kind === 'oversized') return { kind, id: 0, transmission: oversized };
    const original = kind === 'duplicate' ? recent[randomInt(RECENT)] : undefined;
    return original === undefined ? genuine() : { ...original, kind: 'duplicate' };
  };
}

export function compose(id: number, secret: string, content = 'Where is my order?'): Transmission {
  const payload = { message_id: id, conversation_id: 1, content, is_from_admin: false };
  return createDelivery('botble', 'message.received', { secret, now: Date.now(), payload });
}
