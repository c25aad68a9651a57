import { DatabaseSync } from 'node:sqlite';
import { startChatwootServer, type ChatwootServer } from '../../../../simulator/chatwoot/server';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { accountCredential, registeringTrigger } from '../../../../tools/hosts/n8n-chatwoot';
import { until } from '../../../simulator/until';
import { startHoldingProxy } from '../../registration/holding-proxy';
import { publishAfterCrash, restartAfterCrash } from './after-crash';
import type { Ledger } from './ledger';

const PATIENCE = 60_000;

export function crashes(n8n: () => N8nHost, ledger: Ledger): void {
  describe('a crash', () => {
    let chatwoot: ChatwootServer;
    beforeEach(async () => {
      chatwoot = await startChatwootServer({ allowPrivateNetwork: true });
      chatwoot.addForeignWebhook('https://elsewhere.example.com/hook', {
        subscriptions: ['contact_created'],
      });
    });
    const others: ChatwootServer[] = [];
    afterEach(() => Promise.all([chatwoot, ...others.splice(0)].map((each) => each.close())));
    const urls = () => chatwoot.webhooks().map(({ url }) => url);

    it('between creating and storing leaves one webhook, which is found again', async () => {
      const proxy = await startHoldingProxy(chatwoot.url);
      proxy.hold('POST');
      const draft = registeringTrigger(chatwoot, { baseUrl: proxy.url, draft: true });
      const trigger = await n8n().createTrigger(draft);
      const names = { [trigger.url]: 'ours' };
      const publishing = trigger.activate().catch(() => undefined);
      await proxy.held;
      await n8n().kill();
      await publishing;
      expect(urls()).toEqual(['https://elsewhere.example.com/hook', trigger.url]);
      ledger.note('kill n8n between creating and storing', chatwoot, names);

      await restartAfterCrash(n8n());
      await publishAfterCrash(trigger, accountCredential(chatwoot), () => urls().length === 2);
      proxy.close();
      expect(urls()).toEqual(['https://elsewhere.example.com/hook', trigger.url]);
      ledger.note('restart and publish', chatwoot, names);
      chatwoot.act.customerWrites();
      await chatwoot.delivered();
      expect(chatwoot.deliveries('message_created').at(-1)).toMatchObject({ status: 200 });
      await trigger.deactivate();
      await until(() => urls().length === 1, PATIENCE);
      ledger.note('unpublish after the crash', chatwoot, names);
    });

    it('that takes along what n8n had stored, or a test, leaves nothing and costs no delivery', async () => {
      const trigger = await n8n().createTrigger(registeringTrigger(chatwoot));
      const tested = await startTest();
      const names = { [trigger.url]: 'ours' };
      const database = new DatabaseSync(n8n().database, { timeout: 5000 });
      database.exec(`UPDATE workflow_entity SET staticData = NULL WHERE id = '${trigger.workflowId}'`);
      database.close();
      await n8n().restart();
      chatwoot.act.customerWrites();
      await chatwoot.delivered();
      expect(chatwoot.deliveries('message_created').at(-1)).toMatchObject({ status: 200 });
      ledger.note('lose what n8n stored', chatwoot, names);
      await trigger.deactivate();
      await until(() => urls().length === 1, PATIENCE);
      expect(urls()).toEqual(['https://elsewhere.example.com/hook']);
      ledger.note('unpublish after the loss', chatwoot, names);

      const { trigger: published, at } = tested;
      await published.activate();
      expect(at.webhooks().map(({ url }) => url)).toEqual([published.url]);
      ledger.note('publish after a test was cut off', at, { [published.url]: 'ours' });
      await published.deactivate();
      await until(() => at.webhooks().length === 0, PATIENCE);
    });

    /** At a Chatwoot of its own. */
    async function startTest() {
      const at = await startChatwootServer({ allowPrivateNetwork: true });
      others.push(at);
      const begun = await n8n().createTrigger(registeringTrigger(at, { draft: true }));
      await begun.listenForTest();
      expect(at.webhooks().map(({ url }) => url)).toEqual([begun.testUrl]);
      return { trigger: begun, at };
    }
  });
}
