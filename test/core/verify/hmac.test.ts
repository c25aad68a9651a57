import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { createKeyedHmac, type HmacAlgorithm } from '../../../core/verify/hmac';

const BYTES = { sha1: 20, sha256: 32 } as const;
const ALGORITHMS: readonly HmacAlgorithm[] = ['sha1', 'sha256'];

function digestOf(algorithm: HmacAlgorithm, key: string, before: string, body: Uint8Array, after: string) {
  const digest = Buffer.alloc(BYTES[algorithm]);
  createKeyedHmac(algorithm, key)(before, body, after, digest);
  return digest.toString('hex');
}

// RFC 2202 and RFC 4231, those whose keys are text, and one key that is longer than a block.
test.each([
  ['sha1', 'Jefe', 'what do ya want for nothing?', 'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79'],
  [
    'sha256',
    'Jefe',
    'what do ya want for nothing?',
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
  // printf 'longer than a block' | openssl dgst -sha1 -hmac "$(printf 'key%.0s' {1..30})"
  ['sha1', 'key'.repeat(30), 'longer than a block', '47ad816aa787afc3aad21a19ce7f3884ea6cfa24'],
] as const)('%s with the key %j', (algorithm, key, text, expected) => {
  expect(digestOf(algorithm, key, '', Buffer.from(text), '')).toBe(expected);
});

test.each(ALGORITHMS)(
  '%s is what createHmac gives, for keys of 0 to 200 bytes and bodies of any length',
  (algorithm) => {
    const lengths = fc.oneof(fc.nat(300), fc.integer({ min: 8_000, max: 8_300 }), fc.constant(100_000));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200, unit: 'binary' }),
        fc.string({ maxLength: 40, unit: 'binary' }),
        lengths,
        fc.string({ maxLength: 5, unit: 'binary' }),
        (key, before, length, after) => {
          const body = Buffer.alloc(length, `${length} bytes`);
          const expected = createHmac(algorithm, key).update(before).update(body).update(after).digest('hex');
          expect(digestOf(algorithm, key, before, body, after)).toBe(expected);
        },
      ),
      { numRuns: 300 },
    );
  },
);

test('one body leaves nothing behind that could become part of the next', () => {
  const hmac = createKeyedHmac('sha256', 'a key');
  const digest = Buffer.alloc(32);
  hmac('', Buffer.alloc(5_000, 'a'), 'b', digest);
  hmac('', Buffer.from('short'), '', digest);
  expect(digest.toString('hex')).toBe(createHmac('sha256', 'a key').update('short').digest('hex'));
});

test('a Node without crypto.hash gives the same, by the longer way', () => {
  const streamed = jest.fn(createHmac);
  jest.isolateModules(() => {
    jest.doMock('node:crypto', () => ({
      ...jest.requireActual<object>('node:crypto'),
      createHmac: streamed,
      hash: undefined,
    }));
    const { createKeyedHmac: create } =
      jest.requireActual<typeof import('../../../core/verify/hmac')>('../../../core/verify/hmac');
    const digest = Buffer.alloc(32);
    create('sha256', 'a key')('1.', Buffer.from('text'), '', digest);
    expect(digest.toString('hex')).toBe(createHmac('sha256', 'a key').update('1.text').digest('hex'));
  });
  expect(streamed).toHaveBeenCalledTimes(1);
});
