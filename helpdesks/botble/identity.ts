import type { Envelope } from '../../core/helpdesk/event';
import { identifier } from '../../core/read/read';

/** Botble sends no event id, but each message and each conversation is announced exactly once. */
export function identifyBotble({ event, payload }: Envelope): string | null {
  const id = identifier(event === 'message.received' ? payload.message_id : payload.conversation_id);
  return id === null ? null : `${event}:${id}`;
}
