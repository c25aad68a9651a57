import type { Envelope, NormaliseContext, Normalised, Traits } from '../../core/helpdesk/event';
import type {
  AttachmentBlock,
  AuthorBlock,
  ContactBlock,
  ConversationBlock,
  ConversationStatus,
  ItemKind,
  MessageBlock,
} from '../../core/helpdesk/item';
import { usualKindOf } from '../../core/helpdesk/usual-kind';
import { htmlToText } from '../../core/read/html-text';
import { choose, identifier, isObject, list, object, text, type JsonObject } from '../../core/read/read';
import { toIsoTime } from '../../core/read/timestamp';
import { freescoutEvents } from './catalogue';
import { findThread } from './envelope';

const usualKind = usualKindOf(freescoutEvents);
const STATUS: Record<string, ConversationStatus> = {
  active: 'open',
  pending: 'pending',
  closed: 'resolved',
  spam: 'resolved',
};
const DIRECTIONS: Record<string, MessageBlock['direction']> = {
  customer: 'incoming',
  message: 'outgoing',
  note: 'internal',
};

export function normaliseFreeScout({ event, payload }: Envelope, { baseUrl }: NormaliseContext): Normalised {
  const thread = findThread(event, payload);
  const message = thread === undefined ? null : messageBlock(thread);
  const isCustomer = event.startsWith('customer.');
  return {
    kind: readKind(event, message),
    occurredAt: message?.createdAt ?? readTime(event, payload),
    account: null,
    inbox: readInbox(payload),
    conversation: isCustomer ? null : conversationBlock(payload, baseUrl),
    contact: isCustomer ? customerBlock(payload) : personBlock(payload.customer),
    author: readAuthor(event, payload, thread),
    message,
    traits: readTraits(payload, thread),
  };
}

/** Without a message it is only a conversation that began. */
function readKind(event: string, message: MessageBlock | null): ItemKind {
  if (event !== 'convo.created') return usualKind(event);
  if (message === null) return 'conversation.started';
  return message.direction === 'incoming' ? 'message.received' : 'message.sent';
}

function readTime(event: string, { createdAt, updatedAt }: JsonObject): string | null {
  return toIsoTime(event.endsWith('.created') ? createdAt : updatedAt);
}

function readInbox({ mailboxId }: JsonObject): Normalised['inbox'] {
  const id = identifier(mailboxId);
  return id === null ? null : { id, name: null };
}

function conversationBlock({ id, status }: JsonObject, baseUrl: string | null): ConversationBlock | null {
  const number = identifier(id);
  if (number === null) return null;
  const url = baseUrl === null || !/^\d+$/.test(number) ? null : `${baseUrl}/conversation/${number}`;
  return { id: number, url, status: choose(STATUS, status), previousStatus: null };
}

/** Who wrote it; who closed it; of all other changes FreeScout does not tell who made them. */
function readAuthor(event: string, payload: JsonObject, thread: JsonObject | undefined): AuthorBlock | null {
  const isClosed = event === 'convo.status' && payload.status === 'closed';
  const person = thread?.createdBy ?? (isClosed ? payload.closedByUser : null);
  if (!isObject(person)) return null;
  const type = person.type === 'customer' ? 'contact' : 'agent';
  return { id: identifier(person.id), name: fullName(person), type };
}

function messageBlock({ id, type, body, createdAt, _embedded }: JsonObject): MessageBlock {
  const html = text(body);
  return {
    id: identifier(id),
    text: html === null ? null : text(htmlToText(html)),
    direction: choose(DIRECTIONS, type),
    attachments: list(object(_embedded).attachments).map(attachmentBlock),
    createdAt: toIsoTime(createdAt),
  };
}

function attachmentBlock(entry: unknown): AttachmentBlock {
  const { fileName, fileUrl, mimeType, size } = object(entry);
  return {
    name: text(fileName),
    url: text(fileUrl),
    type: text(mimeType),
    size: typeof size === 'number' ? size : null,
    coordinates: null,
  };
}

function personBlock(value: unknown): ContactBlock | null {
  if (!isObject(value)) return null;
  return { id: identifier(value.id), name: fullName(value), email: text(value.email), phone: null };
}

/** Addresses and numbers are lists there; the first is the main one. */
function customerBlock(customer: JsonObject): ContactBlock {
  const { emails, phones } = object(customer._embedded);
  const first = (entries: unknown) => text(object(list(entries)[0]).value);
  return {
    id: identifier(customer.id),
    name: fullName(customer),
    email: first(emails),
    phone: first(phones),
  };
}

/** The vendor's older samples write `first` and `last`. */
function fullName({ firstName, first, lastName, last }: JsonObject): string | null {
  const names = [text(firstName ?? first), text(lastName ?? last)];
  return text(names.filter((name) => name !== null).join(' '));
}

/** Tags are not in webhooks. */
function readTraits({ assignee }: JsonObject, thread: JsonObject | undefined): Traits {
  const agent = identifier(object(assignee).id);
  return {
    automated: false,
    private: thread?.type === 'note',
    messageType: null,
    origin: null,
    ...(assignee !== undefined && {
      handling: { team: null, assignee: agent === null ? null : { id: agent, type: 'agent' }, labels: [] },
    }),
  };
}
