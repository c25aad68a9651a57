import type { Envelope, Normalised } from '../../core/helpdesk/event';
import type {
  AuthorBlock,
  ContactBlock,
  ConversationBlock,
  ConversationStatus,
  MessageBlock,
} from '../../core/helpdesk/item';
import { usualKindOf } from '../../core/helpdesk/usual-kind';
import { htmlToText } from '../../core/read/html-text';
import { choose, identifier, list, object, text, type JsonObject } from '../../core/read/read';
import { toIsoTime } from '../../core/read/timestamp';
import { helpScoutEvents } from './catalogue';
import { findThread } from './threads';

const usualKind = usualKindOf(helpScoutEvents);
/** Spam is none of ours. */
const STATUS: Record<string, ConversationStatus> = { active: 'open', pending: 'pending', closed: 'resolved' };
const DIRECTIONS: Record<string, MessageBlock['direction']> = {
  customer: 'incoming',
  message: 'outgoing',
  note: 'internal',
};
const AUTHORS: Record<string, AuthorBlock['type']> = { customer: 'contact', user: 'agent' };

export function normaliseHelpScout({ event, payload }: Envelope): Normalised {
  const isRating = event === 'satisfaction.ratings';
  const conversation = event.startsWith('convo.') || isRating ? payload : {};
  const thread = findThread(event, payload);
  const message = thread === undefined ? null : messageBlock(thread);
  const inbox = identifier(payload.mailboxId);
  return {
    kind: usualKind(event),
    occurredAt: readTime(event, payload, thread),
    account: null,
    inbox: inbox === null ? null : { id: inbox, name: null },
    conversation: isRating ? ratedBlock(payload) : conversationBlock(event, conversation),
    contact: contactBlock(event, payload),
    author: authorBlock(event, payload, thread),
    message,
    traits: {
      automated: false,
      private: message?.direction === 'internal',
      messageType: message === null ? null : text(payload.type),
      origin: null,
      ...(conversation.tags !== undefined && { handling: readHandling(conversation) }),
    },
  };
}

function conversationBlock(event: string, { id, number, status }: JsonObject): ConversationBlock | null {
  const known = event.startsWith('convo.') ? identifier(id) : null;
  return known === null
    ? null
    : { id: known, url: link(known, number), status: choose(STATUS, status), previousStatus: null };
}

function ratedBlock({ conversationId, conversationNumber }: JsonObject): ConversationBlock | null {
  const id = identifier(conversationId);
  return id === null ? null : { id, url: link(id, conversationNumber), status: null, previousStatus: null };
}

/** As many public repositories quote it; no page of the vendor's names the form. */
function link(id: string, number: unknown): string | null {
  const shown = identifier(number);
  if (shown === null || !/^\d+$/.test(id) || !/^\d+$/.test(shown)) return null;
  return `https://secure.helpscout.net/conversation/${id}/${shown}`;
}

function contactBlock(event: string, payload: JsonObject): ContactBlock | null {
  if (event === 'satisfaction.ratings') {
    const { customerId: id, customerName: name } = payload;
    return { id: identifier(id), name: text(name), email: null, phone: null };
  }
  if (!event.startsWith('customer.')) {
    const { primaryCustomer: customer } = payload;
    if (typeof customer !== 'object' || customer === null) return null;
    const { id, email } = object(customer);
    return { id: identifier(id), name: fullName(object(customer)), email: text(email), phone: null };
  }
  const { firstName, lastName, _embedded: embedded } = payload;
  const { emails, phones } = object(embedded);
  return {
    id: identifier(payload.id),
    name: joinName(firstName, lastName),
    email: text(object(list(emails)[0]).value),
    phone: text(object(list(phones)[0]).value),
  };
}

/** Of what changed a conversation nothing tells who did it. */
function authorBlock(event: string, payload: JsonObject, thread: JsonObject | undefined): AuthorBlock | null {
  if (event === 'satisfaction.ratings') {
    return { id: identifier(payload.customerId), name: text(payload.customerName), type: 'contact' };
  }
  if (event === 'beacon.chat.customer.replied') return { id: null, name: null, type: 'contact' };
  const isNew = event === 'convo.created' || event === 'convo.ai-answers.created';
  const author = object(thread?.createdBy ?? (isNew ? payload.createdBy : undefined));
  const type = choose(AUTHORS, author.type);
  return type === null ? null : { id: identifier(author.id), name: fullName(author), type };
}

function messageBlock({ id, type, body, createdAt, _embedded }: JsonObject): MessageBlock {
  const html = text(body);
  return {
    id: identifier(id),
    text: html === null ? null : text(htmlToText(html)),
    direction: choose(DIRECTIONS, type),
    attachments: list(object(_embedded).attachments).map((entry) => {
      const { filename, mimeType, size } = object(entry);
      return {
        name: text(filename),
        url: null,
        type: text(mimeType),
        size: typeof size === 'number' ? size : null,
        coordinates: null,
      };
    }),
    createdAt: toIsoTime(createdAt),
  };
}

function readTime(event: string, payload: JsonObject, thread: JsonObject | undefined): string | null {
  if (thread !== undefined) return toIsoTime(thread.createdAt);
  const { createdAt, modifiedAt, updatedAt } = payload;
  if (event.endsWith('.created')) return toIsoTime(createdAt);
  return toIsoTime(modifiedAt ?? updatedAt);
}

function readHandling({ assignee, tags }: JsonObject) {
  const id = identifier(object(assignee).id);
  return {
    team: null,
    assignee: id === null ? null : { id, type: 'agent' as const },
    labels: list(tags)
      .map((each) => text(object(each).tag))
      .filter((tag) => tag !== null),
  };
}

function fullName({ first, last }: JsonObject): string | null {
  return joinName(first, last);
}

function joinName(...parts: readonly unknown[]): string | null {
  return text(
    parts
      .map(text)
      .filter((part) => part !== null)
      .join(' '),
  );
}
