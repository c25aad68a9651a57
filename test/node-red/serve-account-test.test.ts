import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { NodeAPI } from '@node-red/registry';
import { providers } from '../../helpdesks';
import { rtmAccount } from '../../helpdesks/crisp/rtm/account';
import { registerAccountNode } from '../../node-red/host/account';
import { serveAccountTest } from '../../node-red/host/serve-account-test';
import { serveStreamAccountTest } from '../../node-red/host/stream/serve-stream-account-test';
import { registerStreamAccount } from '../../node-red/host/stream/stream-account';

type Route = (request: { params: { id: string }; body?: unknown }, response: unknown) => void;
type Constructor = new (saved: object) => object;

const ENVIRONMENT: Readonly<Record<string, unknown>> = { DESK_TOKEN: 'saved-token', DESK_PORT: 7 };
const SAVED = 'saved-token';

/** What the helpdesk was asked, as `token path`. */
let asked: string[] = [];
let status = 200;
const server = createServer((request, response) => {
  const { 'api-access-token': token, authorization } = request.headers;
  asked.push(`${String(token ?? authorization)} ${request.url}`);
  response.writeHead(status, { 'content-type': 'application/json' }).end('{"data":{}}');
});
const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => void server.close());
beforeEach(() => {
  asked = [];
  status = 200;
});

function start() {
  const nodes: Record<string, object> = {};
  const types: Record<string, Constructor> = {};
  const routes: Record<string, { permission: unknown; route: Route }> = {};
  const RED = {
    _: (key: string, words?: object) => (words === undefined ? key : `${key} ${JSON.stringify(words)}`),
    auth: { needsPermission: (permission: string) => permission },
    nodes: {
      createNode: (node: object, saved: object) => Object.assign(node, saved, { error: () => {} }),
      getNode: (id: string) => nodes[id] ?? null,
      registerType: (type: string, constructor: Constructor) => void (types[type] = constructor),
    },
    util: { evaluateNodeProperty: (name: string) => ENVIRONMENT[name] ?? '' },
    httpAdmin: {
      post: (path: string, permission: unknown, route: Route) => void (routes[path] = { permission, route }),
    },
  } as unknown as NodeAPI;
  registerAccountNode(RED, providers.chatwoot);
  serveAccountTest(RED, providers.chatwoot);
  registerStreamAccount(RED, providers.crisp, rtmAccount);
  serveStreamAccountTest(RED, providers.crisp, rtmAccount);
  const deploy = (type: string, saved: object) => {
    const Type = types[type];
    if (Type === undefined) throw new Error(`Nobody registered ${type}.`);
    nodes.one = new Type({ id: 'one', type, ...saved });
  };
  const press = (set: string, body: unknown, id = 'one') =>
    new Promise<{ status: number; body: unknown }>((resolve) => {
      const answer = { status: 200 };
      const response = {
        status: (code: number) => Object.assign(response, void (answer.status = code)),
        json: (json: unknown) => resolve({ ...answer, body: json }),
      };
      routes[`/helpdesk-triggers/${set}/:id/test`]?.route({ params: { id }, body }, response);
    });
  return { deploy, press, routes };
}

const dialog = (body: object = {}) => ({ baseUrl: url(), accountId: '12', apiToken: 'typed', ...body });

