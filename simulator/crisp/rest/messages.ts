import type { Conversation, Json } from '../conversation';
import type { Simulation } from '../simulation';
import { found, refused, type RestAnswer } from './answer';

type Paging = Pick<Simulation, 'messagesPerPage' | 'messagesAfter'>;

/**
 * `GET /website/{id}/conversation/{session}/messages`, oldest first. Without a time the newest ones;
 * `timestamp_before` the ones just before it. Crisp does not say how many it gives at once, which ones after
 * `timestamp_after`, nor whether a message of exactly that time is among them: here it is not.
 */
export function listMessages(conversation: Conversation, query: URLSearchParams, paging: Paging): RestAnswer {
  const before = readStamp(query.get('timestamp_before')) ?? Infinity;
  const after = readStamp(query.get('timestamp_after'));
  if (Number.isNaN(before) || Number.isNaN(after)) return refused(400, 'invalid_data');
  const messages = [...conversation.messages.values()]
    .filter((each) => readTime(each) < before && readTime(each) > (after ?? -Infinity))
    .sort((a, b) => readTime(a) - readTime(b));
  const size = paging.messagesPerPage;
  const fromStart = after !== undefined && paging.messagesAfter === 'oldest';
  return found('listed', fromStart ? messages.slice(0, size) : messages.slice(-size));
}

function readTime(message: Json): number {
  return Number(message.timestamp);
}

function readStamp(text: string | null): number | undefined {
  return text === null || text === '' ? undefined : Number(text);
}
