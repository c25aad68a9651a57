import type { Envelope } from '../../core/helpdesk/event';
import type { JsonObject } from '../../core/read/read';

/** There is no envelope: the event's name is a key of the flat payload. */
export function openChatwoot(body: JsonObject): Envelope | undefined {
  return typeof body.event === 'string' && body.event !== ''
    ? { event: body.event, payload: body, body }
    : undefined;
}
