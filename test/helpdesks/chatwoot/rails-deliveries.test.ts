import { readFileSync } from 'node:fs';
import { createSettings, providers, receive, toHeaderBag } from '../../../library';
import { chatwootSender } from '../../../simulator/senders/chatwoot';
import {
  chatwootSamples,
  makeRailsDeliveries,
  RAILS_FILE,
  RAILS_SECRET,
  RAILS_TIMESTAMP,
  readRailsDeliveries,
  type RailsDelivery,
} from '../../fixtures/rails-deliveries';
import { RUBY, testWithTools } from '../../fixtures/toolbox';

const deliveries = readRailsDeliveries();
const SIGNED_AT = Number(RAILS_TIMESTAMP) * 1_000;

function receiveIt({ body, signature }: RailsDelivery, secret = RAILS_SECRET) {
  const settings = createSettings({
    provider: providers.chatwoot,
    authentication: { mode: 'signature', secrets: [secret] },
    filters: { includeActivityUpdates: true },
  });
  const headers = toHeaderBag({
    'Content-Type': 'application/json',
    'X-Chatwoot-Timestamp': RAILS_TIMESTAMP,
    'X-Chatwoot-Signature': signature,
  });
  const rawBody = Buffer.from(body, 'utf8');
  return receive({ method: 'POST', headers, query: {}, rawBody, receivedAt: SIGNED_AT + 1_000 }, settings);
}

test('there is one for every sample, with the same data', () => {
  const parsed = deliveries.map(({ event, variant, body }) => ({
    event,
    variant,
    payload: JSON.parse(body),
  }));
  expect(parsed).toEqual(chatwootSamples());
});

test('they hold what Rails writes and JSON.stringify does not', () => {
  expect(deliveries.filter(({ body }) => body.includes('\\u003cAurora\\u003e')).length).toBeGreaterThan(10);
});

describe.each(deliveries)('$event, $variant', (delivery) => {
  test('is accepted', () => {
    expect(receiveIt(delivery)).toMatchObject({
      kind: 'accept',
      item: { provider: 'chatwoot', event: delivery.event, verified: true, known: true },
    });
  });

  test('is refused with another secret', () => {
    expect(receiveIt(delivery, 'another')).toMatchObject({ kind: 'reject', reason: 'signature-mismatch' });
  });

  test('is what the simulator sends, to the byte', () => {
    const { body } = chatwootSender.compose(delivery.event, JSON.parse(delivery.body) as object, {
      secret: RAILS_SECRET,
      now: SIGNED_AT,
    });
    expect(body.toString('utf8')).toBe(delivery.body);
  });
});

testWithTools(
  'Rails and Ruby still make exactly this file',
  () => expect(makeRailsDeliveries()).toBe(readFileSync(RAILS_FILE, 'utf8')),
  60_000,
  [RUBY],
);
