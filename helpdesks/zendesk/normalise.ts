import type { Envelope, Handling, NormaliseContext, Normalised } from '../../core/helpdesk/event';
import type {
  AuthorBlock,
  ContactBlock,
  ConversationBlock,
  ConversationStatus,
  ItemKind,
  MessageBlock,
} from '../../core/helpdesk/item';
import { usualKindOf } from '../../core/helpdesk/usual-kind';
import { choose, identifier, list, object, text, type JsonObject } from '../../core/read/read';
import { toIsoTime } from '../../core/read/timestamp';
import { zendeskEvents } from './catalogue';

const usualKind = usualKindOf(zendeskEvents);
/** DELETED, ARCHIVED and SCRUBBED are none of ours. */
const STATUS: Record<string, ConversationStatus> = {
  NEW: 'open',
  OPEN: 'open',
  PENDING: 'pending',
  HOLD: 'pending',
  SOLVED: 'resolved',
  CLOSED: 'resolved',
};
const ACTORS: Record<string, AuthorBlock['type']> = {
  end_user: 'contact',
  agent: 'agent',
  bot: 'bot',
  system: 'bot',
};
const NEW_MESSAGES: Record<string, ItemKind> = {
  incoming: 'message.received',
  outgoing: 'message.sent',
  internal: 'message.note',
};

export function normaliseZendesk(envelope: Envelope, { baseUrl }: NormaliseContext): Normalised {
  const { event, payload, body } = envelope;
  const detail = object(payload.detail);
  const happened = object(payload.event);
  const isTicket = event.startsWith('ticket.') || event.startsWith('messaging_ticket.');
  const author = authorBlock(event, detail, happened);
  const occurredAt = toIsoTime(body.time);
  const message = messageBlock(happened, author, occurredAt);
  const account = identifier(body.account_id);
  return {
    kind: readKind(event, detail, message),
    occurredAt,
    account: account === null ? null : { id: account, name: null },
    inbox: null,
    conversation: isTicket ? conversationBlock(event, detail, happened, baseUrl) : null,
    contact: contactBlock(event, detail, author),
    author,
    message,
    traits: {
      automated: author?.type === 'bot',
      private: message?.direction === 'internal',
      messageType: message === null ? null : text(object(detail.via).channel),
      origin: null,
      ...(event.startsWith('ticket.') && { handling: readHandling(detail) }),
    },
  };
}

function readKind(event: string, detail: JsonObject, message: MessageBlock | null): ItemKind {
  if (message !== null) return choose(NEW_MESSAGES, message.direction) ?? 'other';
  if (event.startsWith('user.') && isColleague(detail)) return 'other';
  return usualKind(event);
}

function conversationBlock(
  event: string,
  detail: JsonObject,
  happened: JsonObject,
  baseUrl: string | null,
): ConversationBlock | null {
  const id = identifier(detail.id);
  if (id === null) return null;
  const isChange = event === 'ticket.status_changed';
  return {
    id,
    url: baseUrl === null || !/^\d+$/.test(id) ? null : `${baseUrl}/agent/tickets/${id}`,
    // Of a change, what it changed to: the ticket may have changed again since.
    status: choose(STATUS, isChange ? (happened.current ?? detail.status) : detail.status),
    previousStatus: isChange ? choose(STATUS, happened.previous) : null,
  };
}

/** Whoever wrote is named; whoever changed a ticket is an id, a customer's where it is the requester's. */
function authorBlock(event: string, detail: JsonObject, happened: JsonObject): AuthorBlock | null {
  const { author } = object(happened.comment);
  if (author !== undefined) {
    const { id, name, is_staff: isStaff } = object(author);
    return { id: identifier(id), name: text(name), type: isStaff === true ? 'agent' : 'contact' };
  }
  if (happened.actor !== undefined) {
    const { id, name, type } = object(happened.actor);
    const known = choose(ACTORS, type);
    return known === null ? null : { id: identifier(id), name: text(name), type: known };
  }
  const actor = event.startsWith('ticket.') ? identifier(detail.actor_id) : null;
  // Triggers and automations act as -1.
  if (actor === '-1') return { id: actor, name: null, type: 'system' };
  if (actor === null) return null;
  return { id: actor, name: null, type: actor === identifier(detail.requester_id) ? 'contact' : 'agent' };
}

/** Tickets tell the requester's id only, and users their address but no name. */
function contactBlock(event: string, detail: JsonObject, author: AuthorBlock | null): ContactBlock | null {
  const nobody = { name: null, email: null, phone: null };
  if (event.startsWith('user.')) {
    return isColleague(detail) ? null : { ...nobody, id: identifier(detail.id), email: text(detail.email) };
  }
  const wrote = author?.type === 'contact' ? author : null;
  const id = identifier(detail.requester_id) ?? wrote?.id ?? null;
  if (id === null) return null;
  return { ...nobody, id, name: wrote?.id === id ? wrote.name : null };
}

function messageBlock(
  happened: JsonObject,
  author: AuthorBlock | null,
  createdAt: string | null,
): MessageBlock | null {
  const { comment, message } = happened;
  if (comment === undefined && message === undefined) return null;
  const { id, body, is_public: isPublic } = object(comment ?? message);
  const spoken = author?.type === 'contact' ? 'incoming' : 'outgoing';
  return {
    id: identifier(id),
    text: text(body),
    direction: isPublic === false ? 'internal' : spoken,
    attachments: [],
    createdAt,
  };
}

function readHandling({ group_id: team, assignee_id: assignee, tags }: JsonObject): Handling {
  const agent = identifier(assignee);
  return {
    team: identifier(team),
    assignee: agent === null ? null : { id: agent, type: 'agent' },
    labels: list(tags)
      .map(text)
      .filter((tag) => tag !== null),
  };
}

function isColleague({ role }: JsonObject): boolean {
  return role === 'agent' || role === 'admin';
}
