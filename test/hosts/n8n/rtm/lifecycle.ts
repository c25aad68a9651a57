import { startCrispServer, type CrispServer } from '../../../../simulator/crisp/server';
import { freshMessage } from '../../../../simulator/crisp/fresh-message';
import type { N8nHost } from '../../../../simulator/hosts/n8n';
import { rtmTrigger } from '../../../../simulator/hosts/n8n-rtm';
import { until } from '../../../simulator/until';

export function lifecycle(n8n: () => N8nHost): void {
  describe('sockets', () => {
    let crisp: CrispServer;
    beforeEach(async () => {
      crisp = await startCrispServer();
    });
    afterEach(() => crisp.close());
    const live = (count: number) => until(() => crisp.connections().live === count);
    const noneLeft = () => until(() => crisp.connections().open === 0);

    it('one while published, none after', async () => {
      const trigger = await n8n().createTrigger(rtmTrigger(crisp));
      expect(crisp.connections()).toEqual({ open: 1, live: 1, accepted: 1, authentications: 1 });
      crisp.emit('message:send', freshMessage({ content: 'Hello' }));
      const items = await trigger.items(1);
      expect(items).toEqual([expect.objectContaining({ event: 'message:send', source: 'rtm' })]);
      await trigger.deactivate();
      await noneLeft();
    });
  });
}
