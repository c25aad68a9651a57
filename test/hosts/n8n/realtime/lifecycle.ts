import { startChatwootServer, type ChatwootServer } from '../../../../simulator/chatwoot/server';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { realtimeTrigger } from '../../../../tools/hosts/n8n-realtime';
import { until } from '../../../simulator/until';

const PATIENCE = 30_000;

export function lifecycle(n8n: () => N8nHost): void {
  describe('sockets', () => {
    let chatwoot: ChatwootServer;
    beforeEach(async () => {
      chatwoot = await startChatwootServer();
    });
    afterEach(() => chatwoot.close());
    const live = () => until(() => chatwoot.connections().subscribed === 1, PATIENCE);
    const noneLeft = () => until(() => chatwoot.connections().open === 0, PATIENCE);

    it('are shared by workflows with the same token, left to the others, and none after', async () => {
      const one = await n8n().createTrigger(realtimeTrigger(chatwoot));
      const other = await n8n().createTrigger(realtimeTrigger(chatwoot, { events: ['message.created'] }));
      expect(chatwoot.connections()).toEqual({ open: 1, subscribed: 1, accepted: 1 });
      await one.deactivate();
      chatwoot.act.customerWrites({ content: 'Hello' });
      expect(await other.items(1)).toMatchObject([{ event: 'message.created' }]);
      await other.deactivate();
      await noneLeft();
    });

    it('are one after 5 changes of the published workflow', async () => {
      const setup = realtimeTrigger(chatwoot);
      const trigger = await n8n().createTrigger(setup);
      for (const round of [1, 2, 3, 4, 5]) {
        await trigger.changeParameters({ ...setup.parameters, filters: { accounts: `${round}` } });
        await live();
      }
      expect(chatwoot.connections()).toMatchObject({ open: 1, subscribed: 1 });
      await trigger.deactivate();
      await noneLeft();
    });

    it('are one in a test run and none after its event', async () => {
      const events = ['message.created'];
      const trigger = await n8n().createTrigger(realtimeTrigger(chatwoot, { events, draft: true }));
      await trigger.listenForTest();
      await live();
      chatwoot.act.customerWrites({ content: 'Attempt' });
      const [execution] = await trigger.executions(1);
      expect(execution).toMatchObject({ mode: 'manual', status: 'success' });
      await noneLeft();
    });

    it('are none in a test run that takes a sample', async () => {
      const events = ['preset:new-customer-message'];
      const setup = realtimeTrigger(chatwoot, { events, draft: true });
      const parameters = { ...setup.parameters, options: { testWith: 'sample' } };
      const trigger = await n8n().createTrigger({ ...setup, parameters });
      await trigger.listenForTest();
      const [execution] = await trigger.executions(1);
      expect(execution).toMatchObject({ mode: 'manual', status: 'success' });
      expect(execution?.items).toMatchObject([
        { provider: 'chatwoot', kind: 'message.received', test: true },
      ]);
      expect(chatwoot.connections()).toMatchObject({ open: 0, accepted: 0 });
    });
  });
}
