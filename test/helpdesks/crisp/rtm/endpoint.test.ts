import type { CrispCredential } from '../../../../helpdesks/crisp/rtm/credential';
import { findEndpoint } from '../../../../helpdesks/crisp/rtm/endpoint';
import { createQuota } from '../../../../helpdesks/crisp/rtm/quota';
import { createRest } from '../../../../helpdesks/crisp/rtm/rest';
import { FakeCrisp, PLUGIN, RELAY } from './fake-crisp';
import { USER, WEBSITE } from './reading';

let crisp: FakeCrisp;
beforeEach(() => {
  crisp = new FakeCrisp();
});

function find(credential: CrispCredential = PLUGIN) {
  const { environment } = crisp;
  const quota = createQuota(environment.now, 500);
  const rest = createRest(credential, 'https://api.crisp.chat/v1', environment, quota);
  const trust = { domain: 'crisp.chat', allowLoopback: false };
  return findEndpoint(rest, credential, trust, new AbortController().signal);
}

const named = (data: unknown) => crisp.replies.set('/plugin/connect/endpoints', [{ data }]);

test.each([
  ['plugin', PLUGIN, '/plugin/connect/endpoints'],
  ['user', USER, '/user/connect/endpoints'],
  ['website', WEBSITE, '/website/w1/connect/endpoints'],
] as const)('a %s token asks where its kind has to', async (_, credential, path) => {
  crisp.replies.set(path, [{ data: { socket: { app: RELAY } } }]);
  expect(await find(credential)).toEqual(new URL('wss://app.relay.crisp.chat/w/f43/'));
  expect(crisp.calls.map((call) => call.path)).toEqual([path]);
});

test.each([
  ['nothing', {}],
  ['an odd socket', { socket: 'wss://app.relay.crisp.chat/' }],
  ['an empty address', { socket: { app: '' } }],
  ['something that is no address', { socket: { app: 'not an address' } }],
])('an answer that names %s may pass', async (_, data) => {
  named(data);
  expect(await find()).toEqual({
    code: 'endpoint-invalid',
    detail: expect.stringMatching(/^Crisp answered without a connection address/),
    permanent: false,
  });
});

test.each([
  ['another host', 'wss://relay.example.org/w/1/', 'wss://relay.example.org'],
  ['a host that only looks like it', 'wss://evilcrisp.chat/w/1/', 'wss://evilcrisp.chat'],
  ['an unencrypted one', 'ws://app.relay.crisp.chat/w/1/', 'ws://app.relay.crisp.chat'],
])('%s is not trusted, and named without its path', async (_, app, shown) => {
  named({ socket: { app } });
  expect(await find()).toEqual({
    code: 'endpoint-untrusted',
    detail: `Crisp returned ${shown}, which is not an encrypted host of crisp.chat. The token was not sent there.`,
    permanent: false,
  });
});

test('a refusal is passed on as it is', async () => {
  crisp.replies.set('/plugin/connect/endpoints', [{ status: 401, reason: 'invalid_session' }]);
  expect(await find()).toMatchObject({ code: 'credentials-refused', permanent: true });
});
