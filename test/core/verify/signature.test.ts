import { createVerifier } from '../../../core/verify/signature';
import type { SignatureScheme } from '../../../core/helpdesk/scheme';
import type { Delivery } from '../../../library';
import { opensslHmac } from '../sign';

const SECRET = 'a secret of the tests';
const NOW = Date.parse('2026-03-04T10:00:00Z');

const scheme: SignatureScheme = {
  header: 'X-Sig',
  prefix: 'v1=',
  algorithm: 'sha256',
  signed: '{timestamp}:{body}!',
  clock: { header: 'X-Time' },
};

function sent(headers: Delivery['headers'], rawBody: Delivery['rawBody'] = Buffer.from('{}')): Delivery {
  return { method: 'POST', headers, query: {}, rawBody, receivedAt: NOW };
}

const time = String(NOW / 1000);
const proof = `v1=${opensslHmac('sha256', SECRET, `${time}:{}!`)}`;
const fair = { 'x-sig': proof, 'x-time': time };

describe('a scheme with text before, between and after', () => {
  const verify = createVerifier(scheme, [SECRET], 300);

  test('verifies what openssl signed', () => {
    expect(verify(sent(fair))).toBeUndefined();
    expect(createVerifier(scheme, ['another', SECRET], 300)(sent(fair))).toBeUndefined();
  });

  test.each<[string, Delivery, string]>([
    ['body and time without the rest', sent({ ...fair, 'x-sig': signed(`${time}{}`) }), 'signature-mismatch'],
    ['no text after the body', sent({ ...fair, 'x-sig': signed(`${time}:{}`) }), 'signature-mismatch'],
    ['no text before the body', sent({ ...fair, 'x-sig': signed('{}!') }), 'signature-mismatch'],
    ['a body that is not there', sent(fair, 'missing'), 'raw-body-missing'],
    ['something before the signature', sent({ ...fair, 'x-sig': ` ${proof}` }), 'signature-malformed'],
    ['something after it', sent({ ...fair, 'x-sig': `${proof}\n` }), 'signature-malformed'],
    [
      'a time that is not the signed one',
      sent({ ...fair, 'x-time': `${NOW / 1000 - 1}` }),
      'signature-mismatch',
    ],
  ])('refuses %s', (_, delivery, reason) => {
    expect(verify(delivery)).toMatchObject({ kind: 'reject', reason });
  });

  test.each<[Delivery['headers'], string]>([
    [{ ...fair, 'x-sig': undefined }, 'The header X-Sig is missing.'],
    [{ ...fair, 'x-sig': [proof, proof] }, 'The header X-Sig was sent more than once.'],
    [
      { ...fair, 'x-sig': 'abc' },
      'must contain "v1=" and 64 hexadecimal characters, but contained 3 characters',
    ],
    [{ ...fair, 'x-sig': signed('x') }, '(signed text: {timestamp}:{body}!)'],
    [{ ...fair, 'x-time': undefined }, 'The header X-Time is missing.'],
    [{ ...fair, 'x-time': 'soon' }, 'X-Time is not a time in seconds'],
    [{ ...fair, 'x-time': [time, time] }, 'X-Time is not a time in seconds'],
  ])('says what is wrong with %j', (headers, sentence) => {
    expect(verify(sent(headers))?.detail).toContain(sentence);
  });
});

test.each([[[]], [['']], [['', '']]])('with the secrets %j nothing is proven', (secrets) => {
  const empty = { ...fair, 'x-sig': 'v1=' + '0'.repeat(64) };
  for (const headers of [fair, empty]) {
    expect(createVerifier(scheme, secrets, 300)(sent(headers))?.reason).toBe('secret-missing');
  }
});

test('an empty secret among others proves nothing either', () => {
  // HMAC fills a key up with zeros, so that these two are the same to it.
  const byEmpty = `v1=${opensslHmac('sha256', '\0', `${time}:{}!`)}`;
  const verify = createVerifier(scheme, ['', SECRET], 300);
  expect(verify(sent(fair))).toBeUndefined();
  expect(verify(sent({ ...fair, 'x-sig': byEmpty }))?.reason).toBe('signature-mismatch');
});

describe('a scheme without a clock and a prefix', () => {
  const plain: SignatureScheme = { ...scheme, prefix: '', algorithm: 'sha1', signed: '{body}', clock: null };
  const headers = { 'x-sig': opensslHmac('sha1', SECRET, '{}') };

  test('needs no time', () => {
    expect(createVerifier(plain, [SECRET], 300)(sent(headers))).toBeUndefined();
    expect(createVerifier(plain, ['another'], 300)(sent(headers))?.reason).toBe('signature-mismatch');
  });

  test('says what was expected', () => {
    const refused = createVerifier(plain, [SECRET], 300)(sent({ 'x-sig': 'abc' }));
    expect(refused?.detail).toContain('X-Sig must contain 40 hexadecimal characters, but contained 3');
  });

  test('tells of a blank at either end of any of the secrets', () => {
    for (const secrets of [['one', ' two'], ['one ', 'two'], ['\tone']]) {
      expect(createVerifier(plain, secrets, 0)(sent(headers))?.detail).toContain('ends with a space');
    }
    expect(createVerifier(plain, ['o n e'], 0)(sent(headers))?.detail).toContain(
      'Copy the secret from the helpdesk again',
    );
  });
});

test.each([
  [300, 300_000, undefined],
  [300, 300_001, 'The delivery is 300 s old (allowed: 300 s)'],
  [300, 412_499, 'The delivery is 412 s old'],
  [300, -300_000, undefined],
  [300, -300_500, 'The clock differs by 301 s'],
  [0, 1e12, undefined],
])('with a window of %i s and a delivery %i ms old the verdict is %p', (window, age, sentence) => {
  const headers = { ...fair, 'x-time': time };
  const refused = createVerifier(scheme, [SECRET], window)({ ...sent(headers), receivedAt: NOW + age });
  if (sentence === undefined) expect(refused).toBeUndefined();
  else expect(refused?.detail).toContain(sentence);
});

function signed(text: string): string {
  return `v1=${opensslHmac('sha256', SECRET, text)}`;
}
