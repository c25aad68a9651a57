import { createHmac } from 'node:crypto';
import { WEBSITE_ID } from '../../helpdesks/crisp/examples/base';
import type { Sender, SendOptions } from './sender';

// Crisp documents that Plugin Hooks are retried, and the two headers, but neither how often nor when.
const ASSUMED_PAUSES = [10_000, 60_000];

/**
 * Crisp: compact JSON in an envelope (docs.crisp.chat/references/web-hooks/v1). A Plugin Hook is signed,
 * `[<milliseconds>;<body>]`; a Website Hook (`unsigned`) has only the key in its own URL.
 */
export const crispSender: Sender = {
  policy: {
    timeoutMs: 10_000,
    pausesMs: ASSUMED_PAUSES,
    retries: (status) => !(status !== undefined && status >= 200 && status < 300),
  },

  sign: (body, secret, now) => {
    const timestamp = String(now);
    const digest = createHmac('sha256', secret)
      .update(`[${timestamp};`)
      .update(body)
      .update(']')
      .digest('hex');
    return { 'X-Crisp-Request-Timestamp': timestamp, 'X-Crisp-Signature': digest };
  },

  compose: (event, payload, options) => {
    const { createdAt = options.now } = options;
    const envelope = { website_id: readWebsite(payload), event, data: payload, timestamp: createdAt };
    const body = Buffer.from(JSON.stringify(envelope), 'utf8');
    return options.unsigned === true ? websiteHook(body, options) : pluginHook(body, options);
  },

  renew: (payload, createdAt) =>
    'fingerprint' in payload ? { ...payload, fingerprint: createdAt } : payload,
};

function pluginHook(body: Buffer, { secret, now, attempt = 1 }: SendOptions) {
  const headers = {
    'Content-Type': 'application/json',
    'X-Crisp-Hook-Origin': 'plugin/rtm 5b1f0d9c2e7a4488 production',
    ...crispSender.sign(body, secret, now),
    'X-Delivery-Attempt-Count': String(attempt),
    'X-Delivery-Attempt-Limit': String(ASSUMED_PAUSES.length + 1),
  };
  return { headers, body, query: {} };
}

function websiteHook(body: Buffer, { secret, now }: SendOptions) {
  const headers = {
    'Content-Type': 'application/json',
    'X-Crisp-Hook-Origin': 'website/rtm 5b1f0d9c2e7a4488 production',
    'X-Crisp-Request-Timestamp': String(now),
  };
  const query: Record<string, string> = secret === '' ? {} : { key: secret };
  return { headers, body, query };
}

/** Events such as `bucket:*` name no website; their envelope still does. */
function readWebsite(payload: object): string {
  if ('website_id' in payload && typeof payload.website_id === 'string') return payload.website_id;
  return WEBSITE_ID;
}
