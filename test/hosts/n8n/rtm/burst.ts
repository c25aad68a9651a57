import { freshMessage } from '../../../../simulator/crisp/fresh-message';
import { startCrispServer, type CrispServer } from '../../../../simulator/crisp/server';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { rtmTrigger } from '../../../../tools/hosts/n8n-rtm';
import type { N8nExecution } from '../../../../tools/hosts/n8n-executions';
import { TRIGGER_NAME, type TriggerSetup } from '../../../../tools/hosts/n8n-workflow';
import { until } from '../../../simulator/until';

const EVENTS = 150;
const texts = (executions: readonly N8nExecution[]) =>
  executions.map(({ items }) => items.map(({ message }) => message?.text));

/** More at once than n8n can run. */
export function burst(n8n: () => N8nHost): void {
  describe(`a burst of ${EVENTS} messages`, () => {
    let crisp: CrispServer;
    beforeEach(async () => {
      crisp = await startCrispServer();
    });
    afterEach(() => crisp.close());

    const play = async (
      events: number,
      executions: number,
      options: Readonly<Record<string, unknown>>,
      steps?: TriggerSetup['steps'],
    ) => {
      const setup = rtmTrigger(crisp, { events: ['message:send'], options });
      const trigger = await n8n().createTrigger({ ...setup, ...(steps !== undefined && { steps }) });
      await until(() => crisp.connections().live === 1, 60_000);
      for (let index = 0; index < events; index += 1) {
        crisp.emit('message:send', freshMessage({ content: `${index}` }));
      }
      const ended = await trigger.executions(executions, 240_000);
      await trigger.deactivate();
      return ended;
    };
    const all = Array.from({ length: EVENTS }, (_, index) => `${index}`);

    it('is one execution each, in the order of their conversation, and all of them end', async () => {
      const executions = await play(EVENTS, EVENTS, {});
      expect(executions.filter(({ status }) => status !== 'success')).toEqual([]);
      expect(texts(executions).flat()).toEqual(all);
    }, 300_000);

    it('runs strictly in order where one may run at a time', async () => {
      const executions = await play(20, 20, { executionsAtOnce: 1 });
      expect(texts(executions)).toEqual(all.slice(0, 20).map((text) => [text]));
    }, 300_000);

    it('is a few executions with many items, in order, where batches are wanted', async () => {
      const options = { eventsPerExecution: 50, longestWait: 2000 };
      const executions = await play(EVENTS, 3, options);
      expect(executions.length).toBeLessThanOrEqual(5);
      expect(texts(executions).flat()).toEqual(all);
    }, 300_000);

    it.each([
      ['waits', 'waiting', 'n8n-nodes-base.wait', { resume: 'timeInterval', amount: 1, unit: 'hours' }],
      ['fails', 'error', 'n8n-nodes-base.stopAndError', { errorMessage: 'It broke' }],
    ])(
      'goes on after an execution that %s',
      async (_, status, type, parameters) => {
        const step = { id: 'step', name: 'Step', type, typeVersion: 1, position: [200, 0], parameters };
        const connections = { [TRIGGER_NAME]: { main: [[{ node: 'Step', type: 'main', index: 0 }]] } };
        const executions = await play(3, 3, { executionsAtOnce: 1 }, { nodes: [step], connections });
        expect(executions.map((each) => each.status)).toEqual([status, status, status]);
      },
      300_000,
    );
  });
}
