import { createSettings, providers, receive, type Provider } from '../../library';
import { createDelivery, listSamples } from '../../simulator/senders';
import { asDelivery } from '../fixtures/as-delivery';

const NOW = Date.parse('2026-03-04T10:00:00.250Z');
const SECRET = 'a-secret';

/** Chatwoot has no secret for the URLs in its automation rules and macros. */
const NEVER_SIGNED = /^(?:automation_event|macro)\./;

test.each(listSamples())('$provider $event ($variant) becomes an item', ({ provider, event, variant }) => {
  const signed = !NEVER_SIGNED.test(event);
  const settings = createSettings({
    provider: providers[provider] as Provider,
    authentication: signed ? { mode: 'signature', secrets: [SECRET] } : { mode: 'unsigned' },
    events: [event],
    filters: { includeActivityUpdates: true },
  });
  const sent = createDelivery(provider, event, { secret: SECRET, now: NOW, variant });
  const outcome = receive(asDelivery(sent, NOW), settings);

  expect(outcome).toMatchObject({
    kind: 'accept',
    item: { provider, event, known: true, verified: signed, test: false, source: 'webhook' },
  });
  const row = providers[provider].events.find(({ name }) => name === event);
  expect(row?.kinds).toContain(outcome.kind === 'accept' ? outcome.item.kind : undefined);
});

test('the automation hooks are refused where a signature is asked for', () => {
  const unsigned = listSamples().filter(({ event }) => NEVER_SIGNED.test(event));
  expect(unsigned.length).toBeGreaterThan(0);
  for (const { provider, event } of unsigned) {
    const settings = createSettings({
      provider: providers[provider],
      authentication: { mode: 'signature', secrets: [SECRET] },
    });
    const sent = createDelivery(provider, event, { secret: SECRET, now: NOW });
    expect(receive(asDelivery(sent, NOW), settings)).toMatchObject({ reason: 'signature-missing' });
  }
});
