import type { Route, CapturedRequest } from '../../node-red/host/routes';
import { getRouter } from '../../node-red/host/webhook-router';
import { FakeNodeRed } from '../../tools/house/fake-node-red';

const DELIVERY = { headers: {}, rawBody: Buffer.from('{"a": 1.0}') };

function start() {
  const host = new FakeNodeRed();
  const router = getRouter(host.RED);
  if (router === undefined) throw new Error('no router');
  const got: string[] = [];
  const routeOf = (nodeId: string, changes: Partial<Route> = {}): Route => ({
    nodeId,
    name: nodeId,
    maxBodyBytes: 100,
    handle: ({ body, response }: CapturedRequest) => {
      got.push(`${nodeId} ${typeof body === 'string' ? body : Buffer.from(body).toString()}`);
      response.end();
    },
    onOwner: (owner) => got.push(`${nodeId}: ${owner.nodeId} answers`),
    ...changes,
  });
  return { host, router, got, routeOf, started: () => host.events.emit('flows:started') };
}

test('there is one for each Node-RED, and none where HTTP nodes are switched off', () => {
  const { host, router } = start();
  expect(getRouter(host.RED)).toBe(router);
  expect(getRouter(new FakeNodeRed().RED)).not.toBe(router);
  const off = new FakeNodeRed();
  Object.assign(off.RED, { settings: { httpNodeRoot: false } });
  expect(getRouter(off.RED)).toBeUndefined();
});

test('a path is where the outside sees it, unless it is that of the admin API', () => {
  const { host, router } = start();
  expect([router.fullPath('Hook/'), router.fullPath('flows'), router.fullPath('')]).toEqual([
    '/hook',
    undefined,
    undefined,
  ]);
  Object.assign(host.RED.httpNode, { path: () => '/red' });
  expect(router.fullPath('flows')).toBe('/red/flows');
  expect(router.publicUrl('https://flows.example.com/', '/Hook')).toBe('https://flows.example.com/red/Hook');
});

test('a request reaches the node on its path with its very bytes, another nobody', async () => {
  const { host, router, got, routeOf, started } = start();
  started();
  router.claim('/hook', routeOf('a'));
  expect(await host.receive('//Hook/?key=1', DELIVERY)).toBe(200);
  expect(await host.receive('/other', DELIVERY)).toBe(404);
  expect(got).toEqual(['a: a answers', 'a {"a": 1.0}']);
});

test('a body above the limit is known to the node as that', async () => {
  const { host, router, got, routeOf, started } = start();
  started();
  router.claim('/hook', routeOf('a', { maxBodyBytes: 9 }));
  await host.receive('/hook', DELIVERY);
  expect(got.at(-1)).toBe('a too-large');
});

test('from the first word of a restart until the flows run, requests wait, and none is lost', async () => {
  const { host, router, got, routeOf, started } = start();
  const old = routeOf('a');
  started();
  router.claim('/hook', old);
  host.events.emit('flows:stopping');
  router.release('/hook', old);
  const waiting = host.receive('/hook', DELIVERY);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(got).toEqual(['a: a answers']);
  host.events.emit('flows:starting');
  router.claim('/hook', routeOf('a'));
  expect(got).toHaveLength(1);
  started();
  expect(await waiting).toBe(200);
  expect(got.slice(1)).toEqual(['a: a answers', 'a {"a": 1.0}']);
});

test('what nodes hold back goes out before the flows stop', () => {
  const { host, router, routeOf, started } = start();
  started();
  const flush = jest.fn();
  router.claim('/hook', routeOf('a', { flush }));
  host.events.emit('flows:stopping');
  expect(flush).toHaveBeenCalledTimes(1);
});

test('a path whose node is gone is answered by nobody', async () => {
  const { host, router, routeOf, started } = start();
  const route = routeOf('a');
  started();
  router.claim('/hook', route);
  router.release('/hook', route);
  expect(await host.receive('/hook', DELIVERY)).toBe(404);
});

test('a node that passes a request on finds its successor', async () => {
  const { host, router, got, routeOf, started } = start();
  started();
  const first = routeOf('a', {
    handle: ({ again }) => {
      router.release('/hook', first);
      router.claim('/hook', routeOf('b'));
      again();
    },
  });
  router.claim('/hook', first);
  expect(await host.receive('/hook', DELIVERY)).toBe(200);
  expect(got.at(-1)).toBe('b {"a": 1.0}');
});
