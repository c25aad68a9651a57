import { createSettings, providers, receive, toHeaderBag, type Delivery, type Provider } from '../../library';
import { encodeRailsJson } from '../../simulator/encoders/rails-json';
import { violations, findViolations } from '../fixtures/item-validator';
import { HOOKS, recordedDeliveries, type RecordedDelivery } from './read-recorded';

test('there are deliveries to every kind of hook, of every event that was heard', () => {
  expect(new Set(recordedDeliveries.map(({ hook }) => hook))).toEqual(new Set(HOOKS));
  expect(recordedDeliveries.length).toBeGreaterThan(100);
  expect(new Set(recordedDeliveries.map(({ event }) => event)).size).toBe(19);
});

function deliveryOf({ headers, body, at }: RecordedDelivery): Delivery {
  return {
    method: 'POST',
    headers: toHeaderBag(headers),
    query: {},
    rawBody: body,
    receivedAt: Date.parse(at),
  };
}

/** As a trigger that hears of this one event, with its secret. The replay window is open as usual: it arrives when it did. */
function settingsFor({ secret, event }: RecordedDelivery) {
  return createSettings({
    provider: providers.chatwoot as Provider,
    authentication:
      secret === null ? { mode: 'unsigned' as const } : { mode: 'signature' as const, secrets: [secret] },
    filters: { includeActivityUpdates: true },
    events: [event],
  });
}

const titled = recordedDeliveries.map((recorded, index): [string, RecordedDelivery] => [
  `${index + 1}: ${recorded.event} to ${recorded.hook}, after "${recorded.step}"`,
  recorded,
]);

describe.each(titled)('%s', (_title, recorded) => {
  test('becomes a verified item that fits its schema', () => {
    const outcome = receive(deliveryOf(recorded), settingsFor(recorded));
    expect(outcome).toMatchObject({
      kind: 'accept',
      item: {
        provider: 'chatwoot',
        event: recorded.event,
        known: true,
        verified: recorded.secret !== null,
        id: recorded.headers['X-Chatwoot-Delivery'] ?? null,
        source: 'webhook',
        test: false,
        account: { id: '1' },
      },
    });
    if (outcome.kind !== 'accept') return;
    expect(violations(outcome.item)).toEqual([]);
    expect(findViolations('chatwoot.json', outcome.item)).toEqual([]);
  });

  test('is refused when one byte is another one, and with another secret', () => {
    if (recorded.secret === null) {
      expect(Object.keys(recorded.headers).filter((name) => /chatwoot/i.test(name))).toEqual([]);
      return;
    }
    const body = Buffer.from(recorded.body);
    body.writeUInt8(body.readUInt8(body.length - 3) ^ 1, body.length - 3);
    const changed = receive(deliveryOf({ ...recorded, body }), settingsFor(recorded));
    const foreign = receive(deliveryOf(recorded), settingsFor({ ...recorded, secret: 'another' }));
    for (const outcome of [changed, foreign])
      expect(outcome).toMatchObject({ kind: 'reject', reason: 'signature-mismatch' });
  });
});

/** Ruby writes `1.0e+21` and `1.0e-07`, PostgreSQL all 301 digits: no number that Chatwoot itself makes is like that. */
const ODD_NUMBERS = /\d\.0e[+-]\d|0{40}/;

test("the simulator's encoder writes the same bytes, but for numbers with an exponent", () => {
  const texts = recordedDeliveries.map(({ body }) => body.toString('utf8'));
  const others = texts.filter((text) => encodeRailsJson(JSON.parse(text)) !== text);
  expect(others).toEqual(texts.filter((text) => ODD_NUMBERS.test(text)));
  expect(others.length).toBeLessThan(6);
});
