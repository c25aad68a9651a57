import { startChatwootServer, type ChatwootServer } from '../../../../simulator/chatwoot/server';
import type { Stream } from '../../../../core/helpdesk/provider-stream';
import { describeFaults } from '../../../core/streams/describe-faults';
import type { Line } from '../../../core/streams/faulty-line';
import { until } from '../../../simulator/until';
import { Recorder } from './fake-chatwoot';
import { createSimulatedHub, openOn } from './simulated';

let server: ChatwootServer;
let recorder: Recorder;
/** By default with the token of an agent, in the server's own account. */
let openWith: (more?: { token?: string; accountId?: string }) => Stream;
const fault = (name: string, options?: object) => server.fault(name as 'kick', options);

async function start(): Promise<Line> {
  server = await startChatwootServer({ pingIntervalMs: 50 });
  recorder = new Recorder();
  const hub = createSimulatedHub();
  const { credential: _, ...options } = recorder.options({ events: ['message.created', 'realtime:gap'] });
  openWith = ({ accountId, ...more } = {}) =>
    accountId === undefined
      ? openOn(hub, server, { ...options, ...more })
      : hub.open({ ...options, credential: { baseUrl: server.url, accountId, token: server.tokens.agent } });
  // The server's start tells of some by itself.
  const firstOwn = server.store.nextId();
  return {
    told: Object.assign(recorder, { stateNames: () => recorder.states.map(({ name }) => name) }),
    open: () => openWith(),
    isLive: () => server.connections().subscribed >= 1 && recorder.state === 'live',
    say: (content) => String(server.act.customerWrites({ content }).id),
    received: () =>
      recorder.items.flatMap(({ message }) => (Number(message?.id) > firstOwn ? String(message?.id) : [])),
    fault,
    clear: () => server.clear(),
    attempts: () => server.requests('/profile').length,
    openSockets: () => server.connections().open,
    close: async () => {
      expect([hub.size, recorder.errors]).toEqual([0, []]);
      await server.clear();
      await until(() => server.connections().open === 0);
      await server.close();
    },
  };
}

const { played } = describeFaults({
  start,
  gapEvent: 'realtime:gap',
  breaks: {
    kick: () => fault('kick'),
    'cut line': () => fault('cut-line'),
    'disconnect, as at a restart': () => fault('disconnect'),
    'disconnect, not to come back': () => fault('disconnect', { reconnect: false }),
    'a frame too large': () => fault('huge-frame'),
    outage: () => fault('outage', { ms: 700 }),
    'no pings any more': async () => {
      const silence = await fault('no-pings');
      await until(() => recorder.state === 'waiting', 10_000);
      await silence.end();
    },
    'REST out of order while it reads back': async () => {
      await fault('rest-error', { status: 503, path: '/conversations', times: 2 });
      await fault('kick');
    },
  },
  failures: [
    ['refused-upgrade', 'connect-failed'],
    ['dead-peer', 'connect-timeout'],
    ['no-welcome', 'connect-timeout'],
    ['no-confirmation', 'authentication-timeout'],
    ['rest-error', 'server-error'],
    ['rest-silence', 'endpoint-timeout'],
    ['outage', 'unreachable'],
  ],
  limits: { 429: () => fault('rest-error', { status: 429, retryAfter: 1, times: 1 }) },
  flood: 2_000,
});

describe('a refusal ends it, after one attempt', () => {
  const onlyOnce = async (code: string, hint: string, more?: Parameters<typeof openWith>[0]) => {
    const stream = (played().stream = openWith(more));
    expect(await stream.first).toMatchObject({ kind: 'refused', problem: { code } });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(server.requests('/profile')).toHaveLength(1);
    expect(server.connections().accepted).toBe(0);
    expect(recorder.refusals).toMatchObject([{ detail: expect.stringContaining(hint) }]);
  };

  test('wrong token', () => onlyOnce('credentials-refused', 'Copy it again', { token: server.tokens.wrong }));

  test("a bot's token", () => onlyOnce('credentials-refused', 'agent bot', { token: server.tokens.bot }));

  test('the free plan of the cloud', async () => {
    server.install({ cloudFreePlan: true });
    await onlyOnce('forbidden', 'free plan');
  });

  test('an account of others', () =>
    onlyOnce('forbidden', 'no access to account 13. Its accounts: 12 (Northwind Lamps)', {
      accountId: '13',
    }));

  test('a suspended account', async () => {
    server.suspend();
    await onlyOnce('forbidden', 'suspended');
  });
});

test('REST out of order: messages go out with what they know', async () => {
  await played().live();
  await server.fault('rest-error', { status: 503 });
  played().say();
  await played().nothingLost();
  expect(recorder.items[0]).toMatchObject({
    account: { name: 'Northwind Lamps' },
    inbox: { id: '5', name: 'Shop widget' },
    conversation: { id: '932', status: null },
    contact: { name: 'Priya Raman' },
  });
  played().stayed();
});
