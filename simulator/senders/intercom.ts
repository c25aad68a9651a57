import { createHmac, randomUUID } from 'node:crypto';
import type { Sender } from './sender';

const WORKSPACE = 'q7x2lkd9';

/**
 * Intercom: once more after a minute, for every error but 410 and, within two hours, 429
 * (developers.intercom.com/docs/references/webhooks/webhook-models, "Handling Webhook notifications").
 * Compact JSON with raw UTF-8 and raw `<`, fields in this order: so is a delivery of 2019 that somebody pasted into
 * the tests of a Slack bridge (package webhookconverter, in Go). Later bodies are published only re-indented.
 */
export const intercomSender: Sender = {
  policy: {
    timeoutMs: 5_000,
    pausesMs: [60_000],
    retries: (status) => status !== 410 && !(status !== undefined && status >= 200 && status < 300),
  },

  sign: (body, secret) => ({
    'X-Hub-Signature': `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`,
  }),

  compose: (event, item, options) => {
    const { secret, now, createdAt = now, attempt = 1, unsigned = false, test = false } = options;
    const seconds = Math.floor(createdAt / 1000);
    const notification = {
      type: 'notification_event',
      app_id: WORKSPACE,
      data: { type: 'notification_event_data', item },
      links: {},
      id: test ? null : `notif_${options.deliveryId ?? randomUUID()}`,
      topic: test ? 'ping' : event,
      delivery_status: test ? null : 'pending',
      delivery_attempts: attempt,
      delivered_at: 0,
      first_sent_at: seconds,
      created_at: seconds,
      self: null,
    };
    const body = Buffer.from(JSON.stringify(notification), 'utf8');
    const headers: Record<string, string> = {
      'Content-Type': 'application/json',
      Accept: 'application/json',
      'User-Agent': 'intercom-parrot-service-client/1.0',
    };
    if (!unsigned) Object.assign(headers, intercomSender.sign(body, secret, now));
    return { headers, body, query: {} };
  },

  testPayload: () => ({ type: 'ping', message: 'something something interzen' }),
};
