import type {
  ChatwootStreams,
  ChatwootStreamOptions,
} from '../../../../helpdesks/chatwoot/realtime/chatwoot-streams';
import type { Stream } from '../../../../core/streams/stream-pool';
import { startChatwootServer, type ChatwootServer } from '../../../../simulator/chatwoot/server';
import { until } from '../../../simulator/until';
import { Recorder } from './fake-chatwoot';
import { createSimulatedHub, openOn } from './simulated';

let server: ChatwootServer;
let hub: ChatwootStreams;
let recorder: Recorder;
let stream: Stream | undefined;
let said: string[];
let firstOwn: number;

beforeEach(async () => {
  server = await startChatwootServer({ pingIntervalMs: 50 });
  hub = createSimulatedHub();
  recorder = new Recorder();
  stream = undefined;
  said = [];
  firstOwn = server.store.nextId();
});

afterEach(async () => {
  await stream?.close();
  expect([hub.size, recorder.errors]).toEqual([0, []]);
  await server.clear();
  await until(() => server.connections().open === 0);
  await server.close();
});

function open(more: Partial<ChatwootStreamOptions> & { token?: string } = {}): Stream {
  const { credential: _, ...options } = recorder.options({ events: ['message.created', 'realtime:gap'] });
  stream = openOn(hub, server, { ...options, ...more });
  return stream;
}

const isLive = () => server.connections().subscribed >= 1 && recorder.state === 'live';

async function live(): Promise<void> {
  open();
  await until(isLive);
}

function say(content = 'hello'): void {
  said.push(String(server.act.customerWrites({ content }).id));
}

/** Without those of the server's start, which was just now. */
const received = () =>
  recorder.items.flatMap(({ message }) => (Number(message?.id) > firstOwn ? String(message?.id) : []));

/** Every message once, in the order in which it was said. */
async function nothingLost(): Promise<void> {
  await until(() => received().length >= said.length, 10_000);
  expect(received()).toEqual(said);
}

async function backAfter(break_: () => Promise<unknown>): Promise<void> {
  await live();
  say('before');
  await until(() => received().length === 1);
  await break_();
  say('meanwhile');
  await until(() => recorder.gaps.length > 0 && isLive(), 10_000);
  say('afterwards');
  await nothingLost();
  expect(recorder.refusals).toEqual([]);
}

describe('a connection that breaks comes back, and brings what was missed', () => {
  test('kick', () => backAfter(() => server.fault('kick')));
  test('cut line', () => backAfter(() => server.fault('cut-line')));
  test('disconnect, as at a restart', () => backAfter(() => server.fault('disconnect')));
  test('disconnect, not to come back', () =>
    backAfter(() => server.fault('disconnect', { reconnect: false })));
  test('half-open', async () => {
    await backAfter(() => server.fault('half-open'));
    expect(recorder.states.map(({ name }) => name)).toContain('waiting');
  });
  test('a frame too large', () => backAfter(() => server.fault('huge-frame')));
  test('outage', () => backAfter(() => server.fault('outage', { ms: 700 })));
  test('no pings any more', async () => {
    await backAfter(async () => {
      const fault = await server.fault('no-pings');
      await until(() => recorder.state === 'waiting', 10_000);
      await fault.end();
    });
  });

  test('the gap is told, as a callback and as an item', async () => {
    await backAfter(() => server.fault('kick'));
    const [gap] = recorder.gaps;
    const readBack = recorder.items.filter(({ source }) => source === 'catch-up');
    expect(gap).toMatchObject({ recovered: readBack.length, unrecoverable: [], incomplete: null });
    expect(readBack.map(({ message }) => message?.id)).toContain(said[1]);
    expect(recorder.items.find(({ event }) => event === 'realtime:gap')).toMatchObject({
      data: gap,
      id: null,
    });
  });

  test('REST out of order while it reads back: it tries again', () =>
    backAfter(async () => {
      await server.fault('rest-error', { status: 503, path: '/conversations', times: 2 });
      await server.fault('kick');
    }));
});

