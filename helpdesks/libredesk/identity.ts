import { createHash } from 'node:crypto';
import type { Delivery } from '../../core/helpdesk/delivery';
import type { Envelope } from '../../core/helpdesk/event';
import { identifier } from '../../core/read/read';

/** These happen once in the life of a message or a conversation. */
const ONCE: ReadonlySet<string> = new Set(['message.created', 'conversation.created']);

/**
 * Libredesk numbers no delivery and never tries again. What happens once is known by its UUID; a change by the bytes
 * that tell it, which hold the time.
 */
export function identifyLibredesk({ event, payload }: Envelope, delivery: Delivery | null): string | null {
  if (ONCE.has(event)) {
    const id = identifier(payload.uuid);
    return id === null ? null : `${event}:${id}`;
  }
  const bytes = delivery?.rawBody;
  if (bytes === undefined || typeof bytes === 'string') return null;
  return `${event}:${createHash('sha256').update(bytes).digest('hex')}`;
}
