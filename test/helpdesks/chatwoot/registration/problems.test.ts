import { chatwootRegistrar as registrar } from '../../../../helpdesks/chatwoot/registration';
import type { ApiAnswer, NoAnswer } from '../../../../core/helpdesk/api';
import type { WebhookSpec } from '../../../../core/helpdesk/registration';
import { fakeChatwoot, type FakeServer } from './fake-chatwoot';

const wish: WebhookSpec = {
  url: 'https://flows.example.com/webhook/1',
  events: ['message_created'],
  name: 'Orders',
  signed: true,
  allowPrivateUrl: false,
};
const always = (answer: ApiAnswer | NoAnswer): FakeServer => ({ instead: () => answer });
const onWebhooks = (answer: ApiAnswer): FakeServer => ({
  instead: ({ path }) => (path.endsWith('/webhooks') ? answer : undefined),
});

const cases: readonly [string, FakeServer, Partial<WebhookSpec>, string, RegExp][] = [
  ['a wrong token', { holder: 'nobody' }, {}, 'token-refused', /Copy it again/],
  ["a removed user's token", { holder: 'nobody' }, {}, 'token-refused', /its user was removed/],
  ...['https://flows.example.com/my hook', 'https://flows example.com/hook', 'flows.example.com/hook'].map(
    (url): (typeof cases)[number] => [
      `the URL ${url}`,
      {},
      { url },
      'url-refused',
      /^Chatwoot cannot deliver to "\S.*hook": .*without spaces/,
    ],
  ),
  [
    "an agent's token",
    { holder: 'agent' },
    {},
    'not-administrator',
    /agent of account 1.*manual registration/,
  ],
  ["a bot's token", { holder: 'bot' }, {}, 'not-administrator', /agent bot/],
  [
    'a wrong account',
    { holder: 'stranger' },
    {},
    'account-unknown',
    /no access to account 1.*2 \(Second Shop\)/,
  ],
  [
    'an account that does not exist',
    { holder: 'stranger', ...onWebhooks({ status: 404, body: { error: 'Resource could not be found' } }) },
    {},
    'account-unknown',
    /2 \(Second Shop\)/,
  ],
  [
    'a suspended account',
    onWebhooks({ status: 401, body: { error: 'Account is suspended' } }),
    {},
    'account-unknown',
    /suspended/,
  ],
  [
    'the free plan of the cloud',
    onWebhooks({ status: 403, body: { error: 'Forbidden' } }),
    {},
    'plan-without-api',
    /free plan/,
  ],
  [
    'a database that was not migrated',
    onWebhooks({ status: 500, body: { error: 'Internal Server Error' } }),
    {},
    'migrations-missing',
    /4\.15\.1.*migrations/,
  ],
  [
    'a server that fails',
    { version: '4.10.1', ...onWebhooks({ status: 500, body: undefined }) },
    { signed: false },
    'server-error',
    /500/,
  ],
  ['a version that does not sign', { version: '4.10.1' }, {}, 'unsigned-version', /4\.10\.1.*4\.11\.2.*None/],
  [
    'an event that this version does not know',
    { version: '4.1.0' },
    { events: ['conversation_typing_on'], signed: false },
    'events-unknown',
    /4\.1\.0.*Typing Started \(since 4\.2\.0\)/,
  ],
  [
    'an event that nobody knows',
    {},
    { events: ['conversation_exploded'] },
    'events-unknown',
    /"conversation_exploded"/,
  ],
  [
    'an event that a fork removed',
    {
      instead: ({ method }) =>
        method === 'POST'
          ? { status: 422, body: { message: 'x', attributes: ['subscriptions'] } }
          : undefined,
    },
    {},
    'events-unknown',
    /422/,
  ],
  ['no event at all', {}, { events: [] }, 'events-unknown', /No events are selected/],
  [
    'several strangers',
    {},
    { events: ['conversation_exploded', 'x'.repeat(100), 'message_created'] },
    'events-unknown',
    new RegExp(`no event "conversation_exploded", "${'x'.repeat(60)}"\\. Select one`),
  ],
  ['a preset that nobody knows', {}, { events: ['preset:no-such'] }, 'events-unknown', /"preset:no-such"/],
  [
    'several events for bots only',
    {},
    { events: ['conversation_opened', 'macro.executed'] },
    'events-not-registrable',
    /Conversation Opened, Macro Executed:|Macro Executed, Conversation Opened:/,
  ],
  [
    'several events that this version does not know',
    { version: '4.1.0' },
    { events: ['conversation_typing_on', 'conversation_typing_off'], signed: false },
    'events-unknown',
    /Typing Started \(since 4\.2\.0\), Typing Stopped \(since 4\.2\.0\)\./,
  ],
  [
    'an event for bots only',
    {},
    { events: ['conversation_opened'] },
    'events-not-registrable',
    /manual registration/,
  ],
  ['an event of macros', {}, { events: ['*', 'macro.executed'] }, 'events-not-registrable', /Macro Executed/],
  [
    'a private URL',
    {},
    { url: 'http://localhost:5678/webhook/1' },
    'url-private',
    /localhost:5678.*SAFE_FETCH_ALLOW_PRIVATE_NETWORK.*turn on/,
  ],
  [
    'a private URL at the one version that cannot be told to allow it',
    { version: '4.14.0' },
    { url: 'http://10.0.0.5/', allowPrivateUrl: true },
    'url-private',
    /update Chatwoot.*4\.14\.1/,
  ],
  ['a redirect', always({ status: 301, body: undefined }), {}, 'unexpected-answer', /https:\/\//],
  ["a proxy's page", always({ status: 200, body: undefined }), {}, 'unexpected-answer', /a web page \(200\)/],
  ["a proxy's refusal", always({ status: 403, body: undefined }), {}, 'unexpected-answer', /\(403\)/],
  [
    'too many requests',
    onWebhooks({ status: 429, body: undefined, retryAfter: '17' }),
    {},
    'rate-limited',
    /in 17 s/,
  ],
  [
    'a server that is away',
    always({ status: 'unreachable', reason: 'ENOTFOUND' }),
    {},
    'unreachable',
    /ENOTFOUND/,
  ],
  ['a proxy in trouble', onWebhooks({ status: 502, body: undefined }), {}, 'server-error', /502/],
];

describe('what a Chatwoot cannot do', () => {
  it.each(cases)('%s: is said by check and by ensure', async (_, server, change, code, sentence) => {
    const wished = { ...wish, ...change };
    const passing = ['unreachable', 'rate-limited', 'server-error'].includes(code);
    const problem = { code, detail: expect.stringMatching(sentence), transient: passing };
    const { api, webhooks } = fakeChatwoot(server);
    expect(await registrar.ensure(wished, undefined, api)).toEqual({ ok: false, problem });
    expect(webhooks).toEqual([]);
    // Only trying shows that a fork does not know an event.
    if (_ === 'an event that a fork removed') return;
    expect(await registrar.check(wished, undefined, api)).toEqual({ ok: false, problem });
  });

  it('leaves no webhook behind that has no secret', async () => {
    const { api, webhooks } = fakeChatwoot({
      instead: ({ method }) => {
        if (method !== 'POST') return undefined;
        webhooks.push({
          id: 100,
          name: 'x (Helpdesk Triggers)',
          url: wish.url,
          subscriptions: ['message_created'],
          secret: null,
        });
        return { status: 200, body: { payload: { webhook: webhooks[0] } } };
      },
    });
    expect(await registrar.ensure(wish, undefined, api)).toMatchObject({
      problem: { code: 'migrations-missing' },
    });
    expect(webhooks).toEqual([]);
  });

  it('is told of removing and of reading the secret too', async () => {
    const stored = { id: '1', url: wish.url, accountId: '1', made: true };
    const { api } = fakeChatwoot({ holder: 'agent' });
    const problem = expect.objectContaining({ code: 'not-administrator' });
    expect(await registrar.remove(stored, api)).toEqual({ ok: false, problem });
    expect(await registrar.readSecrets(stored, api)).toEqual({ ok: false, problem });
  });
});

describe('what it can do all the same', () => {
  const everything = { ...wish, events: ['*'], signed: false };

  it.each([
    ['4.15.1', 12],
    ['4.1.0', 10],
    ['3.1.0', 8],
  ])('all events of %s are the %i that it knows', async (version, count) => {
    const { api, webhooks } = fakeChatwoot({ version });
    expect(await registrar.ensure(everything, undefined, api)).toMatchObject({ ok: true });
    expect(webhooks[0]?.subscriptions).toHaveLength(count);
  });

  it('asks for the events of presets by name, once each', async () => {
    const { api, webhooks } = fakeChatwoot();
    const events = ['preset:agent-reply', 'preset:new-customer-message', 'preset:new-contact'];
    await registrar.ensure({ ...wish, events }, undefined, api);
    expect(webhooks[0]?.subscriptions).toEqual(['message_created', 'contact_created']);
  });

  it('goes by the answers where a proxy hides the version', async () => {
    const hidden: FakeServer = {
      instead: ({ path }) => (path === '/api' ? { status: 404, body: undefined } : undefined),
    };
    expect(await registrar.ensure(wish, undefined, fakeChatwoot(hidden).api)).toMatchObject({ ok: true });
    const old = fakeChatwoot({ ...hidden, version: '4.9.0' });
    expect(await registrar.ensure(wish, undefined, old.api)).toMatchObject({
      problem: { code: 'unsigned-version' },
    });
    expect(old.webhooks).toEqual([]);
  });

  it('takes a private URL where it is allowed, and before it was refused', async () => {
    const local = { ...wish, url: 'http://flows:5678/webhook/1' };
    const allowed = await registrar.ensure(
      { ...local, allowPrivateUrl: true },
      undefined,
      fakeChatwoot().api,
    );
    expect(allowed).toMatchObject({ ok: true });
    const before = await registrar.ensure(local, undefined, fakeChatwoot({ version: '4.13.0' }).api);
    expect(before).toMatchObject({ ok: true });
  });
});

test('a password in a URL that cannot be used is not told', async () => {
  const { api } = fakeChatwoot({});
  const url = 'https://user:hunter2@flows example.com/hook';
  const result = await registrar.ensure({ ...wish, url }, undefined, api);
  expect(JSON.stringify(result)).toContain('https://flows example.com/hook');
  expect(JSON.stringify(result)).not.toContain('hunter2');
});
