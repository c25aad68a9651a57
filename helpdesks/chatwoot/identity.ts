import type { Delivery } from '../../core/helpdesk/delivery';
import type { Envelope } from '../../core/helpdesk/event';
import { identifier } from '../../core/read/read';

const HEADER = 'x-chatwoot-delivery';

/** A UUID today. Node joins repeated headers with a comma and a blank, which does not fit either. */
const PRINTABLE = /^[\x21-\x7e]{1,200}$/;

/** Chatwoot numbers deliveries, not events: two webhooks on one URL give two ids for the same event. */
export function identifyChatwoot(envelope: Envelope, delivery: Delivery | null): string | null {
  if (delivery === null) return pushedKey(envelope);
  const id = delivery.headers[HEADER];
  return typeof id === 'string' && PRINTABLE.test(id) ? id : null;
}

/** What begins to exist does so once, whether heard over the websocket or read back. Changes have no key. */
const ONCE: ReadonlySet<string> = new Set(['message.created', 'conversation.created', 'contact.created']);

function pushedKey({ event, payload }: Envelope): string | null {
  const account = identifier(payload.account_id);
  const id = identifier(payload.id);
  return ONCE.has(event) && account !== null && id !== null ? `${account}:${event}:${id}` : null;
}
