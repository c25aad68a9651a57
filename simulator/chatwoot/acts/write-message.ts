import { messageWebhook } from '../forms/webhook';
import { announce } from '../announce';
import type { Simulation } from '../simulation';
import type { MessageRecord } from '../store/records';
import type { NewMessage } from '../store/store';
import { activity } from './activity';
import { save } from './changes';
import type { MessageWords } from './message-words';
import { tellCable } from './tell-message';
import { updateConversation } from './update-conversation';

export function updateMessage(
  simulation: Simulation,
  id: number,
  patch: Partial<MessageRecord>,
  by: number | null = null,
): MessageRecord {
  const message = simulation.store.message(id);
  const processed = patch.content === undefined ? {} : { processed_message_content: patch.content };
  const changes = save(message, { ...patch, ...processed }, simulation.now());
  if (Object.keys(changes).length === 0) return message;
  tellCable(simulation, 'message.updated', message, by, changes);
  tellWebhooks(simulation, 'message_updated', message);
  return message;
}

/** Keeps it, and tells everybody. */
export function write(
  simulation: Simulation,
  fields: NewMessage,
  { twice }: MessageWords,
  by: number | null = null,
): MessageRecord {
  const message = simulation.store.addMessage(fields);
  for (let copies = twice === true ? 2 : 1; copies > 0; copies -= 1) {
    tellCable(simulation, 'message.created', message, by);
    tellWebhooks(simulation, 'message_created', message);
  }
  return message;
}

function tellWebhooks(simulation: Simulation, event: string, message: MessageRecord): void {
  if (message.message_type === 'activity') return;
  const payload = () => ({ ...messageWebhook(simulation, message), event });
  const { inbox_id: inboxId } = simulation.store.conversation(message.conversation_id);
  const ifFails = {
    inbox: (error: string) => markFailed(simulation, message, error),
    bot: () => handOver(simulation, message),
  };
  announce(simulation, { webhook: { event, payload, inboxId, ifFails } });
}

/** lib/webhooks/trigger.rb: people are to take over from a bot that does not answer. */
function handOver(simulation: Simulation, { conversation_id: conversationId }: MessageRecord): void {
  const conversation = simulation.store.conversation(conversationId);
  if (conversation.status !== 'pending') return;
  updateConversation(simulation, conversation, { status: 'open' });
  const content = 'Conversation was marked open by system due to an error with the agent bot.';
  activity(simulation, { conversationId, content });
}

/** An API inbox that does not take its message: the message says so, and that is an update (lib/webhooks/trigger.rb). */
function markFailed(simulation: Simulation, { id, content_attributes }: MessageRecord, error: string): void {
  const attributes = { ...content_attributes, external_error: error };
  updateMessage(simulation, id, { status: 'failed', content_attributes: attributes });
}
