import { chatwootRegistrar as registrar } from '../../../../helpdesks/chatwoot/registration';
import type { WebhookSpec, StoredRegistration } from '../../../../core/helpdesk/registration';
import { fakeChatwoot, type FakeServer } from './fake-chatwoot';

const URL_OF_OURS = 'https://flows.example.com/webhook/1';
const MARKED = 'Orders (Helpdesk Triggers)';
const EVENTS = ['message_created', 'conversation_created'];

const wish: WebhookSpec = {
  url: URL_OF_OURS,
  events: EVENTS,
  name: 'Orders',
  signed: true,
  allowPrivateUrl: false,
};
const stored: StoredRegistration = { id: '1', url: URL_OF_OURS, accountId: '1', made: true };
const ours = { name: MARKED, url: URL_OF_OURS, subscriptions: EVENTS };
const foreign = {
  id: 7,
  name: null,
  url: 'https://elsewhere.example.com/',
  subscriptions: ['contact_created'],
};

describe('registering', () => {
  it('creates what is not there, under a name that says whose it is', async () => {
    const { api, webhooks } = fakeChatwoot({ webhooks: [foreign] });
    const result = await registrar.ensure(wish, undefined, api);
    expect(result).toEqual({
      ok: true,
      registration: { id: '100', url: URL_OF_OURS, accountId: '1', made: true, secrets: ['secret-of-100'] },
    });
    expect(webhooks).toEqual([
      { ...foreign, secret: 'secret-of-7' },
      { ...ours, id: 100, secret: 'secret-of-100' },
    ]);
  });

  it('leaves alone what is as wished, the order of events included', async () => {
    const { api, writes } = fakeChatwoot({ webhooks: [{ ...ours, subscriptions: [...EVENTS].reverse() }] });
    expect(await registrar.ensure(wish, stored, api)).toMatchObject({ ok: true, registration: { id: '1' } });
    expect(writes()).toEqual([]);
  });

  it('takes events away and adds them, keeping the secret and the name somebody gave it', async () => {
    const server: FakeServer = {
      webhooks: [{ ...ours, name: 'My orders', subscriptions: ['contact_updated'] }],
    };
    const { api, webhooks, writes } = fakeChatwoot(server);
    expect(await registrar.ensure(wish, stored, api)).toMatchObject({
      registration: { id: '1', made: true, secrets: ['secret-of-1'] },
    });
    expect(webhooks[0]).toMatchObject({ name: 'My orders', subscriptions: EVENTS });
    expect(writes()).toEqual(['PATCH /api/v1/accounts/1/webhooks/1']);
  });

  it('moves its own along when the URL changed', async () => {
    const old = 'https://old.example.com/webhook/1';
    const { api, webhooks } = fakeChatwoot({ webhooks: [{ ...ours, url: old }, foreign] });
    const result = await registrar.ensure(wish, { ...stored, url: old }, api);
    expect(result).toMatchObject({ registration: { id: '1', url: URL_OF_OURS, made: true } });
    expect(webhooks.map(({ id, url }) => [id, url])).toEqual([
      [1, URL_OF_OURS],
      [7, foreign.url],
    ]);
  });

  it('clears its old one away when the new URL is there already', async () => {
    const old = 'https://old.example.com/webhook/1';
    const { api, webhooks } = fakeChatwoot({ webhooks: [{ ...ours, url: old }, ours, foreign] });
    const result = await registrar.ensure(wish, { ...stored, url: old }, api);
    expect(result).toMatchObject({ registration: { id: '2', made: true } });
    expect(webhooks.map(({ id }) => id)).toEqual([2, 7]);
  });

  it('leaves the stored one to whoever gave it another URL', async () => {
    const { api, webhooks } = fakeChatwoot({ webhooks: [{ ...ours, url: 'https://somebody.example.com/' }] });
    expect(await registrar.ensure(wish, stored, api)).toMatchObject({ registration: { id: '100' } });
    expect(webhooks.map(({ url }) => url)).toEqual(['https://somebody.example.com/', URL_OF_OURS]);
  });

  it('does not take the same number in another account for its own', async () => {
    const server = fakeChatwoot({ webhooks: [{ ...ours, url: 'https://old.example.com/' }] });
    const elsewhere = { ...stored, url: 'https://old.example.com/', accountId: '2' };
    expect(await registrar.ensure(wish, elsewhere, server.api)).toMatchObject({
      registration: { id: '100' },
    });
  });
});

