import { createVerifier, type Admitted } from '../../../core/verify/signature';
import type { SignatureScheme } from '../../../core/helpdesk/scheme';
import type { Delivery, Reject } from '../../../library';
import { opensslHmac } from '../sign';

const ADMITTED = { kind: 'admitted', event: undefined, publicTest: false };
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
    expect(verify(sent(fair))).toEqual(ADMITTED);
    expect(createVerifier(scheme, ['another', SECRET], 300)(sent(fair))).toEqual(ADMITTED);
    expect(createVerifier(scheme, [SECRET, 'another'], 300)(sent(fair))).toEqual(ADMITTED);
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
    expect(verify(sent(headers))).toMatchObject({
      detail: expect.stringContaining(sentence) as string,
    });
  });
});

test.each([[[]], [['']], [['', '']]])('with the secrets %j nothing is proven', (secrets) => {
  const empty = { ...fair, 'x-sig': 'v1=' + '0'.repeat(64) };
  for (const headers of [fair, empty]) {
    expect(createVerifier(scheme, secrets, 300)(sent(headers))).toMatchObject({ reason: 'secret-missing' });
  }
});

test('an empty secret among others proves nothing either', () => {
  // HMAC fills a key up with zeros, so that these two are the same to it.
  const byEmpty = `v1=${opensslHmac('sha256', '\0', `${time}:{}!`)}`;
  const verify = createVerifier(scheme, ['', SECRET], 300);
  expect(verify(sent(fair))).toEqual(ADMITTED);
  expect(verify(sent({ ...fair, 'x-sig': byEmpty }))).toMatchObject({ reason: 'signature-mismatch' });
});

describe('a scheme without a clock and a prefix', () => {
  const plain: SignatureScheme = { ...scheme, prefix: '', algorithm: 'sha1', signed: '{body}', clock: null };
  const headers = { 'x-sig': opensslHmac('sha1', SECRET, '{}') };

  test('needs no time', () => {
    expect(createVerifier(plain, [SECRET], 300)(sent(headers))).toEqual(ADMITTED);
    expect(createVerifier(plain, ['another'], 300)(sent(headers))).toMatchObject({
      reason: 'signature-mismatch',
    });
  });

  test('says what was expected', () => {
    const refused = createVerifier(plain, [SECRET], 300)(sent({ 'x-sig': 'abc' }));
    expect(detailOf(refused)).toContain('X-Sig must contain 40 hexadecimal characters, but contained 3');
  });

  test('tells of a blank at either end of any of the secrets', () => {
    for (const secrets of [['one', ' two'], ['one ', 'two'], ['\tone']]) {
      expect(detailOf(createVerifier(plain, secrets, 0)(sent(headers)))).toContain('ends with a space');
    }
    expect(detailOf(createVerifier(plain, ['o n e'], 0)(sent(headers)))).toContain(
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
  if (sentence === undefined) expect(refused).toEqual(ADMITTED);
  else expect(detailOf(refused)).toContain(sentence);
});

function detailOf(verdict: Admitted | Reject): string {
  return verdict.kind === 'reject' ? verdict.detail : '';
}

function signed(text: string): string {
  return `v1=${opensslHmac('sha256', SECRET, text)}`;
}
