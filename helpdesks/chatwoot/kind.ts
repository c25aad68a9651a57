import type { ItemKind } from '../../core/helpdesk/item';
import { choose, object, type JsonObject } from '../../core/read/read';
import { chatwootEvents } from './catalogue';
import { hasChanged, isOnlyActivity } from './changes';
import { toMessageType, type MessageType } from './message-type';

const USUAL: Record<string, ItemKind> = Object.fromEntries(
  chatwootEvents.map((event) => [event.name, event.kinds[0]]),
);

/** Events whose payload decides. */
const READERS: Record<string, (payload: JsonObject) => ItemKind> = {
  message_created: createdMessage,
  message_updated: updatedMessage,
  conversation_updated: (payload) =>
    hasChanged(payload, ['assignee_id', 'team_id', 'assignee_agent_bot_id'])
      ? 'conversation.assigned'
      : 'conversation.updated',
  conversation_status_changed: newStatus,
  contact_updated: (payload) => (isOnlyActivity(payload) ? 'other' : 'contact.updated'),
  'message.created': createdMessage,
  'message.updated': updatedMessage,
  'conversation.status_changed': newStatus,
};

export function toKind(event: string, payload: JsonObject): ItemKind {
  return choose(READERS, event)?.(payload) ?? choose(USUAL, event) ?? 'other';
}

function newStatus({ status }: JsonObject): ItemKind {
  return status === 'snoozed' ? 'conversation.snoozed' : 'conversation.status_changed';
}

const CREATED: { readonly [Type in MessageType]: ItemKind } = {
  incoming: 'message.received',
  outgoing: 'message.sent',
  template: 'message.sent',
  activity: 'other',
};

function createdMessage(payload: JsonObject): ItemKind {
  if (payload.private === true) return 'message.note';
  return choose(CREATED, toMessageType(payload.message_type)) ?? 'other';
}

/** The payload does not say what was updated (PR #15908); these two leave a trace in it. */
function updatedMessage(payload: JsonObject): ItemKind {
  if (object(payload.content_attributes).deleted === true) return 'message.removed';
  return isRating(payload) ? 'conversation.rated' : 'message.updated';
}

/** A survey is a message, and its answer an update of that message. */
export function isRating({ content_type, content_attributes }: JsonObject): boolean {
  const answer = object(content_attributes).submitted_values;
  return content_type === 'input_csat' && typeof answer === 'object' && answer !== null;
}
