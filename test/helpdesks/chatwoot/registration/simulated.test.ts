import type { HelpdeskApi } from '../../../../core/helpdesk/api';
import { chatwootRegistrar as registrar } from '../../../../helpdesks/chatwoot/registration';
import { systemEnvironment } from '../../../../core/environment/environment';
import { createFetchApi } from '../../../../core/api/fetch-api';
import type { WebhookSpec } from '../../../../core/helpdesk/registration';
import {
  startChatwootServer,
  type ChatwootServer,
  type ChatwootServerOptions,
} from '../../../../simulator/chatwoot/server';

const OURS = 'https://flows.example.com/webhook/1';
const wish: WebhookSpec = {
  url: OURS,
  events: ['preset:new-customer-message', 'conversation_created'],
  name: 'Orders',
  signed: true,
  allowPrivateUrl: false,
};

let server: ChatwootServer | undefined;
afterEach(() => server?.close());

type Holder = keyof ChatwootServer['tokens'];

async function start(options: ChatwootServerOptions = {}, holder: Holder = 'administrator') {
  const chatwoot = await startChatwootServer(options);
  server = chatwoot;
  return { chatwoot, api: createApi(chatwoot, holder) };
}

function createApi({ url, tokens, accountId }: ChatwootServer, holder: Holder): HelpdeskApi {
  const headers = { 'Api-Access-Token': tokens[holder] };
  return {
    accountId: String(accountId),
    token: tokens[holder],
    enteredSecrets: [],
    call: createFetchApi({ baseUrl: `${url}/`, headers }, systemEnvironment),
  };
}

/** Over HTTP, against a simulated server that shares no code with the registrar. */
describe('a webhook at a simulated Chatwoot', () => {
  it('is created, found again, adjusted, moved and removed, and nothing else is touched', async () => {
    const { chatwoot, api } = await start({ dropsUnderscoreHeaders: true });
    const foreign = chatwoot.addForeignWebhook('https://elsewhere.example.com/');
    const created = await registrar.ensure(wish, undefined, api);
    if (!created.ok) throw new Error(created.problem.detail);
    const [, ours] = chatwoot.webhooks();
    expect(ours).toMatchObject({ url: OURS, name: 'Orders (Helpdesk Triggers)' });
    expect(ours?.subscriptions).toEqual(['message_created', 'conversation_created']);
    expect(created.registration).toMatchObject({ made: true, secrets: [ours?.secret] });

    const { registration } = created;
    expect(await registrar.check(wish, registration, api)).toMatchObject({ state: 'in-place' });
    const moved = { ...wish, url: `${OURS}/moved`, events: ['contact_created'] };
    expect(await registrar.check(moved, registration, api)).toEqual({ ok: true, state: 'differs' });
    const adjusted = await registrar.ensure(moved, registration, api);
    if (!adjusted.ok) throw new Error(adjusted.problem.detail);
    expect(chatwoot.webhooks()[1]).toEqual({
      ...ours,
      url: moved.url,
      subscriptions: ['contact_created'],
    });

    expect(await registrar.remove(adjusted.registration, api)).toEqual({ ok: true, state: 'removed' });
    expect(chatwoot.webhooks()).toEqual([foreign]);
    expect(await registrar.remove(adjusted.registration, api)).toEqual({ ok: true, state: 'gone' });
  });

  it('is adopted after a crash, whatever language the account speaks', async () => {
    const { chatwoot, api } = await start({ locale: 'pt_BR' });
    await registrar.ensure(wish, undefined, api);
    const again = await Promise.all([1, 2, 3].map(() => registrar.ensure(wish, undefined, api)));
    expect(again.map((each) => each.ok && each.registration.made)).toEqual([true, true, true]);
    expect(chatwoot.webhooks()).toHaveLength(1);
  });

  it('is one, however many processes begin at the same time', async () => {
    const { chatwoot, api } = await start({ locale: 'de' });
    const results = await Promise.all([1, 2, 3, 4].map(() => registrar.ensure(wish, undefined, api)));
    expect(results.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(chatwoot.webhooks()).toHaveLength(1);
  });

  it('gives its secret, also when somebody created it again', async () => {
    const { chatwoot, api } = await start();
    const { id } = chatwoot.addForeignWebhook(OURS);
    const { secret } = chatwoot.recreateWebhook(id);
    const stored = { url: OURS, accountId: api.accountId };
    expect(await registrar.readSecrets(stored, api)).toEqual({ ok: true, secrets: [secret] });
  });

  it.each<[string, ChatwootServerOptions, Holder, Partial<WebhookSpec>, string]>([
    ['a wrong token', {}, 'wrong', {}, 'token-refused'],
    ["an agent's token", {}, 'agent', {}, 'not-administrator'],
    ["a bot's token", {}, 'bot', {}, 'not-administrator'],
    ['the free plan', { cloudFreePlan: true }, 'administrator', {}, 'plan-without-api'],
    ['missing migrations', { migrationsMissing: true }, 'administrator', {}, 'migrations-missing'],
    ['a version without signatures', { version: '4.10.0' }, 'administrator', {}, 'unsigned-version'],
    [
      'a private URL',
      { version: '4.14.0', allowPrivateNetwork: true },
      'administrator',
      { url: 'http://flows:5678/x', allowPrivateUrl: true },
      'url-private',
    ],
    ['a URL that is none', {}, 'administrator', { url: 'flows.example.com' }, 'url-refused'],
    [
      'an event that is newer',
      { version: '4.1.0' },
      'administrator',
      { signed: false, events: ['conversation_typing_on'] },
      'events-unknown',
    ],
  ])('is not created with %s', async (_, options, holder, change, code) => {
    const { chatwoot, api } = await start(options, holder);
    const result = await registrar.ensure({ ...wish, ...change }, undefined, api);
    expect(result).toMatchObject({ ok: false, problem: { code } });
    expect(chatwoot.webhooks()).toEqual([]);
    if (result.ok) return;
    for (const token of Object.values(chatwoot.tokens)) expect(result.problem.detail).not.toContain(token);
  });

  it('is refused for an account that the token has not, or that is suspended', async () => {
    const { chatwoot, api } = await start();
    const elsewhere = { ...api, accountId: '999' };
    expect(await registrar.ensure(wish, undefined, elsewhere)).toMatchObject({
      problem: {
        code: 'account-unknown',
        detail: expect.stringContaining(`Its accounts: ${chatwoot.accountId} (`),
      },
    });
    chatwoot.suspend();
    expect(await registrar.ensure(wish, undefined, api)).toMatchObject({
      problem: { code: 'account-unknown', detail: expect.stringContaining('suspended') },
    });
  });

  it.each([
    ['4.15.1', 12],
    ['4.10.0', 12],
    ['4.1.0', 10],
  ])('asks %s for all %i events that it knows', async (version, count) => {
    const { chatwoot, api } = await start({ version });
    const everything = { ...wish, events: ['*'], signed: false };
    expect(await registrar.ensure(everything, undefined, api)).toMatchObject({ ok: true });
    expect(chatwoot.webhooks()[0]?.subscriptions).toHaveLength(count);
  });
});
