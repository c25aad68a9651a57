import { answer, createSettings, receive } from '../../../library';
import { crisp } from '../../../helpdesks/crisp';
import { opensslHmac } from '../../core/sign';
import { hook } from './deliveries';

const SECRET = 'example-signing-secret-0123456789';
const TIMESTAMP = '1767607200123';

// Made with another program than the code under test (facts, "Test vectors").
const PLAIN = '{"event":"message:send","data":{"content":"héllo 👋"},"timestamp":1}';
const PLAIN_HMAC = '67d2f7a64335894eca866beb5d4b67951355081002c1c3db6fab7ec8b3ae012e';
const ESCAPED = String.raw`{"event":"message:send","data":{"content":"h\u00e9llo \/ 1.0","n":1.0,"2":"b","1":"a"},"timestamp":1}`;
const ESCAPED_HMAC = 'e61560e4b86b75570c1f0d6c17ee0dbeee74d641d5b97d0958b19c78be2ad4c3';
const RESERIALISED_HMAC = '4ec3b85939847c2f133fda623e044c21d84a7189ac6bd3d801826fbd206c35e3';

const settings = (replayWindow?: number) =>
  createSettings({
    provider: crisp,
    authentication: {
      mode: 'signature',
      secrets: [SECRET],
      ...(replayWindow !== undefined && { replayWindow }),
    },
    duplicates: false,
  });

const signed = (body: string, signature: string, receivedAt = Number(TIMESTAMP), timestamp = TIMESTAMP) =>
  hook(body, { 'x-crisp-signature': signature, 'x-crisp-request-timestamp': timestamp }, receivedAt);

test.each([
  [PLAIN, PLAIN_HMAC, 'héllo 👋'],
  [ESCAPED, ESCAPED_HMAC, 'héllo / 1.0'],
])('the vector %s is accepted', (body, hmac, content) => {
  expect(settings().authenticate(signed(body, hmac))).toMatchObject({ kind: 'admitted' });
  expect(receive(signed(body, hmac), settings())).toMatchObject({
    kind: 'accept',
    item: {
      provider: 'crisp',
      event: 'message:send',
      kind: 'message.received',
      known: true,
      verified: true,
      account: null,
      conversation: null,
      message: { text: content, direction: 'incoming' },
      data: { content },
    },
  });
});

test('the signature of the re-serialised body is refused: node-crisp-api would take it', () => {
  const outcome = receive(signed(ESCAPED, RESERIALISED_HMAC), settings());
  expect(outcome).toMatchObject({ kind: 'reject', reason: 'signature-mismatch' });
});

test.each([
  ['without the brackets', `${TIMESTAMP};${PLAIN}`],
  ['the body alone', PLAIN],
  ['with a dot', `[${TIMESTAMP}.${PLAIN}]`],
  ['without the closing bracket', `[${TIMESTAMP};${PLAIN}`],
])('a signature over %s is refused', (_, text) => {
  const outcome = receive(signed(PLAIN, opensslHmac('sha256', SECRET, text)), settings());
  expect(outcome).toMatchObject({ kind: 'reject', reason: 'signature-mismatch' });
});

test('a time in seconds is signed and checked as well', () => {
  const body = '{"event":"session:removed","data":{}}';
  const hmac = opensslHmac('sha256', SECRET, `[1767607200;${body}]`);
  expect(receive(signed(body, hmac, 1767607200_000, '1767607200'), settings()).kind).toBe('accept');
});

test('an old delivery is refused, unless the window is off; the refusal tells what to do', () => {
  const late = Number(TIMESTAMP) + 301_000;
  const refusal = receive(signed(PLAIN, PLAIN_HMAC, late), settings());
  expect(refusal).toMatchObject({ kind: 'reject', reason: 'timestamp-too-old' });
  expect(refusal).toHaveProperty('detail', expect.stringContaining('increase the replay window'));
  expect(receive(signed(PLAIN, PLAIN_HMAC, late), settings(0)).kind).toBe('accept');
});

test('without a signature the refusal names Website Hooks', () => {
  const outcome = receive(hook(PLAIN), settings());
  expect(outcome).toMatchObject({ kind: 'reject', reason: 'signature-missing' });
  expect(outcome).toHaveProperty('detail', expect.stringContaining('Website Hook'));
});

test('a proven body that is no envelope is answered 200: a retry brings the same bytes', () => {
  const body = '{"event":"message:send","data":"text"}';
  const outcome = receive(signed(body, opensslHmac('sha256', SECRET, `[${TIMESTAMP};${body}]`)), settings());
  expect(outcome).toMatchObject({ kind: 'reject', reason: 'envelope-invalid' });
  expect(answer(outcome, crisp).status).toBe(200);
});

test('a Website Hook is known by its key and never verified', () => {
  const byKey = createSettings({ provider: crisp, authentication: { mode: 'url-key', keys: ['k-7731'] } });
  const withKey = { ...hook(PLAIN), query: { key: 'k-7731' } };
  expect(receive(withKey, byKey)).toMatchObject({ kind: 'accept', item: { verified: false } });
  const outcome = receive({ ...hook(PLAIN), query: { key: 'k-7732' } }, byKey);
  expect(outcome).toMatchObject({ kind: 'reject', reason: 'url-secret-mismatch' });
});

test('there is no mode that accepts everybody', () => {
  const unsigned = () => createSettings({ provider: crisp, authentication: { mode: 'unsigned' } });
  expect(unsigned).toThrow('Crisp has no mode "unsigned"');
});
