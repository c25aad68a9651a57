import { createHmac, randomUUID } from 'node:crypto';
import { encodeRailsJson } from '../encoders/rails-json';
import type { Sender } from './sender';

/** Hooks typed into an automation rule or a macro get no secret and no delivery id, so they are never signed. */
const NEVER_SIGNED = /^(?:automation_event\.|macro\.)/;

/**
 * Chatwoot since 4.11.2: `<seconds>.<body>` is signed (chatwoot/chatwoot, lib/webhooks/trigger.rb).
 * Account webhooks are tried once; what is not answered 2xx in 5 s is lost.
 */
export const chatwootSender: Sender = {
  policy: { timeoutMs: 5_000, pausesMs: [], retries: () => false },

  sign: (body, secret, now) => {
    const timestamp = String(Math.floor(now / 1000));
    const digest = createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
    return { 'X-Chatwoot-Timestamp': timestamp, 'X-Chatwoot-Signature': `sha256=${digest}` };
  },

  compose: (event, payload, { secret, now, unsigned = false, deliveryId = randomUUID() }) => {
    const body = Buffer.from(encodeRailsJson({ ...payload, event }), 'utf8');
    const headers: Record<string, string> = {
      'Accept-Encoding': 'gzip;q=1.0,deflate;q=0.6,identity;q=0.3',
      Accept: 'application/json',
      'User-Agent': 'Ruby',
      'Content-Type': 'application/json',
    };
    if (unsigned || NEVER_SIGNED.test(event)) return { headers, body, query: {} };

    headers['X-Chatwoot-Delivery'] = deliveryId;
    Object.assign(headers, chatwootSender.sign(body, secret, now));
    return { headers, body, query: {} };
  },
};

/**
 * An agent bot's URL is tried three times when it answers 429 or 500, and once whatever else becomes of it
 * (app/jobs/agent_bots/webhook_job.rb). The job asks for 3 s; Sidekiq looks into its schedule every few seconds, so 3.7
 * to 8 s pass.
 */
export const chatwootBotPolicy: Sender['policy'] = {
  timeoutMs: 5_000,
  pausesMs: [4_300, 3_700],
  retries: (status) => status === 429 || status === 500,
};
