import { createHash } from 'node:crypto';
import type { Delivery } from '../../core/helpdesk/delivery';
import type { Envelope } from '../../core/helpdesk/event';
import type { EventKeys, SignatureScheme } from '../../core/helpdesk/scheme';
import { identifier, isObject, object, type JsonObject } from '../../core/read/read';
import { readHeader } from '../../core/verify/headers';
import { zammadEvents } from './catalogue';

/** A webhook for each event, each with a token of its own: Zammad's deliveries do not say what happened. */
export const zammadEventKeys: EventKeys = {
  key: '{event}:{secret}',
  events: zammadEvents.map(({ name }) => name),
};

/** HMAC-SHA1 over the body, keyed with the text of the webhook's token (github:zammad/zammad, lib/user_agent.rb). */
export const zammadScheme: SignatureScheme = {
  header: 'X-Hub-Signature',
  prefix: 'sha1=',
  algorithm: 'sha1',
  signed: '{body}',
  clock: null,
  eventKeys: zammadEventKeys,
};

/** @param event told by the key that signed: no delivery of Zammad's says what happened */
export function openZammad(body: JsonObject, event?: string): Envelope | undefined {
  if (event === undefined || !isObject(body.ticket) || identifier(body.ticket.id) === null) return undefined;
  // An article is what such an event is about.
  if (event.startsWith('article.') && identifier(object(body.article).id) === null) return undefined;
  return { event, payload: body, body };
}

/** Whether the event is about what somebody wrote. The others may come with an article too, which has its own event. */
export function isWritten(event: string): boolean {
  return event === 'ticket.created' || event.startsWith('article.');
}

const JOB = /^[0-9a-f-]{36}$/i;

/**
 * Zammad writes the ticket anew each time it tries, so the bytes may differ: an article is known by its id, a change by
 * the id of the job that delivers it (ActiveJob keeps it over retries), which is a header and not signed.
 */
export function identifyZammad({ event, payload }: Envelope, delivery: Delivery | null): string | null {
  const article = identifier(object(payload.article).id);
  if (isWritten(event) && article !== null) return `article:${article}`;
  if (event === 'ticket.created') return `${event}:${identifier(object(payload.ticket).id)}`;
  const job = delivery === null ? undefined : readHeader(delivery.headers, 'x-zammad-delivery');
  if (typeof job === 'string' && JOB.test(job)) return `${event}:${job.toLowerCase()}`;
  const bytes = delivery?.rawBody;
  if (bytes === undefined || typeof bytes === 'string') return null;
  return `${event}:${createHash('sha256').update(bytes).digest('hex')}`;
}
