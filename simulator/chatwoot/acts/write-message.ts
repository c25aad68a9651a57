import type { ChatwootLastMessage } from '../../../core/providers/chatwoot/payloads/conversation';
import { messagePush } from '../forms/push';
import { messageWebhook } from '../forms/webhook';
import { announce } from '../happening';
import type { Simulation } from '../simulation';
import type { Json, MessageRecord } from '../store/records';
import { CONVERSATION_ID } from '../store/seed';
import type { NewMessage } from '../store/store';
import { save, type PreviousChanges } from './changes';
import { updateConversation } from './update-conversation';

export interface MessageWords {
  /** Display id; default the one that is there from the start. */
  readonly conversationId?: number;
  readonly content?: string | null;
  /** Any keys: this is where a program marks what it wrote. */
  readonly contentAttributes?: Json;
  readonly contentType?: string;
  readonly attachments?: readonly Json[];
  readonly sourceId?: string | null;
  readonly echoId?: string | null;
  /** Id of the user who does it; default the agent, and for what a customer writes nobody. */
  readonly by?: number;
  /** Both deliveries of it come twice, with delivery ids of their own: the vendor's own doubles (#11901). */
  readonly twice?: boolean;
}

/** "Conversation was marked resolved by …": only on the cable. */
export function activity(simulation: Simulation, words: MessageWords = {}): MessageRecord {
  const content = words.content ?? 'Lena Brandt self-assigned this conversation';
  return write(simulation, { ...outgoing(words, content), message_type: 'activity' }, words);
}

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

export function outgoing(words: MessageWords, content: string | null): NewMessage {
  return {
    conversation_id: words.conversationId ?? CONVERSATION_ID,
    content,
    message_type: 'outgoing',
    private: false,
    status: 'sent',
    source_id: null,
    content_type: 'text',
    content_attributes: {},
    additional_attributes: {},
    sender: null,
    echo_id: null,
    attachments: [],
    ...extras(words),
  };
}

export function extras({ contentAttributes, contentType, attachments, sourceId, echoId }: MessageWords) {
  return {
    ...(contentAttributes === undefined ? {} : { content_attributes: contentAttributes }),
    ...(contentType === undefined ? {} : { content_type: contentType }),
    ...(attachments === undefined ? {} : { attachments }),
    ...(sourceId === undefined ? {} : { source_id: sourceId }),
    ...(echoId === undefined ? {} : { echo_id: echoId }),
  };
}
