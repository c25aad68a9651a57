import { Connection, type Pace } from '../../../core/realtime/connection';
import { final, passing } from '../../../core/realtime/problem';
import type { ConnectionState } from '../../../core/realtime/state';
import { FakeEnvironment, settle } from './fake-environment';
import { FakeService, OUT_OF_ORDER } from './fake-service';

let environment: FakeEnvironment;
let service: FakeService;
let states: ConnectionState[];
let events: [string, unknown][];
let connection: Connection;

function create(pace: Pace = {}): void {
  environment = new FakeEnvironment();
  service = new FakeService();
  states = [];
  events = [];
  const listener = {
    onState: (state: ConnectionState) => void states.push(state),
    onEvent: (name: string, payload: unknown) => void events.push([name, payload]),
  };
  connection = new Connection(service, environment, listener, pace);
}

beforeEach(() => create());

const names = () => states.map(({ name }) => name);

function problemCode(): string {
  const { state } = connection;
  return 'problem' in state ? state.problem.code : 'none';
}

/** Milliseconds until the next attempt. */
function delay(): number {
  const { state } = connection;
  return state.name === 'waiting' ? state.until - environment.now() : NaN;
}

async function goTo(name: ConnectionState['name']): Promise<void> {
  if (name === 'idle') return;
  if (name === 'endpoint') service.answers.push('silence');
  if (name === 'waiting') service.answers.push(OUT_OF_ORDER);
  if (name === 'failed') service.answers.push(final('forbidden', 'no'));
  connection.start();
  await settle();
  if (name === 'authenticating' || name === 'live') service.last.open();
  if (name === 'live') service.last.say('authenticated');
  if (name === 'closed') await connection.close();
}

/** From wherever it waits: the next attempt, up to live. */
async function reconnect(): Promise<void> {
  await environment.advance(delay());
  service.last.open();
  service.last.say('authenticated');
}

describe('the way to live', () => {
  test('asks for an endpoint, connects there, authenticates', async () => {
    await goTo('live');
    expect(names()).toEqual(['endpoint', 'connecting', 'authenticating', 'live']);
    expect(service.last.endpoint.href).toBe('wss://relay-1.example.org/w/');
    expect(service.last.sent).toEqual([['authentication', { key: 'k' }]]);
  });

  test('hands on events while live, and none before', async () => {
    await goTo('authenticating');
    service.last.say('message:send', 'too early');
    service.last.say('authenticated');
    service.last.say('message:send', 'in time');
    expect(events).toEqual([['message:send', 'in time']]);
  });

  test('being told twice that it is authenticated changes nothing', async () => {
    await goTo('live');
    service.last.say('authenticated');
    expect(names().filter((name) => name === 'live')).toHaveLength(1);
  });

  test('sends only while live', async () => {
    await goTo('authenticating');
    connection.send('bind', 1);
    service.last.say('authenticated');
    connection.send('bind', 2);
    expect(service.last.sent.slice(1)).toEqual([['bind', 2]]);
  });

  test('waits with the first attempt until it may begin', async () => {
    let allow = () => {};
    connection.start(new Promise<void>((resolve) => (allow = resolve)));
    await settle();
    expect(service.signals).toHaveLength(0);
    allow();
    await settle();
    expect(service.signals).toHaveLength(1);
  });

  test('starts once', async () => {
    connection.start();
    connection.start();
    await settle();
    expect(service.sockets).toHaveLength(1);
  });
});

describe('every state has a deadline', () => {
  test.each([
    ['endpoint', 15_000, 'endpoint-timeout'],
    ['connecting', 15_000, 'connect-timeout'],
    ['authenticating', 10_000, 'authentication-timeout'],
    ['live', 300_000, 'silent'],
  ] as const)('%s: %d ms', async (name, milliseconds, code) => {
    await goTo(name);
    expect(environment.timers).toBe(1);
    await environment.advance(milliseconds - 1);
    expect(connection.state.name).toBe(name);
    await environment.advance(1);
    expect(connection.state.name).toBe('waiting');
    expect(problemCode()).toBe(code);
    if (name === 'endpoint') expect(service.signals[0]?.aborted).toBe(true);
    else expect(service.last.closed).toBeGreaterThan(0);
  });

  test('waiting: its delay', async () => {
    await goTo('waiting');
    expect(delay()).toBe(1000);
    await environment.advance(999);
    expect(connection.state.name).toBe('waiting');
    await environment.advance(1);
    expect(connection.state.name).toBe('connecting');
  });

  test('live lasts as long as there are events or heartbeats', async () => {
    await goTo('live');
    for (let turn = 0; turn < 10; turn += 1) {
      await environment.advance(200_000);
      if (turn % 2 === 0) service.last.beat();
      else service.last.say('message:send');
    }
    expect(connection.state.name).toBe('live');
    await environment.advance(299_999);
    expect(connection.state.name).toBe('live');
    await environment.advance(1);
    expect(problemCode()).toBe('silent');
  });

  test('deadlines can be set', async () => {
    create({ deadlines: { connecting: 50 } });
    await goTo('connecting');
    await environment.advance(50);
    expect(problemCode()).toBe('connect-timeout');
  });
});

