import { freshMessage } from '../../../simulator/crisp/fresh-message';
import { startChatwootServer, type ChatwootServer } from '../../../simulator/chatwoot/server';
import { startCrispServer, type CrispServer } from '../../../simulator/crisp/server';
import { deliver } from '../../../simulator/deliver';
import { registeringTrigger } from '../../../tools/hosts/n8n-chatwoot';
import { startN8nQueue, type N8nQueue } from '../../../tools/hosts/n8n-queue';
import { rtmTrigger } from '../../../tools/hosts/n8n-rtm';
import type { N8nTrigger } from '../../../tools/hosts/n8n-trigger';
import { whyNoQueue } from '../../../tools/hosts/queue-services';
import { createDelivery } from '../../../simulator/senders';
import { until } from '../../simulator/until';

const START_TIMEOUT = 900_000;
const PATIENCE = 60_000;

jest.setTimeout(180_000);

const obstacle = whyNoQueue();
if (obstacle !== undefined) process.stderr.write(`[n8n] Queue mode is not tried: ${obstacle}.\n`);

const describeQueue = obstacle === undefined ? describe : describe.skip;

let n8n: N8nQueue | undefined;
const queue = (): N8nQueue => {
  if (n8n === undefined) throw new Error('n8n did not start');
  return n8n;
};

if (obstacle === undefined) {
  beforeAll(async () => {
    n8n = await startN8nQueue((line) => process.stderr.write(`[n8n] ${line}\n`));
  }, START_TIMEOUT);
  afterAll(() => n8n?.stop(), PATIENCE);
}

/** Main, worker and webhook process; the steps build on each other. */
describeQueue('the Crisp RTM Trigger in queue mode', () => {
  let crisp: CrispServer;
  let trigger: N8nTrigger;
  let said = 0;
  /** Tells how many connections heard it. */
  const say = () => {
    said += 1;
    return crisp.emit('message:send', freshMessage({ content: `Message ${said}` }));
  };
  const expected = () => Array.from({ length: said }, (_, index) => `Message ${index + 1}`);
  const texts = async () => {
    const items = await trigger.items(said);
    return items.map(({ message }) => message?.text ?? '').sort(byNumber);
  };

  beforeAll(async () => {
    crisp = await startCrispServer();
    trigger = await queue().createTrigger(rtmTrigger(crisp, { events: ['message:send'] }));
  }, PATIENCE);
  afterAll(() => crisp?.close());

  it('keeps one socket, and the worker runs what it starts', async () => {
    expect(crisp.connections()).toEqual({ open: 1, live: 1, accepted: 1, authentications: 1 });
    say();
    say();
    expect(await texts()).toEqual(expected());
    expect(queue().workerLog()).toContain('Worker finished execution');
  });

  it('leaves no second socket after a restart of the main', async () => {
    await queue().restartMain();
    await until(() => crisp.connections().live === 1, PATIENCE);
    say();
    expect(await texts()).toEqual(expected());
    expect(crisp.connections()).toMatchObject({ open: 1, live: 1, accepted: 2 });
  });

  it('starts the workflow once for each message while two mains overlap', async () => {
    const second = await queue().startSecondMain();
    await until(() => crisp.connections().live === 2, PATIENCE);
    // Each main gets each of them.
    expect([say(), say(), say(), say(), say()]).toEqual([2, 2, 2, 2, 2]);
    expect(await texts()).toEqual(expected());
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await texts()).toEqual(expected());
    await second.stop();
    await until(() => crisp.connections().open === 1, PATIENCE);
    say();
    expect(await texts()).toEqual(expected());
  });

  it('has no socket after the workflow was taken back', async () => {
    await trigger.deactivate();
    await until(() => crisp.connections().open === 0, PATIENCE);
  });
});

/** The main registers, another process receives. The simulator's Chatwoot would deliver to the main's address. */
describeQueue('the Chatwoot Trigger in queue mode', () => {
  let chatwoot: ChatwootServer;
  let trigger: N8nTrigger;
  let sent = 0;
  const own = () => chatwoot.webhooks()[0];
  const receive = async () => {
    const secret = own()?.secret ?? '';
    const delivery = createDelivery('chatwoot', 'message_created', { secret, now: Date.now() });
    expect(await deliver(trigger.url, delivery, { timeoutMs: 30_000 })).toMatchObject({ status: 200 });
    sent += 1;
    expect((await trigger.items(sent)).at(-1)).toMatchObject({ verified: true });
  };
  const asked = async (work: () => Promise<void>) => {
    const before = chatwoot.requests().length;
    await work();
    return chatwoot.requests().length - before;
  };

  beforeAll(async () => {
    chatwoot = await startChatwootServer({ allowPrivateNetwork: true });
    trigger = await queue().createTrigger(registeringTrigger(chatwoot));
  }, PATIENCE);
  afterAll(() => chatwoot?.close());

  it('knows in the process that receives what the main registered, without asking Chatwoot', async () => {
    expect(await asked(receive)).toBe(0);
    await queue().restartWebhooks();
    expect(await asked(receive)).toBe(0);
  });

  it('reads a new secret again once, and once more at most after a restart', async () => {
    chatwoot.recreateWebhook(Number(own()?.id));
    expect(await asked(receive)).toBe(1);
    expect(await asked(receive)).toBe(0);
    await queue().restartWebhooks();
    // The worker may have written back what it had read before: n8n's static data has no lock.
    expect(await asked(receive)).toBeLessThanOrEqual(1);
    expect(await asked(receive)).toBe(0);
  });

  it('leaves nothing at Chatwoot', async () => {
    await trigger.deactivate();
    await until(() => chatwoot.webhooks().length === 0, PATIENCE);
  });
});

function byNumber(one: string, other: string): number {
  return Number(one.split(' ')[1]) - Number(other.split(' ')[1]);
}
