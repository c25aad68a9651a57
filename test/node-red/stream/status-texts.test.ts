import { permanent, transient } from '../../../core/sockets/problem';
import type { ConnectionState } from '../../../core/sockets/state';
import { liveStatus, streamStatus } from '../../../node-red/host/stream/status-texts';

const NOW = Date.UTC(2026, 2, 4, 9, 30);
const translate = (key: string, words?: Record<string, string | number>) =>
  words === undefined ? key : `${key} ${JSON.stringify(words)}`;
const look = (state: ConnectionState) => streamStatus(state, NOW, translate);

test.each<ConnectionState>([
  { name: 'idle' },
  { name: 'endpoint', attempt: 1 },
  { name: 'connecting', attempt: 1 },
  { name: 'authenticating', attempt: 1 },
])('$name is on its way', (state) => {
  expect(look(state)).toEqual({ fill: 'yellow', shape: 'ring', text: 'status.connecting' });
});

test('green is live, red only what a person has to mend, nothing what is closed', () => {
  expect(look({ name: 'live', since: NOW, missedSince: null })).toEqual({
    fill: 'green',
    shape: 'dot',
    text: 'status.live',
  });
  expect(look({ name: 'failed', problem: permanent('unauthorized', 'x') })).toEqual({
    fill: 'red',
    shape: 'ring',
    text: 'trouble.unauthorized',
  });
  expect(look({ name: 'closed' })).toEqual({});
});

test.each([
  [1500, 2],
  [1, 1],
  [-1000, 1],
])('with %i ms to wait it says %i s, and why', (milliseconds, seconds) => {
  const problem = transient('disconnected', 'x');
  const words = { seconds, why: 'trouble.disconnected' };
  expect(look({ name: 'waiting', attempt: 1, until: NOW + milliseconds, problem })).toEqual({
    fill: 'yellow',
    shape: 'ring',
    text: `status.waiting ${JSON.stringify(words)}`,
  });
});

test.each([
  [0, 'status.live'],
  [1, 'status.live-one {"n":1}'],
  [2, 'status.live-many {"n":2}'],
])('with %i events a minute', (perMinute, text) => {
  expect(liveStatus(perMinute, undefined, translate)).toEqual({ fill: 'green', shape: 'dot', text });
});

describe('a gap', () => {
  const [from, to] = ['2026-03-04T09:30:00.000Z', '2026-03-04T09:30:02.100Z'];
  const gap = { from, to, recovered: 1, unrecoverable: ['session:set_state'], incomplete: null };

  test('in which something may be missing is a ring, with its seconds', () => {
    const { fill, shape, text } = liveStatus(2, gap, translate);
    expect([fill, shape]).toEqual(['green', 'ring']);
    expect(text).toMatch(/^status\.gap .*"seconds":3/);
  });

  test('in which nothing is missing is as if there had been none', () => {
    expect(liveStatus(2, { ...gap, unrecoverable: [] }, translate)).toEqual(
      liveStatus(2, undefined, translate),
    );
  });
});
