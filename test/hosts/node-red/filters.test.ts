import type { HelpdeskItem } from '../../../library';
import { deliver } from '../../../simulator/deliver';
import { startNodeRed, type NodeRedHost } from '../../../tools/hosts/node-red';
import { createFlow } from '../../../tools/hosts/node-red-flow';
import { createDelivery } from '../../../simulator/senders';
import { readData, filterRows, type FilterRow, type Sent } from '../../fixtures/filter-rows';

const SECRET = 'the-secret-of-the-filters';
const toId = (row: FilterRow) => `filter-${filterRows.indexOf(row)}`;

let host: NodeRedHost;
beforeAll(async () => {
  host = await startNodeRed();
  await host.admin.deploy(
    createFlow(
      filterRows.map((row) => ({
        provider: row.provider,
        id: toId(row),
        secret: SECRET,
        settings: row.stored,
      })),
    ),
  );
}, 120_000);
afterAll(() => host?.stop());

test.each(filterRows)(
  '$name: holds back and lets through',
  async (row) => {
    const send = async ({ event, ...sent }: Sent) => {
      const delivery = createDelivery(row.provider, event, { secret: SECRET, now: Date.now(), ...sent });
      return deliver(host.hookUrl(`hook/${toId(row)}`), delivery);
    };
    for (const sent of [...row.held, row.passed]) {
      expect(await send(sent)).toMatchObject({ status: 200, body: '{"ok":true}' });
    }
    const messages = await host.messages.waitFor(`${toId(row)}-probe`, 1);
    const items = messages.map(({ msg }) => msg.payload as HelpdeskItem);
    expect(items.map(({ data }) => data)).toEqual([readData(row, row.passed)]);
  },
  60_000,
);
