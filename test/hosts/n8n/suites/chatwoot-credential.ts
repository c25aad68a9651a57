import {
  startChatwootServer,
  type ChatwootServer,
  type ChatwootServerOptions,
} from '../../../../simulator/chatwoot/server';
import { N8N_MAJOR } from '../../../../tools/hosts/host-versions';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { accountCredential } from '../../../../tools/hosts/n8n-chatwoot';
import { testCredential } from '../../../../tools/hosts/n8n-credential';

/** The credentials' tests are data that n8n interprets, so only a real n8n can tell what they ask and say. */
export function chatwootCredential(n8n: () => N8nHost): void {
  describe("testing Chatwoot's credentials", () => {
    let chatwoot: ChatwootServer;
    beforeEach(async () => {
      chatwoot = await startChatwootServer({ dropsUnderscoreHeaders: true });
    });
    afterEach(() => chatwoot.close());

    const test = (type: string, data: object) => testCredential(n8n().api, type, data);

    it('asks by hand only whether a Chatwoot is there', async () => {
      const data = { baseUrl: `${chatwoot.url}/`, signingSecret: 's' };
      expect((await test('chatwootWebhookApi', data)).status).toBe('OK');
      expect(chatwoot.requests().map(({ path, by }) => [path, by])).toEqual([['/api', 'nobody']]);
    });

    it.each<[string, ChatwootServerOptions, (chatwoot: ChatwootServer) => object, string, string]>([
      ['an administrator', {}, () => ({}), 'OK', 'Connection successful'],
      ['a slash too many', {}, ({ url }) => ({ baseUrl: `${url}/` }), 'OK', 'Connection successful'],
      ['an agent', {}, ({ tokens }) => ({ accessToken: tokens.agent }), 'Error', "an administrator's"],
      ['a wrong token', {}, ({ tokens }) => ({ accessToken: tokens.wrong }), 'Error', 'Profile Settings'],
      [
        'an unknown account',
        {},
        () => ({ accountId: 999 }),
        'Error',
        'Check the base URL and the account ID',
      ],
      ['the free plan', { cloudFreePlan: true }, () => ({}), 'Error', 'free plan'],
      ['missing migrations', { migrationsMissing: true }, () => ({}), 'Error', 'migrated'],
    ])('says of %s what to do', async (_, installation, change, status, message) => {
      chatwoot.install(installation);
      const data = accountCredential(chatwoot, change(chatwoot));
      const said = await test('chatwootAccountApi', data);
      expect(said.status).toBe(status);
      // n8n 1.x has a sentence of its own for each failure.
      if (status === 'OK' || N8N_MAJOR !== '1') expect(said.message).toContain(message);
    });
  });
}
