import { createHash } from 'node:crypto';
import type { Envelope } from '../../core/helpdesk/event';
import { hostOf } from '../../core/read/host-of';
import { choose, identifier, text } from '../../core/read/read';

/** Of the events that happen once in the life of what they are about: where its number stands. */
const NUMBERS: Readonly<Record<string, string>> = {
  'message.received': 'message_id',
  'conversation.started': 'conversation_id',
};

/**
 * Botble sends no event id, but each message and each conversation is announced exactly once. Every shop counts from 1
 * and one URL may serve several, so the shop is part of the key: the address of the page where the chat began, and the
 * time of creation, as that address may be null. Any other event can happen again, a conversation may be closed twice:
 * it is known by all that it says, the time of sending included.
 */
export function identifyBotble({ event, payload, body }: Envelope): string | null {
  const field = choose(NUMBERS, event);
  if (field === null) return `${event}:${createHash('sha256').update(JSON.stringify(body)).digest('hex')}`;
  const id = identifier(payload[field]);
  if (id === null) return null;
  const shop = hostOf(text(payload.current_url) ?? '');
  return [event, id, shop, text(payload.created_at)].filter((part) => Boolean(part)).join(':');
}
