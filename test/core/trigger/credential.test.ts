import { createAuthentication, NO_CREDENTIAL, secretsFor } from '../../../core/trigger/credential';

const credential = { signingSecrets: ['new', 'old'], urlKeys: ['key'], baseUrl: undefined };

test.each([
  ['signature', ['new', 'old']],
  ['url-key', ['key']],
  ['unsigned', []],
] as const)('the secrets of the mode %s', (mode, secrets) => {
  expect(secretsFor(mode, credential)).toEqual(secrets);
  expect(secretsFor(mode, NO_CREDENTIAL)).toEqual([]);
});

test('each mode is given what it needs, and a replay window only where times are signed', () => {
  expect(createAuthentication('signature', credential, undefined)).toEqual({
    mode: 'signature',
    secrets: ['new', 'old'],
  });
  expect(createAuthentication('signature', credential, 0)).toEqual({
    mode: 'signature',
    secrets: ['new', 'old'],
    replayWindow: 0,
  });
  expect(createAuthentication('url-key', credential, 60)).toEqual({ mode: 'url-key', keys: ['key'] });
  expect(createAuthentication('unsigned', credential, 60)).toEqual({ mode: 'unsigned' });
});
