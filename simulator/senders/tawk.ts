import { createHmac, randomUUID } from 'node:crypto';
import type { Sender } from './sender';

const MINUTE = 60_000;

/**
 * tawk.to: the same event id over all attempts, for up to 12 hours, each answered within 30 seconds
 * (developer.tawk.to/webhooks). The pauses are not documented; each twice the one before is assumed.
 */
export const tawkSender: Sender = {
  policy: {
    timeoutMs: 30_000,
    pausesMs: [1, 2, 4, 8, 16, 32, 64, 128, 256, 209].map((minutes) => minutes * MINUTE),
    retries: (status) => !(status !== undefined && status >= 200 && status < 300),
  },

  sign: (body, secret) => ({
    'X-Tawk-Signature': createHmac('sha1', secret).update(body).digest('hex'),
  }),

  compose: (
    event,
    payload,
    { secret, now, createdAt = now, unsigned = false, deliveryId = randomUUID() },
  ) => {
    const body = Buffer.from(
      JSON.stringify({ ...payload, event, time: new Date(createdAt).toISOString() }),
      'utf8',
    );
    const headers: Record<string, string> = {
      'Content-Type': 'application/json',
      'X-Hook-Event-Id': deliveryId,
    };
    if (!unsigned) Object.assign(headers, tawkSender.sign(body, secret, now));
    return { headers, body, query: {} };
  },

  renew: (payload) => {
    const { chat, ticket } = payload as { chat?: object; ticket?: object };
    if (chat !== undefined) return { ...payload, chat: { ...chat, id: randomUUID() } };
    if (ticket !== undefined) return { ...payload, ticket: { ...ticket, id: randomUUID() } };
    return { ...payload, chatId: randomUUID() };
  },
};
