import { permanent, transient } from '../../../core/sockets/problem';
import type { StreamItem } from '../../../core/helpdesk/stream-item';
import { crisp } from '../../../helpdesks/crisp';
import { createStreamSink } from '../../../node-red/host/stream/node-stream-sink';
import { fakeNode } from '../fake-node';

const item = (id: number, changes: object = {}) =>
  ({
    provider: 'crisp',
    event: 'message:send',
    known: true,
    test: false,
    data: { id },
    ...changes,
  }) as unknown as StreamItem;
const GAP = { from: 'a', to: 'b', recovered: 0, unrecoverable: [], incomplete: null };

const ends: (() => Promise<void>)[] = [];
afterEach(() => Promise.all(ends.splice(0).map((end) => end())));

function start(output: 'item' | 'data' = 'item') {
  const fake = fakeNode();
  const followed: unknown[] = [];
  const sink = createStreamSink(fake.RED, fake.node, crisp, output, (message) => followed.push(message));
  ends.push(() => fake.host.close('n'));
  const says = (level: string) => fake.told().filter(([each]) => each === level);
  return { ...fake, sink, followed, says };
}

test('an item is a message, whole or with its payload alone, and followed through a restart', () => {
  const [whole, payload] = [start(), start('data')];
  for (const { sink } of [whole, payload]) sink.item(item(1));
  expect(whole.sent).toMatchObject([{ topic: 'crisp/message:send', payload: { data: { id: 1 } } }]);
  expect(payload.sent).toMatchObject([{ topic: 'crisp/message:send', payload: { id: 1 } }]);
  expect(whole.followed).toEqual(whole.sent);
});

test('several are one message', () => {
  const { sink, sent } = start('data');
  sink.batch([item(1), item(2)]);
  expect(sent).toEqual([{ topic: 'crisp/batch', payload: [{ id: 1 }, { id: 2 }] }]);
});

test('a flow that cannot take it is told of, and the stream goes on', () => {
  const { sink, node, says, sent, followed } = start();
  const { send } = node;
  node.send = () => {
    throw new Error('the flow is broken');
  };
  sink.item(item(1));
  expect(says('error')).toEqual([
    ['error', expect.objectContaining({ message: 'the flow is broken' }), { topic: 'crisp/failed' }],
  ]);
  expect(followed).toEqual([]);
  node.send = send;
  sink.item(item(2));
  expect(sent).toHaveLength(1);
});

test('an event that is newer than the package is told once, also in a batch', () => {
  const { sink, says } = start();
  const unknown = (id: number) => item(id, { event: 'message:invented', known: false });
  sink.item(unknown(1));
  sink.batch([item(2), unknown(3), item(4, { event: 'other:new', known: false })]);
  expect(says('warn')).toEqual([
    ['warn', expect.stringContaining('"message:invented" is not known')],
    ['warn', expect.stringContaining('"other:new" is not known')],
  ]);
});

test('how far it has got is kept in the context of the node', () => {
  const { sink, host } = start();
  const checkpoint = { scope: 's', at: 1, begin: 0, taken: '', batches: [] };
  sink.checkpoint(checkpoint);
  expect(host.stored.get('n checkpoint')).toEqual(checkpoint);
});

test('a gap is a line of the log, and a warning where something may be missing', () => {
  const { sink, says } = start();
  sink.gap(GAP);
  sink.gap({ ...GAP, unrecoverable: ['session:set_state'] });
  expect(says('log')).toEqual([['log', expect.stringContaining('nothing is missing')]]);
  expect(says('warn')).toEqual([['warn', expect.stringContaining('may be missing: session:set_state')]]);
});

test('why a connection broke is told once, not at each attempt', () => {
  const { sink, says } = start();
  const waiting = (attempt: number) =>
    ({ name: 'waiting', attempt, until: 0, problem: transient('disconnected', 'Crisp hung up.') }) as const;
  sink.state({ name: 'live', since: 0, missedSince: null });
  sink.state(waiting(1));
  sink.state({ name: 'connecting', attempt: 2 });
  sink.state(waiting(2));
  expect(says('log')).toEqual([['log', 'Crisp hung up.']]);
});

test('why a connection cannot be opened, first or again, is a warning, each reason once', () => {
  const { sink, says } = start();
  const waiting = (attempt: number, detail: string) =>
    ({ name: 'waiting', attempt, until: 0, problem: transient('unreachable', detail) }) as const;
  for (const attempt of [1, 2]) sink.state(waiting(attempt, 'No such host.'));
  sink.state(waiting(3, 'Its certificate is not trusted.'));
  sink.state({ name: 'live', since: 0, missedSince: null });
  sink.state(waiting(1, 'Crisp hung up.'));
  sink.state(waiting(2, 'No such host.'));
  expect(says('log')).toEqual([['log', 'Crisp hung up.']]);
  expect(says('warn').map(([, detail]) => detail)).toEqual([
    'No such host.',
    'Its certificate is not trusted.',
    'No such host.',
  ]);
});

test('what could not be kept is counted', () => {
  const { sink, says } = start();
  sink.lost(3);
  expect(says('warn')).toEqual([['warn', expect.stringMatching(/^3 events were lost/)]]);
});

test('a refused token reaches Catch nodes', () => {
  const { sink, says } = start();
  sink.refused(permanent('unauthorized', 'Crisp rejected the token.'));
  expect(says('error')).toEqual([
    [
      'error',
      'Crisp rejected the token.',
      expect.objectContaining({
        topic: 'crisp/refused',
        payload: expect.objectContaining({ reason: 'unauthorized' }),
      }),
    ],
  ]);
});
