import { createSettings, providers, receive, RefusalReports, type Reject } from '../../../library';
import { reject } from '../../../core/verify/explain';
import { botbleDelivery, RECEIVED_AT, SECRET, type Sent } from '../deliveries';

const trigger = { provider: providers.botble, mode: 'signature', maxBodyBytes: undefined } as const;
const settings = createSettings({
  provider: providers.botble,
  authentication: { mode: 'signature', secrets: [SECRET] },
});

function refusal(sent: Sent) {
  const delivery = botbleDelivery(sent);
  const outcome = receive(delivery, settings);
  if (outcome.kind !== 'reject') throw new Error('It was not refused.');
  return { outcome, delivery };
}

test('a report tells the reason, what was expected and what arrived, as shapes', () => {
  const { outcome, delivery } = refusal({ headers: { 'x-webhook-signature': 'f'.repeat(64) } });
  expect(new RefusalReports().report(outcome, delivery, trigger)).toEqual({
    provider: 'botble',
    reason: 'signature-mismatch',
    detail: expect.stringContaining('Copy the secret from the helpdesk again'),
    at: '2026-03-04T09:30:05.000Z',
    heldBack: 0,
    expected: {
      method: 'POST',
      headers: { 'X-Webhook-Signature': 'HMAC-SHA256 of {body}, hexadecimal' },
      query: {},
      body: 'JSON, at most 1048576 bytes',
    },
    arrived: {
      method: 'POST',
      headers: { 'X-Webhook-Signature': '64 characters' },
      query: {},
      body: `${delivery.rawBody.length} bytes`,
    },
  });
});

test.each<[string, string | string[] | undefined, string]>([
  ['a missing header', undefined, 'missing'],
  ['a repeated header', ['a', 'b'], 'more than once'],
  ['a short header', 'abc', '3 characters'],
])('%s is told by its shape', (_, value, shape) => {
  const { outcome, delivery } = refusal({ headers: { 'x-webhook-signature': value } });
  const report = new RefusalReports().report(outcome, delivery, trigger);
  expect(report?.arrived.headers).toEqual({ 'X-Webhook-Signature': shape });
});

test('a key in the URL is told by its length, where one is asked for', () => {
  const crisp = { provider: providers.crisp, mode: 'url-key', maxBodyBytes: 500 } as const;
  const delivery = botbleDelivery({ query: { key: 'guessed', other: 'private' } });
  const report = new RefusalReports().report(reject('url-secret-mismatch', {}), delivery, crisp);
  expect(report?.expected).toEqual({
    method: 'POST',
    headers: {},
    query: { key: 'the URL key' },
    body: 'JSON, at most 500 bytes',
  });
  expect(report?.arrived).toMatchObject({ method: 'POST', query: { key: '7 characters' } });
  expect(report?.arrived.headers).toEqual({});
});

test('a time that is signed is expected, and told by its length', () => {
  const chatwoot = { provider: providers.chatwoot, mode: 'signature', maxBodyBytes: undefined } as const;
  const delivery = {
    ...botbleDelivery(),
    rawBody: 'missing',
    headers: { 'x-chatwoot-timestamp': '17' },
  } as const;
  expect(new RefusalReports().report(reject('signature-missing', {}), delivery, chatwoot)).toMatchObject({
    expected: {
      headers: {
        'X-Chatwoot-Signature': 'sha256=HMAC-SHA256 of {timestamp}.{body}, hexadecimal',
        'X-Chatwoot-Timestamp': 'the signed time',
      },
      query: {},
    },
    arrived: {
      headers: { 'X-Chatwoot-Signature': 'missing', 'X-Chatwoot-Timestamp': '2 characters' },
      query: {},
      body: 'missing',
    },
  });
});

test('a signature in base64 is not called hexadecimal', () => {
  const zendesk = { ...trigger, provider: providers.zendesk };
  const report = new RefusalReports().report(reject('signature-missing', {}), botbleDelivery(), zendesk);
  expect(report?.expected.headers).toMatchObject({
    'X-Zendesk-Webhook-Signature': 'HMAC-SHA256 of {timestamp}{body}, base64',
  });
});

test('no time is expected where none is signed', () => {
  const scheme = { ...providers.chatwoot.scheme, clock: null };
  const timeless = { ...trigger, provider: { id: 'desk', scheme } };
  const report = new RefusalReports().report(reject('signature-missing', {}), botbleDelivery(), timeless);
  expect(Object.keys(report?.expected.headers ?? {})).toEqual(['X-Chatwoot-Signature']);
});

test.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is a method', (method) => {
  const report = new RefusalReports().report(
    reject('method-not-allowed', { method }),
    { ...botbleDelivery(), method },
    trigger,
  );
  expect(report?.arrived.method).toBe(method);
});

test('nothing that the sender wrote is in it, nor the secret', () => {
  const wrote = 'only-the-sender-wrote-this';
  const { outcome, delivery } = refusal({
    headers: { 'x-webhook-signature': wrote, 'x-other': wrote, cookie: wrote },
    query: { key: wrote },
    data: { content: wrote },
    event: wrote,
  });
  const report = new RefusalReports().report(outcome, { ...delivery, method: wrote }, trigger);
  expect(report?.arrived.method).toBe('another method');
  expect(JSON.stringify(report)).not.toContain(wrote);
  expect(JSON.stringify(report)).not.toContain(SECRET);
});

describe('the pace', () => {
  const delivery = botbleDelivery();
  const at = (seconds: number) => ({ ...delivery, receivedAt: RECEIVED_AT + seconds * 1000 });
  const forged = reject('signature-mismatch', { header: 'X', signed: '{body}' });

  test('is one for each reason a minute, and the next one counts those between', () => {
    const reports = new RefusalReports();
    const told = [0, 1, 2, 59.9, 60, 61].map(
      (second) => reports.report(forged, at(second), trigger)?.heldBack,
    );
    expect(told).toEqual([0, undefined, undefined, undefined, 3, undefined]);
  });

  test('is five in all a minute, whatever the reasons', () => {
    const reports = new RefusalReports();
    const reasons: Reject[] = (
      [
        'signature-missing',
        'signature-malformed',
        'signature-mismatch',
        'body-too-large',
        'raw-body-missing',
        'method-not-allowed',
        'envelope-invalid',
      ] as const
    ).map((reason) => reject(reason, {}));
    const tellAll = (second: number) =>
      reasons.filter((each) => reports.report(each, at(second), trigger) !== undefined).length;
    expect(tellAll(0)).toBe(5);
    expect(tellAll(30)).toBe(0);
    expect(tellAll(60)).toBe(5);
  });

  test('stays that over an hour of attempts each second', () => {
    const reports = new RefusalReports();
    let told = 0;
    let heldBack = 0;
    for (let second = 0; second < 3600; second += 1) {
      const report = reports.report(forged, at(second), trigger);
      if (report === undefined) continue;
      told += 1;
      heldBack += report.heldBack;
    }
    expect([told, heldBack]).toEqual([60, 59 * 59]);
  });
});
