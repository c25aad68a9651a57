import { list, isObject, object, text, type JsonObject } from '../../core/read/read';

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
  const threads = list(object(payload._embedded).threads).filter(isObject);
  const fitting = threads.filter((each) =>
    type === null ? ['customer', 'message'].includes(text(each.type) ?? '') : each.type === type,
  );
  return fitting.reduce<JsonObject | undefined>(
    (newest, each) => (isLater(each, newest) ? each : newest),
    undefined,
  );
}

function isLater({ createdAt }: JsonObject, other: JsonObject | undefined): boolean {
  return other === undefined || (text(createdAt) ?? '') > (text(other.createdAt) ?? '');
}
