import { createVerifier } from '../../../core/verify/signature';
import type { SignatureScheme } from '../../../core/helpdesk/scheme';
import type { Delivery } from '../../../library';
import { opensslHmac } from '../sign';

const SECRET = 'dGhpcyBsb29rcyBsaWtlIGJhc2U2NA==';

const sha256: SignatureScheme = {
  header: 'X-Sig',
  prefix: '',
  algorithm: 'sha256',
  encoding: 'base64',
  signed: '{body}',
  clock: null,
};
const sha1: SignatureScheme = { ...sha256, algorithm: 'sha1', prefix: 'v0=' };

function sent(signature: string, body: string): Delivery {
  return {
    method: 'POST',
    headers: { 'x-sig': signature },
    query: {},
    rawBody: Buffer.from(body),
    receivedAt: 0,
  };
}

function toBase64(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64');
}

/** A body whose digest holds both characters that other alphabets write differently. */
function findBody(algorithm: 'sha1' | 'sha256'): { readonly body: string; readonly digest: string } {
  for (let number = 0; number < 60; number += 1) {
    const body = `{"n":${number}}`;
    const digest = toBase64(opensslHmac(algorithm, SECRET, body));
    if (digest.includes('+') && digest.includes('/')) return { body, digest };
  }
  throw new Error('no such digest');
}

describe.each([
  ['sha256', sha256, 44],
  ['sha1', sha1, 28],
] as const)('%s in base64', (algorithm, scheme, length) => {
  const verify = createVerifier(scheme, [SECRET], 0);
  const { body, digest } = findBody(algorithm);
  const hex = Buffer.from(digest, 'base64').toString('hex');
  const judge = (text: string) => verify(sent(`${scheme.prefix}${text}`, body));

  test('takes the secret as the text that it is', () => {
    expect(judge(digest)).toMatchObject({ kind: 'admitted' });
    const decoded = createVerifier(scheme, [Buffer.from(SECRET, 'base64').toString()], 0);
    expect(decoded(sent(`${scheme.prefix}${digest}`, body))).toMatchObject({ reason: 'signature-mismatch' });
  });

  test.each<[string, string]>([
    ['the other alphabet', digest.replace(/\+/g, '-').replace(/\//g, '_')],
    ['one character of the other alphabet', digest.replace('+', '-')],
    ['no padding', digest.replace('=', '')],
    ['padding in front', `=${digest.slice(0, -1)}`],
    ['another sign for the padding', `${digest.slice(0, -1)}A`],
    ['padding too much', `${digest}=`],
    ['a blank in place of the padding', `${digest.slice(0, -1)} `],
    ['a blank within', `${digest.slice(0, 10)} ${digest.slice(11)}`],
    ['a line break within', `${digest.slice(0, 10)}\n${digest.slice(11)}`],
    ['hexadecimal characters', hex],
    ['hexadecimal characters cut to the length', hex.slice(0, length)],
    ['nothing', ''],
    ['a letter beyond ASCII', `${digest.slice(0, 10)}é${digest.slice(11)}`],
  ])('refuses %s', (_, text) => {
    expect(judge(text)).toMatchObject({ kind: 'reject', reason: 'signature-malformed' });
  });

  test('refuses each other last character that decodes to the same bytes', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const others = [...alphabet]
      .map((character) => `${digest.slice(0, -2)}${character}=`)
      .filter((text) => text !== digest && Buffer.from(text, 'base64').toString('hex') === hex);
    expect(others).toHaveLength(3);
    for (const text of others) expect(judge(text)).toMatchObject({ reason: 'signature-malformed' });
  });

  test('refuses the same letters in another case', () => {
    const at = digest.search(/[a-z]/);
    const other = digest.slice(0, at) + digest.charAt(at).toUpperCase() + digest.slice(at + 1);
    expect(judge(other)).toMatchObject({ reason: 'signature-mismatch' });
  });

  test('says what was expected', () => {
    expect(judge('abc')).toMatchObject({
      detail: expect.stringContaining(`${length} base64 characters, but contained`) as string,
    });
  });

  test('a malformed signature leaves nothing behind for the next delivery', () => {
    judge(digest);
    expect(judge(`${'!'.repeat(length - 1)}=`)).toMatchObject({ reason: 'signature-malformed' });
    expect(judge(digest)).toMatchObject({ kind: 'admitted' });
  });
});
