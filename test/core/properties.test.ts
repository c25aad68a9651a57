import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { createSettings, providers, receive, type Delivery, type Provider } from '../../core';

const SECRET = 'property secret';
const NOW = Date.parse('2026-06-01T12:00:00Z');

/** Signs by the words of the vendors' pages, written down again here: independent of the schemes' data. */
const SIGN: Record<keyof typeof providers, (body: Buffer) => Record<string, string>> = {
  crisp: (body) => ({
    'x-crisp-request-timestamp': String(NOW),
    'x-crisp-signature': mac('sha256', Buffer.concat([Buffer.from(`[${NOW};`), body, Buffer.from(']')])),
  }),
  chatwoot: (body) => ({
    'x-chatwoot-timestamp': String(NOW / 1000),
    'x-chatwoot-signature': `sha256=${mac('sha256', Buffer.concat([Buffer.from(`${NOW / 1000}.`), body]))}`,
  }),
  helpcrunch: (body) => ({ 'x-helpcrunch-signature': mac('sha1', body) }),
  botble: (body) => ({ 'x-webhook-signature': mac('sha256', body) }),
  intercom: (body) => ({ 'x-hub-signature': `sha1=${mac('sha1', body)}` }),
};

function mac(algorithm: string, text: Buffer): string {
  return createHmac(algorithm, SECRET).update(text).digest('hex');
}

const header = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));

describe.each(Object.entries(providers) as [keyof typeof providers, Provider][])('%s', (id, provider) => {
  const settings = createSettings({ provider, authentication: { mode: 'signature', secrets: [SECRET] } });
  const delivery = (body: Buffer, headers: Delivery['headers']): Delivery => ({
    method: 'POST',
    headers,
    query: {},
    rawBody: body,
    receivedAt: NOW,
  });
  const isRefused = (outcome: ReturnType<typeof receive>) =>
    outcome.kind === 'reject' && outcome.reason !== 'body-not-json' && outcome.reason !== 'envelope-invalid';

  test('whatever a stranger sends is refused with a value, never a throw', () => {
    const names = Object.keys(SIGN[id](Buffer.from('')));
    const headers = fc.record(Object.fromEntries(names.map((name) => [name, header])));
    fc.assert(
      fc.property(
        fc.uint8Array(),
        headers,
        (body, bag) => receive(delivery(Buffer.from(body), bag), settings).kind === 'reject',
      ),
    );
  });

  test('whatever was signed verifies, be it JSON or not', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const body = Buffer.from(bytes);
        return !isRefused(receive(delivery(body, SIGN[id](body)), settings));
      }),
    );
  });

  test('one flipped bit of the body never verifies', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), fc.nat(7), (bytes, at, bit) => {
        const headers = SIGN[id](Buffer.from(bytes));
        const flipped = Buffer.from(bytes);
        flipped[at % flipped.length] = (flipped[at % flipped.length] ?? 0) ^ (1 << bit);
        return isRefused(receive(delivery(flipped, headers), settings));
      }),
    );
  });

  test('any JSON that was signed gives an outcome', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('event', 'data', 'eventData'), (value, key) => {
        const events = provider.events.map(({ name }) => name);
        const body = Buffer.from(
          JSON.stringify({ event: events[0], data: value, eventData: value, [key]: value }),
        );
        return ['accept', 'ignore', 'reject'].includes(
          receive(delivery(body, SIGN[id](body)), settings).kind,
        );
      }),
    );
  });
});
