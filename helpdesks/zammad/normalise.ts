import type { Envelope, Handling, NormaliseContext, Normalised } from '../../core/helpdesk/event';
import type {
  AttachmentBlock,
  AuthorBlock,
  ContactBlock,
  ConversationBlock,
  ConversationStatus,
  InboxBlock,
  ItemKind,
  MessageBlock,
} from '../../core/helpdesk/item';
import { usualKindOf } from '../../core/helpdesk/usual-kind';
import { htmlToText } from '../../core/read/html-text';
import { choose, identifier, isObject, list, object, text, type JsonObject } from '../../core/read/read';
import { toIsoTime } from '../../core/read/timestamp';
import { zammadEvents } from './catalogue';
import { isWritten } from './envelope';

const usualKind = usualKindOf(zammadEvents);
/** As Zammad is installed. Administrators can add states and rename these: those are none of the four. */
const STATUS: Record<string, ConversationStatus> = {
  new: 'open',
  open: 'open',
  'pending reminder': 'snoozed',
  'pending close': 'pending',
  closed: 'resolved',
  merged: 'resolved',
};
const AUTHORS: Record<string, AuthorBlock['type']> = {
  Customer: 'contact',
  Agent: 'agent',
  System: 'system',
};
/** Both are users: what Zammad itself does, and the owner of a ticket that nobody owns. */
const NOBODY = '1';

export function normaliseZammad({ event, payload }: Envelope, { baseUrl }: NormaliseContext): Normalised {
  const ticket = object(payload.ticket);
  const article = object(payload.article);
  const message = isWritten(event) ? messageBlock(article) : null;
  const conversation = conversationBlock(ticket, baseUrl);
  return {
    kind: readKind(event, message, conversation.status),
    occurredAt: message?.createdAt ?? readTime(event, ticket),
    account: null,
    inbox: groupBlock(ticket),
    conversation,
    contact: contactBlock(ticket.customer),
    author: message === null ? readActor(event, ticket) : authorBlock(article, ticket),
    message,
    traits: {
      automated: message !== null && article.sender === 'System',
      private: message?.direction === 'internal',
      messageType: message === null ? null : text(article.type),
      origin: null,
      handling: readHandling(ticket),
    },
  };
}

function readKind(event: string, message: MessageBlock | null, status: ConversationStatus | null): ItemKind {
  if (event === 'ticket.state_changed' && status === 'snoozed') return 'conversation.snoozed';
  if (event !== 'ticket.created') return usualKind(event);
  if (message === null) return 'conversation.started';
  if (message.direction === 'internal') return 'message.note';
  return message.direction === 'incoming' ? 'message.received' : 'message.sent';
}

const TIMES: Record<string, string> = {
  'ticket.created': 'created_at',
  'ticket.reminder_reached': 'pending_time',
  'ticket.escalation': 'escalation_at',
};

/** The ticket is as it was when Zammad sent it. When it warned, it does not say. */
function readTime(event: string, ticket: JsonObject): string | null {
  if (event === 'ticket.escalation_warning') return null;
  return toIsoTime(ticket[choose(TIMES, event) ?? 'updated_at']);
}

/** A group is where mail arrives, and the team that looks after it. */
function groupBlock({ group_id, group }: JsonObject): InboxBlock | null {
  const id = identifier(group_id);
  return id === null ? null : { id, name: text(object(group).name) };
}

function conversationBlock({ id, state }: JsonObject, baseUrl: string | null): ConversationBlock {
  const number = identifier(id) ?? '';
  const url = baseUrl === null || !/^\d+$/.test(number) ? null : `${baseUrl}/#ticket/zoom/${number}`;
  return { id: number, url, status: choose(STATUS, state), previousStatus: null };
}

function contactBlock(value: unknown): ContactBlock | null {
  if (!isObject(value) || identifier(value.id) === null) return null;
  const { id, email, phone, mobile } = value;
  return {
    id: identifier(id),
    name: fullName(value),
    email: text(email),
    phone: text(phone) ?? text(mobile),
  };
}

/** What an agent wrote down for a customer names the customer as its origin, and the agent as its creator. */
function authorBlock(
  { sender, origin_by_id, created_by }: JsonObject,
  ticket: JsonObject,
): AuthorBlock | null {
  const type = choose(AUTHORS, sender);
  if (type === null) return null;
  const origin = identifier(origin_by_id);
  const writer = origin === null || origin === identifier(object(created_by).id) ? created_by : undefined;
  const person = object(writer ?? (origin === identifier(ticket.customer_id) ? ticket.customer : {}));
  return { id: origin ?? identifier(person.id), name: fullName(person), type };
}

/** Who changed the ticket last; when a time has come, nobody did anything. */
function readActor(event: string, { updated_by, customer_id }: JsonObject): AuthorBlock | null {
  const id = identifier(object(updated_by).id);
  if (id === null || event === 'ticket.reminder_reached' || event.startsWith('ticket.escalation'))
    return null;
  if (id === NOBODY) return { id, name: null, type: 'system' };
  const type = id === identifier(customer_id) ? 'contact' : 'agent';
  return { id, name: fullName(object(updated_by)), type };
}

function messageBlock(article: JsonObject): MessageBlock | null {
  const id = identifier(article.id);
  if (id === null) return null;
  const body = text(article.body);
  const isHtml = text(article.content_type)?.startsWith('text/html') === true;
  return {
    id,
    text: body === null || !isHtml ? body : text(htmlToText(body)),
    direction:
      article.internal === true ? 'internal' : article.sender === 'Customer' ? 'incoming' : 'outgoing',
    attachments: list(article.attachments).map(attachmentBlock),
    createdAt: toIsoTime(article.created_at),
  };
}

function attachmentBlock(entry: unknown): AttachmentBlock {
  const { filename, url, size, preferences } = object(entry);
  const bytes = identifier(size) ?? '';
  return {
    name: text(filename),
    url: text(url),
    type: text(object(preferences)['Content-Type']) ?? text(object(preferences)['Mime-Type']),
    size: /^\d{1,15}$/.test(bytes) ? Number(bytes) : null,
    coordinates: null,
  };
}

function readHandling({ owner_id, group_id }: JsonObject): Handling {
  const owner = identifier(owner_id);
  return {
    team: identifier(group_id),
    assignee: owner === null || owner === NOBODY ? null : { id: owner, type: 'agent' },
    labels: [],
  };
}

function fullName({ firstname, lastname }: JsonObject): string | null {
  return text([text(firstname), text(lastname)].filter((name) => name !== null).join(' '));
}
