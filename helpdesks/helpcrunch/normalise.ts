import type {
  AssigneeBlock,
  AuthorBlock,
  ContactBlock,
  ConversationBlock,
  ConversationStatus,
} from '../../core/helpdesk/item';
import type { Envelope, Normalised, Traits } from '../../core/helpdesk/event';
import { usualKindOf } from '../../core/helpdesk/usual-kind';
import { choose, identifier, isObject, object, text, type JsonObject } from '../../core/read/read';
import { toIsoTime } from '../../core/read/timestamp';
import { helpcrunchEvents } from './catalogue';
import { contactBlock } from './contact';
import { customerAuthor, readMessage } from './message';

const usualKind = usualKindOf(helpcrunchEvents);

/** `no communication` and `empty` are chats that nobody works on: none of the four. */
const STATUS: Record<string, ConversationStatus> = {
  new: 'open',
  opened: 'open',
  pending: 'pending',
  onhold: 'pending',
  closed: 'resolved',
};

const NO_MESSAGE: Traits = { automated: false, private: false, messageType: null, origin: null };

export function normaliseHelpcrunch({ event, payload, body }: Envelope): Normalised {
  const parts = readMessage(event, payload);
  const inbox = identifier(payload.applicationId) ?? identifier(object(payload.message).applicationId);
  return {
    kind: usualKind(event),
    occurredAt: parts?.message.createdAt ?? toIsoTime(body.createdAt),
    account: null,
    inbox: inbox === null ? null : { id: inbox, name: null },
    conversation: readConversation(event, payload),
    contact: readContact(event, payload),
    author: parts?.author ?? readAuthor(event, payload),
    assignee: readAssignee(event, payload),
    message: parts?.message ?? null,
    traits: parts?.traits ?? NO_MESSAGE,
  };
}

/** The chat's id is spelled in three ways; a bare `id` means the chat only where the payload is the chat. */
function readConversation(event: string, payload: JsonObject): ConversationBlock | null {
  const isChat = event.startsWith('chat.');
  const id =
    identifier(payload.chat_id) ?? identifier(payload.chatId) ?? (isChat ? identifier(payload.id) : null);
  if (id === null) return null;
  return { id, url: null, status: isChat ? readStatus(event, payload) : null, previousStatus: null };
}

/** Snoozing has no status word of its own. */
function readStatus(event: string, { status, snoozedUntil }: JsonObject): ConversationStatus | null {
  return event === 'chat.snoozed' && text(snoozedUntil) !== null ? 'snoozed' : choose(STATUS, status);
}

function readContact(event: string, payload: JsonObject): ContactBlock | null {
  if (event.startsWith('customer.')) return contactBlock(payload);
  return isObject(payload.customer) ? contactBlock(payload.customer) : null;
}

/** Of a chat; its fields are those of the REST model, as no sample of a webhook shows them. */
function readAssignee(event: string, { assignee }: JsonObject): AssigneeBlock | null {
  if (!event.startsWith('chat.') || !isObject(assignee)) return null;
  return { id: identifier(assignee.id), name: text(assignee.name), type: 'agent' };
}

/** Who closed or rated a chat is known; which agent closed it is not. */
function readAuthor(event: string, payload: JsonObject): AuthorBlock | null {
  if (event === 'chat.rated') return customerAuthor(payload.customer);
  if (event !== 'chat.closed') return null;
  if (payload.closedBy === 'customer') return customerAuthor(payload.customer);
  return payload.closedBy === 'agent' ? { id: null, name: null, type: 'agent' } : null;
}
