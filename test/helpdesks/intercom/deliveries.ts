import type { Delivery } from '../../../library';
import type { Normalised } from '../../../core/helpdesk/event';
import { intercom } from '../../../helpdesks/intercom';

/** The notification of developers.intercom.com/docs/references/webhooks/webhook-models, around any item. */
export function notification(topic: string, item: unknown): Record<string, unknown> {
  return {
    type: 'notification_event',
    app_id: 'w0rkspac',
    data: { type: 'notification_event_data', item },
    links: {},
    id: 'notif_0f8a4c1e-52d7-4b6f-9a30-7c1d5e8b2f46',
    topic,
    delivery_status: 'pending',
    delivery_attempts: 1,
    delivered_at: 0,
    first_sent_at: 1772618401,
    created_at: 1772618400,
    self: null,
  };
}

export function normalise(
  topic: string,
  item: Record<string, unknown>,
  baseUrl: string | null = null,
): Normalised {
  const opened = intercom.open(notification(topic, item));
  if (opened === undefined) throw new Error('the notification of this test is wrong');
  return intercom.normalise(opened, { baseUrl });
}

export function delivery(body: string, signature: string, receivedAt = 1772618401_000): Delivery {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-signature': signature },
    query: {},
    rawBody: Buffer.from(body),
    receivedAt,
  };
}
