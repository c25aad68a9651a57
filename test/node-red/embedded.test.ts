import type { NodeAPI } from '@node-red/registry';
import express, { type Express } from 'express';
import { EventEmitter, once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Route } from '../../node-red/host/routes';
import { getRouter } from '../../node-red/host/webhook-router';

const BODY = '{"a": 1.0}';

let server: Server | undefined;
afterEach(() => server?.close());

/** A program of somebody's own that embeds Node-RED, which has started before or after it is mounted. */
async function start(mount: (app: Express, httpNode: Express) => void, startsFirst: boolean) {
  const [app, httpNode, events] = [express(), express(), new EventEmitter()];
  const RED = { httpNode, events, settings: { httpAdminRoot: '/red' } } as unknown as NodeAPI;
  if (startsFirst) getRouter(RED);
  mount(app, httpNode);
  const got: string[] = [];
  const route: Route = {
    nodeId: 'a',
    name: 'a',
    maxBodyBytes: 100,
    handle: ({ body, response }) => {
      got.push(typeof body === 'string' ? body : Buffer.from(body).toString());
      response.end();
    },
    onOwner: () => {},
  };
  const router = getRouter(RED);
  router?.claim(router.fullPath('hook') ?? '', route);
  events.emit('flows:started');
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const send = async (path: string, method = 'POST') => {
    const body = method === 'POST' ? { body: BODY, headers: { 'content-type': 'application/json' } } : {};
    return (await fetch(`http://127.0.0.1:${port}${path}`, { method, ...body })).status;
  };
  return { got, send };
}

const below = (app: Express, httpNode: Express) => app.use('/api', httpNode);
const belowRouter = (app: Express, httpNode: Express) =>
  app.use('/in', express.Router().use('/api', httpNode));

test.each([
  ['mounted before the start, as documented', below, false, '/api/hook'],
  [
    'behind a parser of JSON',
    (app: Express, httpNode: Express) => below(app.use(express.json()), httpNode),
    false,
    '/api/hook',
  ],
  ['mounted after the start', below, true, '/api/hook'],
  ['mounted on a router', belowRouter, false, '/in/api/hook'],
  ['mounted on a router after the start', belowRouter, true, '/in/api/hook'],
])(
  '%s: a delivery reaches its node with its very bytes, and another method too',
  async (_how, mount, startsFirst, path) => {
    const { got, send } = await start(mount, startsFirst);
    expect([await send(path), await send(path, 'GET'), got]).toEqual([200, 200, [BODY, 'missing']]);
  },
);
