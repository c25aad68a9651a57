import type { AttachmentBlock, MessageBlock } from '../../core/helpdesk/item';
import { choose, identifier, isObject, list, object, text, type JsonObject } from '../../core/read/read';
import { toIsoTime } from '../../core/read/timestamp';
import { bodyImages, bodyText } from './body';
import { authorBlock } from './people';

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

/**
 * What the event is about: the conversation's beginning, or the newest part that somebody wrote who the topic is about.
 * A notification may carry several: what a rule or a bot did right after a reply stands behind it
 * (github:botpress/botpress, issue 13494).
 */
export function findPart(event: string, payload: JsonObject, thread: JsonObject): JsonObject {
  if (BEGINNINGS.has(event)) return firstMessage(thread);
  if (payload.ticket_part !== undefined) return object(payload.ticket_part);
  const parts = partsOf(thread);
  const isMeant = choose(MEANT, event);
  return parts.findLast((part) => isMeant?.(part) === true && isWritten(part)) ?? parts.at(-1) ?? {};
}

function partsOf(thread: JsonObject): readonly JsonObject[] {
  return list(object(thread.conversation_parts).conversation_parts).map(object);
}

/**
 * What is told with the part, oldest first, the part itself last: one notification may carry several comments of a
 * customer, or several replies of one teammate, with nobody else's words between them. An item has one message, so their
 * texts stand in it together, and none is lost.
 */
function partsTogether(event: string, part: JsonObject, thread: JsonObject): readonly JsonObject[] {
  const written = partsOf(thread).filter(isWritten);
  const end = written.indexOf(part);
  if (end < 1) return [part];
  const isMeant = choose(MEANT, event);
  const belongs = (other: JsonObject) =>
    isMeant?.(other) === true && (byContact(part) || isSameAuthor(other, part));
  const before = written.slice(0, end).findLastIndex((other) => !belongs(other));
  return written.slice(before + 1, end + 1);
}

function isSameAuthor({ author: one }: JsonObject, { author: other }: JsonObject): boolean {
  const [id, otherId] = [identifier(object(one).id), identifier(object(other).id)];
  return id !== null && id === otherId && object(one).type === object(other).type;
}

const byAgent = ({ author }: JsonObject) => authorBlock(author)?.type === 'agent';
const byContact = ({ author }: JsonObject) => authorBlock(author)?.type === 'contact';
const byBot = ({ author }: JsonObject) => {
  const { from_ai_agent, is_ai_answer } = object(author);
  return authorBlock(author)?.type === 'bot' || from_ai_agent === true || is_ai_answer === true;
};
const isNote = ({ part_type }: JsonObject) => part_type === 'note';
const isReply = (part: JsonObject) => !isNote(part) && (byAgent(part) || byBot(part));

const MEANT: Record<string, (part: JsonObject) => boolean> = {
  'conversation.user.replied': byContact,
  'conversation.admin.replied': isReply,
  'conversation.admin.replied.translated': isReply,
  'conversation.operator.replied': (part) => !isNote(part) && byBot(part),
  'conversation.admin.noted': isNote,
  'conversation_part.redacted': ({ redacted }) => redacted === true,
};

function isWritten({ body, attachments, redacted }: JsonObject): boolean {
  return text(body) !== null || list(attachments).length > 0 || redacted === true;
}

/** Under another key in API 1.x. */
export function firstMessage({ source, conversation_message: old }: JsonObject): JsonObject {
  return object(source ?? old);
}

/** As API 1.x writes conversations: its apps still get the topics of today. */
export function isOldForm({ source, conversation_message: old }: JsonObject): boolean {
  return source === undefined && isObject(old);
}

/** Null for topics that are not about a message, even where their part has a text. */
export function messageBlock(event: string, part: JsonObject, thread: JsonObject): MessageBlock | null {
  const route = choose(ROUTES, event);
  if (route === null) return null;
  const parts = partsTogether(event, part, thread);
  const texts = parts.flatMap(({ body, subject }) => bodyText(body) ?? text(subject) ?? []);
  return {
    id: identifier(part.id),
    text: texts.length === 0 ? null : texts.join('\n\n'),
    direction: route.direction,
    attachments: parts.flatMap((each) => [...attachments(each.attachments), ...bodyImages(each.body)]),
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
      coordinates: null,
    };
  });
}
