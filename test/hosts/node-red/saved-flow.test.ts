import { deliver } from '../../../simulator/deliver';
import { startNodeRed, type NodeRedHost } from '../../../tools/hosts/node-red';
import { createDelivery } from '../../../simulator/senders';
import saved from '../../fixtures/saved/node-red-chatwoot-manual.json';

const SECRET = 'the-secret-of-a-saved-flow';
const PROBE = '3e1d5f7a9b2c4803';

let host: NodeRedHost | undefined;
beforeAll(async () => {
  host = await startNodeRed();
}, 120_000);
afterAll(() => host?.stop());

test('a flow as version 0.1.0 of this package saved it works as it did', async () => {
  if (host === undefined) throw new Error('Node-RED did not start');
  const { admin, hookUrl, messages, statuses } = host;
  const credentials = { secret: SECRET, previousSecrets: '', urlKey: '', apiToken: '' };
  const flow = saved.map((node) => (node.type === 'chatwoot account' ? { ...node, credentials } : node));
  await admin.deploy(flow);
  await statuses.waitFor('9a7b5c3d1e2f4602', 'status.listening');
  const status = async (event: string, secret = SECRET) => {
    const delivery = createDelivery('chatwoot', event, { secret, now: Date.now() });
    return (await deliver(hookUrl('hooks/chatwoot'), delivery)).status;
  };
  expect(await status('contact_created')).toBe(200);
  expect(await status('message_created', 'another')).toBe(401);
  expect(await status('message_created')).toBe(200);
  const [first] = await messages.waitFor(PROBE, 1);
  expect(first?.msg).toMatchObject({
    topic: 'chatwoot/message_created',
    payload: {
      verified: true,
      inbox: { id: '5' },
      conversation: { url: expect.stringContaining('https://chat.example.com') },
    },
  });
}, 60_000);
