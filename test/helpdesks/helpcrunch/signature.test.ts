import { createHmac } from 'node:crypto';
import { answer, createSettings, receive, type ReceiverOptions } from '../../../library';
import { helpcrunch } from '../../../helpdesks/helpcrunch';
import { opensslHmac } from '../../core/sign';
import { delivery, envelope } from './deliveries';

const KEY = 'hc_test_signing_key';
/** With PHP's escapes; made with another program than the code under test (facts, "Test vectors"). */
const BODY =
  '{"event":"message.chat.customer","eventData":{"chat_id":1001,"agent":null,"customer":{"id":2002,' +
  '"name":"Zo\\u00eb","email":"zoe@example.com","userId":"u_1"},"message":{"applicationId":3,' +
  '"broadcastType":null,"createdAt":"1700000000.123","edited":false,"id":4004,"read":false,' +
  '"text":"See https:\\/\\/example.com\\/a","updatedAt":"1700000000.123"}},"attempts":0,' +
  '"lastAttemptAt":1700000001,"createdAt":1700000001,"id":"11111111-2222-4333-8444-555555555555"}';
const SIGNATURE = '3a12ccd718d9afe016f499c38a04e7d1b911ff30';
const SIGNATURE_OF_RESERIALISED = 'cef71591ba2e8cd984bceaa70a2ed9ff83ba8d5a';
const SENT_AT = 1700000001_000;

const settings = (options: Partial<ReceiverOptions> = {}) =>
  createSettings({
    provider: helpcrunch,
    authentication: { mode: 'signature', secrets: [KEY] },
    ...options,
  });

test('the vector is accepted', () => {
  const outcome = receive(delivery(BODY, SIGNATURE, SENT_AT), settings());
  expect(outcome).toMatchObject({
    kind: 'accept',
    item: {
      provider: 'helpcrunch',
      event: 'message.chat.customer',
      known: true,
      kind: 'message.received',
      id: '11111111-2222-4333-8444-555555555555',
      verified: true,
      occurredAt: '2023-11-14T22:13:20.123Z',
      contact: { name: 'Zoë' },
      message: { text: 'See https://example.com/a' },
      data: { chat_id: 1001, message: { text: 'See https://example.com/a' } },
    },
  });
});

test('upper-case hex is the same bytes', () => {
  expect(receive(delivery(BODY, SIGNATURE.toUpperCase(), SENT_AT), settings()).kind).toBe('accept');
});

test('a re-serialised body is refused, and its signature does not fit the bytes', () => {
  const reserialised = JSON.stringify(JSON.parse(BODY));
  expect(reserialised).not.toBe(BODY);
  const refusal = { kind: 'reject', reason: 'signature-mismatch' };
  expect(receive(delivery(reserialised, SIGNATURE, SENT_AT), settings())).toMatchObject(refusal);
  expect(receive(delivery(BODY, SIGNATURE_OF_RESERIALISED, SENT_AT), settings())).toMatchObject(refusal);
  expect(receive(delivery(reserialised, SIGNATURE_OF_RESERIALISED, SENT_AT), settings()).kind).toBe('accept');
});

test('the age of an attempt is checked only when asked for', () => {
  const late = delivery(BODY, SIGNATURE, SENT_AT + 301_000);
  expect(receive(late, settings()).kind).toBe('accept');
  const strict = settings({ authentication: { mode: 'signature', secrets: [KEY], replayWindow: 300 } });
  expect(receive(late, strict)).toMatchObject({ kind: 'reject', reason: 'timestamp-too-old' });
  expect(receive(delivery(BODY, SIGNATURE, SENT_AT + 300_000), strict).kind).toBe('accept');
});

test('there is no weaker mode', () => {
  expect(() => settings({ authentication: { mode: 'unsigned' } })).toThrow('has no mode');
});

test('a refusal says where the key is and that failures switch the webhook off', () => {
  const outcome = receive(delivery(BODY, 'f'.repeat(40), SENT_AT), settings());
  expect(outcome).toMatchObject({ kind: 'reject', reason: 'signature-mismatch' });
  expect(outcome).toHaveProperty('detail', expect.stringContaining('Settings → Developers → Webhooks'));
  expect(outcome).toHaveProperty('detail', expect.stringContaining('disables a webhook after three'));
  expect(answer(outcome, helpcrunch).status).toBe(401);
});

test('what a retry cannot mend is answered 200', () => {
  expect(answer({ kind: 'reject', reason: 'envelope-invalid', detail: '' }, helpcrunch).status).toBe(200);
});

test('a signed time of another shape is malformed, never a throw', () => {
  const strict = settings({ authentication: { mode: 'signature', secrets: [KEY], replayWindow: 300 } });
  for (const time of ['{"toString":1}', '[1700000001]', 'null', '"soon"']) {
    const body = `{"event":"chat.new","eventData":{},"lastAttemptAt":${time}}`;
    const outcome = receive(delivery(body, opensslHmac('sha1', KEY, body), SENT_AT), strict);
    expect(outcome).toMatchObject({ kind: 'reject', reason: 'timestamp-malformed' });
  }
});

describe('the time of the last attempt, under a replay window', () => {
  const at = 1773395202_000;
  const become = (lastAttemptAt: unknown, createdAt = 1773395200) => {
    const body = JSON.stringify({ ...envelope('chat.new', { id: 1 }), lastAttemptAt, createdAt });
    const settings = createSettings({
      provider: helpcrunch,
      authentication: { mode: 'signature', secrets: ['s'], replayWindow: 300 },
    });
    const signature = createHmac('sha1', 's').update(body).digest('hex');
    const outcome = receive(delivery(body, signature, at), settings);
    return outcome.kind === 'accept' ? 'accept' : outcome.reason;
  };

  test.each([[1773395201], [1773395201.25], ['1773395201.25'], ['1773395201'], [null]])(
    '%j is read',
    (time) => {
      expect(become(time)).toBe('accept');
    },
  );

  test('an old one is refused in each form, and so is an old event that was never tried', () => {
    for (const time of [1773394201, 1773394201.25, '1773394201.25'])
      expect(become(time)).toBe('timestamp-too-old');
    expect(become(null, 1773394201)).toBe('timestamp-too-old');
    expect(become('soon')).toBe('timestamp-malformed');
  });
});
