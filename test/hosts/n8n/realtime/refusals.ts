import { startChatwootServer, type ChatwootServer } from '../../../../simulator/chatwoot/server';
import type { N8nHost } from '../../../../simulator/hosts/n8n';
import { realtimeCredential, realtimeTrigger } from '../../../../simulator/hosts/n8n-realtime';
import { until } from '../../../simulator/until';

export function refusals(n8n: () => N8nHost): void {
  describe('a refused token', () => {
    let chatwoot: ChatwootServer;
    beforeEach(async () => {
      chatwoot = await startChatwootServer();
    });
    afterEach(async () => {
      await chatwoot.clear();
      await chatwoot.close();
    });

    it.each([
      ['wrong', 'Chatwoot does not know this access token'],
      ['bot', 'access token of an agent bot'],
    ] as const)('that is %s fails the publishing with the reason, after one attempt', async (who, reason) => {
      const published = n8n().createTrigger(realtimeTrigger(chatwoot, { token: chatwoot.tokens[who] }));
      await expect(published).rejects.toThrow(reason);
      expect(chatwoot.requests('/profile')).toHaveLength(1);
      expect(chatwoot.connections().accepted).toBe(0);
    });

    it('that is taken back while it listens ends the stream within a minute or so', async () => {
      const trigger = await n8n().createTrigger(realtimeTrigger(chatwoot));
      await chatwoot.fault('revoked-token');
      await until(() => chatwoot.connections().open === 0, 90_000);
      expect(n8n().log()).toContain(`(workflow ${trigger.workflowId}): credentials-refused.`);
    });

    it.each(['agent', 'administrator', 'wrong'] as const)('the test of the credential: %s', async (who) => {
      const data = realtimeCredential(chatwoot, chatwoot.tokens[who]);
      const credentials = { id: '', name: 'x', type: 'chatwootRealtimeApi', data };
      const tested = await n8n().api.editor('POST', '/credentials/test', { credentials });
      expect(tested).toMatchObject({ status: who === 'wrong' ? 'Error' : 'OK' });
    });
  });
}
