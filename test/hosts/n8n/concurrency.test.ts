import { createDelivery } from '../../../simulator/senders';
import { deliver } from '../../../simulator/deliver';
import { N8N_MAJOR } from '../../../tools/hosts/host-versions';
import { helpdeskTrigger } from '../../../tools/hosts/n8n-helpdesks';
import { TRIGGER_NAME } from '../../../tools/hosts/n8n-workflow';
import { sharedN8n } from './shared-n8n';

const SECRET = 'a-secret-of-the-queue';
/** Seconds that each execution takes. */
const STEP = 20;

/** A step behind the trigger that looks back at its item, and keeps the one slot for a while. */
const STEPS = {
  nodes: [
    {
      id: 'look',
      name: 'Look Back',
      position: [200, 0],
      type: 'n8n-nodes-base.set',
      typeVersion: 3.4,
      parameters: {
        mode: 'raw',
        jsonOutput: `={{ { id: $('${TRIGGER_NAME}').item.json.id } }}`,
        options: {},
      },
    },
    {
      id: 'wait',
      name: 'Wait',
      position: [400, 0],
      type: 'n8n-nodes-base.wait',
      typeVersion: 1.1,
      parameters: { amount: STEP },
      webhookId: '0d9c0b7a-6c5f-4b1c-9a60-6f0d6a1f7d11',
    },
  ],
  connections: {
    [TRIGGER_NAME]: { main: [[{ node: 'Look Back', type: 'main', index: 0 }]] },
    'Look Back': { main: [[{ node: 'Wait', type: 'main', index: 0 }]] },
  },
};

const n8n = sharedN8n({ env: { N8N_CONCURRENCY_PRODUCTION_LIMIT: '1' } });

const message = (message_id: number) =>
  createDelivery('botble', 'message.received', {
    secret: SECRET,
    now: Date.now(),
    payload: { message_id, conversation_id: 7, content: 'Hello', is_from_admin: false },
  });

test('a sender that hangs up while its delivery waits for a slot of n8n, and tries again, starts one execution', async () => {
  const trigger = await n8n().createTrigger({
    ...helpdeskTrigger('botble', { secret: SECRET }),
    steps: STEPS,
  });
  expect((await deliver(trigger.url, message(1), { timeoutMs: 30_000 })).status).toBe(200);
  const second = message(2);
  const hungUp = await deliver(trigger.url, second, { timeoutMs: 6_000 }).then(
    () => false,
    () => true,
  );
  // n8n 1.x has answered before it waits.
  expect(hungUp).toBe(N8N_MAJOR !== '1');
  expect(await deliver(trigger.url, second, { timeoutMs: 60_000 })).toMatchObject({ status: 200 });
  const executions = await trigger.executions(2);
  expect(executions.map(({ status, items }) => [status, items.map(({ id }) => id)])).toEqual([
    ['success', ['message.received:1']],
    ['success', ['message.received:2']],
  ]);
  expect(executions.flatMap(({ readItems }) => readItems('Look Back')).map(({ id }) => id)).toEqual([
    'message.received:1',
    'message.received:2',
  ]);
}, 300_000);