describe('an account', () => {
  it('is tested before anything is deployed', async () => {
    const { press } = start();
    expect(await press('chatwoot-account', dialog())).toEqual({ status: 200, body: { code: 'everything' } });
    expect(asked).toEqual(['typed /api/v1/accounts/12/webhooks']);
  });

  it('is tested only by people who may change flows', () => {
    expect(Object.values(start().routes).map(({ permission }) => permission)).toEqual([
      'flows.write',
      'flows.write',
    ]);
  });

  it('is tested with the saved token, at the saved address alone', async () => {
    const { deploy, press } = start();
    const kept = dialog({ apiToken: '__PWRD__' });
    expect(await press('chatwoot-account', kept)).toMatchObject({
      status: 400,
      body: { code: 'not-deployed' },
    });
    deploy('chatwoot account', { baseUrl: `${url()}/`, accountId: '12', credentials: { apiToken: SAVED } });
    expect(await press('chatwoot-account', kept)).toMatchObject({ status: 200 });
    expect(asked).toEqual([`${SAVED} /api/v1/accounts/12/webhooks`]);
    const elsewhere = { ...kept, baseUrl: url().replace('127.0.0.1', 'localhost') };
    expect(await press('chatwoot-account', elsewhere)).toMatchObject({
      status: 400,
      body: { code: 'address-changed' },
    });
    expect(asked).toHaveLength(1);
  });

  it('reads variables as a deploy does, and says which is not set', async () => {
    const { press } = start();
    await press('chatwoot-account', dialog({ apiToken: '${DESK_TOKEN}' }));
    expect(asked).toEqual([`${SAVED} /api/v1/accounts/12/webhooks`]);
    for (const [apiToken, code, word] of [
      ['${DESK_TOKN}', 'variable-unset', 'DESK_TOKN'],
      ['${DESK_PORT}', 'not-text', 'number'],
    ])
      expect(await press('chatwoot-account', dialog({ apiToken }))).toMatchObject({
        status: 400,
        body: { code, detail: expect.stringContaining(word ?? '') },
      });
    expect(asked).toHaveLength(1);
  });

  it.each([
    [{ baseUrl: '' }, 'no-address'],
    [{ accountId: ' ' }, 'no-account-id'],
    [{ apiToken: '' }, 'no-token'],
    [{ apiToken: 'x'.repeat(5000) }, 'failed'],
    [{ apiToken: { not: 'text' } }, 'failed'],
  ])('asks nobody with %j', async (fields, code) => {
    const { press } = start();
    expect(await press('chatwoot-account', dialog(fields))).toMatchObject({ status: 400, body: { code } });
    expect(asked).toEqual([]);
  });

  it.each([undefined, 'text', [], null])('asks nobody for a body of %j', async (body) => {
    expect(await start().press('chatwoot-account', body)).toMatchObject({ status: 400 });
    expect(asked).toEqual([]);
  });

  it('says what the helpdesk meant, and never the token', async () => {
    status = 401;
    const answer = await start().press('chatwoot-account', dialog());
    expect(answer).toMatchObject({
      status: 502,
      body: { code: 'token-refused', detail: expect.stringContaining("an administrator's token") },
    });
    expect(JSON.stringify(answer)).not.toContain('typed');
  });

  it('says where an address is none', async () => {
    expect(await start().press('chatwoot-account', dialog({ baseUrl: 'ftp://x' }))).toMatchObject({
      status: 502,
      body: { code: 'unreachable' },
    });
  });
});

describe('a token of Crisp', () => {
  const token = (fields: object = {}) => ({
    tier: 'website',
    websiteId: 'site/1',
    identifier: 'id',
    key: 'typed',
    allowStandIn: 'true',
    apiUrl: `${url()}/v1`,
    ...fields,
  });
  const basic = (key: string) => `Basic ${Buffer.from(`id:${key}`).toString('base64')}`;

  it.each([
    ['website', '/v1/website/site%2F1'],
    ['plugin', '/v1/plugin/connect/account'],
    ['user', '/v1/user/connect/endpoints'],
  ])('of tier %s is tested before anything is deployed', async (tier, path) => {
    const answer = await start().press('crisp-rtm-account', token({ tier }));
    expect(answer).toEqual({ status: 200, body: { code: 'everything' } });
    expect(asked).toEqual([`${basic('typed')} ${path}`]);
  });

  it('is tested with the saved key, which goes to no other stand-in', async () => {
    const { deploy, press } = start();
    deploy('crisp rtm account', {
      ...token(),
      allowStandIn: true,
      credentials: { identifier: 'id', key: SAVED },
    });
    expect(await press('crisp-rtm-account', token({ key: '__PWRD__' }))).toMatchObject({ status: 200 });
    expect(asked).toEqual([`${basic(SAVED)} /v1/website/site%2F1`]);
    const elsewhere = token({ key: '__PWRD__', apiUrl: `${url()}/v2` });
    expect(await press('crisp-rtm-account', elsewhere)).toMatchObject({ body: { code: 'address-changed' } });
    expect(asked).toHaveLength(1);
  });

  it.each([
    [{ key: '' }, 'misconfigured', /incomplete/],
    [{ websiteId: '' }, 'misconfigured', /needs the website ID/],
    [{ apiUrl: 'https://crisp.example.com' }, 'misconfigured', /must start with https/],
    [{ tier: 'constructor' }, 'failed', /accountTest\.failed/],
  ])('asks nobody with %j', async (fields, code, detail) => {
    expect(await start().press('crisp-rtm-account', token(fields))).toMatchObject({
      status: 400,
      body: { code, detail: expect.stringMatching(detail) },
    });
    expect(asked).toEqual([]);
  });

  it('that Crisp rejects is told in its words', async () => {
    status = 401;
    const answer = await start().press('crisp-rtm-account', token());
    expect(answer).toMatchObject({ status: 502 });
    expect(JSON.stringify(answer)).not.toContain('typed');
  });
});
