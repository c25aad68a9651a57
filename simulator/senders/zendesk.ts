import { createHmac, randomUUID } from 'node:crypto';
import { encodeGoJson } from '../encoders/go-json';
import type { Sender } from './sender';

const ACCOUNT = 22129848;
/** Published: signs the test of a webhook that was not saved yet (developer.zendesk.com, "Verifying webhooks"). */
const STATIC_TEST_SECRET = 'dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==';

/** Users and organizations have the older form. */
const VERSIONS: Record<string, string> = { user: '2022-06-20', organization: '2022-06-20' };

/**
 * Zendesk: 12 s, once more for a time-out (up to five times), for 409 (up to three), and for 429 and 503 with a
 * Retry-After under a minute; after any other error never. The pauses are not published. Fields stand in the order of
 * the alphabet, and times have nanoseconds, as in deliveries that people pasted; whether `&` and `<` are escaped as Go
 * does was not seen.
 */
export const zendeskSender: Sender = {
  policy: {
    timeoutMs: 12_000,
    pausesMs: [1_000, 2_000, 4_000],
    retries: (status) => status === undefined || status === 409,
  },

  sign: (body, secret, now) => {
    const timestamp = `${new Date(now).toISOString().slice(0, 19)}Z`;
    const signature = createHmac('sha256', secret).update(timestamp).update(body).digest('base64');
    return {
      'X-Zendesk-Webhook-Signature': signature,
      'X-Zendesk-Webhook-Signature-Timestamp': timestamp,
    };
  },

  compose: (event, payload, { secret, now, createdAt = now, deliveryId, unsigned = false, test = false }) => {
    const { detail, event: happened } = payload as { detail: Record<string, unknown>; event: object };
    const [group = ''] = event.split('.');
    const sent = {
      account_id: ACCOUNT,
      detail,
      event: happened,
      id: deliveryId ?? randomUUID(),
      subject: `zen:${group.replace('messaging_', '')}:${String(detail?.agent_id ?? detail?.id)}`,
      time: `${new Date(createdAt).toISOString().slice(0, -1)}193048Z`,
      type: `zen:event-type:${event}`,
      zendesk_event_version: VERSIONS[group] ?? '2022-11-06',
    };
    const body = Buffer.from(encodeGoJson(sent), 'utf8');
    const headers: Record<string, string> = {
      'Content-Type': 'application/json; charset=utf-8',
      'User-Agent': 'Zendesk Webhook',
      'X-Zendesk-Account-Id': String(ACCOUNT),
      'X-Zendesk-Webhook-Id': '01JN0000ZENDESKWEBHOOK0000',
      'X-Zendesk-Webhook-Invocation-Id': randomUUID(),
    };
    if (!unsigned) Object.assign(headers, zendeskSender.sign(body, test ? STATIC_TEST_SECRET : secret, now));
    return { headers, body, query: {} };
  },

  // "Test webhook" sends the example of an event as it is.
  testPayload: (payload) => payload,
};
