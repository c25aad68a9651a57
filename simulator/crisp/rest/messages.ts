import type { Conversation, Json } from '../conversation';
import { found, refused, type RestAnswer } from './answer';

/**
 * `GET /website/{id}/conversation/{session}/messages`, oldest first. Without a time the newest ones;
 * `timestamp_before` the ones just before it, `timestamp_after` the ones just after it. Crisp does not say
 * how many it gives at once, nor whether a message of exactly that time is among them: here it is not.
 */
export function listMessages(conversation: Conversation, query: URLSearchParams, size: number): RestAnswer {
  const before = readStamp(query.get('timestamp_before'));
  const after = readStamp(query.get('timestamp_after'));
  if (Number.isNaN(before) || Number.isNaN(after)) return refused(400, 'invalid_data');
  const messages = [...conversation.messages.values()].sort((a, b) => timeOf(a) - timeOf(b));
  if (after !== undefined) {
    return found('listed', messages.filter((each) => timeOf(each) > after).slice(0, size));
  }
  const older = before === undefined ? messages : messages.filter((each) => timeOf(each) < before);
  return found('listed', older.slice(-size));
}

function timeOf(message: Json): number {
  return Number(message.timestamp);
}

function readStamp(text: string | null): number | undefined {
  return text === null || text === '' ? undefined : Number(text);
}
