import { deliver } from '../../../simulator/deliver';
import { startNodeRed, type NodeRedHost } from '../../../tools/hosts/node-red';
import type { NodeRedSettings } from '../../../tools/hosts/node-red-folder';
import { createFlow } from '../../../tools/hosts/node-red-flow';
import { createDelivery } from '../../../simulator/senders';

const SECRET = 'the-secret-nobody-may-see-9b02';
const PATH = 'hook/botble-trigger';
const fresh = () => {
  const payload = { message_id: Math.random(), conversation_id: 5, content: 'Hello', is_from_admin: false };
  return createDelivery('botble', 'message.received', { secret: SECRET, now: Date.now(), payload });
};

let host: NodeRedHost | undefined;
afterEach(() => host?.stop());

async function start(settings: NodeRedSettings): Promise<NodeRedHost> {
  host = await startNodeRed({ settings });
  await host.admin.deploy(createFlow([{ provider: 'botble', secret: SECRET }]));
  return host;
}

test('works below other roots', async () => {
  const { hookUrl, baseUrl, messages } = await start({ httpAdminRoot: '/admin', httpNodeRoot: '/red' });
  expect((await deliver(hookUrl(PATH), fresh())).status).toBe(200);
  expect((await deliver(`${baseUrl}/${PATH}`, fresh())).status).toBe(404);
  expect(await messages.waitFor('botble-trigger-probe', 1)).toHaveLength(1);
}, 60_000);

test('stands behind the password for HTTP nodes', async () => {
  // bcrypt of "open sesame"
  const pass = '$2b$04$9YSzx3bcTTetrbg68J.9H.Ut2vrc2BplF0d4Qo2UCkEyv0S8dg5uK';
  const { hookUrl, messages } = await start({ httpNodeAuth: { user: 'helpdesk', pass } });
  expect((await deliver(hookUrl(PATH), fresh())).status).toBe(401);
  expect(await messages.read()).toEqual([]);
  const delivery = fresh();
  const Authorization = `Basic ${Buffer.from('helpdesk:open sesame').toString('base64')}`;
  const answer = await deliver(hookUrl(PATH), {
    ...delivery,
    headers: { ...delivery.headers, Authorization },
  });
  expect(answer.status).toBe(200);
}, 60_000);

test('says so when HTTP nodes are switched off', async () => {
  const { statuses, baseUrl } = await start({ httpNodeRoot: false });
  await statuses.waitFor('botble-trigger', 'status.http-off');
  expect((await deliver(`${baseUrl}/${PATH}`, fresh())).status).toBe(404);
}, 60_000);
