import type { Delivery } from '../../../library';
import type { Normalised } from '../../../core/helpdesk/event';
import { helpcrunch } from '../../../helpdesks/helpcrunch';

/** The envelope of docs.helpcrunch.com/en/webhooks/webhook-event-types, around any payload. */
export function envelope(event: string, eventData: unknown): Record<string, unknown> {
  return {
    event,
    eventData,
    attempts: 0,
    lastAttemptAt: 1773395201,
    createdAt: 1773395200,
    id: '0d9a1f9e-6c3b-4f57-9a53-1f0c5a6f2b11',
  };
}

export function normalise(event: string, eventData: Record<string, unknown>): Normalised {
  const opened = helpcrunch.open(envelope(event, eventData));
  if (opened === undefined) throw new Error('the envelope of this test is wrong');
  return helpcrunch.normalise(opened, { baseUrl: null });
}

export function delivery(body: string, signature: string, receivedAt = 1773395202_000): Delivery {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-helpcrunch-signature': signature },
    query: {},
    rawBody: Buffer.from(body),
    receivedAt,
  };
}
