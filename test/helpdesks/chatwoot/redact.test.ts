import { createSettings, receive } from '../../../library';
import { chatwoot } from '../../../helpdesks/chatwoot';
import { chatwootExamples } from '../../../helpdesks/chatwoot/examples';
import { redactChatwoot } from '../../../helpdesks/chatwoot/redact';
import { createDelivery } from '../../../simulator/senders';
import { asDelivery } from '../../fixtures/as-delivery';

type Json = Record<string, unknown>;

function redact(payload: object): Json {
  const copy = structuredClone(payload) as Json;
  redactChatwoot(copy);
  return copy;
}

test('is what the core calls', () => {
  expect(chatwoot.redact).toBe(redactChatwoot);
});

const leaked = { id: 5033, source_id: 'abc', pubsub_token: 'exampleToken' };
const redacted = { id: 5033, source_id: 'abc', pubsub_token: '[redacted]' };

test.each([
  ['in a conversation', { id: 1, contact_inbox: leaked }, { id: 1, contact_inbox: redacted }],
  [
    'in the conversation of a message',
    { id: 1, conversation: { id: 2, contact_inbox: leaked } },
    { id: 1, conversation: { id: 2, contact_inbox: redacted } },
  ],
  [
    'in the current conversation of a visitor',
    { id: 1, current_conversation: { contact_inbox: leaked } },
    { id: 1, current_conversation: { contact_inbox: redacted } },
  ],
])("a contact's websocket token %s goes", (_, payload, expected) => {
  expect(redact(payload)).toEqual(expected);
});

test("a channel record's credentials go, and nothing else of it", () => {
  const channel = {
    id: 9,
    account_id: 12,
    identifier: 'public',
    phone_number: '+15550100200',
    webhook_url: 'https://flows.example.com/webhook/x?s=1',
    secret: 'a',
    hmac_token: 'b',
    hmac_mandatory: false,
    page_access_token: 'c',
    imap_login: 'support@example.com',
    imap_enabled: true,
    imap_password: 'd',
    smtp_password: '',
    api_key_sid: null,
    reauthorization_required: true,
    provider_config: { api_key: 'e', nested: ['f'] },
    additional_attributes: { list: [{ auth_code: 7, city: 'Lund' }] },
  };
  expect(redact({ event: 'inbox_updated', timezone: 'UTC', channel })).toEqual({
    event: 'inbox_updated',
    timezone: 'UTC',
    channel: {
      ...channel,
      webhook_url: '[redacted]',
      secret: '[redacted]',
      hmac_token: '[redacted]',
      page_access_token: '[redacted]',
      imap_password: '[redacted]',
      provider_config: '[redacted]',
      additional_attributes: { list: [{ auth_code: '[redacted]', city: 'Lund' }] },
    },
  });
});

test.each([
  'token',
  'bot_token',
  'pageAccessToken',
  'SECRET',
  'password',
  'imap_passwd',
  'api_key',
  'key',
  'credentials',
  'provider_config',
  'auth_code',
  'certificate',
  'webhook_url',
])('%s is a credential, as a text, a number or a record', (name) => {
  for (const value of ['x', 7, 0, { a: 1 }, ['x']]) {
    expect(redact({ channel: { [name]: value } })).toEqual({ channel: { [name]: '[redacted]' } });
  }
  for (const nothing of [null, true, false, '']) {
    expect(redact({ channel: { [name]: nothing } })).toEqual({ channel: { [name]: nothing } });
  }
});

test('what is replaced is a field like the others', () => {
  const { channel } = redact({ channel: { token: 'x' } });
  expect(Object.getOwnPropertyDescriptor(channel, 'token')).toEqual({
    value: '[redacted]',
    enumerable: true,
    writable: true,
    configurable: true,
  });
});

test.each([
  ['itself', { pubsub_token: 'x' }, { pubsub_token: '[redacted]' }],
  [
    'in what a notification is about',
    { notification: { primary_actor: { contact_inbox: leaked } } },
    { notification: { primary_actor: { contact_inbox: redacted } } },
  ],
  ['nowhere, where there is none', { contact_inbox: { id: 1 } }, { contact_inbox: { id: 1 } }],
  ['nowhere, in what is no record', { conversation: 'x', contact_inbox: 'y', channel: null }, null],
])('a token in a payload %s', (_, payload, expected) => {
  expect(redact(payload)).toEqual(expected ?? payload);
});

test("a conversation's channel is a name and stays", () => {
  expect(redact({ channel: 'Channel::Api' })).toEqual({ channel: 'Channel::Api' });
});

test.each([
  'inbox_created' as const,
  'inbox_updated' as const,
  'message_created' as const,
  'contact_created' as const,
])('nothing else of %s changes', (event) => {
  const payload = structuredClone(chatwootExamples[event][0].payload) as unknown as Json;
  const expected = structuredClone(payload);
  const channel = expected.channel as Json | undefined;
  if (channel !== undefined) {
    Object.assign(channel, { webhook_url: '[redacted]', hmac_token: '[redacted]', secret: '[redacted]' });
  }
  const inbox = (expected.conversation as { contact_inbox: Json } | undefined)?.contact_inbox;
  if (inbox !== undefined) inbox.pubsub_token = '[redacted]';
  expect(redact(payload)).toEqual(expected);
});

describe('no example', () => {
  const secrets = /exampleContactPubsub|exampleHmacToken|exampleInboxSecret|exampleApiKey|exampleVerify/;
  const payloads = Object.values(chatwootExamples).flatMap((list) => list.map(({ payload }) => payload));

  test('keeps its secrets', () => {
    expect(payloads.filter((payload) => secrets.test(JSON.stringify(payload))).length).toBeGreaterThan(20);
    for (const payload of payloads) expect(JSON.stringify(redact(payload))).not.toMatch(secrets);
  });
});

test('a key named __proto__ is data like any other', () => {
  const payload = JSON.parse('{"channel":{"__proto__":{"token":"x"},"id":1}}');
  redactChatwoot(payload);
  expect(JSON.stringify(payload)).toBe('{"channel":{"__proto__":{"token":"[redacted]"},"id":1}}');
});

test('a record nested deeper than the stack does not throw', () => {
  const payload = { channel: JSON.parse(`${'{"a":'.repeat(100_000)}{"token":"x"}${'}'.repeat(100_000)}`) };
  redactChatwoot(payload);
  let deepest = payload.channel;
  while (deepest.a !== undefined) deepest = deepest.a;
  expect(deepest.token).toBe('[redacted]');
});

test.each([
  [undefined, '[redacted]'],
  [false, '[redacted]'],
  [true, 'exampleContactPubsub4410'],
])('keepCredentials: %s leaves %s in the item', (keepCredentials, expected) => {
  const settings = createSettings({
    provider: chatwoot,
    authentication: { mode: 'unsigned' },
    ...(keepCredentials !== undefined && { keepCredentials }),
  });
  const sent = createDelivery('chatwoot', 'conversation_created', { secret: '', now: 0, unsigned: true });
  const outcome = receive(asDelivery(sent, 0), settings);
  expect(outcome).toMatchObject({ item: { data: { contact_inbox: { pubsub_token: expected } } } });
});
