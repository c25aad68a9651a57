import { deliver } from '../deliver-event';
import { freshAnswer } from '../fresh-message';
import type { Simulation } from '../simulation';
import { refused, type RestAnswer } from './answer';

/**
 * docs.crisp.chat/references/rest-api/v1/#send-a-message-in-conversation: only text of an operator. Everybody who listens
 * is told of it, also who wrote it.
 */
export function writeMessage(
  simulation: Simulation,
  websiteId: string,
  sessionId: string,
  written: unknown,
): RestAnswer {
  if (simulation.store.conversation(websiteId, sessionId) === undefined)
    return refused(404, 'conversation_not_found');
  const { type, from, origin, content, automated } = Object(written) as Record<string, unknown>;
  const isValid = type === 'text' && from === 'operator' && typeof origin === 'string' && origin !== '';
  if (!isValid || typeof content !== 'string' || content === '') return refused(400, 'invalid_data');
  const words = { content, websiteId, sessionId, inboxId: null, timestamp: simulation.now() };
  const message = { ...freshAnswer(words), ...(automated === true && { automated }) };
  deliver(simulation, 'message:received', message);
  const data = { fingerprint: message.fingerprint };
  return { status: 202, body: { error: false, reason: 'dispatched', data } };
}
