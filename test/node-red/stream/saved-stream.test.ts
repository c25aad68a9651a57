import { providers } from '../../../helpdesks';
import { streamTypes } from '../../../node-red/host/stream/register-stream';
import { startCrispServer } from '../../../simulator/crisp/server';
import { FakeNodeRed } from '../../../tools/house/fake-node-red';
import saved from '../../fixtures/saved/node-red-crisp-rtm.json';
import { until } from '../../simulator/until';

const STREAM = '2b4d6f8091a3c502';
const isLive = (status: unknown) => (status as { fill?: string }).fill === 'green';

test('a stream as it was saved while each host described its own listens as it did', async () => {
  const crisp = await startCrispServer();
  const { identifier, key } = crisp.credentials.plugin;
  const host = new FakeNodeRed();
  for (const [, register] of streamTypes(providers.crisp)) register(host.RED);
  for (const node of [...saved].reverse()) {
    if (node.type === 'crisp rtm account')
      host.deploy({ ...node, apiUrl: `${crisp.origin}/v1`, credentials: { identifier, key } } as never);
    else if (node.type === 'crisp rtm') host.deploy(node);
  }
  host.events.emit('flows:started');
  // The node's own word: it hears a moment later than the server that it is let in.
  await until(() => host.told.some(([, level, status]) => level === 'status' && isLive(status)));
  const [subscription] = crisp.subscriptions();
  expect([subscription?.rooms, subscription?.inboxes]).toEqual([
    new Set(['site-1', 'site-2']),
    new Set(['inbox-1']),
  ]);
  // It goes on from here after a restart: that is what it was saved with.
  await host.close(STREAM);
  expect(host.stored.get(`${STREAM} checkpoint`)).toMatchObject({ batches: [] });
  await host.close(STREAM, true);
  await until(() => crisp.connections().open === 0);
  await crisp.close();
});
