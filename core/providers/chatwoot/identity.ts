import type { Delivery } from '../../delivery';
import type { Envelope } from '../../provider';

const HEADER = 'x-chatwoot-delivery';

/** A UUID today. Node joins repeated headers with a comma and a blank, which does not fit either. */
const PRINTABLE = /^[\x21-\x7e]{1,200}$/;

/** Chatwoot numbers deliveries, not events: two webhooks on one URL give two ids for the same event. */
export function identifyChatwoot(_: Envelope, delivery: Delivery | null): string | null {
  const id = delivery?.headers[HEADER];
  return typeof id === 'string' && PRINTABLE.test(id) ? id : null;
}
