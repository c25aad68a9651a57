import type { ConversationBlock, ConversationStatus, InboxBlock } from '../../item';
import { choose, identifier, isObject, object, type JsonObject } from '../../read';

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
  payload: JsonObject,
  thread: JsonObject,
  workspace: string | null,
  baseUrl: string | null,
): ConversationBlock | null {
  const id =
    identifier(thread.id) ??
    // `conversation.contact.*` carry the row of a database, other topics only name the conversation.
    identifier(object(thread.model).id) ??
    identifier(thread.conversation_id) ??
    identifier(payload.conversation_id);
  if (id === null) return null;
  const status = choose(STATUS, thread.state ?? object(thread.ticket_state).category);
  return { id, url: urlOf(id, workspace, baseUrl), status };
}

/**
 * The address that Intercom itself puts into notifications, of conversations (API 1.x) and of tickets (2026). It
 * says nothing of the region: workspaces in Europe and Australia enter their address.
 */
function urlOf(id: string, workspace: string | null, baseUrl: string | null): string | null {
  if (workspace === null) return null;
  const origin = baseUrl ?? 'https://app.intercom.com';
  return `${origin}/a/apps/${encodeURIComponent(workspace)}/conversations/${encodeURIComponent(id)}`;
}

/** A team's inbox; tickets write "0" for none. */
export function inboxBlock({ team_assignee_id: team }: JsonObject): InboxBlock | null {
  const id = identifier(team);
  return id === null || id === '0' ? null : { id, name: null };
}
