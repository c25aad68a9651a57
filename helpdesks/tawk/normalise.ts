import type { Envelope, Normalised } from '../../core/helpdesk/event';
import type {
  AccountBlock,
  AuthorBlock,
  ContactBlock,
  ConversationBlock,
  ItemKind,
  MessageBlock,
} from '../../core/helpdesk/item';
import { usualKindOf } from '../../core/helpdesk/usual-kind';
import { choose, identifier, isObject, object, text, type JsonObject } from '../../core/read/read';
import { toIsoTime } from '../../core/read/timestamp';
import { tawkEvents } from './catalogue';

const usualKind = usualKindOf(tawkEvents);
const FIRST_MESSAGES: Record<string, ItemKind> = { visitor: 'message.received', agent: 'message.sent' };

export function normaliseTawk({ event, payload }: Envelope): Normalised {
  const occurredAt = toIsoTime(payload.time);
  const customer = payload.requester ?? payload.visitor ?? object(payload.chat).visitor;
  const sender = text(object(object(payload.message).sender).type);
  return {
    kind: event === 'chat:start' ? (choose(FIRST_MESSAGES, sender) ?? 'conversation.started') : kindOf(event),
    occurredAt,
    account: accountBlock(payload.property),
    inbox: null,
    conversation: conversationBlock(event, payload),
    contact: contactBlock(customer),
    author: authorBlock(event, sender, customer),
    message: messageBlock(payload, sender, occurredAt),
    traits: {
      automated: sender === 'system',
      private: false,
      messageType: text(object(payload.message).type),
      origin: null,
    },
  };
}

function kindOf(event: string): ItemKind {
  return usualKind(event);
}

/** The site: one login may have many. */
function accountBlock(value: unknown): AccountBlock | null {
  const { id, name } = object(value);
  const known = identifier(id);
  return known === null ? null : { id: known, name: text(name) };
}

const PROPERTY = /^[0-9a-f]{24}$/i;
const UUID = /^[0-9a-f-]{36}$/i;

/** The link is the one that other programs build; the vendor documents none, and nobody knows one of a ticket. */
function conversationBlock(event: string, payload: JsonObject): ConversationBlock | null {
  const chat = identifier(payload.chatId) ?? identifier(object(payload.chat).id);
  const id = chat ?? identifier(object(payload.ticket).id);
  if (id === null) return null;
  const property = identifier(object(payload.property).id) ?? '';
  const hasLink = chat !== null && UUID.test(chat) && PROPERTY.test(property);
  return {
    id,
    url: hasLink ? `https://dashboard.tawk.to/#/inbox/${property}/all/chat/${chat}` : null,
    status: event === 'chat:end' ? 'resolved' : event === 'chat:transcript_created' ? null : 'open',
    previousStatus: null,
  };
}

/** Neither visitors nor requesters have an id. */
function contactBlock(value: unknown): ContactBlock | null {
  if (!isObject(value)) return null;
  return { id: null, name: text(value.name), email: text(value.email), phone: null };
}

/** Who ended a chat is not told; a transcript has many authors. */
function authorBlock(event: string, sender: string | null, customer: unknown): AuthorBlock | null {
  const isCustomer = event === 'ticket:create' || sender === 'visitor';
  if (isCustomer) return { id: null, name: text(object(customer).name), type: 'contact' };
  if (sender === 'agent' || sender === 'system') return { id: null, name: null, type: sender };
  return null;
}

function messageBlock(
  payload: JsonObject,
  sender: string | null,
  createdAt: string | null,
): MessageBlock | null {
  const words = { id: null, attachments: [], createdAt };
  if (isObject(payload.ticket))
    return { ...words, text: text(payload.ticket.message), direction: 'incoming' };
  if (sender !== 'visitor' && sender !== 'agent') return null;
  const direction = sender === 'visitor' ? 'incoming' : 'outgoing';
  return { ...words, text: text(object(payload.message).text), direction };
}
