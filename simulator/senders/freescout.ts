import { createHmac } from 'node:crypto';
import { encodePhpJson } from '../encoders/php-json';
import type { Sender } from './sender';

/**
 * FreeScout: PHP's json_encode, sent by Guzzle; up to ten attempts with what was stored of the first, the pauses
 * growing by two minutes (the module "API & Webhooks", `Webhook::run` and the command `freescout:webhooks-process`,
 * which runs every minute).
 */
export const freescoutSender: Sender = {
  policy: {
    timeoutMs: 30_000,
    pausesMs: Array.from({ length: 9 }, (_, retry) => Math.max(60_000, retry * 120_000)),
    retries: (status) => !(status !== undefined && status >= 200 && status < 300),
  },

  sign: (body, secret) => ({
    'X-FreeScout-Signature': createHmac('sha1', secret).update(body).digest('base64'),
  }),

  compose: (event, payload, { secret, now, unsigned = false }) => {
    const body = Buffer.from(encodePhpJson(payload), 'utf8');
    const headers: Record<string, string> = {
      'Content-Type': 'application/json',
      'User-Agent': 'GuzzleHttp/7',
      'X-FreeScout-Event': event,
    };
    if (!unsigned) Object.assign(headers, freescoutSender.sign(body, secret, now));
    return { headers, body, query: {} };
  },

  renew: (payload, createdAt) => ({
    ...payload,
    id: createdAt,
    ...('_embedded' in payload && { _embedded: renewThreads(payload._embedded as Embedded, createdAt) }),
  }),
};

interface Embedded {
  readonly threads?: readonly { readonly id: number }[];
}

/** Newer threads stand first. */
function renewThreads(embedded: Embedded, createdAt: number): object {
  const { threads } = embedded;
  if (threads === undefined) return embedded;
  return {
    ...embedded,
    threads: threads.map((thread, index) => ({ ...thread, id: createdAt * 1_000 - index })),
  };
}
