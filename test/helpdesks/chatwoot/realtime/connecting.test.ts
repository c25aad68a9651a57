import { ConfigurationError } from '../../../../library';
import { REJECTED } from '../../../../core/sockets/action-cable';
import type { ChatwootCredential } from '../../../../helpdesks/chatwoot/realtime/credential';
import { settle } from '../../../core/sockets/fake-environment';
import { CREDENTIAL, FakeChatwoot, PROFILE, Recorder } from './fake-chatwoot';

let chatwoot: FakeChatwoot;
let recorder: Recorder;

beforeEach(() => {
  chatwoot = new FakeChatwoot();
  recorder = new Recorder();
});

const open = (credential: Partial<ChatwootCredential> = {}) =>
  chatwoot.hub.open(recorder.options({ credential: { ...CREDENTIAL, ...credential } }));

const problem = () => {
  const state = recorder.states.findLast((each) => each.name === 'waiting' || each.name === 'failed');
  return state !== undefined && 'problem' in state ? state.problem : undefined;
};

test('asks the profile, opens the cable, subscribes to the account as that user', async () => {
  const stream = open();
  await chatwoot.connect();
  expect(await stream.first).toEqual({ kind: 'live' });
  expect(chatwoot.socket.endpoint.href).toBe('wss://chat.example.com/cable');
  expect(chatwoot.socket.sent).toEqual([
    ['subscribe', { channel: 'RoomChannel', pubsub_token: 'a pubsub token', account_id: 12, user_id: 17 }],
  ]);
  expect(chatwoot.calls.map(({ path }) => path)).toEqual(['/api/v1/profile', '/api/v1/accounts/12/inboxes']);
  expect(chatwoot.calls[0]?.headers.get('Api-Access-Token')).toBe('a token');
  await stream.close();
  expect([chatwoot.environment.timers, chatwoot.hub.size]).toEqual([0, 0]);
});

test('sends nothing else, however long it lives', async () => {
  const stream = open();
  await chatwoot.connect();
  for (let minute = 0; minute < 5; minute += 1) {
    for (let ping = 0; ping < 20; ping += 1) {
      chatwoot.socket.beat();
      await chatwoot.environment.advance(3_000);
    }
  }
  expect(recorder.state).toBe('live');
  expect(chatwoot.socket.sent).toHaveLength(1);
  await stream.close();
});

test.each([
  ['http://10.0.0.5:3000/', 'ws://10.0.0.5:3000/cable'],
  ['https://example.org/support', 'wss://example.org/support/cable'],
  [' https://chat.example.com// ', 'wss://chat.example.com/cable'],
])('%s has its cable at %s', async (baseUrl, cable) => {
  chatwoot.replies.set('/support/api/v1/profile', [{ body: PROFILE }]);
  const stream = open({ baseUrl });
  await settle();
  expect(chatwoot.socket.endpoint.href).toBe(cable);
  await stream.close();
});

test.each([
  [{ baseUrl: '' }, 'base URL'],
  [{ baseUrl: 'chat.example.com' }, 'https://'],
  [{ baseUrl: 'ftp://chat.example.com' }, 'https://'],
  [{ baseUrl: 'https://lena:secret@chat.example.com' }, 'user name'],
  [{ baseUrl: 'https://chat.example.com/?a=b' }, 'must not contain ? or #'],
  [{ token: ' ' }, 'Profile Settings'],
  [{ accountId: 'twelve' }, '/app/accounts/'],
  [{ accountId: '12/../13' }, '/app/accounts/'],
])('%j cannot be meant', (credential, hint) => {
  expect(() => open(credential)).toThrow(ConfigurationError);
  expect(() => open(credential)).toThrow(hint);
});

