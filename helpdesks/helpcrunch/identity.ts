import type { Envelope } from '../../core/helpdesk/event';
import { identifier } from '../../core/read/read';

/** The event's own id; HelpCrunch's retries change `attempts` and `lastAttemptAt` but, it seems, not this. */
export function identifyHelpcrunch({ body }: Envelope): string | null {
  return identifier(body.id);
}
