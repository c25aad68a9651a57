import { freshMessage } from '../../../simulator/crisp/fresh-message';
import { startCrispServer, type CrispServer } from '../../../simulator/crisp/server';
import { startN8nQueue, type N8nQueue } from '../../../simulator/hosts/n8n-queue';
import { rtmTrigger } from '../../../simulator/hosts/n8n-rtm';
import type { N8nTrigger } from '../../../simulator/hosts/n8n-trigger';
import { whyNoQueue } from '../../../simulator/hosts/queue-services';
import { until } from '../../simulator/until';

const START_TIMEOUT = 900_000;
const PATIENCE = 60_000;

jest.setTimeout(180_000);

const obstacle = whyNoQueue();
if (obstacle !== undefined) process.stderr.write(`[n8n] Queue mode is not tried: ${obstacle}.\n`);

const describeQueue = obstacle === undefined ? describe : describe.skip;

/** Main, worker and webhook process; the steps build on each other. */
describeQueue('the Crisp RTM Trigger in queue mode', () => {
  let crisp: CrispServer;
  let n8n: N8nQueue | undefined;
  let trigger: N8nTrigger;
  let said = 0;
  const queue = (): N8nQueue => {
    if (n8n === undefined) throw new Error('n8n did not start');
    return n8n;
  };
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
    n8n = await startN8nQueue((line) => process.stderr.write(`[n8n] ${line}\n`));
    trigger = await queue().createTrigger(rtmTrigger(crisp, { events: ['message:send'] }));
  }, START_TIMEOUT);
  afterAll(async () => {
    await n8n?.stop();
    await crisp?.close();
  }, PATIENCE);

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

function byNumber(one: string, other: string): number {
  return Number(one.split(' ')[1]) - Number(other.split(' ')[1]);
}
