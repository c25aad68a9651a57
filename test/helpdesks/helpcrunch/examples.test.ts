import fc from 'fast-check';
import { helpcrunch } from '../../../helpdesks/helpcrunch';
import { helpcrunchExamples } from '../../../helpdesks/helpcrunch/examples';
import { envelope, normalise } from './deliveries';

const rows = helpcrunch.events.flatMap((definition) =>
  helpcrunchExamples[definition.name as keyof typeof helpcrunchExamples].map(
    (example) => [definition.name, example.variant, example.payload, definition.kinds] as const,
  ),
);

test.each(rows)('%s (%s) has a kind of its catalogue row', (event, _, payload, kinds) => {
  const normalised = normalise(event, { ...payload });
  expect(kinds).toContain(normalised.kind);
  expect(normalised.contact?.id).toMatch(/^\d+$/);
  expect(normalised.conversation !== null).toBe(!event.startsWith('customer.'));
});

test('whatever JSON arrives, nothing throws', () => {
  const names = fc.oneof(fc.string(), fc.constantFrom(...helpcrunch.events.map((event) => event.name)));
  const objects = fc.dictionary(fc.string(), fc.jsonValue());
  fc.assert(
    fc.property(names, objects, fc.jsonValue(), (event, payload, eventData) => {
      const body = envelope(event, eventData);
      expect(['undefined', 'object']).toContain(typeof helpcrunch.open(body));
      expect(['undefined', 'object']).toContain(typeof helpcrunch.open(payload));
      expect(typeof helpcrunch.normalise({ event, payload, body: payload }, { baseUrl: null }).kind).toBe(
        'string',
      );
      expect(['string', 'object']).toContain(
        typeof helpcrunch.identify({ event, payload, body: payload }, null),
      );
    }),
  );
});

test('any junk in the fields that are read does not throw', () => {
  const junk = fc.record(
    {
      chat_id: fc.jsonValue(),
      chatId: fc.jsonValue(),
      id: fc.jsonValue(),
      customer: fc.jsonValue(),
      agent: fc.jsonValue(),
      message: fc.oneof(
        fc.jsonValue(),
        fc.record({
          id: fc.jsonValue(),
          text: fc.jsonValue(),
          createdAt: fc.jsonValue(),
          broadcastType: fc.jsonValue(),
          applicationId: fc.jsonValue(),
        }),
      ),
      status: fc.oneof(fc.jsonValue(), fc.constantFrom('__proto__', 'constructor', 'toString')),
      snoozedUntil: fc.jsonValue(),
      closedBy: fc.jsonValue(),
      applicationId: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  const names = fc.constantFrom(...helpcrunch.events.map((event) => event.name), '__proto__');
  fc.assert(
    fc.property(names, junk, (event, payload) => {
      const { message, conversation } = normalise(event, payload);
      expect(message === null || message.text === null || typeof message.text === 'string').toBe(true);
      expect(conversation === null || typeof conversation.id === 'string').toBe(true);
    }),
  );
});
