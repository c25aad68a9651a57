import { deliver } from '../../../../simulator/deliver';
import { helpdeskTrigger } from '../../../../tools/hosts/n8n-helpdesks';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { createDelivery } from '../../../../simulator/senders';
import { readData, filterRows, type Sent } from '../../../fixtures/filter-rows';

const SECRET = 'a-secret-of-the-filters';

/** A workflow for each filter: what is held back starts nothing. */
export function filters(n8n: () => N8nHost): void {
  describe('filters', () => {
    it.each(filterRows)('$name: holds back and lets through', async (row) => {
      const { provider, stored, held, passed } = row;
      const trigger = await n8n().createTrigger(
        helpdeskTrigger(provider, { secret: SECRET, filters: stored }),
      );
      const send = async ({ event, ...sent }: Sent) => {
        const delivery = createDelivery(provider, event, { secret: SECRET, now: Date.now(), ...sent });
        return deliver(trigger.url, delivery, { timeoutMs: 30_000 });
      };
      for (const sent of [...held, passed]) {
        expect(await send(sent)).toMatchObject({ status: 200, body: '{"ok":true}' });
      }
      const items = await trigger.items(1);
      expect(items.map(({ data }) => data)).toEqual([readData(row, passed)]);
    });
  });
}
