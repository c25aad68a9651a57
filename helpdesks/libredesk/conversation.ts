import type { Handling } from '../../core/helpdesk/event';
import type { ConversationBlock, ConversationStatus, InboxBlock } from '../../core/helpdesk/item';
import { choose, identifier, list, object, text, type JsonObject } from '../../core/read/read';

/** Their names can be changed; what stays is the category (schema.sql). */
const STATUS: Record<string, ConversationStatus> = { open: 'open', waiting: 'pending', resolved: 'resolved' };

const UUID = /^[0-9a-f-]{36}$/i;

/** The conversation itself, or the one that a change names; a message says only which. */
export function findConversation(event: string, payload: JsonObject): JsonObject {
  return event === 'conversation.created' ? payload : object(payload.conversation);
}

/** A change of status tells until when, where it snoozes; the status before it only by a name. */
export function isSnoozed(event: string, payload: JsonObject): boolean {
  return event === 'conversation.status_changed' && text(payload.snooze_until) !== null;
}

export function conversationBlock(
  event: string,
  payload: JsonObject,
  baseUrl: string | null,
): ConversationBlock | null {
  const conversation = findConversation(event, payload);
  const id = identifier(conversation.uuid) ?? identifier(payload.conversation_uuid);
  if (id === null) return null;
  return {
    id,
    url: baseUrl === null || !UUID.test(id) ? null : `${baseUrl}/inboxes/all/conversation/${id}`,
    status: isSnoozed(event, payload) ? 'snoozed' : choose(STATUS, conversation.status_category),
    previousStatus: null,
  };
}

export function inboxBlock(conversation: JsonObject): InboxBlock | null {
  const id = identifier(conversation.inbox_id);
  return id === null ? null : { id, name: text(conversation.inbox_name) };
}

/** Undefined for messages, which say nothing of it. */
export function readHandling(conversation: JsonObject): Handling | undefined {
  const { assigned_team_id: team, assigned_user_id: user, tags } = conversation;
  if (team === undefined && user === undefined) return undefined;
  const agent = identifier(user);
  return {
    team: identifier(team),
    assignee: agent === null ? null : { id: agent, type: 'agent' },
    labels: list(tags)
      .map(text)
      .filter((tag) => tag !== null),
  };
}
