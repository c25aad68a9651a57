import type { Simulation } from '../simulation';
import type { MessageRecord } from '../store/records';
import { outgoing, type MessageWords } from './message-words';
import { tellCable } from './tell-message';

/** "Conversation was marked resolved by …": only on the cable. */
export function activity(simulation: Simulation, words: MessageWords = {}): MessageRecord {
  const content = words.content ?? 'Lena Brandt self-assigned this conversation';
  const said = { ...outgoing(words, content), message_type: 'activity' } as const;
  const message = simulation.store.addMessage(said);
  tellCable(simulation, 'message.created', message, null);
  return message;
}
