import { createHmac, randomUUID } from 'node:crypto';
import { encodeGoJson, toGoMap } from '../encoders/go-json';
import type { Sender } from './sender';

/**
 * Libredesk: Go's json.Marshal of a map, once; the headers of the answer have to be there within three seconds
 * (github:abhinavxd/libredesk, internal/webhook/webhook.go, deliverSingleWebhook).
 */
export const libredeskSender: Sender = {
  policy: { timeoutMs: 3_000, pausesMs: [], retries: () => false },

  sign: (body, secret) => ({
    'X-Libredesk-Signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  }),

  compose: (event, payload, { secret, now, unsigned = false, test = false }) => {
    const timestamp = toSeconds(now);
    const sent = {
      event: test ? 'webhook.test' : event,
      // What changed and the test are maps; conversations and messages are structs.
      payload: 'uuid' in payload ? payload : toGoMap(payload),
      timestamp,
    };
    const body = Buffer.from(encodeGoJson(sent), 'utf8');
    const headers: Record<string, string> = {
      'Content-Type': 'application/json',
      'User-Agent': 'Libredesk-Webhook/v1.0.0',
    };
    if (!unsigned && secret !== '') Object.assign(headers, libredeskSender.sign(body, secret, now));
    return { headers, body, query: {} };
  },

  renew: (payload) =>
    'uuid' in payload ? { ...payload, uuid: randomUUID() } : { ...payload, conversation_uuid: randomUUID() },

  testPayload: () => ({ id: 3, name: 'Flows' }),
};

/** RFC 3339 in UTC, without a fraction. */
function toSeconds(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19)}Z`;
}