describe('what goes wrong in the middle', () => {
  const old = 'https://old.example.com/webhook/1';
  const broken = { status: 502, body: undefined };

  it('says that the old one could not be cleared away', async () => {
    const { api, webhooks } = fakeChatwoot({
      webhooks: [{ ...ours, url: old }, ours],
      instead: ({ method }) => (method === 'DELETE' ? broken : undefined),
    });
    expect(await registrar.ensure(wish, { ...stored, url: old }, api)).toMatchObject({
      ok: false,
      problem: { code: 'server-error' },
    });
    expect(webhooks).toHaveLength(2);
  });

  it('leaves nothing behind where the new one came without a secret', async () => {
    const { api, webhooks, writes } = fakeChatwoot({
      instead: ({ method }) =>
        method === 'POST'
          ? { status: 200, body: { payload: { webhook: { id: 100, url: URL_OF_OURS, secret: null } } } }
          : undefined,
      webhooks: [{ ...foreign, id: 100 }],
    });
    expect(await registrar.ensure(wish, undefined, api)).toMatchObject({
      problem: { code: 'migrations-missing' },
    });
    expect(writes().at(-1)).toBe('DELETE /api/v1/accounts/1/webhooks/100');
    expect(webhooks).toEqual([]);
  });

  it('leaves there what was there, also without a secret', async () => {
    const { api, writes } = fakeChatwoot({ webhooks: [{ ...ours, secret: null }] });
    expect(await registrar.ensure(wish, stored, api)).toMatchObject({
      problem: { code: 'migrations-missing' },
    });
    expect(writes()).toEqual([]);
  });

  it('says so when removing fails, and when another one was quicker', async () => {
    const removing = (answer: { status: number; body: unknown }) =>
      registrar.remove(
        stored,
        fakeChatwoot({
          webhooks: [ours],
          instead: ({ method }) => (method === 'DELETE' ? answer : undefined),
        }).api,
      );
    expect(await removing(broken)).toMatchObject({ ok: false, problem: { code: 'server-error' } });
    expect(await removing({ status: 404, body: {} })).toEqual({ ok: true, state: 'gone' });
  });

  it('names the URL that was neither taken nor listed', async () => {
    const refused = { status: 422, body: { attributes: ['url'] } };
    const { api } = fakeChatwoot({ instead: ({ method }) => (method === 'POST' ? refused : undefined) });
    expect(await registrar.ensure(wish, undefined, api)).toMatchObject({
      problem: { detail: expect.stringContaining(URL_OF_OURS) },
    });
  });
});

describe('finding what is there without having stored it', () => {
  it.each<[string, FakeServer, boolean]>([
    ['its own by the name, after a crash', { webhooks: [ours] }, true],
    ['its own by the URL, where servers have no names', { version: '4.7.0', webhooks: [ours] }, true],
    ["a person's", { webhooks: [{ ...ours, name: 'Entered by hand' }] }, false],
    ["a person's without a name", { webhooks: [{ ...ours, name: null }] }, false],
  ])('recognises %s', async (_, server, made) => {
    const { api, writes } = fakeChatwoot(server);
    const result = await registrar.ensure({ ...wish, signed: false }, undefined, api);
    expect(result).toMatchObject({ ok: true, registration: { id: '1', made } });
    expect(writes()).toEqual([]);
  });

  it("adds to a person's webhook, and takes nothing away from it", async () => {
    const { api, webhooks } = fakeChatwoot({
      webhooks: [{ ...ours, name: 'By hand', subscriptions: ['contact_created', 'message_created'] }],
    });
    const result = await registrar.ensure(wish, undefined, api);
    expect(result).toMatchObject({ registration: { made: false } });
    expect(webhooks[0]?.subscriptions).toEqual([
      'contact_created',
      'message_created',
      'conversation_created',
    ]);
    if (!result.ok) throw new Error(result.problem.detail);
    expect(await registrar.remove(result.registration, api)).toEqual({ ok: true, state: 'foreign' });
    expect(webhooks).toHaveLength(1);
  });

  it('adopts what another process created a moment ago, whatever the language of the refusal', async () => {
    let lists = 0;
    const server = fakeChatwoot({
      webhooks: [ours],
      instead: ({ method, path }) => {
        const isFirstList = method === 'GET' && path.endsWith('/webhooks') && (lists += 1) === 1;
        return isFirstList ? { status: 200, body: { payload: { webhooks: [] } } } : undefined;
      },
    });
    expect(await registrar.ensure(wish, undefined, server.api)).toMatchObject({
      ok: true,
      registration: { id: '1', made: true },
    });
    expect(server.writes()).toEqual(['POST /api/v1/accounts/1/webhooks']);
  });

  it('gives up on a URL that is refused and nowhere to be seen', async () => {
    const refused = { status: 422, body: { message: 'Url is invalid', attributes: ['url'] } };
    const { api } = fakeChatwoot({ instead: ({ method }) => (method === 'POST' ? refused : undefined) });
    expect(await registrar.ensure(wish, undefined, api)).toMatchObject({
      ok: false,
      problem: { code: 'url-refused' },
    });
  });

  it('creates anew what was deleted between looking and changing', async () => {
    const { api, webhooks } = fakeChatwoot({
      webhooks: [{ ...ours, subscriptions: ['contact_created'] }],
      instead: ({ method }) => {
        if (method !== 'PATCH') return undefined;
        webhooks.length = 0;
        return { status: 404, body: { error: 'Resource could not be found' } };
      },
    });
    expect(await registrar.ensure(wish, stored, api)).toMatchObject({
      registration: { id: '100', made: true },
    });
  });
});

