import { ConfigurationError } from '../../../core/helpdesk/configuration-error';
import type { ProviderStream } from '../../../core/helpdesk/provider-stream';
import type { StreamListener } from '../../../core/helpdesk/stream-listener';
import { crisp } from '../../../helpdesks/crisp';
import { rtmAccount } from '../../../helpdesks/crisp/rtm/account';
import { registerStreamAccount } from '../../../node-red/host/stream/stream-account';
import { registerStreamNode } from '../../../node-red/host/stream/stream-node';
import { FakeNodeRed } from '../../../tools/house/fake-node-red';

const TYPE = 'crisp rtm';
const CHECKPOINT = { scope: 'account 1', at: 5, begin: 1, taken: '', batches: [] };

function start(open?: () => never) {
  const host = new FakeNodeRed();
  const listeners: StreamListener[] = [];
  const calls: string[] = [];
  const stream: ProviderStream = {
    ...crisp.stream,
    open: (_connection, listener) => {
      open?.();
      listeners.push(listener);
      calls.push('open');
      return {
        first: Promise.resolve({ kind: 'live' }),
        setPaused: () => {},
        close: async () => void calls.push('close'),
      };
    },
  };
  const provider = { ...crisp, stream };
  registerStreamNode(host.RED, provider);
  registerStreamAccount(host.RED, provider, rtmAccount);
  for (const id of ['t', 'u']) {
    host.deploy({ id, type: 'crisp rtm account', credentials: { key: id } } as never);
  }
  const deploy = (saved: object = {}) =>
    host.deploy({ id: 'n', type: TYPE, z: 'tab', token: 't', ...saved } as never);
  const says = (level: string) => host.told.flatMap(([, each, words]) => (each === level ? [words] : []));
  return { host, listeners, calls, deploy, says };
}

const item = { provider: 'crisp', event: 'message:send', known: true, test: false, data: {} } as never;

test('what comes goes into the flow once that runs', async () => {
  const { host, listeners, deploy } = start();
  deploy();
  listeners[0]?.onItem(item, 'k');
  expect(host.sent).toEqual([]);
  host.events.emit('flows:started');
  expect(host.sent).toMatchObject([{ topic: 'crisp/message:send' }]);
  await host.close('n', true);
});

test('a redeploy keeps the stream, a node that is deleted closes it', async () => {
  const { host, calls, deploy } = start();
  deploy();
  host.events.emit('flows:started');
  await host.close('n');
  deploy({ x: 17 });
  expect(calls).toEqual(['open']);
  await host.close('n', true);
  expect(calls).toEqual(['open', 'close']);
});

test.each([{ events: ['message:received'] }, { token: 'u' }, { catchUp: false }, { accounts: 'site-1' }])(
  'a node with %j has another stream',
  async (changes) => {
    const { host, calls, deploy } = start();
    deploy();
    host.events.emit('flows:started');
    await host.close('n');
    deploy(changes);
    expect(calls.filter((call) => call === 'open')).toHaveLength(2);
    await host.close('n', true);
  },
);

test('without its token it says so', () => {
  const { deploy, says, listeners } = start();
  deploy({ token: '' });
  expect(says('status')).toEqual([{ fill: 'red', shape: 'ring', text: 'status.misconfigured' }]);
  expect(says('error')).toEqual([expect.stringContaining('problem.token-missing')]);
  expect(listeners).toEqual([]);
});

test('settings that cannot be meant are told', () => {
  const { deploy, says } = start(() => {
    throw new ConfigurationError('unknown-event', 'There is no event "x".');
  });
  deploy();
  expect(says('error')).toEqual(['There is no event "x".']);
});

test('asks for what was chosen, read back no further than a month', async () => {
  const { host, listeners, deploy } = start();
  deploy({ events: ['message:send'], readBackHours: 10_000, onlyFromCustomers: true });
  expect(listeners[0]).toMatchObject({
    events: ['message:send'],
    maxReadBackMs: 720 * 3_600_000,
    catchUp: true,
    filters: { onlyFromCustomers: true },
  });
  await host.close('n', true);
});

describe('after a restart of Node-RED', () => {
  test('goes on from what was stored, and says where nothing will be', async () => {
    const { host, listeners, deploy, says } = start();
    host.stored.set('n checkpoint', CHECKPOINT);
    deploy();
    expect(listeners[0]?.progress?.open('account 1')).toEqual(CHECKPOINT);
    expect(says('log')).toEqual([expect.stringContaining('problem.checkpoint-forgotten')]);
    await host.close('n', true);
  });

  test('so does a flow that was saved until 0.1', async () => {
    const { host, listeners, deploy } = start();
    host.stored.set('n checkpoint', CHECKPOINT);
    deploy({ afterRestart: 'read-back' });
    expect(listeners[0]?.progress?.open('account 1')).toEqual(CHECKPOINT);
    await host.close('n', true);
  });

  test('a store that answers after the node was closed opens nothing', async () => {
    const { host, deploy, calls } = start();
    let answer = () => {};
    const create = host.RED.nodes.createNode.bind(host.RED.nodes);
    host.RED.nodes.createNode = (node: never, saved: never) => {
      create(node, saved);
      const get = (_key: string, take: (error: unknown, value: unknown) => void) => {
        answer = () => take(null, CHECKPOINT);
      };
      Object.assign(node, { context: () => ({ get }) });
    };
    deploy();
    await host.close('n', true);
    answer();
    expect(calls).toEqual([]);
  });

  test.each([{ afterRestart: 'fresh' }, { catchUp: false }])('with %j it begins anew', async (saved) => {
    const { host, listeners, deploy, says } = start();
    host.stored.set('n checkpoint', CHECKPOINT);
    deploy(saved);
    expect([listeners[0]?.progress, says('log')]).toEqual([undefined, []]);
    await host.close('n', true);
  });
});

test('a callback that throws is told of as an error that reaches Catch nodes', async () => {
  const { host, listeners, deploy } = start();
  deploy();
  const error = new Error('x');
  listeners[0]?.onCallbackError?.(error);
  expect(host.told.at(-1)).toEqual(['n', 'error', error, {}]);
  await host.close('n', true);
});
