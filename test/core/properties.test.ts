import fc from 'fast-check';
import {
  createSettings,
  providers,
  receive,
  type Delivery,
  type Provider,
  type ProviderId,
} from '../../library';
import { findExpected } from '../fixtures/expected';

const SECRET = 'property secret';
const NOW = Date.parse('2026-06-01T12:00:00Z');

const sign = (id: ProviderId, body: Buffer) => findExpected(id).sign(body, SECRET, NOW);

const header = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));

describe.each(Object.entries(providers) as [ProviderId, Provider][])('%s', (id, provider) => {
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
    const names = Object.keys(sign(id, Buffer.from('')));
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
        return !isRefused(receive(delivery(body, sign(id, body)), settings));
      }),
    );
  });

  test('one flipped bit of the body never verifies', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), fc.nat(7), (bytes, at, bit) => {
        const headers = sign(id, Buffer.from(bytes));
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
          receive(delivery(body, sign(id, body)), settings).kind,
        );
      }),
    );
  });
});
