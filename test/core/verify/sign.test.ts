import { createSettings, providers, receive, sign, type Provider } from '../../../library';
import { opensslHmac } from '../sign';

const SECRET = 'a secret of the tests';
const NOW = Date.parse('2026-03-04T09:30:05.900Z');

const receiveSigned = (provider: Provider, secret: string) => {
  const body = JSON.stringify({ text: 'Zoë & <co>' });
  const settings = createSettings({ provider, authentication: { mode: 'signature', secrets: [SECRET] } });
  const headers = sign(provider, { secret, body, now: NOW });
  return receive(
    { method: 'POST', headers, query: {}, rawBody: Buffer.from(body), receivedAt: NOW },
    settings,
  );
};

test.each(Object.values<Provider>(providers))(
  'signs as $label does: the signature is not refused',
  (provider) => {
    // The body is none of the helpdesk's, so it goes no further than this.
    expect(receiveSigned(provider, SECRET)).toMatchObject({ reason: 'envelope-invalid' });
    expect(receiveSigned(provider, 'another')).toMatchObject({ reason: 'signature-mismatch' });
  },
);

test('writes the headers as openssl would', () => {
  const body = '{"event":"message_created"}';
  expect(sign(providers.chatwoot, { secret: SECRET, body: Buffer.from(body), now: NOW })).toEqual({
    'x-chatwoot-timestamp': '1772616605',
    'x-chatwoot-signature': `sha256=${opensslHmac('sha256', SECRET, `1772616605.${body}`)}`,
  });
  expect(sign(providers.intercom, { secret: SECRET, body })).toEqual({
    'x-hub-signature': `sha1=${opensslHmac('sha1', SECRET, body)}`,
  });
});

test('takes the present time where none is given', () => {
  jest.useFakeTimers({ now: NOW });
  expect(sign(providers.chatwoot, { secret: SECRET, body: '' })['x-chatwoot-timestamp']).toBe('1772616605');
  jest.useRealTimers();
});
