import type { CrispStreams, CrispStreamOptions } from '../../../../helpdesks/crisp/rtm/crisp-streams';
import type { Stream } from '../../../../core/streams/stream-pool';
import { BREAKING_FRAMES } from '../../../../simulator/crisp/faults/traffic';
import { freshMessage } from '../../../../simulator/crisp/fresh-message';
import { startCrispServer, type CrispServer } from '../../../../simulator/crisp/server';
import { until } from '../../../simulator/until';
import { Recorder } from './fake-crisp';
import { createSimulatedHub, openOn } from './simulated';

let server: CrispServer;
let hub: CrispStreams;
let recorder: Recorder;
let stream: Stream | undefined;
let said: string[];

beforeEach(async () => {
  server = await startCrispServer({ pingIntervalMs: 200, pingTimeoutMs: 1500 });
  hub = createSimulatedHub();
  recorder = new Recorder();
  stream = undefined;
  said = [];
});

afterEach(async () => {
  await stream?.close();
  expect(hub.size).toBe(0);
  await server.clear();
  await until(() => server.connections().open === 0);
  await server.close();
});

function open(more: Partial<CrispStreamOptions> = {}): Stream {
  const { credential: _, ...options } = recorder.options({ events: ['message:send', 'rtm:gap'] });
  stream = openOn(hub, server, { ...options, ...more });
  return stream;
}

const isLive = () => server.connections().live === 1 && recorder.states.at(-1) === 'live';

async function live(): Promise<void> {
  open();
  await until(isLive);
}

function say(content = 'hello'): void {
  const message = freshMessage({ content });
  said.push(String(message.fingerprint));
  server.emit('message:send', message);
}

const received = () =>
  recorder.items.filter(({ event }) => event === 'message:send').map(({ message }) => message?.id);

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
  test('half-open', async () => {
    await backAfter(() => server.fault('half-open'));
    expect(recorder.states).toContain('waiting');
  });
  test.each(BREAKING_FRAMES.map((frame, index) => [index, frame] as const))('breaking frame %d', (_, frame) =>
    backAfter(() => server.fault('garbage-frames', { frames: [frame] })),
  );
  test('moved endpoint', async () => {
    await backAfter(() => server.fault('moved-endpoint'));
    expect(server.restCalls('connect/endpoints').length).toBeGreaterThan(1);
  });
  test('outage', () => backAfter(() => server.fault('outage', { ms: 700 })));

  test('the gap is told, as a callback and as an item', async () => {
    await backAfter(() => server.fault('kick'));
    const [gap] = recorder.gaps;
    expect(gap).toMatchObject({ recovered: 1, unrecoverable: [], incomplete: null });
    expect(recorder.items.find(({ event }) => event === 'rtm:gap')).toMatchObject({ data: gap, id: null });
    expect(recorder.items.filter(({ source }) => source === 'catch-up')).toHaveLength(1);
  });
});

describe('a connection that does not come about is tried again', () => {
  test.each([
    ['silent-handshake', 'connect-timeout'],
    ['dead-peer', 'connect-timeout'],
    ['silent-authentication', 'authentication-timeout'],
    ['server-error', 'server-error'],
    ['odd-endpoint', 'endpoint-untrusted'],
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

  test('a REST host that takes the call and says nothing', async () => {
    await server.fault('dead-peer', { of: 'rest' });
    expect(await open().first).toMatchObject({ kind: 'retrying', problem: { code: 'endpoint-timeout' } });
    await server.clear();
    await until(isLive, 10_000);
  });

  test.each([429, 420] as const)('%d: not before Retry-After', async (status) => {
    await server.fault('rate-limited', { status, retryAfter: 1, times: 1 });
    const started = Date.now();
    expect(await open().first).toMatchObject({ kind: 'retrying', problem: { code: 'rate-limited' } });
    await until(isLive, 10_000);
    expect(Date.now() - started).toBeGreaterThanOrEqual(990);
    expect(server.restCalls('connect/endpoints')).toHaveLength(2);
  });

  test('an address elsewhere does not get the token', async () => {
    await server.fault('odd-endpoint', { app: 'wss://relay.example.org/w/1/' });
    expect(await open().first).toMatchObject({ kind: 'retrying', problem: { code: 'endpoint-untrusted' } });
    expect(server.connections().accepted).toBe(0);
  });
});

describe('a refusal ends it, after one attempt', () => {
  const onlyOnce = async (code: string) => {
    expect(await stream?.first).toMatchObject({ kind: 'refused', problem: { code } });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(server.restCalls('connect/endpoints')).toHaveLength(1);
    expect(recorder.refusals).toHaveLength(1);
  };

  test('wrong key', async () => {
    open({ credential: server.credentials.wrongKey });
    await onlyOnce('credentials-refused');
  });

  test('wrong tier', async () => {
    open({
      credential: { ...server.credentials.wrongTier, websiteId: server.credentials.website.websiteId },
    });
    await onlyOnce('credentials-refused');
  });

  test('refused on the socket', async () => {
    await server.fault('refusal');
    open();
    await onlyOnce('unauthorized');
  });

  test('forbidden', async () => {
    await server.fault('forbidden', { status: 403 });
    open();
    await onlyOnce('forbidden');
  });

  test('revoked while live', async () => {
    await live();
    await server.fault('revoked-token', { kick: true });
    await until(() => recorder.refusals.length === 1);
    expect(recorder.states.at(-1)).toBe('failed');
  });
});

describe('a connection that is only slow or busy stays', () => {
  const stays = async () => {
    await nothingLost();
    expect(recorder.states.filter((state) => state === 'live')).toHaveLength(1);
    expect(recorder.gaps).toEqual([]);
  };

  test('slow drip', async () => {
    await live();
    await server.fault('slow-drip', { bytes: 40, everyMs: 5 });
    say();
    await stays();
  });

  test('flood', async () => {
    await live();
    await server.fault('flood', { count: 5_000 });
    await until(() => received().length === 5_000, 10_000);
    expect(new Set(received()).size).toBe(5_000);
  });

  test('misshapen frames', async () => {
    await live();
    await server.fault('garbage-frames');
    say('afterwards');
    await until(() => recorder.contents.includes('afterwards'));
    expect(recorder.errors).toEqual([]);
    expect(recorder.states.at(-1)).toBe('live');
  });
});
