import type { ConversationBlock, ConversationStatus, InboxBlock } from '../../core/helpdesk/item';
import type { Envelope } from '../../core/helpdesk/event';
import { choose, identifier, isObject, list, object, text, type JsonObject } from '../../core/read/read';
import { assigned } from './traits';

/** Of conversations (`state`) and of tickets (the category of their state). */
const STATUS: Record<string, ConversationStatus> = {
  open: 'open',
  closed: 'resolved',
  snoozed: 'snoozed',
  submitted: 'open',
  in_progress: 'open',
  waiting_on_customer: 'pending',
  resolved: 'resolved',
};

/** The conversation or ticket in a payload: the payload itself, or under a key of it. */
export function threadIn(payload: JsonObject): JsonObject {
  if (isObject(payload.ticket)) return payload.ticket;
  if (isObject(payload.conversation)) return payload.conversation;
  return payload.type === 'conversation' || payload.type === 'ticket' ? payload : {};
}

export function conversationBlock(
  { event, payload, body }: Envelope,
  thread: JsonObject,
  baseUrl: string | null,
): ConversationBlock | null {
  const id =
    identifier(thread.id) ??
    // `conversation.contact.*` carry the row of a database, other topics only name the conversation.
    identifier(object(thread.model).id) ??
    identifier(thread.conversation_id) ??
    identifier(payload.conversation_id);
  if (id === null) return null;
  return {
    id,
    url: createUrl(id, text(body.app_id), baseUrl),
    status: choose(STATUS, thread.state ?? readTicketState(thread)),
    previousStatus: readPreviousStatus(event, thread),
  };
}

/** Its category; up to API version 2.11 the state is that word itself. */
function readTicketState({ ticket_state: state }: JsonObject): unknown {
  return isObject(state) ? state.category : state;
}

const CHANGES_STATE: ReadonlySet<string> = new Set([
  'ticket.state.updated',
  'ticket.resolved',
  'ticket.closed',
]);

/** A ticket lists all its parts, the change of state last; a conversation does not tell. */
function readPreviousStatus(event: string, { ticket_parts: parts }: JsonObject): ConversationStatus | null {
  if (!CHANGES_STATE.has(event)) return null;
  const last = object(list(object(parts).ticket_parts).at(-1));
  return choose(STATUS, last.previous_ticket_state);
}

const PLAIN = /^[\w-]+$/;

/**
 * The address that Intercom itself puts into notifications, of conversations (API 1.x) and of tickets (2026). It
 * says nothing of the region: workspaces in Europe and Australia enter their address.
 */
function createUrl(id: string, workspace: string | null, baseUrl: string | null): string | null {
  if (workspace === null || !PLAIN.test(workspace) || !PLAIN.test(id)) return null;
  return `${baseUrl ?? 'https://app.intercom.com'}/a/apps/${workspace}/conversations/${id}`;
}

/** A team's inbox. */
export function inboxBlock(thread: JsonObject): InboxBlock | null {
  const id = assigned(thread.team_assignee_id);
  return id === null ? null : { id, name: null };
}