describe('a connection that does not come about is tried again', () => {
  test.each([
    ['refused-upgrade', 'connect-failed'],
    ['dead-peer', 'connect-timeout'],
    ['no-welcome', 'connect-timeout'],
    ['no-confirmation', 'authentication-timeout'],
    ['rest-error', 'server-error'],
    ['rest-silence', 'endpoint-timeout'],
    ['outage', 'unreachable'],
  ] as const)('%s', async (fault, code) => {
    await server.fault(fault);
    const { first } = open();
    expect(await first).toMatchObject({ kind: 'retrying', problem: { code } });
    await server.clear();
    await until(isLive, 10_000);
    await until(() => server.connections().open === 1);
    say();
    await nothingLost();
  });

  test('429: not before Retry-After', async () => {
    await server.fault('rest-error', { status: 429, retryAfter: 1, times: 1 });
    const started = Date.now();
    expect(await open().first).toMatchObject({ kind: 'retrying', problem: { code: 'rate-limited' } });
    await until(isLive, 10_000);
    expect(Date.now() - started).toBeGreaterThanOrEqual(990);
    expect(server.requests('/profile')).toHaveLength(2);
  });
});

describe('a refusal ends it, after one attempt', () => {
  const onlyOnce = async (code: string, hint: string) => {
    expect(await stream?.first).toMatchObject({ kind: 'refused', problem: { code } });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(server.requests('/profile')).toHaveLength(1);
    expect(server.connections().accepted).toBe(0);
    expect(recorder.refusals).toMatchObject([{ detail: expect.stringContaining(hint) }]);
  };

  test('wrong token', async () => {
    open({ token: server.tokens.wrong });
    await onlyOnce('credentials-refused', 'Copy it again');
  });

  test("a bot's token", async () => {
    open({ token: server.tokens.bot });
    await onlyOnce('credentials-refused', 'agent bot');
  });

  test('the free plan of the cloud', async () => {
    server.install({ cloudFreePlan: true });
    open();
    await onlyOnce('forbidden', 'free plan');
  });

  test('an account of others', async () => {
    const { credential: _, ...options } = recorder.options();
    const credential = { baseUrl: server.url, accountId: '13', token: server.tokens.agent };
    stream = hub.open({ ...options, credential });
    await onlyOnce('forbidden', 'no access to account 13. Its accounts: 12 (Northwind Lamps)');
  });

  test('a suspended account', async () => {
    server.suspend();
    open();
    await onlyOnce('forbidden', 'suspended');
  });
});

describe('a connection that is only slow or busy stays', () => {
  const stays = () => {
    expect(recorder.states.filter(({ name }) => name === 'live')).toHaveLength(1);
    expect(recorder.gaps).toEqual([]);
  };

  test('slow drip', async () => {
    await live();
    await server.fault('slow-drip', { bytes: 40, everyMs: 2 });
    say();
    await nothingLost();
    stays();
  });

  test('flood', async () => {
    await live();
    await server.fault('flood', { count: 2_000 });
    await until(() => received().length >= 2_000, 20_000);
    expect(new Set(received()).size).toBe(2_000);
    stays();
  });

  test('misshapen frames', async () => {
    await live();
    await server.fault('garbage-frames');
    say('afterwards');
    await until(() => recorder.contents.includes('afterwards'));
    stays();
  });

  test('REST out of order: messages go out with what they know', async () => {
    await live();
    await server.fault('rest-error', { status: 503 });
    say();
    await nothingLost();
    expect(recorder.items[0]).toMatchObject({
      account: { name: 'Northwind Lamps' },
      inbox: { id: '5', name: 'Shop widget' },
      conversation: { id: '932', status: null },
      contact: { name: 'Priya Raman' },
    });
    stays();
  });
});
