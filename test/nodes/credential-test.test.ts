import type { ICredentialsDecrypted } from 'n8n-workflow';
import { describeNonText, testSecrets } from '../../nodes/host/credential-test';

const FIELDS = [
  { name: 'signingSecret', label: 'Signing Key' },
  { name: 'urlSecret', label: 'URL Key' },
];
const look = (data?: Record<string, unknown>) =>
  testSecrets({ data } as unknown as ICredentialsDecrypted, FIELDS);

test.each([{ signingSecret: 'secret' }, { urlSecret: 'key' }, { signingSecret: 'two words', urlSecret: '' }])(
  '%j has the form of a secret, which only a delivery can confirm',
  (data) => {
    expect(look(data)).toEqual({
      status: 'OK',
      message: 'The format is valid. Only a real delivery can confirm the secret.',
    });
  },
);

test.each([undefined, {}, { signingSecret: '' }, { other: 'secret' }])('%j holds none', (data) => {
  expect(look(data)).toEqual({
    status: 'Error',
    message: 'Enter the Signing Key or URL Key. Without it, every delivery is rejected.',
  });
});

test.each([
  { signingSecret: ' secret' },
  { signingSecret: 'secret\n' },
  { signingSecret: 'ok', urlSecret: 'k ' },
])('%j has a blank that came along, which is told without the secret', (data) => {
  const { status, message } = look(data);
  expect(status).toBe('Error');
  expect(message).toMatch(/^The (?:Signing|URL) Key starts or ends with a space or a line break\./);
  expect(message).not.toContain('secret');
});

test('what is no text is told before all else', () => {
  expect(look({ signingSecret: ' ', urlSecret: 7 })).toEqual({
    status: 'Error',
    message: describeNonText('URL Key', 'number'),
  });
  expect(describeNonText('URL Key', 'object')).toMatch(/^The URL Key is an object, not text\. /);
});
