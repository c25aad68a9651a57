import type { Envelope } from '../../core/helpdesk/event';
import { text } from '../../core/read/read';

/**
 * The notification's own id (`notif_…`); the documented envelope counts `delivery_attempts` beside it, so it names
 * the notification and not the attempt. A ping has none.
 */
export function identifyIntercom({ body }: Envelope): string | null {
  return text(body.id);
}
