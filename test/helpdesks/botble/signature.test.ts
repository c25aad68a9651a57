import { createSettings, receive, type Delivery, type ReceiverOptions } from '../../../library';
import { botble } from '../../../helpdesks/botble';

/** With PHP's escapes; made with another program than the code under test (facts, "Test vectors"). */
const SECRET = 'lc_test_secret';
const BODY =
  '{"event":"message.received","timestamp":"2026-01-02T03:04:05+00:00","data":{"message_id":456,' +
  '"content":"Ol\\u00e1, see https:\\/\\/example.com\\/a","is_from_admin":false,"admin_name":null,' +
  '"conversation_id":123,"visitor_name":"Zo\\u00eb","visitor_email":"zoe@example.com","visitor_phone":null,' +
  '"visitor_ip":"203.0.113.7","current_url":"https:\\/\\/example.com\\/products","status":"open",' +
  '"created_at":"2026-01-02T03:04:05+00:00"}}';
const SIGNATURE = 'c20ce571ce37be75f202c2e03f5480105e5a4e0c4cb43da7565086c8bb22af89';
const SIGNATURE_OF_RESERIALISED = '7b5a5d7b2822121f7d9a07a9f73064ee57ccddf0014fb3d067e73cf9e0e4276d';
const SENT_AT = Date.parse('2026-01-02T03:04:05Z');

function delivery(body = BODY, signature: string | undefined = SIGNATURE, receivedAt = SENT_AT): Delivery {
  return {
    method: 'POST',
    headers: { 'x-webhook-signature': signature, 'x-webhook-event': 'message.received' },
    query: {},
    rawBody: Buffer.from(body),
    receivedAt,
  };
}

const settings = (options: Partial<ReceiverOptions> = {}) =>
  createSettings({ provider: botble, authentication: { mode: 'signature', secrets: [SECRET] }, ...options });

test('the vector is accepted', () => {
  expect(receive(delivery(), settings())).toMatchObject({
    kind: 'accept',
    item: {
      provider: 'botble',
      event: 'message.received',
      id: 'message.received:456:example.com:2026-01-02T03:04:05+00:00',
      verified: true,
      contact: { name: 'Zoë', email: 'zoe@example.com', phone: null },
      message: { text: 'Olá, see https://example.com/a' },
    },
  });
});

test('a re-serialised body is refused, and its signature does not fit the bytes', () => {
  const reserialised = JSON.stringify(JSON.parse(BODY));
  const refusal = { kind: 'reject', reason: 'signature-mismatch' };
  expect(receive(delivery(reserialised), settings())).toMatchObject(refusal);
  expect(receive(delivery(BODY, SIGNATURE_OF_RESERIALISED), settings())).toMatchObject(refusal);
  expect(receive(delivery(reserialised, SIGNATURE_OF_RESERIALISED), settings()).kind).toBe('accept');
});

test('the age is checked only when asked for', () => {
  const late = delivery(BODY, SIGNATURE, SENT_AT + 301_000);
  expect(receive(late, settings()).kind).toBe('accept');
  const strict = settings({ authentication: { mode: 'signature', secrets: [SECRET], replayWindow: 300 } });
  expect(receive(late, strict)).toMatchObject({ kind: 'reject', reason: 'timestamp-too-old' });
});

test('the free edition is taken only when unsigned is chosen, and marked', () => {
  const unsigned: Delivery = { ...delivery(), headers: {} };
  expect(receive(unsigned, settings())).toMatchObject({ kind: 'reject', reason: 'signature-missing' });
  expect(receive(unsigned, settings())).toHaveProperty('detail', expect.stringContaining('FOB Live Chat'));
  expect(receive(unsigned, settings({ authentication: { mode: 'unsigned' } }))).toMatchObject({
    kind: 'accept',
    item: { verified: false },
  });
});

test('test deliveries reuse their ids, so they are never duplicates', () => {
  const tested = { ...delivery(), headers: { ...delivery().headers, 'x-webhook-test': 'true' } };
  expect(receive(tested, settings())).toMatchObject({ kind: 'ignore', reason: 'test' });
  const shown = settings({ emitTests: true });
  expect(receive(tested, shown)).toMatchObject({ kind: 'accept', item: { test: true, id: null } });
  expect(receive(tested, shown).kind).toBe('accept');
});
