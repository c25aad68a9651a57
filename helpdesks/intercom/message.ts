import type { AttachmentBlock, MessageBlock } from '../../core/helpdesk/item';
import { choose, identifier, list, object, text, type JsonObject } from '../../core/read/read';
import { toIsoTime } from '../../core/read/timestamp';
import { bodyImages, bodyText } from './body';

interface Route {
  readonly direction: MessageBlock['direction'];
}

/** Topics that are about one message, and which way it went; a deletion does not say. */
const ROUTES: Record<string, Route> = {
  'conversation.user.created': { direction: 'incoming' },
  'conversation.user.replied': { direction: 'incoming' },
  'conversation.admin.single.created': { direction: 'outgoing' },
  'conversation.admin.replied': { direction: 'outgoing' },
  'conversation.admin.replied.translated': { direction: 'outgoing' },
  'conversation.operator.replied': { direction: 'outgoing' },
  'conversation.admin.noted': { direction: 'internal' },
  'conversation_part.redacted': { direction: null },
  'ticket.contact.replied': { direction: 'incoming' },
  'ticket.admin.replied': { direction: 'outgoing' },
  'ticket.admin.replied.translated': { direction: 'outgoing' },
  'ticket.note.created': { direction: 'internal' },
};

/** These carry their message as what began the conversation, whatever parts it has by now. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  'conversation.user.created',
  'conversation.admin.single.created',
]);

/** What the event is about: the newest part, or the conversation's beginning. */
export function findPart(event: string, payload: JsonObject, thread: JsonObject): JsonObject {
  if (BEGINNINGS.has(event)) return object(thread.source);
  return object(payload.ticket_part ?? list(object(thread.conversation_parts).conversation_parts).at(-1));
}

/** Null for topics that are not about a message, even where their part has a text. */
export function messageBlock(event: string, part: JsonObject, thread: JsonObject): MessageBlock | null {
  const route = choose(ROUTES, event);
  if (route === null) return null;
  return {
    id: identifier(part.id),
    text: bodyText(part.body) ?? text(part.subject),
    direction: route.direction,
    attachments: [...attachments(part.attachments), ...bodyImages(part.body)],
    // What began a conversation has no time of its own.
    createdAt: toIsoTime(part.created_at ?? thread.created_at),
  };
}

function attachments(value: unknown): AttachmentBlock[] {
  return list(value).map((entry) => {
    const { name, url, content_type, filesize } = object(entry);
    return {
      name: text(name),
      url: text(url),
      type: text(content_type),
      size: typeof filesize === 'number' ? filesize : null,
    };
  });
}
