import { timingSafeEqual } from 'node:crypto';
import type { Delivery } from '../helpdesk/delivery';
import { reject } from './explain';
import { writeEventKey } from './event-key';
import { readHeader } from './headers';
import { createKeyedHmac, type Hmac } from './hmac';
import { createSignatureReader, DIGEST_BYTES } from './signature-reader';
import type { Reject } from '../helpdesk/refusal';
import type { SignatureScheme } from '../helpdesk/scheme';
import { parseSignedTimestamp } from '../read/timestamp';

/** The delivery may be taken. */
export interface Admitted {
  readonly kind: 'admitted';
  /** The event that the fitting key stands for; undefined where keys do not tell events apart. */
  readonly event: string | undefined;
  /** It was signed with a secret that everybody knows. */
  readonly publicTest: boolean;
}

export type Verifier = (delivery: Delivery) => Admitted | Reject;

export const ADMITTED: Admitted = { kind: 'admitted', event: undefined, publicTest: false };

/**
 * A verifier for one trigger. It says which of the secrets signed exactly these bytes at a time within the replay
 * window, and the reason if none did; it never throws, whatever the request holds.
 *
 * @param replayWindow seconds either way; 0 switches the check off. Only for a signed time header.
 */
export function createVerifier(
  scheme: SignatureScheme,
  secrets: readonly string[],
  replayWindow: number,
): Verifier {
  // An empty secret would let anybody sign: it fails closed, as does having none. So would one that is public.
  const usable = secrets.filter((secret) => secret !== '' && secret !== scheme.publishedForTests);
  const keys = listKeys(scheme, usable);
  const testKey = createTestKey(scheme);
  if (keys.length === 0 && testKey === undefined) return () => reject('secret-missing', {});

  const readSignature = createSignatureReader(scheme);
  const readTime = timeReader(scheme, replayWindow);
  const [before, after] = scheme.signed.split('{body}') as [string, string];
  const [beforeTime, afterTime = ''] = before.split('{timestamp}') as [string, string?];
  const unknown = describeMismatch(scheme, usable);

  // Written anew for each delivery, none of which waits for anything: two fewer Buffers to make and to collect.
  const signature = Buffer.alloc(DIGEST_BYTES[scheme.algorithm]);
  const wanted = Buffer.alloc(signature.length);

  return (delivery) => {
    const { rawBody } = delivery;
    if (typeof rawBody === 'string') return reject('raw-body-missing', {});
    const malformed = readSignature(delivery, signature);
    if (malformed !== undefined) return usable.length === 0 ? unknown : malformed;
    const time = readTime(delivery);
    if (typeof time !== 'string') return usable.length === 0 ? unknown : time;
    const prefix = `${beforeTime}${time}${afterTime}`;
    let verdict: Admitted | Reject = unknown;
    const tryKey = ({ hmac, admitted }: Key) => {
      hmac(prefix, rawBody, after, wanted);
      if (timingSafeEqual(wanted, signature)) verdict = admitted;
    };
    // All of them, whichever fits: how long it takes must not tell which one it was.
    keys.forEach(tryKey);
    if (verdict === unknown && testKey !== undefined) tryKey(testKey);
    return verdict;
  };
}

function describeMismatch({ header, signed }: SignatureScheme, secrets: readonly string[]): Reject {
  if (secrets.length === 0) return reject('secret-missing', {});
  const blankAtEnd = secrets.some((secret) => secret !== secret.trim());
  return reject('signature-mismatch', { header, signed, blankAtEnd });
}

interface Key {
  readonly hmac: Hmac;
  readonly admitted: Admitted;
}

/** A key for each secret, or for each event of each. */
function listKeys(scheme: SignatureScheme, secrets: readonly string[]): readonly Key[] {
  const { eventKeys } = scheme;
  return secrets.flatMap((secret) =>
    eventKeys === undefined
      ? [createKey(scheme, secret, ADMITTED)]
      : eventKeys.events.map((event) =>
          createKey(scheme, writeEventKey(eventKeys, event, secret), { ...ADMITTED, event }),
        ),
  );
}

/** The one that everybody knows; undefined where there is none. */
function createTestKey(scheme: SignatureScheme): Key | undefined {
  const { publishedForTests } = scheme;
  return publishedForTests === undefined
    ? undefined
    : createKey(scheme, publishedForTests, { ...ADMITTED, publicTest: true });
}

function createKey({ algorithm }: SignatureScheme, secret: string, admitted: Admitted): Key {
  return { hmac: createKeyedHmac(algorithm, secret), admitted };
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
