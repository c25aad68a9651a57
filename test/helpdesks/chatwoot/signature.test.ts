import { createSettings, receive, type Delivery, type ReceiverOptions } from '../../../library';
import { chatwoot } from '../../../helpdesks/chatwoot';

/** Made with another program than the code under test (facts, "Test vector"); the escapes are Rails'. */
const SECRET = 'p9Q2xVt7mKc4Ls8RwZb1NdYf';
const TIMESTAMP = '1781697600';
const BODY =
  '{"event":"message_created","id":901,"content":"a \\u003cb\\u003e \\u0026 c \\u2013 héllo",' +
  '"message_type":"incoming"}';
const SIGNATURE = 'sha256=0e67474316df5457f10a4b2aa386f684d5def1c99d1775ba88db12f89c25bf16';
const SENT_AT = 1781697600_000;

function delivery(headers: Delivery['headers'] = {}, body = BODY, receivedAt = SENT_AT): Delivery {
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-chatwoot-timestamp': TIMESTAMP,
      'x-chatwoot-signature': SIGNATURE,
      'x-chatwoot-delivery': '7a2f6c1e-93b0-4d56-8a61-0c5b9d3e1f24',
      ...headers,
    },
    query: {},
    rawBody: Buffer.from(body),
    receivedAt,
  };
}

const settings = (options: Partial<ReceiverOptions> = {}) =>
  createSettings({
    provider: chatwoot,
    authentication: { mode: 'signature', secrets: [SECRET] },
    ...options,
  });

test('the vector is accepted', () => {
  expect(Buffer.byteLength(BODY)).toBe(113);
  expect(receive(delivery(), settings())).toMatchObject({
    kind: 'accept',
    item: {
      provider: 'chatwoot',
      event: 'message_created',
      known: true,
      kind: 'message.received',
      id: '7a2f6c1e-93b0-4d56-8a61-0c5b9d3e1f24',
      verified: true,
      test: false,
      message: { id: '901', text: 'a <b> & c – héllo', direction: 'incoming' },
      data: { event: 'message_created', id: 901, content: 'a <b> & c – héllo', message_type: 'incoming' },
    },
  });
});

test('a re-serialised body is refused', () => {
  const reserialised = JSON.stringify(JSON.parse(BODY));
  expect(reserialised).not.toBe(BODY);
  expect(receive(delivery({}, reserialised), settings())).toMatchObject({ reason: 'signature-mismatch' });
});

test.each([
  [300, 'accept'],
  [301, 'timestamp-too-old'],
  [-300, 'accept'],
  [-301, 'timestamp-too-new'],
])('received %d s later: %s', (seconds, expected) => {
  const outcome = receive(delivery({}, BODY, SENT_AT + seconds * 1000), settings());
  expect(outcome.kind === 'accept' ? 'accept' : outcome.reason).toBe(expected);
});

test('the time is part of what is signed', () => {
  const moved = delivery({ 'x-chatwoot-timestamp': '1781697601' });
  expect(receive(moved, settings())).toMatchObject({ reason: 'signature-mismatch' });
});

test('one delivery is one item; another webhook gives another id', () => {
  const once = settings();
  expect(receive(delivery(), once).kind).toBe('accept');
  expect(receive(delivery(), once)).toMatchObject({ kind: 'ignore', reason: 'duplicate' });
  expect(receive(delivery({ 'x-chatwoot-delivery': 'other' }), once).kind).toBe('accept');
});

describe('the id', () => {
  const envelope = { event: 'x', payload: {}, body: {} };
  const toId = (header: string | string[] | undefined) =>
    chatwoot.identify(envelope, delivery({ 'x-chatwoot-delivery': header }));

  test('is the delivery header, when it is sane', () => {
    expect(toId('7a2f6c1e-93b0')).toBe('7a2f6c1e-93b0');
    expect(toId('a'.repeat(200))).toBe('a'.repeat(200));
  });

  test.each([[undefined], [''], ['a'.repeat(201)], ['a\nb'], ['one, two'], ['é'], [['one', 'two']]])(
    'is null for %j',
    (header) => {
      expect(toId(header)).toBeNull();
    },
  );

  test('is null on a socket', () => {
    expect(chatwoot.identify(envelope, null)).toBeNull();
  });
});

describe('senders that do not sign', () => {
  const unsigned = delivery({ 'x-chatwoot-signature': undefined, 'x-chatwoot-timestamp': undefined });

  test('are refused with advice', () => {
    const outcome = receive(unsigned, settings());
    expect(outcome).toMatchObject({ kind: 'reject', reason: 'signature-missing' });
    expect(outcome).toHaveProperty('detail', expect.stringContaining('since 4.11.2'));
    expect(outcome).toHaveProperty(
      'detail',
      expect.stringContaining('automation rules and macros never sign'),
    );
  });

  test('are taken when that is chosen, and marked', () => {
    const outcome = receive(unsigned, settings({ authentication: { mode: 'unsigned' } }));
    expect(outcome).toMatchObject({ kind: 'accept', item: { verified: false } });
  });
});

test('a mismatch explains what is signed and where the secret is', () => {
  const outcome = receive(delivery({ 'x-chatwoot-signature': `sha256=${'0'.repeat(64)}` }), settings());
  expect(outcome).toMatchObject({ kind: 'reject', reason: 'signature-mismatch' });
  expect(outcome).toHaveProperty('detail', expect.stringContaining('{timestamp}.{body}'));
  expect(outcome).toHaveProperty('detail', expect.stringContaining('Settings → Integrations → Webhooks'));
  expect(JSON.stringify(outcome)).not.toContain(SECRET);
});

test.each([['{"id":1}'], ['{"event":""}'], ['{"event":7}'], ['{"event":null}']])(
  '%s is not a body of Chatwoot',
  (body) => {
    expect(chatwoot.open(JSON.parse(body))).toBeUndefined();
  },
);
