import { createHash } from 'node:crypto';
import type { Delivery } from '../../core/helpdesk/delivery';
import type { Envelope } from '../../core/helpdesk/event';
import { choose, identifier, list, number, object, type JsonObject } from '../../core/read/read';

/** The thread that an event is about, by its type. */
const THREADS: Record<string, string> = {
  'convo.customer.reply.created': 'customer',
  'convo.agent.reply.created': 'message',
  'convo.note.created': 'note',
};

/**
 * The name stands in a header, which is not signed: whoever captured a delivery can send it again under another name.
 * So what the signed body cannot be the event of is refused.
 */
export function openFreeScout(body: JsonObject, event?: string): Envelope | undefined {
  if (event === undefined || identifier(body.id) === null) return undefined;
  return fits(event, body) ? { event, payload: body, body } : undefined;
}

/** The body of these is a customer; that of all others, a workflow's own among them, a conversation. */
const CUSTOMER_EVENTS: ReadonlySet<string> = new Set(['customer.created', 'customer.updated']);

function fits(event: string, body: JsonObject): boolean {
  const isCustomer = body.mailboxId === undefined && object(body._embedded).emails !== undefined;
  if (CUSTOMER_EVENTS.has(event) !== isCustomer) return false;
  return choose(THREADS, event) === null || findThread(event, body) !== undefined;
}

/** The newest of its type; that of a conversation's creation is the oldest that somebody wrote to somebody. */
export function findThread(event: string, { _embedded }: JsonObject): JsonObject | undefined {
  const type = choose(THREADS, event);
  const isFirst = event === 'convo.created';
  if (type === null && !isFirst) return undefined;
  let found: JsonObject | undefined;
  for (const thread of list(object(_embedded).threads).map(object)) {
    const fits = isFirst ? thread.type === 'customer' || thread.type === 'message' : thread.type === type;
    if (!fits || thread.state === 'draft') continue;
    const isOlder = number(thread.id) < number(found?.id);
    if (found === undefined || isOlder === isFirst) found = thread;
  }
  return found;
}

/** Created once. */
const ONCE: ReadonlySet<string> = new Set(['convo.created', 'customer.created']);

/**
 * FreeScout numbers no delivery; what it sends again has the same bytes, since it stores what it sent. What is about a
 * message is known by the thread, so that a captured one under another name is no news; a change by name and bytes.
 */
export function identifyFreeScout({ event, payload }: Envelope, delivery: Delivery | null): string | null {
  const thread = identifier(findThread(event, payload)?.id);
  if (thread !== null) return `thread:${thread}`;
  if (ONCE.has(event)) return `${event}:${identifier(payload.id)}`;
  const bytes = delivery?.rawBody;
  if (bytes === undefined || typeof bytes === 'string') return null;
  return `${event}:${createHash('sha256').update(bytes).digest('hex')}`;
}
