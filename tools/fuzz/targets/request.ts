import {
  createSettings,
  providers,
  receive,
  RefusalReports,
  toHeaderBag,
  type Authentication,
  type AuthenticationMode,
  type Delivery,
  type Provider,
} from '../../../library';
import { expand } from '../big';
import type { Target } from '../target';
import { checkOutcome } from './receive';

const NOW = Date.parse('2026-03-04T09:30:00Z');
const AUTHENTICATIONS: { readonly [Mode in AuthenticationMode]: Authentication } = {
  signature: { mode: 'signature', secrets: ['a secret that nobody guesses'] },
  'url-key': { mode: 'url-key', keys: ['a key that nobody guesses'] },
  unsigned: { mode: 'unsigned' },
};

const HEX = '0123456789abcdef';
const SHA256 = HEX.repeat(4);
const SHA1 = SHA256.slice(0, 40);
const SEEDS = [
  { 'X-Crisp-Signature': SHA256, 'X-Crisp-Request-Timestamp': String(NOW) },
  {
    'X-Chatwoot-Signature': `sha256=${SHA256}`,
    'X-Chatwoot-Timestamp': String(NOW / 1000),
    'X-Chatwoot-Delivery': 'd',
  },
  { 'X-HelpCrunch-Signature': SHA1 },
  { 'X-Webhook-Signature': SHA256, 'X-Webhook-Test': 'true' },
  { 'X-Hub-Signature': `sha1=${SHA1}` },
  { 'X-Crisp-Request-Timestamp': '2026-03-04T09:30:00.5+01:00', 'X-Crisp-Signature': [SHA256, SHA256] },
].map((headers) =>
  JSON.stringify({
    method: 'POST',
    headers,
    query: { key: 'k' },
    body: '{"event":"message:send","data":{}}',
  }),
);

interface Request {
  readonly method?: unknown;
  readonly headers?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** What somebody without the secret may send: methods, headers, parameters and bytes of any kind. */
export const requestTarget: Target = { name: 'request', weight: 15, seeds: SEEDS, run };

const triggers = Object.values(providers).flatMap((provider: Provider) =>
  provider.modes.map((mode) => ({
    mode,
    provider,
    maxBodyBytes: undefined,
    settings: createSettings({ provider, authentication: AUTHENTICATIONS[mode] }),
  })),
);

function run(input: string): void {
  const delivery = toDelivery(readRequest(expand(input)));
  for (const trigger of triggers) {
    const outcome = receive(delivery, trigger.settings);
    checkOutcome(outcome, trigger.provider);
    if (outcome.kind === 'accept' && trigger.mode !== 'unsigned')
      throw new Error('a forged delivery was accepted');
    if (outcome.kind !== 'accept') checkKeepsNothing(trigger.settings.duplicates.size());
    else outcome.reservation.release();
    if (outcome.kind !== 'reject') continue;
    const report = new RefusalReports().report(outcome, delivery, trigger);
    if (JSON.stringify(report).length > 2000) throw new Error('a report without end');
  }
}

function checkKeepsNothing(size: number): void {
  // Only the unsigned triggers, which believe everybody, remember anything; and no more than they may.
  if (size > 20_000) throw new Error('more is remembered than may be');
}

function readRequest(text: string): Request {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : { body: text };
  } catch {
    return { body: text };
  }
}

/** As a host would hand it over: names in lower case, values text or a list of texts. */
function toDelivery({ method, headers, query, body }: Request): Delivery {
  return {
    method: typeof method === 'string' ? method : 'POST',
    headers: toHeaderBag(headerPairs(headers)),
    query: typeof query === 'object' && query !== null ? (query as Delivery['query']) : {},
    rawBody: body === 'missing' || body === 'too-large' ? body : toBytes(body),
    receivedAt: NOW,
  };
}

function headerPairs(headers: unknown): { [name: string]: string | string[] } {
  const pairs = typeof headers === 'object' && headers !== null ? Object.entries(headers) : [];
  const texts = pairs.map(([name, value]) => [
    name,
    Array.isArray(value)
      ? value.filter((each) => typeof each === 'string')
      : typeof value === 'string'
        ? value
        : '',
  ]);
  return Object.fromEntries(texts);
}

/** Characters up to 255 are bytes, so that there is UTF-8 that is none. */
function toBytes(body: unknown): Buffer {
  return Buffer.from(typeof body === 'string' ? body : '', 'latin1');
}
