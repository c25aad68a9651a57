import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Delivery, ProviderId, ReceiverSettings } from '../../../library';
import type { Contender } from '../measure';
import { builtCore } from '../built-core';
import { SECRET } from './loads';

const { createSettings, providers, receive } =
  builtCore<typeof import('../../../library')>('library/index.js');

export const OURS = 'receive (whole)';

/** The least that anybody can do: the HMAC, the comparison and JSON.parse of the same bytes. */
export function createLimit(provider: ProviderId, deliveries: readonly Delivery[]): Contender {
  const verify = createBareVerifier(provider, deliveries);
  return {
    name: 'limit: bare HMAC + compare + JSON.parse',
    run: (index) => verify(index) && JSON.parse((deliveries[index]?.rawBody as Buffer).toString()),
  };
}

/** The least that a forged delivery can cost. */
export function createBareRefusal(provider: ProviderId, deliveries: readonly Delivery[]): Contender {
  const verify = createBareVerifier(provider, deliveries);
  return { name: 'bare HMAC + compare', run: (index) => !verify(index) };
}

function createBareVerifier(
  provider: ProviderId,
  deliveries: readonly Delivery[],
): (index: number) => boolean {
  const { scheme } = providers[provider];
  const [before = '', after = ''] = scheme.signed.split('{body}');
  const clock = scheme.clock !== null && 'header' in scheme.clock ? scheme.clock.header.toLowerCase() : '';
  const header = scheme.header.toLowerCase();
  return (index) => {
    const { headers, rawBody } = deliveries[index] as Delivery & { rawBody: Buffer };
    const hmac = createHmac(scheme.algorithm, SECRET);
    if (before !== '') hmac.update(before.replace('{timestamp}', String(headers[clock])));
    hmac.update(rawBody);
    if (after !== '') hmac.update(after);
    const given = Buffer.from(String(headers[header]).slice(scheme.prefix.length), 'hex');
    const digest = hmac.digest();
    return digest.length === given.length && timingSafeEqual(digest, given);
  };
}

/** Verify, parse, select, normalise, filter and drop duplicates: the whole of `receive`. */
export function createOurs(
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
