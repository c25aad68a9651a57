import { EventEmitter } from 'node:events';
import { permanent } from '../../../core/sockets/problem';
import type { NodeStreamListener, NodeStreamPlan } from '../../../node-red/host/stream/node-stream-plan';
import { createNodeStreams } from '../../../node-red/host/stream/node-streams';
import type { StreamSink } from '../../../node-red/host/stream/stream-sink';
import { FakeEnvironment } from '../../core/sockets/fake-environment';

function start() {
  const events = new EventEmitter();
  const environment = new FakeEnvironment();
  const nodeStreams = createNodeStreams<number>({ events } as never, environment.after);
  const calls: string[] = [];
  const listeners: NodeStreamListener<number>[] = [];
  const planOf = (identity: string): NodeStreamPlan<number> => ({
    identity,
    open: (listener) => {
      listeners.push(listener);
      calls.push(`open ${identity}`);
      return { close: async () => void calls.push(`close ${identity}`) };
    },
  });
  const sinkOf = (name: string) =>
    ({
      item: (item: number) => calls.push(`${name} ${item}`),
      refused: () => calls.push(`${name} refused`),
      state: () => {},
    }) as unknown as StreamSink<number>;
  const attach = (identity: string, name = 'n') => nodeStreams.attach(name, planOf(identity), sinkOf(name));
  const say = (item: number) => listeners.at(-1)?.onItem(item, null);
  const emit = (...names: readonly string[]) => names.forEach((name) => events.emit(`flows:${name}`));
  return { nodeStreams, environment, calls, listeners, attach, say, emit };
}

test('what comes before the flows run waits for them', () => {
  const { attach, say, emit, calls } = start();
  attach('a');
  say(1);
  expect(calls).toEqual(['open a']);
  emit('started');
  say(2);
  expect(calls.slice(1)).toEqual(['n 1', 'n 2']);
});

test('a redeploy with nothing changed keeps the stream, and hands over what came in between', () => {
  const { nodeStreams, attach, say, emit, calls } = start();
  attach('a');
  emit('started', 'stopping');
  nodeStreams.detach('n');
  say(1);
  emit('stopped', 'starting');
  attach('a');
  say(2);
  emit('started');
  expect(calls).toEqual(['open a', 'n 1', 'n 2']);
});

test('a node that wants something else gets another stream, opened before the old one ends', () => {
  const { nodeStreams, attach, say, emit, calls, listeners } = start();
  attach('a');
  emit('started', 'stopping');
  nodeStreams.detach('n');
  say(1);
  emit('stopped', 'starting');
  attach('b');
  emit('started');
  expect(calls).toEqual(['open a', 'open b', 'close a', 'n 1']);
  listeners[0]?.onItem(2, null);
  expect(listeners).toHaveLength(2);
});

test('a stream that was refused is opened anew by the next deploy', () => {
  const { nodeStreams, attach, emit, calls, listeners } = start();
  attach('a');
  emit('started');
  listeners[0]?.onState({ name: 'failed', problem: permanent('unauthorized', 'x') });
  nodeStreams.detach('n');
  attach('a');
  expect(calls.filter((call) => call === 'open a')).toHaveLength(2);
});

test('a node that is not there any more after a deploy has its stream closed', async () => {
  const { nodeStreams, attach, emit, calls, environment } = start();
  attach('a', 'one');
  attach('b', 'other');
  emit('started', 'stopping');
  nodeStreams.detach('one');
  nodeStreams.detach('other');
  emit('stopped', 'starting');
  attach('b', 'other');
  emit('started');
  await environment.advance(60_000);
  expect(calls).toEqual(['open a', 'open b', 'close a']);
});

test('flows that stay stopped close their streams after two seconds, a restart closes none', async () => {
  const { nodeStreams, attach, emit, calls, environment } = start();
  attach('a');
  emit('started', 'stopping');
  nodeStreams.detach('n');
  emit('stopped');
  await environment.advance(1999);
  expect(calls).toEqual(['open a']);
  await environment.advance(1);
  expect(calls).toEqual(['open a', 'close a']);
  attach('a');
  emit('started', 'stopping');
  nodeStreams.detach('n');
  emit('stopped');
  await environment.advance(1000);
  emit('starting');
  await environment.advance(60_000);
  expect(calls).toEqual(['open a', 'close a', 'open a']);
});

test('a node that is deleted closes its stream, and is waited for', async () => {
  const { nodeStreams, attach, calls } = start();
  attach('a');
  await nodeStreams.remove('n');
  await nodeStreams.remove('n');
  await nodeStreams.remove('nobody');
  expect(calls).toEqual(['open a', 'close a']);
});

test('what cannot be opened is thrown to the node', () => {
  const { nodeStreams, environment } = start();
  const open = () => {
    throw new Error('There is no event "x".');
  };
  const sink = {} as StreamSink<number>;
  expect(() => nodeStreams.attach('n', { identity: 'x', open }, sink)).toThrow('There is no event "x".');
  expect(environment.timers).toBe(0);
});
