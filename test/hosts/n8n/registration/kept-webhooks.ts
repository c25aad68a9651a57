import { setTimeout as wait } from 'node:timers/promises';
import { startChatwootServer, type ChatwootServer } from '../../../../simulator/chatwoot/server';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { registeringTrigger } from '../../../../tools/hosts/n8n-chatwoot';
import { publish } from '../../../../tools/hosts/n8n-publication';
import { expectInLog } from '../../../fixtures/expect-in-log';
import { until } from '../../../simulator/until';
import type { Ledger } from './ledger';

const PATIENCE = 30_000;

/** Webhooks that must stay although n8n calls `delete`, and one that stays because n8n cannot read its credential. */
export function keptWebhooks(n8n: () => N8nHost, ledger: Ledger): void {
  let chatwoot: ChatwootServer;
  beforeEach(async () => {
    chatwoot = await startChatwootServer({ allowPrivateNetwork: true });
  });
  afterEach(() => chatwoot.close());

  describe('a trigger that is renamed', () => {
    it('keeps its webhook, and gives it up when it is unpublished', async () => {
      const trigger = await n8n().createTrigger(
        registeringTrigger(chatwoot, { events: ['message_created'] }),
      );
      const [before] = chatwoot.webhooks();
      await trigger.rename('Renamed');
      // Longer than a removal that was planned with the old name would wait.
      await wait(7_000);
      expect(chatwoot.webhooks()).toEqual([before]);
      chatwoot.act.customerWrites();
      await chatwoot.delivered();
      expect(chatwoot.deliveries('message_created').map(({ status }) => status)).toEqual([200]);
      ledger.note('rename the trigger', chatwoot, { [trigger.url]: 'ours' });
      await trigger.deactivate();
      await until(() => chatwoot.webhooks().length === 0, PATIENCE);
    });
  });

  describe('a second workflow with the same URL, as when a file is imported twice', () => {
    it('is not published by n8n, and leaves the webhook of the first alone', async () => {
      const { api, createTrigger } = n8n();
      const trigger = await createTrigger(registeringTrigger(chatwoot, { events: ['message_created'] }));
      const [before] = chatwoot.webhooks();
      const { nodes } = await api.public<{ nodes: object[] }>('GET', `/workflows/${trigger.workflowId}`);
      const again = { name: 'Imported again', nodes, connections: {}, settings: {} };
      const { id } = await api.public<{ id: string }>('POST', '/workflows', again);
      await expect(publish(api, id)).rejects.toThrow(/webhook|path/i);
      await api.public('POST', `/workflows/${id}/deactivate`);
      await wait(7_000);
      expect(chatwoot.webhooks()).toEqual([before]);
      await trigger.deactivate();
      await until(() => chatwoot.webhooks().length === 0, PATIENCE);
    });
  });

  describe('a credential that was deleted', () => {
    it('is told in the log when unpublishing, with the webhook that stays', async () => {
      const { api, createTrigger } = n8n();
      const trigger = await createTrigger(registeringTrigger(chatwoot, { events: ['message_created'] }));
      const [{ id } = { id: 0 }] = chatwoot.webhooks();
      await trigger.deleteCredential();
      await trigger.deactivate();
      await expectInLog(
        n8n(),
        `Webhook ${id} of Chatwoot account ${chatwoot.accountId} still points to this n8n and could not be deleted: The credential could not be read`,
        15_000,
      );
      await api.public('DELETE', `/workflows/${trigger.workflowId}`);
    });
  });
}
