import { setTimeout as wait } from 'node:timers/promises';
import { startChatwootServer, type ChatwootServer } from '../../../../simulator/chatwoot/server';
import { accountCredential, registeringTrigger } from '../../../../tools/hosts/n8n-chatwoot';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { expectInLog } from '../../../fixtures/expect-in-log';
import { until } from '../../../simulator/until';
import type { Ledger } from './ledger';

const PATIENCE = 30_000;
const MESSAGES_PER_SECOND = 12;
const MAX_IN_FLIGHT = 3;

/** What becomes of events while a workflow is published again, and of a webhook whose token is not taken any more. */
export function republishing(n8n: () => N8nHost, ledger: Ledger): void {
  describe('a trigger that is published again while customers write', () => {
    let chatwoot: ChatwootServer;
    beforeAll(async () => {
      chatwoot = await startChatwootServer({ allowPrivateNetwork: true });
    });
    afterAll(() => chatwoot.close());

    /** Writes until it is told to stop; gives back how many messages that were. */
    const startWriting = () => {
      let [written, inFlight] = [0, 0];
      const timer = setInterval(() => {
        // A machine that is too slow for the pace gets a slower one.
        if (inFlight >= MAX_IN_FLIGHT) return;
        written += 1;
        inFlight += 1;
        chatwoot.act.customerWrites();
        void chatwoot.delivered().then(() => (inFlight -= 1));
      }, 1000 / MESSAGES_PER_SECOND);
      return () => {
        clearInterval(timer);
        return written;
      };
    };

    it('keeps its webhook, so that Chatwoot sends every message', async () => {
      // The answer is what counts here, so no execution is started.
      const filters = { kinds: ['message.note'] };
      const setup = registeringTrigger(chatwoot, { events: ['message_created'], filters });
      const trigger = await n8n().createTrigger(setup);
      const [before] = chatwoot.webhooks();
      const stopWriting = startWriting();
      try {
        for (const events of [['message_created', 'contact_created'], ['message_created']]) {
          await wait(1_000);
          await trigger.changeParameters({ ...setup.parameters, events });
        }
        await wait(1_000);
      } finally {
        stopWriting();
      }
      const written = stopWriting();
      await chatwoot.delivered();

      const statuses = chatwoot.deliveries('message_created').map(({ status }) => status);
      const taken = statuses.filter((status) => status === 200).length;
      const refused = statuses.filter((status) => status === 404).length;
      console.log(
        `Published twice while ${written} messages were written: ${written - statuses.length} never sent, ${refused} answered 404 by n8n, ${taken} taken.`,
      );
      expect(statuses).toHaveLength(written);
      // While n8n exchanges a trigger it answers 404 itself.
      expect(taken + refused).toBe(written);
      expect(chatwoot.webhooks()).toEqual([before]);
      ledger.note('publish twice again', chatwoot, { [trigger.url]: 'ours' });
      await trigger.deactivate();
      await until(() => chatwoot.webhooks().length === 0, PATIENCE);
    });
  });

  describe('a credential that leads to another Chatwoot', () => {
    const servers: ChatwootServer[] = [];
    afterAll(() => Promise.all(servers.map((each) => each.close())));

    it('has the webhook there when published again, and the log names the one that stays', async () => {
      const start = async () => {
        const server = await startChatwootServer({ allowPrivateNetwork: true });
        servers.push(server);
        return server;
      };
      const [before, after] = [await start(), await start()];
      const setup = registeringTrigger(before, { events: ['message_created'] });
      const trigger = await n8n().createTrigger(setup);
      const [{ id } = { id: 0 }] = before.webhooks();
      await trigger.changeCredential(accountCredential(after));
      await trigger.changeParameters({ ...setup.parameters, events: ['message_created', 'contact_created'] });
      await until(() => after.webhooks().length === 1, PATIENCE);
      expect([before, after].map((each) => each.webhooks())).toEqual([
        [expect.objectContaining({ id, url: trigger.url })],
        [expect.objectContaining({ url: trigger.url })],
      ]);
      await expectInLog(
        n8n(),
        `Webhook ${id} of Chatwoot account ${before.accountId} still points to this n8n and could not be deleted: It was registered at ${before.url}, but the base URL is now ${after.url}.`,
      );
      after.act.customerWrites();
      expect(await trigger.items(1)).toMatchObject([{ kind: 'message.received', verified: true }]);
      ledger.note('publish at another Chatwoot', after, { [trigger.url]: 'ours' });
      await trigger.deactivate();
      await until(() => after.webhooks().length === 0, PATIENCE);
    });
  });

  describe('a token that Chatwoot does not take any more', () => {
    let chatwoot: ChatwootServer;
    beforeAll(async () => {
      chatwoot = await startChatwootServer({ allowPrivateNetwork: true });
    });
    afterAll(() => chatwoot.close());

    it('is told in the log when unpublishing, with the webhook that stays', async () => {
      const trigger = await n8n().createTrigger(registeringTrigger(chatwoot));
      const [{ id } = { id: 0 }] = chatwoot.webhooks();
      await trigger.changeCredential(accountCredential(chatwoot, { accessToken: chatwoot.tokens.wrong }));
      const asked = chatwoot.requests().length;
      await trigger.deactivate();
      const sentence = `Webhook ${id} of Chatwoot account ${chatwoot.accountId} still points to this n8n and could not be deleted: Chatwoot does not recognize this access token`;
      await until(() => n8n().log().includes(sentence), PATIENCE);
      expect(chatwoot.webhooks()).toHaveLength(1);
      await wait(4_000);
      // n8n tries three times.
      expect(chatwoot.requests().slice(asked)).toHaveLength(2);
      ledger.note('unpublish with a refused token', chatwoot, { [trigger.url]: 'ours' });

      await trigger.changeCredential(accountCredential(chatwoot));
      await trigger.activate();
      expect(chatwoot.webhooks()).toMatchObject([{ id, url: trigger.url }]);
      await trigger.deactivate();
      await until(() => chatwoot.webhooks().length === 0, PATIENCE);
    });

    it('is told at once when publishing, at the cost of one attempt', async () => {
      const setup = registeringTrigger(chatwoot, { accessToken: chatwoot.tokens.agent, draft: true });
      const trigger = await n8n().createTrigger(setup);
      const [asked, begin] = [chatwoot.requests().length, performance.now()];
      await expect(trigger.activate()).rejects.toThrow(/belongs to an agent of account/);
      expect(performance.now() - begin).toBeLessThan(10_000);
      expect(chatwoot.requests().slice(asked)).toHaveLength(3);
      await trigger.deactivate();
    });
  });
}
