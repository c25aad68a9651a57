import { chatwootRegistrar as registrar } from '../../../../helpdesks/chatwoot/registration';
import type { WebhookSpec, StoredRegistration } from '../../../../core/helpdesk/registration';
import { fakeChatwoot } from './fake-chatwoot';

const URL_OF_OURS = 'https://flows.example.com/webhook/1';
const EVENTS = ['message_created'];
const wish: WebhookSpec = {
  url: URL_OF_OURS,
  events: EVENTS,
  name: 'Orders',
  signed: true,
  allowPrivateUrl: false,
};
const stored: StoredRegistration = { id: '1', url: URL_OF_OURS, accountId: '1', made: true };
const ours = { name: 'Orders (Helpdesk Triggers)', url: URL_OF_OURS, subscriptions: EVENTS };

describe('a password in the public URL', () => {
  const secretUrl = 'https://helpdesk:open-sesame@flows.example.com/webhook/1';
  const secretWish = { ...wish, url: secretUrl };

  it('goes to Chatwoot, and not into what is stored', async () => {
    const { api, webhooks } = fakeChatwoot({ webhooks: [] });
    const result = await registrar.ensure(secretWish, undefined, api);
    expect(webhooks.map(({ url }) => url)).toEqual([secretUrl]);
    expect(result).toMatchObject({ ok: true, registration: { url: URL_OF_OURS } });
    expect(JSON.stringify(result)).not.toContain('open-sesame');
  });

  it('is found again by what is stored, changed where it changed, read and removed', async () => {
    const { api, webhooks, writes } = fakeChatwoot({ webhooks: [{ ...ours, url: secretUrl }] });
    expect(await registrar.check(secretWish, stored, api)).toMatchObject({ state: 'in-place' });
    const other = { ...wish, url: secretUrl.replace('open-sesame', 'new-word') };
    expect(await registrar.check(other, stored, api)).toMatchObject({ state: 'differs' });
    expect(await registrar.ensure(other, stored, api)).toMatchObject({
      registration: { id: '1', made: true },
    });
    expect(webhooks.map(({ url }) => url)).toEqual([other.url]);
    expect(writes()).toEqual(['PATCH /api/v1/accounts/1/webhooks/1']);
    expect(await registrar.readSecrets(stored, api)).toEqual({ ok: true, secrets: ['secret-of-1'] });
    expect(await registrar.remove(stored, api)).toEqual({ ok: true, state: 'removed' });
  });

  it('is in no sentence', async () => {
    const taken = { status: 422, body: { message: 'Url is taken', attributes: ['url'] } };
    const { api } = fakeChatwoot({ instead: ({ method }) => (method === 'POST' ? taken : undefined) });
    const result = await registrar.ensure(secretWish, undefined, api);
    expect(result).toMatchObject({ ok: false, problem: { code: 'url-refused' } });
    expect(JSON.stringify(result)).not.toContain('open-sesame');
  });
});