describe('checking', () => {
  it.each<[string, FakeServer, StoredRegistration | undefined, string]>([
    ['nothing there', { webhooks: [foreign] }, undefined, 'absent'],
    ['its own as wished', { webhooks: [ours] }, stored, 'in-place'],
    ['other events', { webhooks: [{ ...ours, subscriptions: ['contact_created'] }] }, stored, 'differs'],
    [
      'as many events, one of them another',
      { webhooks: [{ ...ours, subscriptions: ['message_created', 'contact_created'] }] },
      stored,
      'differs',
    ],
    [
      'one event too many',
      { webhooks: [{ ...ours, subscriptions: [...EVENTS, 'contact_created'] }] },
      stored,
      'differs',
    ],
    [
      'its own as wished, and an older one that is needless',
      { webhooks: [{ ...ours, url: 'https://old.example.com/' }, ours] },
      { ...stored, url: 'https://old.example.com/' },
      'differs',
    ],
    [
      "a person's that has more events",
      { webhooks: [{ ...ours, name: null, subscriptions: [...EVENTS, 'contact_created'] }] },
      undefined,
      'in-place',
    ],
  ])('says of %s what it is, and changes nothing', async (_, server, known, state) => {
    const { api, writes } = fakeChatwoot(server);
    expect(await registrar.check(wish, known, api)).toMatchObject({ ok: true, state });
    expect(writes()).toEqual([]);
  });
});

describe('removing', () => {
  it.each<[string, FakeServer, Partial<StoredRegistration>, string, number]>([
    ['its own', { webhooks: [ours, foreign] }, {}, 'removed', 1],
    ['what is gone', { webhooks: [foreign] }, {}, 'gone', 1],
    ['what somebody pointed elsewhere', { webhooks: [{ ...ours, url: foreign.url }] }, {}, 'foreign', 1],
    ['what was created again with its name', { webhooks: [{ ...ours, id: 12 }, foreign] }, {}, 'removed', 1],
    ['what a person entered anew', { webhooks: [{ ...ours, id: 12, name: null }] }, {}, 'foreign', 1],
    [
      'what a person entered anew, without names',
      { version: '4.7.0', webhooks: [{ ...ours, id: 12 }] },
      {},
      'foreign',
      1,
    ],
    ['what a person entered', { webhooks: [ours] }, { made: false }, 'foreign', 1],
    ['what a person entered, and is gone', { webhooks: [foreign] }, { made: false }, 'foreign', 1],
    [
      'what somebody pointed elsewhere, among others',
      { webhooks: [foreign, { ...ours, id: 1, url: 'https://third.example.com/' }] },
      {},
      'foreign',
      2,
    ],
  ])('of %s', async (_, server, change, state, left) => {
    const { api, webhooks } = fakeChatwoot(server);
    expect(await registrar.remove({ ...stored, ...change }, api)).toEqual({ ok: true, state });
    expect(webhooks).toHaveLength(left);
  });

  it('looks where it was made, also when the credential names another account now', async () => {
    const { api, webhooks } = fakeChatwoot({ webhooks: [ours] });
    expect(await registrar.remove(stored, { ...api, accountId: '2' })).toEqual({
      ok: true,
      state: 'removed',
    });
    expect(webhooks).toEqual([]);
  });
});

describe('the secret', () => {
  it('is the one of the URL, also of a webhook that was created again', async () => {
    const { api } = fakeChatwoot({ webhooks: [foreign, { ...ours, id: 12 }] });
    expect(await registrar.readSecrets(stored, api)).toEqual({ ok: true, secrets: ['secret-of-12'] });
  });

  it('is not to be had of a webhook that is gone', async () => {
    const { api } = fakeChatwoot({ webhooks: [foreign] });
    expect(await registrar.readSecrets(stored, api)).toMatchObject({
      problem: { code: 'webhook-gone', detail: expect.stringContaining('Publish or deploy again') },
    });
  });
});
