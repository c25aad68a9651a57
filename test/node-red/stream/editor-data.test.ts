import { chatwoot } from '../../../helpdesks/chatwoot';
import { crisp } from '../../../helpdesks/crisp';
import { serveStreamData } from '../../../node-red/host/stream/editor-data';
import { FakeNodeRed } from '../../../tools/house/fake-node-red';

test('is served to people who may see flows, at a place that is no path of another', async () => {
  const host = new FakeNodeRed();
  serveStreamData(host.RED, crisp);
  const route = 'GET /helpdesk-triggers/crisp-rtm';
  expect([...host.adminRoutes].map(([path, { permission }]) => [path, permission])).toEqual([
    [route, 'flows.read'],
  ]);
  const { body } = await host.ask(route);
  expect(body).toMatchObject({ filters: crisp.filters });
  const { choices } = body as { choices: Readonly<Record<string, readonly { value: string }[]>> };
  const offered = Object.entries(choices).map(([tier, rows]) => [tier, rows.at(-1)?.value]);
  expect(offered).toEqual([
    ['website', 'rtm:gap'],
    ['plugin', 'rtm:gap'],
    ['user', 'rtm:gap'],
  ]);
  const { kinds } = body as { kinds: readonly string[] };
  expect(new Set(kinds)).toEqual(new Set(crisp.events.flatMap((event) => event.kinds)));
});

test('offers the filter values of the socket, not those of webhooks', async () => {
  const host = new FakeNodeRed();
  serveStreamData(host.RED, chatwoot);
  const { body } = await host.ask('GET /helpdesk-triggers/chatwoot-realtime');
  // Chatwoot tells activity messages on its websocket only, and of what changed no more than an event's name says.
  expect(body).toMatchObject({
    filters: {
      messageTypes: ['incoming', 'outgoing', 'template', 'activity'],
      changedAttributes: ['assignee', 'team'],
      statuses: chatwoot.filters.statuses,
    },
  });
  expect((body as { kinds: readonly string[] }).kinds).toContain('contact.removed');
});

test('a Node-RED without an admin API serves nothing', () => {
  const { RED } = new FakeNodeRed();
  Object.assign(RED, { httpAdmin: undefined });
  expect(() => serveStreamData(RED, crisp)).not.toThrow();
});

test('is not put together before an editor asks', async () => {
  const host = new FakeNodeRed();
  const events = jest.fn(() => crisp.events);
  serveStreamData(host.RED, Object.defineProperty({ ...crisp }, 'events', { get: events }));
  expect(events).not.toHaveBeenCalled();
  expect((await host.ask('GET /helpdesk-triggers/crisp-rtm')).status).toBe(200);
  expect(events).toHaveBeenCalled();
});
