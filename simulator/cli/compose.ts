import { createDelivery, type SignedDelivery } from '../senders';
import type { SendRequest } from './arguments';
import { redeliver } from './stored-delivery';

const AN_HOUR = 3_600_000;

/** What stays the same over the attempts of one delivery. */
export interface Occasion {
  readonly createdAt: number;
  readonly deliveryId: string;
}

/** One attempt, with whatever the person wants to see go wrong. */
export function composeDelivery(
  request: SendRequest,
  occasion: Occasion,
  attempt: number,
  now: number,
): SignedDelivery {
  const { stored, resign, secret, tamper } = request;
  const delivery =
    stored === undefined
      ? composeSample(request, occasion, attempt, now)
      : redeliver(stored, resign ? secret : undefined, now);
  return tamper ? { ...delivery, body: changeOneLetter(delivery.body) } : delivery;
}

function composeSample(
  { provider, event, variant, secret, unsigned, test, stale }: SendRequest,
  { createdAt, deliveryId }: Occasion,
  attempt: number,
  now: number,
): SignedDelivery {
  return createDelivery(provider, event, {
    secret,
    now: stale ? now - AN_HOUR : now,
    createdAt,
    deliveryId,
    attempt,
    unsigned,
    test,
    fresh: true,
    ...(variant === undefined ? {} : { variant }),
  });
}

function changeOneLetter(body: Buffer): Buffer {
  const changed = Buffer.from(body);
  const at = Math.floor(changed.length / 2);
  changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
  return changed;
}