describe('what only a person can help with', () => {
  test.each([
    ['a wrong token', 401, { error: 'Invalid Access Token' }, 'credentials-refused', 'Copy it again'],
    [
      "a bot's token",
      401,
      { error: 'Access to this endpoint is not authorized for bots' },
      'credentials-refused',
      'agent bot',
    ],
    ['the free plan of the cloud', 403, { error: 'forbidden' }, 'forbidden', 'free plan'],
  ])('%s', async (_, status, body, code, hint) => {
    chatwoot.reply('/api/v1/profile', { status, body });
    const stream = open();
    await settle();
    expect(recorder.refusals).toMatchObject([
      { code, permanent: true, detail: expect.stringContaining(hint) },
    ]);
    expect(chatwoot.sockets).toEqual([]);
    expect(await stream.first).toMatchObject({ kind: 'refused' });
    await stream.close();
  });

  test('another account, with the names of the own ones', async () => {
    const accounts = [
      { id: 3, name: 'Northwind' },
      { id: 7, name: 'Lamps' },
    ];
    chatwoot.reply('/api/v1/profile', { body: { ...PROFILE, accounts } });
    const stream = open();
    await settle();
    expect(recorder.refusals[0]?.detail).toContain(
      'no access to account 12. Its accounts: 3 (Northwind), 7 (Lamps).',
    );
    await stream.close();
  });

  test('a suspended account', async () => {
    const accounts = [{ ...PROFILE.accounts[0], status: 'suspended' }];
    chatwoot.reply('/api/v1/profile', { body: { ...PROFILE, accounts } });
    const stream = open();
    await settle();
    expect(recorder.refusals[0]?.detail).toContain('suspended');
    await stream.close();
  });

  test('the free plan, where only the account says so', async () => {
    chatwoot.reply('/inboxes', { status: 403, body: { error: 'API access is not available on your plan' } });
    const stream = open();
    await settle();
    expect(recorder.refusals).toMatchObject([{ code: 'forbidden' }]);
    expect(chatwoot.sockets).toEqual([]);
    await stream.close();
  });

  test('a subscription that is refused', async () => {
    const stream = open();
    await settle();
    chatwoot.socket.open();
    chatwoot.socket.say(REJECTED, null);
    await settle();
    expect(recorder.refusals).toMatchObject([{ code: 'unauthorized' }]);
    await stream.close();
  });
});

describe('what may pass', () => {
  test.each([
    ['a limit', { status: 429, headers: { 'retry-after': '40' } }, 'rate-limited', 'limiting requests'],
    ['trouble', { status: 502, body: '<html>' }, 'server-error', '502'],
    ['a redirect', { status: 302 }, 'unexpected-answer', 'redirects to another address'],
    ['a page', { body: '<html>Sign in</html>' }, 'unexpected-answer', 'not come from the Chatwoot API'],
    ['nothing there', { status: 404, body: '<html>' }, 'not-found', 'base URL'],
    ['another program', { body: { hello: 'world' } }, 'endpoint-invalid', 'websocket'],
    ['no network', 'unreachable' as const, 'unreachable', 'DNS'],
  ])('%s', async (_, reply, code, hint) => {
    chatwoot.reply('/api/v1/profile', reply);
    const stream = open();
    expect(await stream.first).toMatchObject({ kind: 'retrying' });
    expect(problem()).toMatchObject({ code, permanent: false });
    expect(problem()?.detail).toContain(hint);
    await stream.close();
  });

  test('the wait that the server asks for is kept', async () => {
    chatwoot.reply('/api/v1/profile', { status: 429, headers: { 'retry-after': '40' } }, { body: PROFILE });
    const stream = open();
    await settle();
    await chatwoot.environment.advance(39_000);
    expect(chatwoot.sockets).toHaveLength(0);
    await chatwoot.environment.advance(2_000);
    expect(chatwoot.sockets).toHaveLength(1);
    await stream.close();
  });

  test('a subscription that is never answered, as a wrong token is', async () => {
    const stream = open();
    await settle();
    chatwoot.socket.open();
    for (let ping = 0; ping < 4; ping += 1) {
      chatwoot.socket.beat();
      await chatwoot.environment.advance(3_000);
    }
    expect(problem()).toMatchObject({ code: 'authentication-timeout', permanent: false });
    expect(problem()?.detail).toContain('does not answer a subscription that it does not accept');
    await stream.close();
  });

  test('a proxy that holds WebSockets back', async () => {
    const stream = open();
    await settle();
    chatwoot.socket.end('Unexpected server response: 404');
    expect(problem()).toMatchObject({ code: 'connect-failed' });
    expect(problem()?.detail).toContain('/cable');
    await stream.close();
  });

  test('silence for 12 s, where pings should come every 3 s', async () => {
    const stream = open();
    await chatwoot.connect();
    chatwoot.socket.beat();
    await chatwoot.environment.advance(11_000);
    expect(recorder.state).toBe('live');
    await chatwoot.environment.advance(1_500);
    expect(problem()).toMatchObject({ code: 'silent' });
    await stream.close();
  });

  test('every attempt asks for a token that is still good', async () => {
    chatwoot.reply(
      '/api/v1/profile',
      { body: PROFILE },
      { body: { ...PROFILE, pubsub_token: 'another one' } },
    );
    const stream = open();
    await chatwoot.connect();
    await chatwoot.reconnect(2_000);
    expect(chatwoot.socket.sent[0]?.[1]).toMatchObject({ pubsub_token: 'another one' });
    await stream.close();
  });
});

test('no token is in what people read', async () => {
  for (const reply of [{ status: 401 }, { status: 500 }, 'unreachable'] as const) {
    chatwoot.reply('/api/v1/profile', reply);
    await open({ token: 'sesame' }).close();
  }
  expect(JSON.stringify([recorder.states, recorder.refusals])).not.toContain('sesame');
});
