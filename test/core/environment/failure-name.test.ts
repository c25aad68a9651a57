import { nameOfFailure } from '../../../core/environment/failure-name';

test.each([
  [
    new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ENOTFOUND' }) }),
    'ENOTFOUND',
  ],
  [new TypeError('fetch failed', { cause: new Error('other side closed') }), 'fetch failed'],
  ['thrown as a text', 'unknown error'],
  [null, 'unknown error'],
])('%j is told as %s', (error, name) => {
  expect(nameOfFailure(error)).toBe(name);
});

test('an address with a password, which fetch refuses and quotes, is told without it', async () => {
  const error: unknown = await fetch('http://anna:open-sesame@127.0.0.1:1').catch((each: unknown) => each);
  expect(String(error)).toContain('open-sesame');
  expect(nameOfFailure(error)).toMatch(/includes credentials: http:\/\/127\.0\.0\.1:1/);
});
