import type { Simulation } from '../simulation';
import type { ConversationRecord } from '../store/records';
import { ADMIN_ID, CONVERSATION_ID } from '../store/seed';
import { save } from './changes';
import { tellCable, tellUpdated, type ConversationChange } from './update-conversation';
import { activity } from './activity';

/** As the texts of activities say it. */
export function nameOf({ store }: Simulation, { by = ADMIN_ID }: ConversationChange): string {
  return by === null ? 'Automation System' : store.user(by).name;
}

export function find({ store }: Simulation, { conversationId = CONVERSATION_ID }: ConversationChange) {
  return store.conversation(conversationId);
}

export function changed(
  simulation: Simulation,
  change: ConversationChange,
  patch: Partial<ConversationRecord>,
  cableEvent: string | null,
  text: string | null,
): ConversationRecord {
  const conversation = find(simulation, change);
  const { by = ADMIN_ID } = change;
  const changes = save(conversation, patch, simulation.now());
  if (Object.keys(changes).length === 0) return conversation;
  if (cableEvent !== null) tellCable(simulation, cableEvent, conversation, by);
  if (text !== null) activity(simulation, { conversationId: conversation.display_id, content: text });
  tellUpdated(simulation, conversation, changes, by);
  return conversation;
}
