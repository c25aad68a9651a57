import { createHmac, randomUUID } from 'node:crypto';
import type { Sender } from './sender';

const SECOND = 1000;

/**
 * Front: five seconds for an answer, three more attempts (dev.frontapp.com/docs/application-webhooks). The pauses are not
 * documented, nor whether an attempt has a time of its own; both are assumed. The test delivery is the challenge that is sent
 * whenever the webhook is saved.
 */
export const frontSender: Sender = {
  policy: {
    timeoutMs: 5_000,
    pausesMs: [5 * SECOND, 30 * SECOND, 120 * SECOND],
    retries: (status) => !(status !== undefined && status >= 200 && status < 300),
  },

  sign: (body, secret, now) => {
    const timestamp = String(now);
    const hmac = createHmac('sha256', secret).update(`${timestamp}:`).update(body);
    return { 'X-Front-Request-Timestamp': timestamp, 'X-Front-Signature': hmac.digest('base64') };
  },

  compose: (event, payload, { secret, now, unsigned = false, test = false }) => {
    const authorization = { id: 'cmp_1a2b' };
    const sent = test ? { type: 'sync', authorization } : { type: event, authorization, payload };
    const body = Buffer.from(JSON.stringify(sent), 'utf8');
    const headers: Record<string, string> = { 'Content-Type': 'application/json' };
    if (test) headers['X-Front-Challenge'] = randomUUID();
    if (!unsigned) Object.assign(headers, frontSender.sign(body, secret, now));
    return { headers, body, query: {} };
  },

  renew: (payload) => ({ ...payload, id: `evt_${randomUUID().slice(0, 8)}` }),

  testPayload: () => ({}),
};
