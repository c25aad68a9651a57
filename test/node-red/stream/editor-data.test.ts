import { crisp } from '../../../helpdesks/crisp';
import { serveStreamData } from '../../../node-red/host/stream/editor-data';
import type { StreamKind } from '../../../node-red/host/stream/stream-kind';
import { FakeNodeRed } from '../../../tools/house/fake-node-red';

const kind = { type: 'crisp rtm', provider: crisp } as StreamKind;
const choices = [{ value: '*', label: 'All Events', description: 'x', group: 'preset' }];

test('is served to people who may see flows, at a place that is no path of another', async () => {
  const host = new FakeNodeRed();
  serveStreamData(host.RED, kind, choices);
  const route = 'GET /helpdesk-triggers/crisp-rtm';
  expect([...host.adminRoutes].map(([path, { permission }]) => [path, permission])).toEqual([
    [route, 'flows.read'],
  ]);
  const { body } = await host.ask(route);
  expect(body).toMatchObject({ choices, filters: crisp.filters });
  const { kinds } = body as { kinds: readonly string[] };
  expect(new Set(kinds)).toEqual(new Set(crisp.events.flatMap((event) => event.kinds)));
});

test('a Node-RED without an admin API serves nothing', () => {
  const { RED } = new FakeNodeRed();
  Object.assign(RED, { httpAdmin: undefined });
  expect(() => serveStreamData(RED, kind, choices)).not.toThrow();
});
