import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { providers, type ProviderId } from '../../library';
import { freshMessage } from '../../simulator/crisp/fresh-message';
import { startCrispServer, type CrispServer } from '../../simulator/crisp/server';
import { deliver } from '../../simulator/deliver';
import { createCredential } from '../../tools/hosts/n8n-credential';
import { helpdeskTrigger } from '../../tools/hosts/n8n-helpdesks';
import { startN8nQueue, type N8nQueue } from '../../tools/hosts/n8n-queue';
import { rtmTrigger } from '../../tools/hosts/n8n-rtm';
import type { N8nTrigger } from '../../tools/hosts/n8n-trigger';
import { TRIGGER_NAME } from '../../tools/hosts/n8n-workflow';
import { whyNoQueue } from '../../tools/hosts/queue-services';
import { createDelivery, type SignedDelivery } from '../../simulator/senders';
import { customerMessage } from '../fixtures/samples';
import { until } from '../simulator/until';

const SECRET = 'a-secret-of-the-queue';
const PATIENCE = 120_000;
const ROUNDS = 20;

jest.setTimeout(600_000);

const obstacle = whyNoQueue();
if (obstacle !== undefined) process.stderr.write(`[n8n] Queue mode is not tried: ${obstacle}.\n`);

/** docs/scaling.md, "n8n in queue mode". */
(obstacle === undefined ? describe : describe.skip)(
  'a main, two webhook processes and two workers of n8n',
  () => {
    let n8n: N8nQueue;
    beforeAll(async () => {
      const progress = (line: string) => process.stderr.write(`[n8n] ${line}\n`);
      n8n = await startN8nQueue(progress, { webhooks: 2, workers: 2 });
    }, 900_000);
    afterAll(() => n8n?.stop(), PATIENCE);

    /** Both webhook processes get it in the same moment. */
    const sendToBoth = async (trigger: N8nTrigger, delivery: SignedDelivery) => {
      const { pathname } = new URL(trigger.url);
      const answers = await Promise.all(
        n8n.webhookUrls.map((url) => deliver(`${url}${pathname}`, delivery, { timeoutMs: 60_000 })),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    };
    const message = (provider: ProviderId) =>
      createDelivery(provider, customerMessage(provider), { secret: SECRET, now: Date.now(), fresh: true });

    it.each(Object.keys(providers) as ProviderId[])(
      'take what %s sends, in either process',
      async (provider) => {
        const trigger = await n8n.createTrigger(helpdeskTrigger(provider, { secret: SECRET }));
        const { pathname } = new URL(trigger.url);
        for (const url of n8n.webhookUrls) {
          const delivery = message(provider);
          expect(await deliver(`${url}${pathname}`, delivery, { timeoutMs: 60_000 })).toMatchObject({
            status: 200,
          });
          const forged = createDelivery(provider, customerMessage(provider), {
            secret: 'a guess',
            now: Date.now(),
          });
          expect(await deliver(`${url}${pathname}`, forged, { timeoutMs: 60_000 })).toMatchObject({
            status: 401,
          });
        }
        const items = await trigger.items(2);
        expect(items.map((item) => [item.provider, item.verified])).toEqual([
          [provider, true],
          [provider, true],
        ]);
        await trigger.deactivate();
      },
    );

    it('start a workflow twice at most for two copies of a delivery', async () => {
      const trigger = await n8n.createTrigger(helpdeskTrigger('helpcrunch', { secret: SECRET }));
      for (let round = 0; round < ROUNDS; round++) await sendToBoth(trigger, message('helpcrunch'));
      const counts = countById(await trigger.items(ROUNDS));
      expect(counts).toHaveLength(ROUNDS);
      expect(Math.max(...counts)).toBeLessThanOrEqual(2);
      console.log(`${ROUNDS} deliveries to both processes, ${counts.filter((n) => n === 2).length} twice`);
      await trigger.deactivate();
    });

    it('go on once behind a unique key in the database', async () => {
      execFileSync('psql', [
        '-h',
        n8n.postgres.host,
        '-p',
        String(n8n.postgres.port),
        '-U',
        n8n.postgres.user,
        n8n.postgres.database,
        '-c',
        TABLE,
      ]);
      const credentialId = await createCredential(n8n.api, 'postgres', n8n.postgres, 'Database');
      const counts = await goneOnBehind(uniqueKey(credentialId));
      expect(counts).toEqual(Array.from({ length: ROUNDS }, () => 1));
    });

    // Its two workers can look at the same moment: docs/scaling.md says so.
    it("go on twice at most behind n8n's own removal of duplicates", async () => {
      const counts = await goneOnBehind(REMOVE_DUPLICATES);
      expect(counts).toHaveLength(ROUNDS);
      expect(Math.max(...counts)).toBeLessThanOrEqual(2);
    });

    /** How often the step behind `step` ran for each delivery. */
    const goneOnBehind = async (step: Step): Promise<number[]> => {
      const trigger = await n8n.createTrigger({
        ...helpdeskTrigger('helpcrunch', { secret: SECRET }),
        steps: stepsWith(step),
      });
      for (let round = 0; round < ROUNDS; round++) await sendToBoth(trigger, message('helpcrunch'));
      const executions = await trigger.executions(ROUNDS);
      const passed = executions.filter(({ ran }) => ran.includes(AFTER));
      const counts = countById(passed.flatMap(({ items }) => items));
      const twice = counts.filter((count) => count > 1).length;
      console.log(`${step.type}: ${executions.length} executions, ${passed.length} went on, ${twice} twice`);
      await trigger.deactivate();
      return counts;
    };

    describe('with the Crisp RTM Trigger', () => {
      let crisp: CrispServer;
      beforeAll(async () => {
        crisp = await startCrispServer();
      });
      afterAll(() => crisp?.close());

      it('get their socket back after the main was killed', async () => {
        const trigger = await n8n.createTrigger(rtmTrigger(crisp, { events: ['message:send'] }));
        await until(() => crisp.connections().live === 1, PATIENCE);
        crisp.emit('message:send', freshMessage({ content: 'before' }));
        await trigger.items(1);
        const killed = Date.now();
        await n8n.restartMain('kill');
        const ready = Date.now();
        await until(() => crisp.connections().live === 1, PATIENCE);
        console.log(`main back after ${ready - killed} ms, the socket ${Date.now() - ready} ms after that`);
        crisp.emit('message:send', freshMessage({ content: 'after' }));
        const texts = (await trigger.items(2)).map((item) => item.message?.text);
        expect(texts).toEqual(['before', 'after']);
        await trigger.deactivate();
      });
    });
  },
);

const STEP = 'Once';
const AFTER = 'After';

interface Step {
  readonly type: string;
  readonly typeVersion: number;
  readonly parameters: object;
  readonly credentials?: object;
}

const REMOVE_DUPLICATES: Step = {
  type: 'n8n-nodes-base.removeDuplicates',
  typeVersion: 2,
  parameters: {
    operation: 'removeItemsSeenInPreviousExecutions',
    logic: 'removeItemsWithAlreadySeenKeyValues',
    dedupeValue: '={{ $json.id }}',
  },
};

/** The two statements are those of docs/scaling.md. */
const [TABLE = '', QUERY = ''] = [
  ...readFileSync(join(__dirname, '../../docs/scaling.md'), 'utf8').matchAll(/```sql\n([^]*?)```/g),
].map(([, statement]) => statement ?? '');

function uniqueKey(credentialId: string): Step {
  return {
    type: 'n8n-nodes-base.postgres',
    typeVersion: 2.6,
    parameters: {
      operation: 'executeQuery',
      query: QUERY,
      options: { queryReplacement: '={{ [$json.provider, $json.id] }}' },
    },
    credentials: { postgres: { id: credentialId, name: 'Database' } },
  };
}

function stepsWith(step: Step) {
  const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
  const after = { type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} };
  return {
    nodes: [
      { id: 'step', name: STEP, position: [200, 0], ...step },
      { id: 'after', name: AFTER, position: [400, 0], ...after },
    ],
    connections: { [TRIGGER_NAME]: to(STEP), [STEP]: to(AFTER) },
  };
}

function countById(items: readonly { readonly id: string | null }[]): number[] {
  const counts = new Map<string | null, number>();
  for (const { id } of items) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts.values()];
}
