import { startCrispServer, type CrispServer } from '../../../../simulator/crisp/server';
import { freshMessage } from '../../../../simulator/crisp/fresh-message';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { rtmTrigger } from '../../../../tools/hosts/n8n-rtm';
import { until } from '../../../simulator/until';

const PATIENCE = 20_000;

export function lifecycle(n8n: () => N8nHost): void {
  describe('sockets', () => {
    let crisp: CrispServer;
    beforeEach(async () => {
      crisp = await startCrispServer();
    });
    afterEach(() => crisp.close());
    const live = (count: number) => until(() => crisp.connections().live === count, PATIENCE);
    const noneLeft = () => until(() => crisp.connections().open === 0, PATIENCE);
    const say = (content: string) => crisp.emit('message:send', freshMessage({ content }));

    it('are one while published, and none after', async () => {
      const trigger = await n8n().createTrigger(rtmTrigger(crisp));
      expect(crisp.connections()).toEqual({ open: 1, live: 1, accepted: 1, authentications: 1 });
      say('Hello');
      expect(await trigger.items(1)).toEqual([
        expect.objectContaining({ event: 'message:send', source: 'rtm', verified: true }),
      ]);
      await trigger.deactivate();
      await noneLeft();
    });

    it('are shared by workflows with the same token, and left to the others', async () => {
      const one = await n8n().createTrigger(rtmTrigger(crisp, { events: ['message:send'] }));
      const other = await n8n().createTrigger(rtmTrigger(crisp, { events: ['session:set_state'] }));
      expect(crisp.connections()).toMatchObject({ open: 1, accepted: 1 });
      await one.deactivate();
      // The other one's event was asked for on the socket that the first one had opened.
      await until(() => crisp.subscriptions().some(({ events }) => !events.has('message:send')), PATIENCE);
      expect(crisp.connections()).toMatchObject({ open: 1, accepted: 1 });
      expect(crisp.subscriptions().map(({ events }) => events.has('session:set_state'))).toEqual([true]);
      await other.deactivate();
      await noneLeft();
    });

    it('are one after 5 changes of the published workflow', async () => {
      const setup = rtmTrigger(crisp);
      const trigger = await n8n().createTrigger(setup);
      for (const round of [1, 2, 3, 4, 5]) {
        await trigger.changeParameters({ ...setup.parameters, filters: { accounts: `account-${round}` } });
        await live(1);
      }
      expect(crisp.connections()).toMatchObject({ open: 1, live: 1, accepted: 6 });
      await trigger.deactivate();
      await noneLeft();
    });

    it('lose nothing when the trigger is renamed while messages come', async () => {
      const trigger = await n8n().createTrigger(rtmTrigger(crisp, { events: ['message:send'] }));
      let written = 0;
      const timer = setInterval(() => {
        written += 1;
        crisp.emit('message:send', freshMessage({ content: `${written}`, timestamp: Date.now() }));
      }, 100);
      try {
        await trigger.rename('Renamed');
        await live(1);
      } finally {
        clearInterval(timer);
      }
      expect(await trigger.executions(written)).toHaveLength(written);
      await trigger.deactivate();
      await noneLeft();
    });

    it('are one in a test run and none after its event', async () => {
      const trigger = await n8n().createTrigger(rtmTrigger(crisp, { draft: true }));
      for (const attempt of [1, 2]) {
        await trigger.listenForTest();
        await live(1);
        say(`Attempt ${attempt}`);
        const executions = await trigger.executions(attempt);
        expect(executions.map(({ mode, status, items }) => [mode, status, items.length])).toEqual(
          Array(attempt).fill(['manual', 'success', 1]),
        );
        await noneLeft();
      }
    });

    it('are none in a test run that takes a sample', async () => {
      const options = { testWith: 'sample' };
      const trigger = await n8n().createTrigger(rtmTrigger(crisp, { draft: true, options }));
      const { accepted } = crisp.connections();
      await trigger.listenForTest();
      const [execution] = await trigger.executions(1);
      expect(execution).toMatchObject({ mode: 'manual', status: 'success' });
      expect(execution?.items).toMatchObject([{ provider: 'crisp', source: 'rtm', test: true }]);
      expect(crisp.connections()).toMatchObject({ open: 0, accepted });
    });

    it('are none after a test run that somebody stops', async () => {
      const trigger = await n8n().createTrigger(rtmTrigger(crisp, { draft: true }));
      const { executionId } = await trigger.listenForTest();
      await live(1);
      await n8n().api.editor('POST', `/executions/${executionId}/stop`, {});
      await noneLeft();
    });

    it('stay one when test runs are stopped at once while the workflow is published', async () => {
      const trigger = await n8n().createTrigger(rtmTrigger(crisp));
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const { executionId } = await trigger.listenForTest();
        await new Promise((resolve) => setTimeout(resolve, attempt * 20));
        await n8n().api.editor('POST', `/executions/${executionId}/stop`, {});
      }
      say('After the test run');
      const items = await trigger.items(6);
      expect(items.map(({ message }) => message?.text)).toEqual(['After the test run']);
      expect(crisp.connections()).toMatchObject({ open: 1, accepted: 1 });
      await trigger.deactivate();
      await noneLeft();
    });
  });
}
