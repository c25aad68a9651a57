import { settle } from './fake-environment';
import { Bench } from './bench';

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});

describe('stopping for good', () => {
  test('when the endpoint says so', async () => {
    await bench.goTo('failed');
    await bench.environment.advance(86_400_000);
    expect(bench.names).toEqual(['endpoint', 'failed']);
    expect(bench.service.signals).toHaveLength(1);
    expect(bench.environment.timers).toBe(0);
  });

  test.each(['authenticating', 'live'] as const)('when refused while %s', async (name) => {
    await bench.goTo(name);
    bench.service.last.say('unauthorized');
    // The server hangs up afterwards, which is no reason to come back.
    bench.service.last.end('io server disconnect');
    await bench.environment.advance(86_400_000);
    expect(bench.connection.state).toMatchObject({ name: 'failed', problem: { code: 'unauthorized' } });
    expect(bench.service.sockets).toHaveLength(1);
    expect(bench.service.last.closed).toBeGreaterThan(0);
    expect(bench.environment.timers).toBe(0);
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
    await bench.goTo(name);
    await Promise.all([bench.connection.close(), bench.connection.close()]);
    await bench.connection.close();
    expect(bench.environment.timers).toBe(0);
    expect(bench.connection.state.name).toBe(name === 'failed' ? 'failed' : 'closed');
    expect(bench.names.filter((each) => each === 'closed').length).toBeLessThanOrEqual(1);
    for (const socket of bench.service.sockets) expect(socket.closed).toBeGreaterThan(0);
    const before = bench.service.sockets.length;
    await bench.environment.advance(86_400_000);
    expect(bench.service.sockets).toHaveLength(before);
  });

  test('ends the question for an endpoint, and ignores an answer that comes anyway', async () => {
    let answer: (url: URL) => void = () => {};
    jest
      .spyOn(bench.service, 'findEndpoint')
      .mockImplementation(() => new Promise((resolve) => (answer = resolve)));
    await bench.start();
    await bench.connection.close();
    answer(new URL('wss://late.example.org'));
    await settle();
    expect(bench.service.sockets).toHaveLength(0);
  });

  test('ends with what was opened but did not answer yet', async () => {
    await bench.goTo('connecting');
    const socket = bench.service.last;
    await bench.connection.close();
    socket.open();
    expect(socket.sent).toEqual([]);
    expect([bench.names.at(-1), bench.environment.timers]).toEqual(['closed', 0]);
  });

  test('whatever a closed socket still says is not heard', async () => {
    await bench.goTo('live');
    const socket = bench.service.last;
    await bench.connection.close();
    socket.open();
    socket.say('message:send');
    socket.beat();
    socket.end();
    expect(bench.events).toEqual([]);
    expect(bench.connection.state.name).toBe('closed');
  });
});
