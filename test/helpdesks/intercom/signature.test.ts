import { answer, createSettings, receive, type ReceiverOptions } from '../../../library';
import { intercom } from '../../../helpdesks/intercom';
import { delivery, notification } from './deliveries';

const SECRET = 'c1ient-secret-of-the-app';
/** Signed with `openssl dgst -sha1 -hmac c1ient-secret-of-the-app`. */
const PING =
  '{"type":"notification_event","app_id":"w0rkspac","data":{"type":"notification_event_data","item":{"type":"ping",' +
  '"message":"something something interzen"}},"links":{},"id":null,"topic":"ping","delivery_status":null,' +
  '"delivery_attempts":1,"delivered_at":0,"first_sent_at":1772618400,"created_at":1772618400,"self":null}';
const SIGNATURE = 'sha1=b058a9ba4cee50616aae24fe8f136b0a8cb4b671';
const NOTE =
  '{"type":"notification_event","app_id":"w0rkspac","data":{"type":"notification_event_data","item":{"type":' +
  '"conversation","id":"12"}},"id":"notif_1","topic":"conversation.read","created_at":1772618400}';
const SIGNATURE_OF_NOTE = 'sha1=3a636e6016a40c8560c3ba19dfc7968e82b2bfc7';
const SENT_AT = 1772618400_000;

const settings = (options: Partial<ReceiverOptions> = {}) =>
  createSettings({
    provider: intercom,
    authentication: { mode: 'signature', secrets: [SECRET] },
    ...options,
  });

test('the vector is accepted', () => {
  expect(receive(delivery(NOTE, SIGNATURE_OF_NOTE), settings())).toMatchObject({
    kind: 'accept',
    item: { provider: 'intercom', event: 'conversation.read', id: 'notif_1', verified: true, test: false },
  });
});

test('there is no weaker mode', () => {
  expect(() => settings({ authentication: { mode: 'unsigned' } })).toThrow('has no mode');
});

test('the signature of another scheme is malformed', () => {
  for (const signature of [
    SIGNATURE_OF_NOTE.slice(5),
    `sha256=${'0'.repeat(64)}`,
    `SHA1=${'0'.repeat(40)}`,
  ]) {
    expect(receive(delivery(NOTE, signature), settings())).toMatchObject({ reason: 'signature-malformed' });
  }
});

describe('a ping', () => {
  const emitting = () => settings({ emitTests: true, events: ['preset:new-customer-message'] });

  test('is answered 200, and is no item unless asked for', () => {
    const outcome = receive(delivery(PING, SIGNATURE), settings());
    expect(outcome).toMatchObject({ kind: 'ignore', reason: 'test' });
    expect(answer(outcome, intercom).status).toBe(200);
  });

  test('is an item each time when asked for, whatever is chosen', () => {
    const both = emitting();
    for (const _ of [1, 2]) {
      expect(receive(delivery(PING, SIGNATURE), both)).toMatchObject({
        kind: 'accept',
        item: { event: 'ping', kind: 'other', test: true, id: null, verified: true, message: null },
      });
    }
  });

  test('has to be signed like any other', () => {
    const forged = delivery(PING, SIGNATURE_OF_NOTE);
    expect(receive(forged, emitting())).toMatchObject({ reason: 'signature-mismatch' });
  });
});

test('HEAD is answered 200, before any secret is asked for', () => {
  const head = { ...delivery('', ''), method: 'HEAD', headers: {}, rawBody: 'missing' } as const;
  const outcome = receive(head, settings({ authentication: { mode: 'signature', secrets: [] } }));
  expect(outcome).toMatchObject({ kind: 'ignore', reason: 'url-check' });
  expect(answer(outcome, intercom)).toEqual({ status: 200, body: { ok: true } });
});

test('a refusal says where the secret is and what Intercom does about failures', () => {
  const outcome = receive(delivery(NOTE, SIGNATURE), settings());
  expect(outcome).toMatchObject({ kind: 'reject', reason: 'signature-mismatch' });
  expect(outcome).toHaveProperty('detail', expect.stringContaining('Basic information'));
  expect(outcome).toHaveProperty('detail', expect.stringContaining('Set live'));
  expect(answer(outcome, intercom).status).toBe(401);
});

test('the age is checked only when asked for, by the time in the body', () => {
  const late = delivery(NOTE, SIGNATURE_OF_NOTE, SENT_AT + 301_000);
  expect(receive(late, settings()).kind).toBe('accept');
  const strict = settings({ authentication: { mode: 'signature', secrets: [SECRET], replayWindow: 300 } });
  expect(receive(late, strict)).toMatchObject({ kind: 'reject', reason: 'timestamp-too-old' });
});

describe('the notification', () => {
  test('holds the item, and its id tells duplicates, whatever the attempt', () => {
    const body = notification('conversation.read', { type: 'conversation', id: '12' });
    const envelope = intercom.open({ ...body, delivery_attempts: 2 });
    expect(envelope).toMatchObject({ event: 'conversation.read', payload: { id: '12' } });
    expect(envelope && intercom.identify(envelope, null)).toBe(body.id);
    expect(envelope && intercom.identify({ ...envelope, body: { ...body, id: null } }, null)).toBeNull();
  });

  test.each([
    ['no topic', { data: { item: {} } }],
    ['a topic that is no string', { topic: 7, data: { item: {} } }],
    ['no data', { topic: 'ping' }],
    ['no item', { topic: 'ping', data: {} }],
    ['a list', notification('ping', [])],
    ['null', notification('ping', null)],
  ])('%s is not one', (_, body) => {
    expect(intercom.open(body)).toBeUndefined();
  });
});
