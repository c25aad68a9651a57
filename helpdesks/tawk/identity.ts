import type { Envelope } from '../../core/helpdesk/event';
import { identifier, object, text } from '../../core/read/read';

/**
 * What it happened to, and when it was generated: both are signed, and the same over retries. The header
 * `X-Hook-Event-Id` is, too, but it is not signed: whoever replays a delivery could write another one.
 */
export function identifyTawk({ event, payload }: Envelope): string | null {
  const id =
    identifier(payload.chatId) ??
    identifier(object(payload.chat).id) ??
    identifier(object(payload.ticket).id);
  const time = text(payload.time);
  return id === null || time === null ? null : `${event}:${id}:${time}`;
}
