import { timingSafeEqual } from 'node:crypto';
import type { Delivery } from '../helpdesk/delivery';
import { reject } from './explain';
import { readHeader } from './headers';
import { createKeyedHmac } from './hmac';
import type { Reject } from '../helpdesk/refusal';
import type { SignatureScheme } from '../helpdesk/scheme';
import { parseSignedTimestamp } from '../read/timestamp';

export type Verifier = (delivery: Delivery) => Reject | undefined;

const DIGEST_BYTES = { sha1: 20, sha256: 32 } as const;

/**
 * A verifier for one trigger. It answers undefined when any of the secrets signed exactly these bytes at
 * a time within the replay window, and the reason otherwise; it never throws, whatever the request holds.
 *
 * @param replayWindow seconds either way; 0 switches the check off. Only for a signed time header.
 */
export function createVerifier(
  scheme: SignatureScheme,
  secrets: readonly string[],
  replayWindow: number,
): Verifier {
  const usable = secrets.filter((secret) => secret !== '');
  // An empty secret would let anybody sign: it fails closed, as does having none.
  if (usable.length === 0) return () => reject('secret-missing', {});

  const hmacs = usable.map((secret) => createKeyedHmac(scheme.algorithm, secret));
  const blankAtEnd = usable.some((secret) => secret !== secret.trim());
  const readSignature = signatureReader(scheme);
  const readTime = timeReader(scheme, replayWindow);
  const [before, after] = scheme.signed.split('{body}') as [string, string];
  const [beforeTime, afterTime = ''] = before.split('{timestamp}') as [string, string?];

  // Written anew for each delivery, none of which waits for anything: two fewer Buffers to make and to collect.
  const signature = Buffer.alloc(DIGEST_BYTES[scheme.algorithm]);
  const wanted = Buffer.alloc(signature.length);

  return (delivery) => {
    if (typeof delivery.rawBody === 'string') return reject('raw-body-missing', {});
    const malformed = readSignature(delivery, signature);
    if (malformed !== undefined) return malformed;
    const time = readTime(delivery);
    if (typeof time !== 'string') return time;
    const prefix = `${beforeTime}${time}${afterTime}`;
    for (const hmac of hmacs) {
      hmac(prefix, delivery.rawBody, after, wanted);
      if (timingSafeEqual(wanted, signature)) return undefined;
    }
    return reject('signature-mismatch', { header: scheme.header, signed: scheme.signed, blankAtEnd });
  };
}

/** Writes the digest's bytes. The shape is checked first: what is written would silently stop at a stray character. */
function signatureReader(scheme: SignatureScheme): (delivery: Delivery, bytes: Buffer) => Reject | undefined {
  const name = scheme.header.toLowerCase();
  const characters = DIGEST_BYTES[scheme.algorithm] * 2;
  const length = scheme.prefix.length + characters;
  // To count in the pattern, `{64}`, takes twice as long.
  const shape = new RegExp(`^${scheme.prefix}[0-9a-fA-F]+$`);
  const expected = `${scheme.prefix === '' ? '' : `"${scheme.prefix}" and `}${characters} hexadecimal characters`;

  return (delivery, bytes) => {
    const value = readHeader(delivery.headers, name);
    if (value === undefined) return reject('signature-missing', { header: scheme.header });
    if (typeof value !== 'string')
      return reject('signature-malformed', { header: scheme.header, expected, length: -1 });
    if (value.length !== length || !shape.test(value)) {
      return reject('signature-malformed', { header: scheme.header, expected, length: value.length });
    }
    bytes.write(value.slice(scheme.prefix.length), 'hex');
    return undefined;
  };
}

/** The signed time header, verbatim as it was signed, or the reason why it cannot be trusted. */
function timeReader(scheme: SignatureScheme, replayWindow: number): (delivery: Delivery) => string | Reject {
  if (scheme.clock === null || !('header' in scheme.clock)) return () => '';
  const header = scheme.clock.header;
  const name = header.toLowerCase();

  return (delivery) => {
    const value = readHeader(delivery.headers, name);
    if (value === undefined) return reject('timestamp-missing', { header });
    const sentAt = typeof value === 'string' ? parseSignedTimestamp(value) : undefined;
    if (typeof value !== 'string' || sentAt === undefined) return reject('timestamp-malformed', { header });
    return checkReplayWindow(sentAt, delivery.receivedAt, replayWindow) ?? value;
  };
}

/** Both times in milliseconds since the epoch, the window in seconds; 0 switches the check off. */
export function checkReplayWindow(
  sentAt: number,
  receivedAt: number,
  replayWindow: number,
): Reject | undefined {
  const age = receivedAt - sentAt;
  if (replayWindow === 0 || Math.abs(age) <= replayWindow * 1000) return undefined;
  const seconds = Math.round(Math.abs(age) / 1000);
  return reject(age > 0 ? 'timestamp-too-old' : 'timestamp-too-new', { seconds, replayWindow });
}
