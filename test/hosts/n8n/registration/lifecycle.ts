import { startChatwootServer, type ChatwootServer } from '../../../../simulator/chatwoot/server';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { registeringTrigger } from '../../../../tools/hosts/n8n-chatwoot';
import type { N8nTrigger } from '../../../../tools/hosts/n8n-trigger';
import { until } from '../../../simulator/until';
import type { Ledger } from './ledger';

const PATIENCE = 30_000;
/** Chatwoot waits so long for an answer, and then gives the event up. */
const CHATWOOT_TIMEOUT_MS = 5_000;

/** One trigger from its first publishing to its last, step after step. */
export function lifecycle(n8n: () => N8nHost, ledger: Ledger): void {
  describe('a trigger that is published, changed, restarted and taken back', () => {
    let chatwoot: ChatwootServer;
    let trigger: N8nTrigger;
    let expected = 0;
    const note = (step: string) =>
      ledger.note(step, chatwoot, { [trigger.url]: 'ours', [trigger.testUrl]: 'test' });
    const urls = () => chatwoot.webhooks().map(({ url }) => url);
    const own = () => chatwoot.webhooks().find(({ url }) => url === trigger.url);
    const setup = () => registeringTrigger(chatwoot, { events: ['preset:new-customer-message'] });

    beforeAll(async () => {
      chatwoot = await startChatwootServer({ allowPrivateNetwork: true });
      chatwoot.addForeignWebhook('https://elsewhere.example.com/hook', {
        subscriptions: ['contact_created'],
      });
    });
    afterAll(() => chatwoot.close());

    /** A customer writes; gives back how long Chatwoot waited for the answer of the trigger. */
    async function receive(): Promise<number> {
      const begin = performance.now();
      chatwoot.act.customerWrites();
      await until(() => readAnswers(trigger.url).length > answered, PATIENCE);
      answered = readAnswers(trigger.url).length;
      const took = performance.now() - begin;
      expect(readAnswers(trigger.url).at(-1)).toMatchObject({
        outcome: 'answered',
        status: 200,
        signed: true,
      });
      expected += 1;
      expect((await trigger.items(expected)).at(-1)).toMatchObject({
        kind: 'message.received',
        verified: true,
      });
      return took;
    }
    let answered = 0;
    const readAnswers = (url: string) =>
      chatwoot.deliveries('message_created').filter((each) => each.url === url);

    it('creates one webhook, and takes its deliveries', async () => {
      trigger = await n8n().createTrigger(setup());
      expect(urls()).toEqual(['https://elsewhere.example.com/hook', trigger.url]);
      expect(own()).toMatchObject({
        name: 'n8n: chatwootTrigger (Helpdesk Triggers)',
        subscriptions: ['message_created'],
      });
      note('publish');
      await receive();
    });

    it('subscribes to what was chosen anew', async () => {
      const events = ['message_created', 'contact_created'];
      const id = own()?.id;
      await trigger.changeParameters({ ...setup().parameters, events });
      await until(() => own()?.subscriptions.length === 2, PATIENCE);
      expect(urls()).toHaveLength(2);
      expect(own()?.id).toBe(id);
      note('choose other events');
      await receive();
    });

    it('tests at a URL of its own, beside the published one', async () => {
      await trigger.listenForTest();
      expect(urls()).toEqual(['https://elsewhere.example.com/hook', trigger.url, trigger.testUrl]);
      note('listen for a test event');
      await receive();
      expected += 1;
      const modes = (await trigger.executions(expected)).slice(-2).map(({ mode }) => mode);
      expect(modes.sort()).toEqual(['manual', 'webhook']);
      await until(() => !urls().includes(trigger.testUrl), PATIENCE);
      expect(urls()).toHaveLength(2);
      note('test event came');
    });

    it('knows its secret after a restart, without asking Chatwoot', async () => {
      await n8n().restart();
      const asked = chatwoot.requests().length;
      await receive();
      expect(chatwoot.requests()).toHaveLength(asked);
      note('restart n8n');
    });

    it('takes the delivery of a webhook that somebody created again, in time', async () => {
      chatwoot.recreateWebhook(Number(own()?.id));
      const asked = chatwoot.requests().length;
      expect(await receive()).toBeLessThan(CHATWOOT_TIMEOUT_MS);
      expect(chatwoot.requests().slice(asked)).toEqual([
        expect.objectContaining({ method: 'GET', path: expect.stringMatching(/\/webhooks$/), status: 200 }),
      ]);
      note('somebody creates it again');
    });

    it('keeps the new secret, sealed, over another restart', async () => {
      // n8n saves nothing of a delivery that starts a workflow, so another one has to come by.
      expect((await fetch(trigger.url, { method: 'POST', body: '{}' })).status).toBe(401);
      await n8n().restart();
      const asked = chatwoot.requests().length;
      await receive();
      expect(chatwoot.requests()).toHaveLength(asked);
      const { staticData } = await n8n().api.public<{ staticData: unknown }>(
        'GET',
        `/workflows/${trigger.workflowId}`,
      );
      const stored = JSON.stringify(staticData);
      expect(stored).toContain('"sealed"');
      expect(stored).not.toContain(own()?.secret);
      note('restart n8n again');
    });

    it('takes the delivery after its secret was changed', async () => {
      chatwoot.rotateSecret(Number(own()?.id));
      expect(await receive()).toBeLessThan(CHATWOOT_TIMEOUT_MS);
      note('its secret changes');
    });

    it('takes its webhook away, and nothing else', async () => {
      await trigger.deactivate();
      await until(() => !urls().includes(trigger.url), PATIENCE);
      expect(urls()).toEqual(['https://elsewhere.example.com/hook']);
      note('unpublish');
    });

    it('comes back with a new one', async () => {
      await trigger.activate();
      expect(urls()).toEqual(['https://elsewhere.example.com/hook', trigger.url]);
      note('publish again');
      await receive();
      await trigger.deactivate();
      await until(() => urls().length === 1, PATIENCE);
      note('unpublish again');
    });

    it('never told a secret or a token in the log', () => {
      const log = n8n().log();
      for (const word of [chatwoot.tokens.administrator, ...chatwoot.webhooks().map(({ secret }) => secret)])
        expect(log).not.toContain(word);
    });
  });
}
