import { list, object, text, type JsonObject } from '../../core/read/read';

/** What an event is about, by the type of the thread that came with it; null where the first one did. */
const THREADS: Record<string, string | null> = {
  'convo.created': null,
  'convo.ai-answers.created': null,
  'convo.customer.reply.created': 'customer',
  'convo.agent.reply.created': 'message',
  'convo.note.created': 'note',
};

/** The newest of its type by its own time, as the order of threads is not documented. */
export function findThread(event: string, payload: JsonObject): JsonObject | undefined {
  if (!Object.hasOwn(THREADS, event)) return undefined;
  const type = THREADS[event] ?? null;
  let newest: JsonObject | undefined;
  for (const thread of list(object(payload._embedded).threads).map(object)) {
    const fits =
      type === null ? thread.type === 'customer' || thread.type === 'message' : thread.type === type;
    if (fits && isLater(thread, newest)) newest = thread;
  }
  return newest;
}

function isLater({ createdAt }: JsonObject, other: JsonObject | undefined): boolean {
  return other === undefined || (text(createdAt) ?? '') > (text(other.createdAt) ?? '');
}
