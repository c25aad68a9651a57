import { transient, permanent } from '../../../core/sockets/problem';
import type { StreamItem } from '../../../core/helpdesk/stream-item';
import { WorkflowSink } from '../../../nodes/host/stream/workflow-sink';
import { settle } from '../../core/sockets/fake-environment';
import type { ContextOptions } from '../fake-context';
import { fakeExecutions } from './fake-executions';

const open: (() => void)[] = [];
afterEach(async () => {
  open.splice(0).forEach((end) => end());
  await settle();
});

const PACE = { maxInFlight: 1, maxBatch: 1, maxWaitMs: 0 };
const REFUSED = permanent('unauthorized', 'Crisp rejected the token.');
const item = (id: number) => ({ event: 'message:send', data: { id } }) as unknown as StreamItem;

function start(output: 'item' | 'data' = 'item', options: ContextOptions = {}) {
  const n8n = fakeExecutions(options);
  const sink = new WorkflowSink(n8n.context, 'Crisp', { output, pace: PACE }, undefined);
  const calls: string[] = [];
  const stream = sink.follow({
    first: Promise.resolve({ kind: 'live' }),
    setPaused: (isPaused) => calls.push(isPaused ? 'pause' : 'go on'),
    close: async () => void calls.push('close'),
  });
  open.push(n8n.endAll);
  return { ...n8n, sink, calls, stream };
}

test('an item starts the workflow, whole or with its payload alone', () => {
  const [whole, payload] = [start(), start('data')];
  for (const { sink } of [whole, payload]) sink.listener.onItem(item(1), 'k');
  expect(whole.started).toMatchObject([{ json: [{ event: 'message:send', data: { id: 1 } }], key: 'w:n:k' }]);
  expect(payload.started.map(({ json }) => json)).toEqual([[{ id: 1 }]]);
});

test('a test run gets what comes at once, however many run', () => {
  const { sink, started } = start('item', { mode: 'manual' });
  sink.listener.onItem(item(1), 'k');
  sink.listener.onItem(item(2), null);
  expect(started.map(({ done }) => done)).toEqual([undefined, undefined]);
});

test('states, gaps and errors of callbacks are told in the log', () => {
  const { sink, log } = start();
  sink.listener.onState?.({ name: 'live', since: 0, missedSince: null });
  sink.listener.onState?.({
    name: 'waiting',
    attempt: 1,
    until: 0,
    problem: transient('disconnected', 'Crisp hung up.'),
  });
  sink.listener.onGap?.({ from: 'a', to: 'b', recovered: 0, unrecoverable: [], incomplete: null });
  sink.listener.onCallbackError?.(new TypeError('my credit card is 4111'));
  expect(log.map((line) => line.replace(/\(workflow w\)/, ''))).toEqual([
    expect.stringMatching(/^info .*connected to Crisp/),
    expect.stringMatching(/^warn .*disconnected\. Crisp hung up/),
    expect.stringMatching(/^warn .*Not connected from a to b: 0 events recovered, nothing is missing/),
    expect.stringMatching(/^error .*\(TypeError\)/),
  ]);
});

describe('a refused token', () => {
  test('is kept for `trigger()` while that is under way, and not told to n8n besides', () => {
    const { sink, errors, log } = start();
    sink.listener.onRefused?.(REFUSED);
    expect(sink.refusal).toMatchObject({
      message: 'Crisp rejected the token.',
      description: expect.stringContaining('publish the workflow again'),
    });
    expect([errors, log]).toEqual([[], []]);
  });

  test('is told by one error later, with a line in the log', () => {
    const { sink, errors, log } = start();
    sink.expectErrors();
    sink.listener.onRefused?.(REFUSED);
    expect(errors).toEqual(['Crisp rejected the token.']);
    expect(log).toEqual([expect.stringMatching(/^error .*unauthorized\. Crisp rejected the token\.$/)]);
  });

  test('closes a test run, which n8n leaves open when it fails', () => {
    const { sink } = start('item', { mode: 'manual' });
    const close = jest.fn(async () => {});
    sink.expectErrors(close);
    sink.listener.onRefused?.(REFUSED);
    expect(close).toHaveBeenCalledTimes(1);
  });
});

test('closing ends the stream, and what waited is counted', async () => {
  const { sink, stream, calls, log } = start();
  for (const id of [1, 2, 3]) sink.listener.onItem(item(id), null);
  await stream.close();
  expect(calls).toEqual(['close']);
  expect(log).toEqual([expect.stringMatching(/while 2 events were waiting .*did not start the workflow/)]);
});

test('what has all started needs no word', async () => {
  const { sink, stream, log } = start();
  sink.listener.onItem(item(1), null);
  await stream.close();
  expect(log).toEqual([]);
});

test('a full queue lets the stream rest until half of it has run', async () => {
  const { sink, calls, endAll } = start();
  const big = {
    event: 'message:send',
    data: { text: 'x'.repeat(16 * 1024 * 1024) },
  } as unknown as StreamItem;
  for (let each = 0; each < 3; each += 1) sink.listener.onItem(big, null);
  expect(calls).toEqual(['pause']);
  for (let round = 0; round < 2; round += 1) {
    endAll();
    await settle();
  }
  expect(calls).toEqual(['pause', 'go on']);
});
