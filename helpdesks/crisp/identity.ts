import { createHash } from 'node:crypto';
import type { Delivery } from '../../core/helpdesk/delivery';
import type { Envelope } from '../../core/helpdesk/event';
import { toJson } from '../../core/read/json';
import { identifier } from '../../core/read/read';
import { readWebsite } from './normalise';

/** Crisp sends no delivery id. Messages have a fingerprint, the same in a hook, over RTM and over REST. */
export function identifyCrisp(envelope: Envelope, delivery: Delivery | null): string | null {
  return messageKey(envelope) ?? rawBodyKey(delivery);
}

function messageKey({ event, payload, body }: Envelope): string | null {
  if (!FINGERPRINTED.has(event)) return null;
  const website = readWebsite(payload, body);
  const session = identifier(payload.session_id);
  const fingerprint = identifier(payload.fingerprint);
  if (website === null || session === null || fingerprint === null) return null;
  const key = `${website}:${session}:${event}:${fingerprint}`;
  if (event !== 'message:updated') return key;
  const sentAt = body === payload ? null : identifier(body.timestamp);
  const version = sentAt === null ? null : contentVersion(payload.content, sentAt);
  return version === null ? null : `${key}:${version}`;
}

const FINGERPRINTED: ReadonlySet<string> = new Set([
  'message:send',
  'message:received',
  'message:updated',
  'message:removed',
]);

/**
 * One message is updated again and again. A visitor may also go from one choice to another and back, so a
 * hook's own time counts too (it is part of the signed body, which a retry repeats). RTM has no such time, and
 * no retries either: an update that comes over it has no key.
 */
function contentVersion(content: unknown, sentAt: string): string | null {
  const version = toJson([content, sentAt]);
  return version === null ? null : createHash('sha256').update(version).digest('hex');
}

/** A retry brings the same bytes; two equal changes differ in the envelope's time. */
function rawBodyKey(delivery: Delivery | null): string | null {
  if (delivery === null || typeof delivery.rawBody === 'string') return null;
  return createHash('sha256').update(delivery.rawBody).digest('hex');
}
