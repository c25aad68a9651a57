import { createHmac, randomUUID } from 'node:crypto';
import { encodePhpJson } from '../encoders/php-json';
import type { Sender } from './sender';

const MINUTE = 60_000;

/**
 * HelpCrunch: a PHP sender, as its User-Agent says, that signs every body
 * (docs.helpcrunch.com/webhooks/setting-up-webhooks). How long it waits is not documented; 10 s is assumed.
 */
export const helpcrunchSender: Sender = {
  policy: {
    timeoutMs: 10_000,
    pausesMs: [MINUTE, 5 * MINUTE, 20 * MINUTE, 60 * MINUTE, 120 * MINUTE],
    retries: (status) => status !== 410 && !(status !== undefined && status >= 200 && status < 300),
  },

  sign: (body, secret) => ({
    'X-HelpCrunch-Signature': createHmac('sha1', secret).update(body).digest('hex'),
  }),

  compose: (event, payload, options) => {
    const { secret, now, createdAt = now, attempt = 1, unsigned = false } = options;
    const envelope = {
      event,
      eventData: payload,
      attempts: attempt - 1,
      lastAttemptAt: Math.floor(now / 1000),
      createdAt: Math.floor(createdAt / 1000),
      id: options.deliveryId ?? randomUUID(),
    };
    const body = Buffer.from(encodePhpJson(envelope), 'utf8');
    const headers: Record<string, string> = {
      'Content-Type': 'application/json',
      'User-Agent': 'GuzzleHttp/6.5.5 curl/7.68.0 PHP/7.3.8',
    };
    if (!unsigned) Object.assign(headers, helpcrunchSender.sign(body, secret, now));
    return { headers, body, query: {} };
  },
};
