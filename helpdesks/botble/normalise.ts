import type { AuthorBlock, ConversationStatus, MessageBlock } from '../../core/helpdesk/item';
import type { Envelope, Normalised } from '../../core/helpdesk/event';
import { choose, identifier, text, type JsonObject } from '../../core/read/read';
import { toIsoTime } from '../../core/read/timestamp';

const STATUS: Record<string, ConversationStatus> = { open: 'open', closed: 'resolved' };

export function normaliseBotble({ event, payload, body }: Envelope): Normalised {
  const fromAdmin = payload.is_from_admin === true;
  const isMessage = event === 'message.received';
  const conversationId = identifier(payload.conversation_id);
  const createdAt = toIsoTime(payload.created_at);
  return {
    kind: isMessage ? (fromAdmin ? 'message.sent' : 'message.received') : toKind(event),
    occurredAt: createdAt ?? toIsoTime(body.timestamp),
    account: null,
    inbox: null,
    conversation:
      conversationId === null
        ? null
        : { id: conversationId, url: null, status: choose(STATUS, payload.status), previousStatus: null },
    contact: {
      id: null,
      name: text(payload.visitor_name),
      email: text(payload.visitor_email),
      phone: text(payload.visitor_phone),
    },
    author: readAuthor(payload, fromAdmin),
    message: isMessage ? readMessage(payload, fromAdmin, createdAt) : null,
    traits: { automated: false, private: false, messageType: isMessage ? 'text' : null, origin: null },
  };
}

function toKind(event: string): Normalised['kind'] {
  return event === 'conversation.started' ? 'conversation.started' : 'other';
}

function readAuthor(payload: JsonObject, fromAdmin: boolean): AuthorBlock {
  return fromAdmin
    ? { id: null, name: text(payload.admin_name), type: 'agent' }
    : { id: null, name: text(payload.visitor_name), type: 'contact' };
}

function readMessage(payload: JsonObject, fromAdmin: boolean, createdAt: string | null): MessageBlock {
  return {
    id: identifier(payload.message_id),
    text: text(payload.content),
    direction: fromAdmin ? 'outgoing' : 'incoming',
    attachments: [],
    createdAt,
  };
}
