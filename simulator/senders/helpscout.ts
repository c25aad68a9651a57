import { createHmac } from 'node:crypto';
import type { Sender } from './sender';

/** The pauses are not published: "with growing delay". */
const PAUSES_MS = Array.from({ length: 10 }, (_, attempt) => 10_000 * 2 ** attempt);

/**
 * Help Scout: up to ten times more, for all but 2xx and 410 (developer.helpscout.com/webhooks). How long it waits was not
 * found, nor whether it escapes `/`, as its own examples do.
 */
export const helpScoutSender: Sender = {
  policy: {
    timeoutMs: 10_000,
    pausesMs: PAUSES_MS,
    retries: (status) => status !== 410 && !(status !== undefined && status >= 200 && status < 300),
  },

  sign: (body, secret) => ({
    'X-HelpScout-Signature': createHmac('sha1', secret).update(body).digest('base64'),
  }),

  compose: (event, payload, { secret, now, unsigned = false, test = false }) => {
    const body = Buffer.from(JSON.stringify(payload).replaceAll('/', '\\/'), 'utf8');
    const headers: Record<string, string> = {
      'Content-Type': 'application/json',
      'X-HelpScout-Event': test ? 'helpscout.test' : event,
    };
    if (!unsigned) Object.assign(headers, helpScoutSender.sign(body, secret, now));
    return { headers, body, query: {} };
  },

  renew: (payload, createdAt) => {
    const id = createdAt + Math.floor(Math.random() * 1000);
    const { _embedded: embedded } = payload as { _embedded?: { threads?: object[] } };
    const [latest, ...others] = embedded?.threads ?? [];
    if (latest === undefined) return { ...payload, id };
    return { ...payload, id, _embedded: { threads: [{ ...latest, id }, ...others] } };
  },

  testPayload: () => ({ id: 0 }),
};
