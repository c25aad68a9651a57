import type { MessageBlock } from '../../core/helpdesk/item';
import { list, object, type JsonObject } from '../../core/read/read';
import { toIsoTime } from '../../core/read/timestamp';
import { findChange } from './changes';

/** When it happened, or null where the payload does not tell: Chatwoot has no time of the event itself. */
export function occurredAt(
  event: string,
  payload: JsonObject,
  conversation: JsonObject,
  message: MessageBlock | null,
): string | null {
  switch (event) {
    case 'message_created':
      return message === null ? messageTime(payload) : message.createdAt;
    case 'inbox_created':
    case 'conversation_created':
    case 'automation_event.conversation_created':
      return toIsoTime(payload.created_at);
    case 'message_updated':
      return lastUpdate(payload, conversation);
    case 'webwidget_triggered':
      return toIsoTime(object(object(payload.event_info).initiated_at).timestamp);
    case 'conversation_typing_on':
    case 'conversation_typing_off':
      return null;
    default:
      // Before 4.0.2 conversations have no updated_at, contacts never do.
      return toIsoTime(payload.updated_at) ?? toIsoTime(findChange(payload, 'updated_at')?.after);
  }
}

/** A webhook's message keeps its first time; only its copy in the conversation, if it is there, has the new one. */
function lastUpdate({ id, updated_at }: JsonObject, conversation: JsonObject): string | null {
  const copy = object(list(conversation.messages)[0]);
  return toIsoTime(updated_at) ?? (id !== undefined && copy.id === id ? toIsoTime(copy.updated_at) : null);
}

/**
 * When a message was written. A webhook tells it to the millisecond, the websocket and the REST API to the
 * second: in whole seconds, the same message is the same item by whatever way it came.
 */
export function messageTime({ created_at }: JsonObject): string | null {
  const time = toIsoTime(created_at);
  return time === null ? null : `${time.slice(0, -MILLISECONDS)}.000Z`;
}

/** Counted from the end: from the year 10000 on there are more characters in front. */
const MILLISECONDS = '.678Z'.length;
