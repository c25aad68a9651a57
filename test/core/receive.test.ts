import {
  answer,
  createDuplicateMemory,
  createSettings,
  receive,
  type Delivery,
  type ReceiverOptions,
} from '../../library';
import { botble } from '../../helpdesks/botble';
import { botbleDelivery, RECEIVED_AT, SECRET } from './deliveries';

const settings = (options: Partial<ReceiverOptions> = {}) =>
  createSettings({ provider: botble, authentication: { mode: 'signature', secrets: [SECRET] }, ...options });

const readReason = (delivery: Delivery, options: Partial<ReceiverOptions> = {}) => {
  const outcome = receive(delivery, settings(options));
  return outcome.kind === 'accept' ? 'accept' : outcome.reason;
};

describe('a proven delivery', () => {
  test('becomes the item, whole', () => {
    const outcome = receive(botbleDelivery(), settings());
    expect(outcome.kind).toBe('accept');
    expect(outcome).toHaveProperty('item', {
      provider: 'botble',
      event: 'message.received',
      kind: 'message.received',
      id: 'message.received:301:2026-03-04T09:30:00+00:00',
      occurredAt: '2026-03-04T09:30:00.000Z',
      verified: true,
      source: 'webhook',
      test: false,
      known: true,
      account: null,
      inbox: null,
      conversation: { id: '88', url: null, status: 'open', previousStatus: null },
      contact: { id: null, name: 'Zoë Ferreira', email: 'zoe@example.com', phone: null },
      author: { id: null, name: 'Zoë Ferreira', type: 'contact' },
      assignee: null,
      message: {
        id: '301',
        text: 'Is the lamp back in stock?',
        direction: 'incoming',
        attachments: [],
        createdAt: '2026-03-04T09:30:00.000Z',
      },
      data: expect.objectContaining({ message_id: 301, visitor_ip: '203.0.113.24' }),
    });
  });

  test('is emitted once', () => {
    const once = settings();
    expect(receive(botbleDelivery(), once).kind).toBe('accept');
    expect(receive(botbleDelivery(), once)).toMatchObject({ kind: 'ignore', reason: 'duplicate' });
  });

  test('is emitted each time when duplicates are allowed', () => {
    const every = settings({ duplicates: false });
    expect([receive(botbleDelivery(), every).kind, receive(botbleDelivery(), every).kind]).toEqual([
      'accept',
      'accept',
    ]);
  });

  test('passes again after its reservation was released', () => {
    const once = settings();
    const first = receive(botbleDelivery(), once);
    if (first.kind === 'accept') first.reservation.release();
    expect(receive(botbleDelivery(), once).kind).toBe('accept');
  });
});

