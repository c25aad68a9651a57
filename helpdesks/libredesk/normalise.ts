import type { Envelope, NormaliseContext, Normalised } from '../../core/helpdesk/event';
import type { ItemKind, MessageBlock } from '../../core/helpdesk/item';
import { usualKindOf } from '../../core/helpdesk/usual-kind';
import { choose, identifier, list, object, text, type JsonObject } from '../../core/read/read';
import { toIsoTime } from '../../core/read/timestamp';
import { libredeskEvents } from './catalogue';
import { conversationBlock, findConversation, inboxBlock, isSnoozed, readHandling } from './conversation';
import { actorBlock, authorBlock, contactBlock } from './people';

const usualKind = usualKindOf(libredeskEvents);
const NEW_MESSAGES: Record<string, ItemKind> = {
  incoming: 'message.received',
  outgoing: 'message.sent',
  internal: 'message.note',
};

export function normaliseLibredesk(envelope: Envelope, { baseUrl }: NormaliseContext): Normalised {
  const { event, payload, body } = envelope;
  const conversation = findConversation(event, payload);
  const message = event.startsWith('message.') ? messageBlock(payload) : null;
  const handling = readHandling(conversation);
  return {
    kind: readKind(event, payload, message),
    occurredAt: readTime(event, payload) ?? toIsoTime(body.timestamp),
    account: null,
    inbox: inboxBlock(conversation),
    conversation: conversationBlock(event, payload, baseUrl),
    contact: contactBlock(event.startsWith('message.') ? payload.author : conversation.contact),
    author: event.startsWith('message.')
      ? authorBlock(payload.author)
      : actorBlock(payload.actor_id, conversation),
    message,
    traits: {
      automated: false,
      private: message?.direction === 'internal',
      messageType: message === null ? null : text(payload.type),
      origin: null,
      ...(handling !== undefined && { handling }),
    },
  };
}

function readKind(event: string, payload: JsonObject, message: MessageBlock | null): ItemKind {
  if (event === 'message.created') return choose(NEW_MESSAGES, message?.direction) ?? 'other';
  if (isSnoozed(event, payload)) return 'conversation.snoozed';
  return usualKind(event);
}

/** A change has no time of its own, only that of its delivery. */
function readTime(event: string, payload: JsonObject): string | null {
  return event.endsWith('.created') ? toIsoTime(payload.created_at) : null;
}

const DIRECTIONS: Record<string, MessageBlock['direction']> = { incoming: 'incoming', outgoing: 'outgoing' };

/** Null for an activity: a line in the conversation that nobody wrote. */
function messageBlock(payload: JsonObject): MessageBlock | null {
  const direction = payload.private === true ? 'internal' : choose(DIRECTIONS, payload.type);
  if (direction === null) return null;
  return {
    id: identifier(payload.uuid),
    text: text(payload.text_content) ?? (payload.content_type === 'text' ? text(payload.content) : null),
    direction,
    attachments: list(payload.attachments).map((entry) => {
      const { name, url, content_type, size } = object(entry);
      return {
        name: text(name),
        url: text(url),
        type: text(content_type),
        size: typeof size === 'number' ? size : null,
        coordinates: null,
      };
    }),
    createdAt: toIsoTime(payload.created_at),
  };
}
