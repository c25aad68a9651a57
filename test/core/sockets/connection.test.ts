import { transient } from '../../../core/sockets/problem';
import { settle } from './fake-environment';
import { FakeSocket } from './fake-service';
import { Bench } from './bench';

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});

describe('the way to live', () => {
  test('asks for an endpoint, connects there, authenticates', async () => {
    await bench.goTo('live');
    expect(bench.names).toEqual(['endpoint', 'connecting', 'authenticating', 'live']);
    expect(bench.service.last.endpoint.href).toBe('wss://relay-1.example.org/w/');
    expect(bench.service.last.sent).toEqual([['authentication', { key: 'k' }]]);
  });

  test('hands on events while live, and none before', async () => {
    await bench.goTo('authenticating');
    bench.service.last.say('message:send', 'too early');
    bench.service.last.say('authenticated');
    bench.service.last.say('message:send', 'in time');
    expect(bench.events).toEqual([['message:send', 'in time']]);
  });

  test('being told twice that it is authenticated changes nothing', async () => {
    await bench.goTo('live');
    bench.service.last.say('authenticated');
    expect(bench.names.filter((name) => name === 'live')).toHaveLength(1);
  });

  test('counts its attempts', async () => {
    bench.service.answers.push(transient('server-error', 'no'), transient('server-error', 'no'));
    await bench.start();
    await bench.environment.advance(bench.delay);
    await bench.environment.advance(bench.delay);
    const attempts = bench.states.map((state) =>
      'attempt' in state ? `${state.name} ${state.attempt}` : '',
    );
    expect(attempts).toEqual([
      'endpoint 1',
      'waiting 1',
      'endpoint 2',
      'waiting 2',
      'endpoint 3',
      'connecting 3',
    ]);
  });

  test('what is said before there is a socket is lost', () => {
    expect(() => bench.connection.send('bind', 1)).not.toThrow();
  });

  test('authenticates once, however often the socket opens, and not before it is there', async () => {
    await bench.goTo('authenticating');
    bench.service.last.open();
    bench.service.last.say('authenticated');
    bench.service.last.open();
    expect(bench.service.last.sent).toHaveLength(1);
    expect(bench.names.filter((name) => name === 'authenticating')).toHaveLength(1);

    const hasty = new Bench();
    jest.spyOn(hasty.service, 'open').mockImplementationOnce((endpoint, listener) => {
      listener.onOpen();
      return new FakeSocket(endpoint, listener);
    });
    await hasty.start();
    expect(hasty.names).toEqual(['endpoint', 'connecting']);
  });

  test('sends only while live', async () => {
    await bench.goTo('authenticating');
    bench.connection.send('bind', 1);
    bench.service.last.say('authenticated');
    bench.connection.send('bind', 2);
    expect(bench.service.last.sent.slice(1)).toEqual([['bind', 2]]);
  });

  test('waits with the first attempt until it may begin', async () => {
    let allow = () => {};
    bench.connection.start(new Promise<void>((resolve) => (allow = resolve)));
    await settle();
    expect(bench.service.signals).toHaveLength(0);
    allow();
    await settle();
    expect(bench.service.signals).toHaveLength(1);
  });

  test('starts once', async () => {
    bench.connection.start();
    await bench.start();
    expect(bench.service.sockets).toHaveLength(1);
  });
});

describe('every state has a deadline', () => {
  test.each([
    ['endpoint', 15_000, 'endpoint-timeout'],
    ['connecting', 15_000, 'connect-timeout'],
    ['authenticating', 10_000, 'authentication-timeout'],
    ['live', 300_000, 'silent'],
  ] as const)('%s: %d ms', async (name, milliseconds, code) => {
    await bench.goTo(name);
    expect(bench.environment.timers).toBe(1);
    await bench.environment.advance(milliseconds - 1);
    expect(bench.connection.state.name).toBe(name);
    await bench.environment.advance(1);
    expect(bench.connection.state.name).toBe('waiting');
    expect(bench.problemCode).toBe(code);
    if (name === 'endpoint') expect(bench.service.signals[0]?.aborted).toBe(true);
    else expect(bench.service.last.closed).toBeGreaterThan(0);
  });

  test('waiting: its delay', async () => {
    await bench.goTo('waiting');
    expect(bench.delay).toBe(1000);
    await bench.environment.advance(999);
    expect(bench.connection.state.name).toBe('waiting');
    await bench.environment.advance(1);
    expect(bench.connection.state.name).toBe('connecting');
  });

  test('live lasts as long as there are events or heartbeats', async () => {
    await bench.goTo('live');
    for (let turn = 0; turn < 10; turn += 1) {
      await bench.environment.advance(200_000);
      if (turn % 2 === 0) bench.service.last.beat();
      else bench.service.last.say('message:send');
    }
    expect(bench.connection.state.name).toBe('live');
    await bench.environment.advance(299_999);
    expect(bench.connection.state.name).toBe('live');
    await bench.environment.advance(1);
    expect(bench.problemCode).toBe('silent');
  });

  test('what took too long is said, and what to look at', async () => {
    await bench.goTo('connecting');
    await bench.environment.advance(15_000);
    const detail = expect.stringMatching(/^The socket to Example did not open .* blocks WebSockets\.$/);
    expect(bench.connection.state).toMatchObject({ problem: { detail } });

    bench = new Bench();
    Object.assign(bench.service, { hints: { connecting: 'Look at the cable.' } });
    await bench.goTo('connecting');
    await bench.environment.advance(15_000);
    const hinted = expect.stringMatching(/ blocks WebSockets\. Look at the cable\.$/);
    expect(bench.connection.state).toMatchObject({ problem: { detail: hinted } });
  });

  test('deadlines can be set', async () => {
    bench = new Bench({ deadlines: { connecting: 50 } });
    await bench.goTo('connecting');
    await bench.environment.advance(50);
    expect(bench.problemCode).toBe('connect-timeout');
  });
});
