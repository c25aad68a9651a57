import { createHmac } from 'node:crypto';
import { encodePhpJson } from '../encoders/php-json';
import type { Sender } from './sender';

/**
 * Botble Live Chat: Laravel's `Http::post`, once, inside the visitor's own request
 * (FriendsOfBotble/fob-live-chat, class WebhookService; docs.botble.com/live-chat/webhooks.html).
 */
export const botbleSender: Sender = {
  policy: { timeoutMs: 10_000, pausesMs: [], retries: () => false },

  sign: (body, secret) => ({
    'X-Webhook-Signature': createHmac('sha256', secret).update(body).digest('hex'),
  }),

  compose: (event, payload, { secret, now, unsigned = false, test = false }) => {
    const timestamp = isoWithOffset(now);
    const body = Buffer.from(encodePhpJson({ event, timestamp, data: payload }), 'utf8');
    const headers: Record<string, string> = {
      'Content-Type': 'application/json',
      'User-Agent': 'GuzzleHttp/7',
      'X-Webhook-Event': event,
      'X-Webhook-Timestamp': timestamp,
    };
    if (test) headers['X-Webhook-Test'] = 'true';
    // The free edition never signs; the commercial one does when the webhook has a secret.
    if (!unsigned && secret !== '') Object.assign(headers, botbleSender.sign(body, secret, now));
    return { headers, body, query: {} };
  },

  renew: (payload, createdAt) => ({
    ...payload,
    ...('message_id' in payload ? { message_id: createdAt } : {}),
    conversation_id: createdAt,
  }),

  testPayload: (payload) => ({
    ...payload,
    ...('message_id' in payload ? { message_id: 456 } : {}),
    conversation_id: 123,
    visitor_name: 'Test Visitor',
    visitor_email: 'visitor@example.com',
  }),
};

/** Carbon's toIso8601String: no fraction, and an offset instead of `Z`. */
function isoWithOffset(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19)}+00:00`;
}
