import { createHmac, randomUUID } from 'node:crypto';
import { encodeRailsJson } from '../encoders/rails-json';
import type { Sender } from './sender';

/** The names that people may give the triggers; nothing depends on them. */
const TRIGGER = 'Tell the flows';

/**
 * Zammad: Rails' to_json of the ticket as it is when it is sent, so a later attempt may say something else; five
 * attempts, after 10, 20, 30 and 40 seconds (github:zammad/zammad, app/jobs/trigger_webhook_job.rb, lib/user_agent.rb).
 */
export const zammadSender: Sender = {
  policy: {
    timeoutMs: 30_000,
    pausesMs: [10_000, 20_000, 30_000, 40_000],
    retries: (status) => !(status !== undefined && status >= 200 && status < 300),
  },

  // Each event has a webhook, and so a token, of its own. Without an event, the secret is the token.
  sign: (body, secret, _now, event) => {
    const token = event === undefined ? secret : `${event}:${secret}`;
    return { 'X-Hub-Signature': `sha1=${createHmac('sha1', token).update(body).digest('hex')}` };
  },

  compose: (event, payload, { secret, now, deliveryId, attempt = 1, unsigned = false }) => {
    const body = Buffer.from(encodeRailsJson(attempt === 1 ? payload : asOf(payload, now)), 'utf8');
    const headers: Record<string, string> = {
      'Content-Type': 'application/json; charset=utf-8',
      'User-Agent': 'Zammad User Agent',
      'X-Zammad-Trigger': TRIGGER,
      'X-Zammad-Delivery': deliveryId ?? randomUUID(),
    };
    if (!unsigned && secret !== '') {
      Object.assign(headers, zammadSender.sign(body, secret, now, event));
    }
    return { headers, body, query: {} };
  },

  renew: (payload, createdAt) => {
    const { ticket, article } = payload as { ticket: object; article: object };
    return {
      ticket: { ...ticket, id: createdAt },
      article: 'id' in article ? { ...article, id: createdAt, ticket_id: createdAt } : article,
    };
  },
};

/** Meanwhile somebody looked at it. */
function asOf(payload: object, now: number): object {
  const { ticket, ...rest } = payload as { ticket: object };
  return { ticket: { ...ticket, updated_at: new Date(now).toISOString() }, ...rest };
}