describe('a proven delivery that no host could write down', () => {
  test.each([
    ['in the body', `{"event":"x","data":{"a":${'['.repeat(2000)}${']'.repeat(2000)}}}`],
    ['around everything', `${'{"event":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ])('is refused: nested too deep %s', (_, body) => {
    expect(readReason(botbleDelivery({ body }))).toBe('body-not-json');
  });
});

describe('an unproven delivery', () => {
  test('is refused before anything is parsed', () => {
    const forged = botbleDelivery({
      body: 'not even JSON',
      headers: { 'x-webhook-signature': '0'.repeat(64) },
    });
    expect(readReason(forged)).toBe('signature-mismatch');
  });

  test('cannot burn a duplicate key', () => {
    const duplicates = createDuplicateMemory();
    expect(
      readReason(botbleDelivery({ headers: { 'x-webhook-signature': 'f'.repeat(64) } }), { duplicates }),
    ).toBe('signature-mismatch');
    expect(duplicates.size()).toBe(0);
    expect(readReason(botbleDelivery(), { duplicates })).toBe('accept');
  });

  test('is refused without a secret, and with an empty one', () => {
    expect(readReason(botbleDelivery(), { authentication: { mode: 'signature', secrets: [] } })).toBe(
      'secret-missing',
    );
    expect(readReason(botbleDelivery(), { authentication: { mode: 'signature', secrets: [''] } })).toBe(
      'secret-missing',
    );
  });

  test('is verified by any of several secrets', () => {
    const rotating = { authentication: { mode: 'signature', secrets: ['another', SECRET] } } as const;
    expect(readReason(botbleDelivery(), rotating)).toBe('accept');
    expect(
      readReason(botbleDelivery(), { authentication: { mode: 'signature', secrets: ['another', 'third'] } }),
    ).toBe('signature-mismatch');
  });

  test('passes in the unsigned mode, and says so', () => {
    const outcome = receive(
      botbleDelivery({ headers: {} }),
      settings({ authentication: { mode: 'unsigned' } }),
    );
    expect(outcome).toMatchObject({ kind: 'accept', item: { verified: false } });
  });
});

describe('the time in the signed body', () => {
  const strict = { authentication: { mode: 'signature', secrets: [SECRET], replayWindow: 60 } } as const;
  const sentAt = Date.parse('2026-03-04T09:30:00Z');

  test.each([
    [60_000, 'accept'],
    [60_001, 'timestamp-too-old'],
    [-60_000, 'accept'],
    [-60_001, 'timestamp-too-new'],
  ])('%i ms later is %s', (later, expected) => {
    expect(readReason(botbleDelivery({ receivedAt: sentAt + later }), strict)).toBe(expected);
  });

  test('has to be there when it is to be checked', () => {
    const body = JSON.stringify({ event: 'conversation.started', data: { conversation_id: 1 } });
    expect(receive(botbleDelivery({ body }), settings(strict))).toMatchObject({
      reason: 'timestamp-malformed',
      detail: expect.stringMatching(/^The body's timestamp is not a time in seconds/),
    });
    expect(readReason(botbleDelivery({ body }))).toBe('accept');
  });

  test('is not looked for where a helpdesk has none', () => {
    const provider = { ...botble, scheme: { ...botble.scheme, clock: null } };
    expect(readReason(botbleDelivery({ receivedAt: sentAt + 1e9 }), { ...strict, provider })).toBe('accept');
  });

  test('is not looked at unless asked for', () => {
    expect(readReason(botbleDelivery({ receivedAt: sentAt + 1e9 }))).toBe('accept');
  });
});

describe('a test delivery', () => {
  const test1 = () => botbleDelivery({ headers: { 'x-webhook-test': 'true' }, data: { message_id: 456 } });

  test('is answered and dropped unless asked for', () => {
    expect(readReason(test1())).toBe('test');
  });

  test('is marked, has no id and leaves the duplicate memory alone', () => {
    const asked = settings({ emitTests: true });
    for (let i = 0; i < 2; i++) {
      expect(receive(test1(), asked)).toMatchObject({
        kind: 'accept',
        item: { test: true, id: null, verified: true },
      });
    }
    expect(receive(botbleDelivery({ data: { message_id: 456 } }), asked)).toMatchObject({
      item: { test: false },
    });
  });

  test('is emitted whatever is chosen: its name may be none that can be', () => {
    const options = { emitTests: true, events: ['conversation.started'], filters: { accounts: ['9'] } };
    expect(readReason(test1(), options)).toBe('accept');
    expect(readReason(botbleDelivery(), options)).toBe('not-selected');
  });

  test('has to be proven like any other', () => {
    const unsigned = { ...test1(), headers: { 'x-webhook-test': 'true' } };
    expect(readReason(unsigned, { emitTests: true })).toBe('signature-missing');
  });
});

describe('a look whether the URL is there', () => {
  const head = { ...botbleDelivery(), method: 'HEAD', headers: {}, rawBody: 'missing' } as const;

  test('is answered 200 for a helpdesk that does so, and needs no proof', () => {
    const provider = { ...botble, urlCheck: 'HEAD' } as const;
    const outcome = receive(head, settings({ provider }));
    expect(outcome).toMatchObject({ kind: 'ignore', reason: 'url-check' });
    expect(answer(outcome, provider).status).toBe(200);
    expect(readReason({ ...head, method: 'GET' }, { provider })).toBe('method-not-allowed');
  });

  test('is not allowed for any other', () => {
    expect(readReason(head)).toBe('method-not-allowed');
  });
});

describe('what cannot be read', () => {
  test('is told without quoting at length, with what is known of this helpdesk', () => {
    const readDetail = (part: Partial<Delivery>, options: Partial<ReceiverOptions> = {}) => {
      const outcome = receive({ ...botbleDelivery(), ...part }, settings(options));
      return outcome.kind === 'reject' ? outcome.detail : outcome.kind;
    };
    expect(readDetail({ method: 'ABCDEFGHIJKLM' })).toContain('the method was ABCDEFGHIJ.');
    expect(readDetail({ rawBody: 'too-large' }, { maxBodyBytes: 500 })).toContain('larger than 500 bytes');
    const missing = readDetail({ headers: {} });
    expect(missing).toMatch(/^The header X-Webhook-Signature is missing\. .* sign\. The free edition/);
    const hinted = { ...botble, hints: { 'envelope-invalid': 'A hint.' } } as const;
    const stray = botbleDelivery({ body: '{}' });
    expect(readDetail(stray, { provider: hinted })).toMatch(/uses this URL\. A hint\.$/);
    expect(readDetail(stray)).toMatch(/uses this URL\.$/);
  });

  test('is not what lies around the body in a larger buffer', () => {
    const { rawBody, ...rest } = botbleDelivery();
    const pool = Buffer.concat([Buffer.from('{"a":'), rawBody as Buffer, Buffer.from('}')]);
    const body = pool.subarray(5, -1);
    expect(readReason({ ...rest, rawBody: body })).toBe('accept');
  });

  test.each([
    ['a GET', { method: 'GET' }, 'method-not-allowed'],
    [
      'a body packed in a way that no host unpacks',
      { headers: { 'content-encoding': 'br' } },
      'encoding-unsupported',
    ],
    ['no body at all', { rawBody: 'missing' }, 'raw-body-missing'],
    ['a body the host gave up on', { rawBody: 'too-large' }, 'body-too-large'],
  ] as const)('%s', (_, part, expected) => {
    expect(readReason({ ...botbleDelivery(), ...part })).toBe(expected);
  });

  test('no body, also where nothing has to be proven', () => {
    const unsigned = { authentication: { mode: 'unsigned' } } as const;
    expect(readReason({ ...botbleDelivery(), rawBody: 'missing' }, unsigned)).toBe('raw-body-missing');
    expect(readReason({ ...botbleDelivery(), rawBody: 'too-large' }, unsigned)).toBe('body-too-large');
  });

  test('a body one byte over the limit', () => {
    const delivery = botbleDelivery();
    const size = (delivery.rawBody as Uint8Array).byteLength;
    expect(readReason(delivery, { maxBodyBytes: size })).toBe('accept');
    expect(readReason(delivery, { maxBodyBytes: size - 1 })).toBe('body-too-large');
  });

  test.each(['', 'hello', '[]', 'null', '1', '"text"', '{"event":'])(
    'proven, but not a JSON object: %j',
    (body) => {
      expect(readReason(botbleDelivery({ body }))).toBe('body-not-json');
    },
  );

  test.each(['{}', '{"event":1,"data":{}}', '{"event":"message.received","data":[]}'])(
    'proven, but no envelope: %j',
    (body) => {
      expect(readReason(botbleDelivery({ body }))).toBe('envelope-invalid');
    },
  );
});

test('every refusal has an answer that does not tell the reason', () => {
  const unauthorized = { status: 401, body: { error: 'unauthorized' } };
  const unreadable = { status: 400, body: { error: 'unreadable' } };
  const answers = {
    'signature-missing': unauthorized,
    'signature-malformed': unauthorized,
    'signature-mismatch': unauthorized,
    'timestamp-missing': unauthorized,
    'timestamp-malformed': unauthorized,
    'timestamp-too-old': unauthorized,
    'timestamp-too-new': unauthorized,
    'url-secret-mismatch': unauthorized,
    'secret-missing': { status: 503, body: { error: 'unavailable' } },
    'encoding-unsupported': { status: 415, body: { error: 'unsupported encoding' } },
    'raw-body-missing': unreadable,
    'raw-body-parsed': unreadable,
    'body-too-large': { status: 413, body: { error: 'too large' } },
    'body-not-json': unreadable,
    'envelope-invalid': unreadable,
    'method-not-allowed': { status: 405, body: { error: 'method not allowed' }, headers: { Allow: 'POST' } },
  } as const;
  const accepted = { status: 200, body: { ok: true } };
  for (const [name, expected] of Object.entries(answers)) {
    const reason = name as keyof typeof answers;
    const refusal = { kind: 'reject', reason, detail: 'secret details' } as const;
    expect(answer(refusal, { ...botble, retries: false })).toEqual(expected);
    const pointless = reason === 'body-not-json' || reason === 'envelope-invalid';
    expect(answer(refusal, { ...botble, retries: true })).toEqual(pointless ? accepted : expected);
  }
  expect(answer(receive(botbleDelivery(), settings()), botble)).toEqual(accepted);
});

test('a refusal explains itself without quoting what arrived', () => {
  const stale = receive(
    botbleDelivery({ receivedAt: RECEIVED_AT + 412_000 }),
    settings({ authentication: { mode: 'signature', secrets: [SECRET], replayWindow: 300 } }),
  );
  expect(stale).toMatchObject({
    reason: 'timestamp-too-old',
    detail: expect.stringMatching(/417 s.*NTP.*replay window/),
  });

  const odd = receive(botbleDelivery({ headers: { 'x-webhook-signature': 'sha256=abcdef' } }), settings());
  expect(odd).toMatchObject({ detail: expect.stringContaining('64 hexadecimal characters') });
  expect(JSON.stringify(odd)).not.toContain('abcdef');

  const blank = receive(
    botbleDelivery(),
    settings({ authentication: { mode: 'signature', secrets: [`${SECRET} `] } }),
  );
  expect(blank).toMatchObject({
    reason: 'signature-mismatch',
    detail: expect.stringContaining('ends with a space'),
  });
  expect(JSON.stringify(blank)).not.toContain(SECRET);
});
