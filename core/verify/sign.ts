import { createHmac } from 'node:crypto';
import type { SignatureScheme } from '../helpdesk/scheme';
import { writeEventKey } from './event-key';

/** What a delivery of one's own tests is signed with. */
export interface SignOptions {
  readonly secret: string;
  /** The bytes that are sent; a text is taken as UTF-8. */
  readonly body: string | Uint8Array;
  /** Milliseconds since the epoch, where the helpdesk signs the time in a header; default now. */
  readonly now?: number;
  /** What happened, where each event has a key of its own; default the first of them. */
  readonly event?: string;
}

/**
 * The headers with which a helpdesk signs a body, named in lower case: for tests of what calls {@link receive}. The time
 * is in seconds, which every replay window reads.
 *
 * @example
 * await fetch(url, { method: 'POST', body, headers: sign(providers.chatwoot, { secret, body }) });
 */
export function sign(
  { scheme }: { readonly scheme: SignatureScheme },
  { secret, body, now = Date.now(), event }: SignOptions,
): Record<string, string> {
  const headers: Record<string, string> = {};
  const time = String(Math.floor(now / 1000));
  if (scheme.clock !== null && 'header' in scheme.clock) headers[scheme.clock.header.toLowerCase()] = time;
  const [before = '', after = ''] = scheme.signed.split('{body}');
  const hmac = createHmac(scheme.algorithm, keyFor(scheme, secret, event));
  hmac.update(before.replace('{timestamp}', time)).update(body).update(after);
  headers[scheme.header.toLowerCase()] = `${scheme.prefix}${hmac.digest(scheme.encoding ?? 'hex')}`;
  return headers;
}

function keyFor({ eventKeys }: SignatureScheme, secret: string, event = eventKeys?.events[0]): string {
  return eventKeys === undefined || event === undefined ? secret : writeEventKey(eventKeys, event, secret);
}
