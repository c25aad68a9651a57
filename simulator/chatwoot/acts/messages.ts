import type { Simulation } from '../simulation';
import { ADMIN_ID, AGENT_ID, CONVERSATION_ID } from '../store/seed';
import type { MessageRecord } from '../store/records';
import { fromContact } from '../store/store';
import type { PreviousChanges } from './changes';
import { touchContact } from './contacts';
import { saveConversation, updateConversation } from './update-conversation';
import { extras, outgoing, type MessageWords } from './message-words';
import { tellCable } from './tell-message';
import { updateMessage, write } from './write-message';

export function customerWrites(simulation: Simulation, words: MessageWords = {}): MessageRecord {
  const { store } = simulation;
  const conversation = store.conversation(words.conversationId ?? CONVERSATION_ID);
  const { content = 'Is the <Aurora> lamp dimmable & in stock?' } = words;
  const isClosed = conversation.status === 'resolved' || conversation.status === 'snoozed';
  // By the time the message is told of it is open again, and that is told next.
  const tellReopened = isClosed
    ? saveConversation(simulation, conversation, { status: 'open', snoozed_until: null })
    : () => undefined;
  const said = { ...fromContact(conversation, content), ...extras(words) };
  const message = write(simulation, said, words, words.by ?? null);
  tellReopened();
  if (conversation.waiting_since === null) {
    updateConversation(simulation, conversation, { waiting_since: message.created_at });
  }
  touchContact(simulation, conversation.contact_id);
  return message;
}

/** @param also what else the update that follows lists as changed */
export function agentReplies(
  simulation: Simulation,
  words: MessageWords = {},
  also: PreviousChanges = {},
): MessageRecord {
  const { store } = simulation;
  const conversation = store.conversation(words.conversationId ?? CONVERSATION_ID);
  const { content = 'Yes – **both**. Shall I put one aside?', by = AGENT_ID } = words;
  const sender = { type: 'User', id: by } as const;
  const message = write(simulation, { ...outgoing(words, content), sender }, words, by);
  const first = conversation.first_reply_created_at === null;
  if (first) tellCable(simulation, 'first.reply.created', message, by);
  const reply = first ? { first_reply_created_at: message.created_at } : {};
  updateConversation(simulation, conversation, { ...reply, waiting_since: null }, { by, also });
  return message;
}

export function privateNote(simulation: Simulation, words: MessageWords = {}): MessageRecord {
  const { content = 'VIP, check the discount first', by = AGENT_ID } = words;
  const note = { ...outgoing(words, content), private: true, sender: { type: 'User', id: by } as const };
  return write(simulation, note, words, by);
}

export function botReplies(simulation: Simulation, words: MessageWords = {}): MessageRecord {
  const { store } = simulation;
  const sender = { type: 'AgentBot', id: store.bot.id } as const;
  const message = write(simulation, { ...outgoing(words, words.content ?? 'I am Lampy 🤖'), sender }, words);
  const conversation = store.conversation(message.conversation_id);
  // Nobody waits any more; and Rails keeps the joined labels, of which there are none.
  const { cached_label_list } = conversation;
  updateConversation(simulation, conversation, {
    waiting_since: null,
    cached_label_list: cached_label_list ?? '',
  });
  return message;
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

/** Seen by the contact. */
export function messageRead(simulation: Simulation, id: number): MessageRecord {
  return updateMessage(simulation, id, { status: 'read' });
}

/** A survey's answer. */
export function rate(
  simulation: Simulation,
  id: number,
  rating = 5,
  feedback = 'Quick & kind',
): MessageRecord {
  const answer = { csat_survey_response: { feedback_message: feedback, rating } };
  const { content_attributes } = simulation.store.message(id);
  return updateMessage(simulation, id, {
    content_attributes: { ...content_attributes, submitted_values: answer },
  });
}
