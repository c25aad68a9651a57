import type { ChatwootLastMessage } from '../../../helpdesks/chatwoot/payloads/conversation';
import { messagePush } from '../forms/push';
import { announce } from '../announce';
import type { Simulation } from '../simulation';
import type { Json, MessageRecord } from '../store/records';
import type { PreviousChanges } from './changes';

export function tellCable(
  simulation: Simulation,
  event: string,
  message: MessageRecord,
  performer: number | null,
  changes?: PreviousChanges,
): void {
  const { inbox_id: inboxId } = simulation.store.conversation(message.conversation_id);
  const pushed = messagePush(simulation, message);
  const data: Json =
    changes === undefined
      ? { ...pushed }
      : { ...asUpdated(pushed, changes, performer), previous_changes: changes };
  announce(simulation, { cable: { event, data, to: { inboxId }, performer } });
}

/** Rails shows first what was touched last, in a job or in the request of a user: only the order of the keys. */
function asUpdated(pushed: ChatwootLastMessage, { status }: PreviousChanges, performer: number | null): Json {
  const { conversation_id, content, content_type, content_attributes, processed_message_content } = pushed;
  const asked = { conversation_id, content, content_type, content_attributes };
  return {
    ...(performer === null ? status?.[1] === 'read' && { conversation_id } : asked),
    ...(status !== undefined && { status: pushed.status }),
    processed_message_content,
    ...pushed,
  };
}
