import type { Delivery } from '../../../library';
import { findExamples } from '../../../simulator/samples';
import { createDelivery } from '../../../simulator/senders';
import type { Load } from './loads';

export const SECRET = 'a secret for the benchmark';
const NOW = Date.now();
const SECOND = 1000;

/** How many make a round: fewer of what is large. */
export function countInputs({ bytes }: Load): number {
  return Math.max(10, Math.min(1000, Math.floor(4_000_000 / bytes)));
}

/** Distinct deliveries, each signed by the simulator, padded with text to about the wanted size. */
export function createDeliveries(
  { provider, event, bytes, text }: Load,
  count: number,
  secret: string = SECRET,
): Delivery[] {
  const [example] = findExamples(provider, event);
  if (example === undefined) throw new Error(`${provider} has no example of ${event}.`);
  const plain = createDelivery(provider, event, { secret, now: NOW });
  const missing = Math.max(0, bytes - plain.body.byteLength);
  const more = 'More of what the customer wrote. '.repeat(Math.ceil(missing / 33)).slice(0, missing);
  return Array.from({ length: count }, (_, index) => {
    const now = NOW + index;
    const { body, headers, query } = createDelivery(provider, event, {
      secret,
      now,
      // With ids of their own, which some senders make of the time.
      fresh: true,
      createdAt: NOW - index * SECOND,
      payload: withText(example.payload, text, `${index} ${more}`),
    });
    const lowerCase = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    return { method: 'POST', headers: lowerCase, query, rawBody: body, receivedAt: now };
  });
}

/** @param path names with dots between them */
function withText(payload: object, path: string, text: string): object {
  const changed = structuredClone(payload) as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  const holder = names.reduce((value, name) => value[name] as Record<string, unknown>, changed);
  if (typeof holder[last] !== 'string') throw new Error(`The example has no text at ${path}.`);
  holder[last] = text;
  return changed;
}
