import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ProviderId } from '../../../core';
import { freshMessage } from '../../../simulator/crisp/fresh-message';
import { startChatwootServer } from '../../../simulator/chatwoot/server';
import { startCrispServer } from '../../../simulator/crisp/server';
import { deliver } from '../../../simulator/deliver';
import { startNodeRed, type NodeRedHost } from '../../../simulator/hosts/node-red';
import type { FlowNode } from '../../../simulator/hosts/node-red-admin';
import { accountNode } from '../../../simulator/hosts/node-red-realtime-flow';
import { tokenNode } from '../../../simulator/hosts/node-red-stream-flow';
import { createDelivery } from '../../../simulator/senders';

const SECRET = 'the-secret-nobody-may-see-2e6b';
const FOLDER = join(__dirname, '../../../examples');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const nodesOf = (file: string) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as FlowNode[];
const registers = (file: string) => nodesOf(file).some(({ registration }) => registration === 'automatic');
const has = (type: string) => (file: string) => nodesOf(file).some((node) => node.type === type);
const listensToCrisp = has('crisp rtm');
const listensToChatwoot = has('chatwoot realtime');
const listens = (file: string) => listensToCrisp(file) || listensToChatwoot(file);

/** An event of each helpdesk that a customer's message makes. */
const MESSAGES: { readonly [Id in ProviderId]: string } = {
  crisp: 'message:send',
  chatwoot: 'message_created',
  helpcrunch: 'message.chat.customer',
  botble: 'message.received',
};

let host: NodeRedHost;
let slack: Server;
const posted: { text: string }[] = [];

beforeAll(async () => {
  slack = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      posted.push(JSON.parse(body) as { text: string });
      response.end('ok');
    });
  }).listen(0, '127.0.0.1');
  await once(slack, 'listening');
  host = await startNodeRed();
}, 120_000);
afterAll(async () => {
  slack?.close();
  await host?.stop();
});

/** As a person would fill it in: the account's secret and the address of Slack. */
function filledIn(nodes: readonly FlowNode[]): FlowNode[] {
  const url = `http://127.0.0.1:${(slack.address() as AddressInfo).port}/`;
  return nodes.map((node) => {
    if (node.type === 'tab')
      return { ...node, env: [{ name: 'SLACK_WEBHOOK_URL', value: url, type: 'str' }] };
    return node.type.endsWith(' account') ? { ...node, credentials: { secret: SECRET } } : node;
  });
}

test('Node-RED offers every example in its import menu', async () => {
  const offered = await host.admin.get<{ fn: string }[]>(
    '/library/examples/flows/@helpdesk-triggers/n8n-nodes-helpdesk',
  );
  expect(offered.map(({ fn }) => fn).sort()).toEqual(files.map((name) => name.replace('.json', '')).sort());
});

test.each(files.filter((file) => !listens(file) && !registers(file)))(
  '%s posts a customer message to Slack',
  async (file) => {
    const nodes = nodesOf(file);
    const trigger = nodes.find(({ type }) => type.endsWith(' webhook'));
    const provider = String(trigger?.type).split(' ')[0] as ProviderId;
    await host.admin.deploy(filledIn(nodes));
    await host.statuses.waitFor(String(trigger?.id), 'status.listening');

    posted.length = 0;
    const delivery = createDelivery(provider, MESSAGES[provider], { secret: SECRET, now: Date.now() });
    expect((await deliver(host.hookUrl(String(trigger?.path)), delivery)).status).toBe(200);
    await onePost();
  },
  20_000,
);

test.each(files.filter(listensToCrisp))(
  '%s posts a customer message to Slack, without any URL of its own',
  async (file) => {
    const crisp = await startCrispServer();
    const token = crisp.credentials.plugin;
    const nodes = filledIn(nodesOf(file)).map((node) =>
      node.type === 'crisp rtm account' ? { ...tokenNode(crisp, token), id: node.id } : node,
    );
    await host.admin.deploy(nodes);
    await host.statuses.waitFor(String(nodes.find(({ type }) => type === 'crisp rtm')?.id), 'status.live');
    posted.length = 0;
    crisp.emit('message:send', freshMessage());
    await onePost();
    await host.admin.deploy([]);
    await crisp.close();
  },
  20_000,
);

test.each(files.filter(listensToChatwoot))(
  '%s posts a customer message to Slack, without any URL of its own',
  async (file) => {
    const chatwoot = await startChatwootServer();
    const nodes = filledIn(nodesOf(file)).map((node) =>
      node.type === 'chatwoot account' ? accountNode(chatwoot, chatwoot.tokens.agent, node.id) : node,
    );
    await host.admin.deploy(nodes);
    const trigger = nodes.find(({ type }) => type === 'chatwoot realtime');
    await host.statuses.waitFor(String(trigger?.id), 'status.live');
    posted.length = 0;
    chatwoot.act.customerWrites();
    await onePost();
    await host.admin.deploy([]);
    await chatwoot.close();
  },
  20_000,
);

test.each(files.filter(registers))(
  '%s posts a customer message to Slack, and registers itself',
  async (file) => {
    const chatwoot = await startChatwootServer({ allowPrivateNetwork: true });
    const account = {
      baseUrl: chatwoot.url,
      accountId: String(chatwoot.accountId),
      publicAddress: host.baseUrl,
      credentials: { apiToken: chatwoot.tokens.administrator },
    };
    const nodes = filledIn(nodesOf(file)).map((node) => {
      if (node.type === 'chatwoot account') return { ...node, ...account };
      return node.type === 'chatwoot webhook' ? { ...node, allowPrivateUrl: true } : node;
    });
    await host.admin.deploy(nodes);
    await host.statuses.waitFor(String(nodes.find(({ path }) => path)?.id), 'status.listening');
    posted.length = 0;
    chatwoot.act.customerWrites();
    await onePost();
    await host.admin.deploy([]);
    expect(chatwoot.webhooks()).toEqual([]);
    await chatwoot.close();
  },
  20_000,
);

async function onePost(): Promise<void> {
  const deadline = Date.now() + 5000;
  while (posted.length === 0 && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(posted).toEqual([{ text: expect.stringMatching(/^\*.+\* wrote: .+/) }]);
}
