import { startChatwootServer, type ChatwootServer } from '../../../../simulator/chatwoot/server';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { registeringTrigger } from '../../../../tools/hosts/n8n-chatwoot';
import { until } from '../../../simulator/until';
import type { Ledger } from './ledger';

const PATIENCE = 30_000;

export function persons(n8n: () => N8nHost, ledger: Ledger): void {
  describe("a webhook with the trigger's URL that a person had entered", () => {
    let chatwoot: ChatwootServer;
    beforeAll(async () => {
      chatwoot = await startChatwootServer({ allowPrivateNetwork: true });
    });
    afterAll(() => chatwoot.close());

    it('keeps its events, gets those of the trigger too, and stays when the trigger goes', async () => {
      const setup = registeringTrigger(chatwoot, { events: ['message_created'], draft: true });
      const trigger = await n8n().createTrigger(setup);
      const names = { [trigger.url]: "a person's" };
      const { id } = chatwoot.addForeignWebhook(trigger.url, {
        name: 'By hand',
        subscriptions: ['contact_created'],
      });
      await trigger.activate();
      const both = { id, name: 'By hand', subscriptions: ['contact_created', 'message_created'] };
      expect(chatwoot.webhooks()).toMatchObject([both]);
      ledger.note("publish over a person's", chatwoot, names);
      chatwoot.act.customerWrites();
      expect(await trigger.items(1)).toMatchObject([{ verified: true }]);

      const asked = chatwoot.requests().length;
      await trigger.deactivate();
      const isUnpublished = async () => (await trigger.publicationStatus()).status !== 'published';
      let unpublished = false;
      await until(() => {
        void isUnpublished().then((now) => (unpublished = now));
        return unpublished;
      }, PATIENCE);
      expect(chatwoot.webhooks()).toMatchObject([both]);
      expect(
        chatwoot
          .requests()
          .slice(asked)
          .map(({ method }) => method),
      ).not.toContain('DELETE');
      ledger.note("unpublish over a person's", chatwoot, names);
    });
  });
}
