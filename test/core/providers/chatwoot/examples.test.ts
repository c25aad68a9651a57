import fc from 'fast-check';
import { chatwoot } from '../../../../core/providers/chatwoot';
import { chatwootExamples } from '../../../../core/providers/chatwoot/examples';
import { normalise } from './payloads';

const names = chatwoot.events.map((event) => event.name);
const rows = chatwoot.events.flatMap((definition) =>
  chatwootExamples[definition.name as keyof typeof chatwootExamples].map(
    (example) => [definition.name, example.variant, example.payload, definition.kinds] as const,
  ),
);

test.each(rows)('%s (%s) has a kind of its catalogue row', (event, _, payload, kinds) => {
  expect(kinds).toContain(normalise(event, { ...payload }).kind);
  expect(payload.event).toBe(event);
});

test('every kind of the catalogue has an example, but for what webhooks never send', () => {
  const shown = new Set(
    rows.map(([event, , payload]) => `${event} ${normalise(event, { ...payload }).kind}`),
  );
  const promised = chatwoot.events.flatMap(({ name, kinds }) => kinds.map((kind) => `${name} ${kind}`));
  expect(promised.filter((row) => !shown.has(row))).toEqual(['message_created other']);
});

test('the catalogue: 12 account events, 2 more for bots, 6 of automation rules and macros', () => {
  const on = (surface: string) =>
    chatwoot.events.filter((event) => event.surfaces[surface] !== undefined).length;
  expect(new Set(names).size).toBe(20);
  expect(chatwoot.webhookSurfaces.map((surface) => [surface, on(surface)])).toEqual([
    ['account-webhook', 12],
    ['api-inbox', 7],
    ['agent-bot', 7],
    ['automation', 5],
    ['macro', 1],
  ]);
});

const anyName = fc.oneof(fc.string(), fc.constantFrom(...names, '__proto__', 'constructor', 'message_'));

function read(event: string, payload: Record<string, unknown>): void {
  const envelope = { event, payload, body: payload };
  expect(['undefined', 'object']).toContain(typeof chatwoot.open(payload));
  expect(typeof chatwoot.normalise(envelope, { baseUrl: 'https://chat.example.com' }).kind).toBe('string');
  expect(chatwoot.identify(envelope, null)).toBeNull();
  chatwoot.redact?.(payload);
}

test('whatever JSON arrives, nothing throws', () => {
  fc.assert(fc.property(anyName, fc.dictionary(fc.string(), fc.jsonValue()), read));
});

test('junk in the fields that are read does not throw', () => {
  const any = fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    '',
    'x',
    '\ud800',
    '9'.repeat(400),
    [],
    [null],
    {},
    [[{}]],
  );
  const junk = (keys: readonly string[], values: fc.Arbitrary<unknown> = any) =>
    fc.oneof(any, fc.record(Object.fromEntries(keys.map((key) => [key, values])), { requiredKeys: [] }));
  const person = junk(['id', 'name', 'type', 'account', 'email', 'account_id', 'inbox_id', 'updated_at']);
  const conversation = junk(
    ['id', 'meta', 'messages', 'account', 'status', 'contact_inbox', 'inbox_id', 'channel'],
    fc.oneof(any, fc.array(person), junk(['sender', 'pubsub_token'], person)),
  );
  const change = junk(['previous_value', 'current_value']);
  const payload = fc.record(
    {
      id: any,
      message_type: fc.oneof(any, fc.integer(), fc.constantFrom('incoming', 'template')),
      sender: person,
      user: person,
      contact: person,
      conversation,
      current_conversation: conversation,
      changed_attributes: fc.oneof(any, fc.array(junk(['assignee_id', 'team_id', 'updated_at'], change))),
      content_attributes: junk(['deleted', 'submitted_values', 'external_echo', 'automation_rule_id']),
      content_type: fc.oneof(any, fc.constant('input_csat')),
      additional_attributes: junk(['campaign_id']),
      attachments: fc.oneof(
        any,
        fc.array(
          junk(
            ['data_url', 'fallback_title'],
            fc.oneof(fc.constantFrom('https://x.example/a%.b', '//', 'a://b?c.d'), any),
          ),
        ),
      ),
      event_info: junk(['initiated_at'], junk(['timestamp'])),
      working_hours: fc.oneof(any, fc.array(person)),
      channel: junk(['token', 'config'], person),
      created_at: any,
      updated_at: any,
      status: any,
      private: any,
    },
    { requiredKeys: [] },
  );
  fc.assert(fc.property(anyName, payload, read), { numRuns: 500 });
});
