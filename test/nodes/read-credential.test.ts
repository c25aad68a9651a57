import { readCredential } from '../../nodes/host/read-credential';

test('keeps the secrets of each way apart, the present one first', () => {
  expect(
    readCredential({
      signingSecret: 'now',
      previousSigningSecrets: 'old older',
      urlSecret: 'key',
      previousUrlSecrets: 'old-key',
    }),
  ).toEqual({ signingSecrets: ['now', 'old', 'older'], urlKeys: ['key', 'old-key'], baseUrl: undefined });
});

test('keeps nothing else of what a credential holds', () => {
  const read = readCredential({
    signingSecret: 'now',
    accessToken: 'token',
    allowedHttpRequestDomains: 'all',
  });
  expect(Object.keys(read).sort()).toEqual(['baseUrl', 'signingSecrets', 'urlKeys']);
});

test.each([
  [{ signingSecret: 7 }, { signature: 'number' }],
  [{ previousSigningSecrets: ['a'] }, { signature: 'array' }],
  [{ signingSecret: 'now', previousSigningSecrets: { a: 1 } }, { signature: 'object' }],
  [{ urlSecret: true }, { 'url-key': 'boolean' }],
  [{ previousUrlSecrets: 7 }, { 'url-key': 'number' }],
])('%j holds what is no text, and no secret is made of it', (data, nonText) => {
  const read = readCredential(data);
  expect(read.nonText).toEqual({ signature: undefined, 'url-key': undefined, ...nonText });
  expect([...read.signingSecrets, ...read.urlKeys].every((secret) => secret === 'now')).toBe(true);
});

test.each([
  [{ baseUrl: ' https://chat.example.com ', accountId: 12 }, 'https://chat.example.com', '12'],
  [{ baseUrl: 7, accountId: ' ' }, undefined, undefined],
])('%j tells where the helpdesk is, and whose it is', (data, baseUrl, accountId) => {
  const read = readCredential(data);
  expect([read.baseUrl, read.accountId]).toEqual([baseUrl, accountId]);
});