describe('coming back', () => {
  test('asks for a fresh endpoint before every attempt', async () => {
    await goTo('live');
    service.last.end();
    await reconnect();
    expect(service.sockets.map(({ endpoint }) => endpoint.hostname)).toEqual([
      'relay-1.example.org',
      'relay-2.example.org',
    ]);
  });

  test('never has two sockets', async () => {
    await goTo('live');
    service.last.end();
    expect(service.last.closed).toBeGreaterThan(0);
    expect(service.sockets).toHaveLength(1);
  });

  test.each([
    ['connecting', 'connect-failed'],
    ['authenticating', 'disconnected'],
    ['live', 'disconnected'],
  ] as const)('from a socket that ends while %s', async (name, code) => {
    await goTo(name);
    service.last.end('transport close');
    expect(problemCode()).toBe(code);
    await reconnect();
    expect(connection.state.name).toBe('live');
  });

  test('from an endpoint that cannot be asked', async () => {
    service.answers.push(
      Object.assign(new Error('fetch failed'), { cause: Object.assign(new Error(), { code: 'ENOTFOUND' }) }),
    );
    connection.start();
    await settle();
    expect(connection.state).toMatchObject({
      problem: { code: 'unreachable', detail: expect.stringContaining('ENOTFOUND') },
    });
  });

  test('from a socket that cannot even be made', async () => {
    const open = jest.spyOn(service, 'open').mockImplementationOnce(() => {
      throw new Error('bad address');
    });
    connection.start();
    await settle();
    expect(problemCode()).toBe('unreachable');
    open.mockRestore();
    await reconnect();
    expect(connection.state.name).toBe('live');
  });

  test('waits longer each time, because connecting alone proves nothing', async () => {
    await goTo('live');
    const delays: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      service.last.end();
      delays.push(delay());
      await reconnect();
    }
    expect(delays).toEqual([1000, 2000, 4000, 8000]);
  });

  test('waits briefly again after a minute of being live', async () => {
    await goTo('live');
    service.last.end();
    await reconnect();
    await environment.advance(59_999);
    service.last.end();
    expect(delay()).toBe(2000);
    await reconnect();
    await environment.advance(60_000);
    service.last.end();
    expect(delay()).toBe(1000);
    expect(connection.state).toMatchObject({ attempt: 0 });
  });

  test('leaves the other side alone for as long as it asked', async () => {
    service.answers.push(passing('rate-limited', 'slow down', 90_000));
    connection.start();
    await settle();
    expect(delay()).toBe(90_000);
  });

  test('asked for less than its own delay, or for years, keeps to reason', async () => {
    service.answers.push(passing('rate-limited', '', 1), passing('rate-limited', '', 1e12));
    connection.start();
    await settle();
    expect(delay()).toBe(1000);
    await environment.advance(1000);
    expect(delay()).toBe(86_400_000);
  });

  test('tells since when something may be missing', async () => {
    await goTo('live');
    expect(connection.state).toMatchObject({ missedSince: null });
    await environment.advance(5000);
    service.last.beat();
    const lastSign = environment.now();
    await environment.advance(40_000);
    service.last.end('ping timeout');
    await reconnect();
    expect(connection.state).toMatchObject({ name: 'live', since: environment.now(), missedSince: lastSign });
  });

  test('keeps that time over attempts that fail', async () => {
    await goTo('live');
    const lastSign = environment.now();
    await environment.advance(1000);
    service.last.end();
    service.answers.push(OUT_OF_ORDER, OUT_OF_ORDER);
    await environment.advance(delay());
    await environment.advance(delay());
    await reconnect();
    expect(connection.state).toMatchObject({ missedSince: lastSign });
  });
});

describe('stopping for good', () => {
  test('when the endpoint says so', async () => {
    await goTo('failed');
    await environment.advance(86_400_000);
    expect(names()).toEqual(['endpoint', 'failed']);
    expect(service.signals).toHaveLength(1);
    expect(environment.timers).toBe(0);
  });

  test.each(['authenticating', 'live'] as const)('when refused while %s', async (name) => {
    await goTo(name);
    service.last.say('unauthorized');
    // The server hangs up afterwards, which is no reason to come back.
    service.last.end('io server disconnect');
    await environment.advance(86_400_000);
    expect(connection.state).toMatchObject({ name: 'failed', problem: { code: 'unauthorized' } });
    expect(service.sockets).toHaveLength(1);
    expect(service.last.closed).toBeGreaterThan(0);
    expect(environment.timers).toBe(0);
  });
});

describe('closing', () => {
  const all = [
    'idle',
    'endpoint',
    'connecting',
    'authenticating',
    'live',
    'waiting',
    'failed',
    'closed',
  ] as const;

  test.each(all)('while %s leaves neither timer nor socket, also twice', async (name) => {
    await goTo(name);
    await Promise.all([connection.close(), connection.close()]);
    await connection.close();
    expect(environment.timers).toBe(0);
    expect(connection.state.name).toBe(name === 'failed' ? 'failed' : 'closed');
    expect(names().filter((each) => each === 'closed').length).toBeLessThanOrEqual(1);
    for (const socket of service.sockets) expect(socket.closed).toBeGreaterThan(0);
    const before = service.sockets.length;
    await environment.advance(86_400_000);
    expect(service.sockets).toHaveLength(before);
  });

  test('ends the question for an endpoint, and ignores an answer that comes anyway', async () => {
    let answer: (url: URL) => void = () => {};
    jest
      .spyOn(service, 'findEndpoint')
      .mockImplementation(() => new Promise((resolve) => (answer = resolve)));
    connection.start();
    await settle();
    await connection.close();
    answer(new URL('wss://late.example.org'));
    await settle();
    expect(service.sockets).toHaveLength(0);
  });

  test('whatever a closed socket still says is not heard', async () => {
    await goTo('live');
    const socket = service.last;
    await connection.close();
    socket.say('message:send');
    socket.beat();
    socket.end();
    expect(events).toEqual([]);
    expect(connection.state.name).toBe('closed');
  });
});
