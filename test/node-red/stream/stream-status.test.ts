import { transient } from '../../../core/sockets/problem';
import { createStreamStatus } from '../../../node-red/host/stream/stream-status';
import { FakeEnvironment } from '../../core/sockets/fake-environment';
import { fakeNode } from '../fake-node';

const LIVE = { name: 'live', since: 0, missedSince: null } as const;
const GAP = { from: 'a', to: 'b', recovered: 0, unrecoverable: ['x'], incomplete: null };

function start() {
  const fake = fakeNode();
  const environment = new FakeEnvironment();
  const status = createStreamStatus(fake.RED, fake.node, environment);
  return { ...fake, environment, status, last: () => fake.statuses().at(-1) };
}

test('shows each state, and knows whether it is live', () => {
  const { status, last } = start();
  expect(status.isLive()).toBe(false);
  status.state(LIVE);
  expect([status.isLive(), last()]).toEqual([true, expect.objectContaining({ fill: 'green' })]);
  const problem = transient('disconnected', 'x');
  status.state({ name: 'waiting', attempt: 1, until: 0, problem });
  expect([status.isLive(), last()]).toEqual([false, expect.objectContaining({ fill: 'yellow' })]);
});

test('while it is live, it says how much comes', async () => {
  const { status, environment, last } = start();
  status.state(LIVE);
  status.event();
  status.event(2);
  await environment.advance(1000);
  expect(last()).toMatchObject({ fill: 'green', text: expect.stringContaining('status.live-many') });
});

test('what is read back before it is live is not counted', async () => {
  const { status, environment, statuses } = start();
  status.event(5);
  await environment.advance(5000);
  expect([statuses(), environment.timers]).toEqual([[], 0]);
});

test('a gap stays to be seen until the next change', async () => {
  const { status, environment, last } = start();
  status.state(LIVE);
  status.gap(GAP);
  status.event();
  await environment.advance(1000);
  expect(last()).toMatchObject({ fill: 'green', shape: 'ring' });
  status.state(LIVE);
  expect(last()).toMatchObject({ fill: 'green', shape: 'dot' });
});

test('a node that is closed shows nothing any more', async () => {
  const { status, environment, statuses, host } = start();
  status.state(LIVE);
  status.event();
  await host.close('n');
  expect(environment.timers).toBe(0);
  await environment.advance(60_000);
  expect(statuses()).toHaveLength(1);
});
