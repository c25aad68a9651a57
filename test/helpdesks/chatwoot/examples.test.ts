import fc from 'fast-check';
import type { EventDefinition } from '../../../core/helpdesk/event';
import { chatwoot } from '../../../helpdesks/chatwoot';
import { chatwootExamples } from '../../../helpdesks/chatwoot/examples';
import { normalise, normalisePushed } from './payloads';

const names = chatwoot.events.map((event) => event.name);
const rows = chatwoot.events.flatMap((definition) =>
  chatwootExamples[definition.name as keyof typeof chatwootExamples].map(
    (example) => [definition.name, example.variant, { ...example.payload }, definition] as const,
  ),
);

function readKind(event: string, payload: object, { surfaces }: EventDefinition) {
  return (surfaces.realtime === undefined ? normalise : normalisePushed)(event, { ...payload }).kind;
}

test.each(rows)('%s (%s) has a kind of its catalogue row', (event, _, payload, row) => {
  expect(row.kinds).toContain(readKind(event, payload, row));
  const pushed = row.surfaces.realtime !== undefined;
  expect(payload).toMatchObject(pushed ? { account_id: 12 } : { event });
});

test('every kind of the catalogue has an example, but for what needs more than one event', () => {
  const shown = new Set(rows.map(([event, , payload, row]) => `${event} ${readKind(event, payload, row)}`));
  const promised = chatwoot.events.flatMap(({ name, kinds }) => kinds.map((kind) => `${name} ${kind}`));
  expect(promised.filter((row) => !shown.has(row))).toEqual([
    // An activity, which webhooks never send.
    'message_created other',
    // Pushed twice.
    'assignee.changed conversation.updated',
    'team.changed conversation.updated',
    // The same contact as before.
    'contact.updated other',
  ]);
});

test('the catalogue: 12 account events, 2 more for bots, 6 of automation rules and macros, 23 of the websocket', () => {
  const on = (surface: string) =>
    chatwoot.events.filter((event) => event.surfaces[surface] !== undefined).length;
  expect(new Set(names).size).toBe(43);
  expect(on('realtime')).toBe(23);
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
  expect(['object', 'string']).toContain(typeof chatwoot.identify(envelope, null));
  const pushed = { ...envelope, body: { conversation: payload.conversation, inbox: payload.sender } };
  expect(typeof chatwoot.normalise(pushed, { baseUrl: null }).kind).toBe('string');
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
      notification: junk(['primary_actor', 'primary_actor_type', 'created_at'], conversation),
      performer: person,
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
