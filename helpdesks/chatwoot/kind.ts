import type { ItemKind } from '../../core/helpdesk/item';
import { usualKindOf } from '../../core/helpdesk/usual-kind';
import { choose, object, type JsonObject } from '../../core/read/read';
import { chatwootEvents } from './catalogue';
import { findStatusChange, hasChanged, isOnlyActivity } from './changes';
import { toMessageType, type MessageType } from './message-type';
import { findTrace, type Trace } from './traces';

const usualKind = usualKindOf(chatwootEvents);

/** Events whose payload decides. */
const READERS: Record<string, (payload: JsonObject) => ItemKind> = {
  message_created: createdMessage,
  message_updated: updatedMessage,
  conversation_updated: updatedConversation,
  conversation_status_changed: newStatus,
  contact_updated: (payload) => (isOnlyActivity(payload) ? 'other' : 'contact.updated'),
  'message.created': createdMessage,
  'message.updated': updatedMessage,
  'conversation.status_changed': newStatus,
};

export function toKind(event: string, payload: JsonObject): ItemKind {
  return choose(READERS, event)?.(payload) ?? usualKind(event);
}

function updatedConversation(payload: JsonObject): ItemKind {
  if (hasChanged(payload, ['assignee_id', 'team_id', 'assignee_agent_bot_id']))
    return 'conversation.assigned';
  const change = findStatusChange(payload);
  return change === undefined ? 'conversation.updated' : newStatus({ status: change.after });
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

/** One that was deleted while its job waited says only that: it is nobody's message. */
function createdMessage(payload: JsonObject): ItemKind {
  if (object(payload.content_attributes).deleted === true) return 'other';
  if (payload.private === true) return 'message.note';
  return choose(CREATED, toMessageType(payload.message_type)) ?? 'other';
}

const TRACES: { readonly [What in Trace['what']]: ItemKind } = {
  removed: 'message.removed',
  rated: 'conversation.rated',
  answered: 'message.updated',
};

function updatedMessage(payload: JsonObject): ItemKind {
  const trace = findTrace(payload);
  return trace === null ? 'message.updated' : TRACES[trace.what];
}
