import type { Simulation } from '../simulation';
import { ADMIN_ID, AGENT_ID, CONVERSATION_ID } from '../store/seed';
import type { MessageRecord } from '../store/records';
import { fromContact } from '../store/store';
import { touchContact } from './contacts';
import { updateConversation } from './update-conversation';
import { extras, outgoing, tellCable, updateMessage, write, type MessageWords } from './write-message';

export function customerWrites(simulation: Simulation, words: MessageWords = {}): MessageRecord {
  const { store } = simulation;
  const conversation = store.conversation(words.conversationId ?? CONVERSATION_ID);
  const { content = 'Is the <Aurora> lamp dimmable & in stock?' } = words;
  if (conversation.status === 'resolved' || conversation.status === 'snoozed') {
    updateConversation(simulation, conversation, { status: 'open' });
  }
  const said = { ...fromContact(conversation, content), ...extras(words) };
  const message = write(simulation, said, words, words.by ?? null);
  if (conversation.waiting_since === null) {
    updateConversation(simulation, conversation, { waiting_since: message.created_at });
  }
  touchContact(simulation, conversation.contact_id);
  return message;
}

export function agentReplies(simulation: Simulation, words: MessageWords = {}): MessageRecord {
  const { store } = simulation;
  const conversation = store.conversation(words.conversationId ?? CONVERSATION_ID);
  const { content = 'Yes – **both**. Shall I put one aside?', by = AGENT_ID } = words;
  const sender = { type: 'User', id: by } as const;
  const message = write(simulation, { ...outgoing(words, content), sender }, words, by);
  const first = conversation.first_reply_created_at === null;
  if (first) tellCable(simulation, 'first.reply.created', message, by);
  const reply = first ? { first_reply_created_at: message.created_at } : {};
  updateConversation(simulation, conversation, { ...reply, waiting_since: null }, { by });
  return message;
}

export function privateNote(simulation: Simulation, words: MessageWords = {}): MessageRecord {
  const { content = 'VIP, check the discount first', by = AGENT_ID } = words;
  const note = { ...outgoing(words, content), private: true, sender: { type: 'User', id: by } as const };
  return write(simulation, note, words, by);
}

export function botReplies(simulation: Simulation, words: MessageWords = {}): MessageRecord {
  const sender = { type: 'AgentBot', id: simulation.store.bot.id } as const;
  return write(simulation, { ...outgoing(words, words.content ?? 'I am Lampy 🤖'), sender }, words);
}

/** What Chatwoot sends of itself: a greeting, out-of-office, a survey. Nobody is its sender. */
export function template(simulation: Simulation, words: MessageWords = {}): MessageRecord {
  return write(
    simulation,
    { ...outgoing(words, words.content ?? 'We are away'), message_type: 'template' },
    words,
  );
}

/** The content goes, the message stays (app/controllers/api/v1/accounts/conversations/messages_controller.rb). */
export function deleteMessage(simulation: Simulation, id: number, by: number = ADMIN_ID): MessageRecord {
  const gone = {
    content: 'This message was deleted',
    content_attributes: { deleted: true },
    attachments: [],
  };
  return updateMessage(simulation, id, gone, by);
}

/** A survey's answer. */
export function rate(
  simulation: Simulation,
  id: number,
  rating = 5,
  feedback = 'Quick & kind',
): MessageRecord {
  const answer = { csat_survey_response: { rating, feedback_message: feedback } };
  const { content_attributes } = simulation.store.message(id);
  return updateMessage(simulation, id, {
    content_attributes: { ...content_attributes, submitted_values: answer },
  });
}
