import fc from 'fast-check';
import { intercom } from '../../../helpdesks/intercom';
import { intercomExamples } from '../../../helpdesks/intercom/examples';
import { normalise, notification } from './deliveries';

const rows = intercom.events.flatMap((definition) =>
  intercomExamples[definition.name as keyof typeof intercomExamples].map(
    (example) => [definition.name, example.variant, example.payload, definition.kinds] as const,
  ),
);

test.each(rows)('%s (%s) has a kind of its catalogue row', (topic, _, payload, kinds) => {
  const { kind, account, conversation, contact, message } = normalise(topic, { ...payload });
  expect(kinds).toContain(kind);
  expect(account).toEqual({ id: 'w0rkspac', name: null });
  if (/^(?:conversation|ticket)/.test(topic)) expect(conversation?.id).toMatch(/^\d+$/);
  if (/^(?:contact|visitor|granular)/.test(topic)) expect(contact?.id).toMatch(/^[0-9a-f]{24}$/);
  expect(message !== null).toBe(kind.startsWith('message.'));
});

test('the catalogue holds the 105 topics of the page, two of version 2.16 and one that was seen, and no ping', () => {
  const names = new Set<string>(intercom.events.map(({ name }) => name));
  expect(names.size).toBe(105 + 2 + 1);
  expect(names).not.toContain('ping');
});

test('whatever JSON arrives, nothing throws', () => {
  const names = fc.oneof(fc.string(), fc.constantFrom(...intercom.events.map((event) => event.name)));
  const objects = fc.dictionary(fc.string(), fc.jsonValue());
  fc.assert(
    fc.property(names, objects, fc.jsonValue(), (event, payload, item) => {
      expect(['undefined', 'object']).toContain(typeof intercom.open(notification(event, item)));
      expect(['undefined', 'object']).toContain(typeof intercom.open(payload));
      const envelope = { event, payload, body: payload };
      expect(typeof intercom.normalise(envelope, { baseUrl: null }).kind).toBe('string');
      expect(['string', 'object']).toContain(typeof intercom.identify(envelope, null));
    }),
  );
});

test('any junk in the fields that are read does not throw', () => {
  const junk = fc.jsonValue();
  const author = fc.oneof(
    junk,
    fc.record({ id: junk, name: junk, type: fc.constantFrom('user', '__proto__') }),
  );
  const part = fc.record(
    { id: junk, body: junk, author, attachments: junk, created_at: junk },
    { requiredKeys: [] },
  );
  const list = (key: string, entry: fc.Arbitrary<unknown>) =>
    fc.oneof(
      junk,
      fc.array(entry).map((entries) => ({ [key]: entries })),
    );
  const thread = fc.record(
    {
      id: junk,
      type: fc.constantFrom('conversation', 'ticket', 'contact', 7),
      state: fc.oneof(junk, fc.constantFrom('constructor', 'toString')),
      ticket_state: junk,
      source: fc.oneof(junk, part),
      contacts: list('contacts', junk),
      conversation_parts: list('conversation_parts', fc.oneof(junk, part)),
      ticket_parts: list('ticket_parts', junk),
      tags: list('tags', junk),
      team_assignee_id: junk,
    },
    { requiredKeys: [] },
  );
  const item = fc.oneof(
    thread,
    fc.record({ ticket: fc.oneof(junk, thread), ticket_part: fc.oneof(junk, part) }),
  );
  const names = fc.constantFrom(...intercom.events.map((event) => event.name), '__proto__');
  fc.assert(
    fc.property(names, item, (topic, payload) => {
      const { message, conversation } = normalise(topic, payload);
      expect(message === null || message.text === null || typeof message.text === 'string').toBe(true);
      expect(conversation === null || typeof conversation.id === 'string').toBe(true);
    }),
  );
});
