import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Delivery, ProviderId, ReceiverSettings } from '../../../library';
import type { Contender } from '../measure';
import { builtCore } from '../built-core';
import { SECRET } from './deliveries';

export type Library = typeof import('../../../library');

const library = builtCore<Library>('library/index.js');
const { createSettings, providers } = library;

export const OURS = 'receive (whole)';

/** The least that anybody can do: the HMAC, the comparison and JSON.parse of the same bytes. */
export function createLimit(provider: ProviderId, deliveries: readonly Delivery[]): Contender {
  const keys = listKeys(provider);
  const verify = createBareVerifier(provider, deliveries, keys);
  const hmac = keys.length === 1 ? 'bare HMAC' : `${keys.length} bare HMACs (a key for each event)`;
  return {
    name: `limit: ${hmac} + compare + JSON.parse`,
    run: (index) => verify(index) && JSON.parse((deliveries[index]?.rawBody as Buffer).toString()),
  };
}

/** The least that a forged delivery can cost: no key has signed it, nor the published one that signs tests. */
export function createBareRefusal(provider: ProviderId, deliveries: readonly Delivery[]): Contender {
  const { publishedForTests } = providers[provider].scheme;
  const own = listKeys(provider);
  const keys = publishedForTests === undefined ? own : [...own, publishedForTests];
  const verify = createBareVerifier(provider, deliveries, keys);
  const hmac = keys.length === 1 ? 'bare HMAC' : `${keys.length} bare HMACs (all keys)`;
  return { name: `${hmac} + compare`, run: (index) => !verify(index) };
}

/** It reads the signature as the scheme writes it, and computes an HMAC with each key. */
function createBareVerifier(
  provider: ProviderId,
  deliveries: readonly Delivery[],
  keys: readonly string[],
): (index: number) => boolean {
  const { scheme } = providers[provider];
  const { algorithm, prefix, encoding = 'hex' } = scheme;
  const [before = '', after = ''] = scheme.signed.split('{body}');
  const clock = scheme.clock !== null && 'header' in scheme.clock ? scheme.clock.header.toLowerCase() : '';
  const header = scheme.header.toLowerCase();
  return (index) => {
    const { headers, rawBody } = deliveries[index] as Delivery & { rawBody: Buffer };
    const start = before === '' ? '' : before.replace('{timestamp}', String(headers[clock]));
    const given = Buffer.from(String(headers[header]).slice(prefix.length), encoding);
    let fits = false;
    for (const key of keys) {
      const hmac = createHmac(algorithm, key);
      if (start !== '') hmac.update(start);
      hmac.update(rawBody);
      if (after !== '') hmac.update(after);
      const digest = hmac.digest();
      if (digest.length === given.length && timingSafeEqual(digest, given)) fits = true;
    }
    return fits;
  };
}

/** The secret, or a key of it for each event where only the key that signed tells what happened. */
function listKeys(provider: ProviderId): readonly string[] {
  const { eventKeys } = providers[provider].scheme;
  if (eventKeys === undefined) return [SECRET];
  return eventKeys.events.map((event) => eventKeys.key.replace('{event}', event).replace('{secret}', SECRET));
}

/** What `receive` cannot leave out: its own verification, which is cheaper than the bare one, and JSON.parse. */
export function createFloor(provider: ProviderId, deliveries: readonly Delivery[]): Contender {
  const { authenticate } = createSettings({
    provider: providers[provider],
    authentication: { mode: 'signature', secrets: [SECRET] },
  });
  return {
    name: 'of which verification + JSON.parse',
    run: (index) => {
      const delivery = deliveries[index] as Delivery;
      return (
        authenticate(delivery).kind === 'admitted' && JSON.parse((delivery.rawBody as Buffer).toString())
      );
    },
  };
}

export function createOurs(
  provider: ProviderId,
  deliveries: readonly Delivery[],
  expected: 'accept' | 'reject' = 'accept',
): Contender {
  return createReceiver(library, provider, deliveries, expected);
}

/** Verify, parse, select, normalise, filter and drop duplicates: the whole of a build's `receive`. */
export function createReceiver(
  { createSettings, providers, receive }: Library,
  provider: ProviderId,
  deliveries: readonly Delivery[],
  expected: 'accept' | 'reject' = 'accept',
): Contender {
  let settings: ReceiverSettings;
  return {
    name: OURS,
    prepare: () => {
      settings = createSettings({
        provider: providers[provider],
        authentication: { mode: 'signature', secrets: [SECRET] },
      });
    },
    run: (index) => receive(deliveries[index] as Delivery, settings).kind === expected,
  };
}
