import { transient } from '../../../core/sockets/problem';
import { settle } from './fake-environment';
import { OUT_OF_ORDER } from './fake-service';
import { Bench } from './bench';

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});

describe('coming back', () => {
  test('asks for a fresh endpoint before every attempt', async () => {
    await bench.goTo('live');
    bench.service.last.end();
    await bench.reconnect();
    expect(bench.service.sockets.map(({ endpoint }) => endpoint.hostname)).toEqual([
      'relay-1.example.org',
      'relay-2.example.org',
    ]);
  });

  test('never has two sockets', async () => {
    await bench.goTo('live');
    bench.service.last.end();
    expect(bench.service.last.closed).toBeGreaterThan(0);
    expect(bench.service.sockets).toHaveLength(1);
  });

  test.each([
    ['connecting', 'connect-failed'],
    ['authenticating', 'disconnected'],
    ['live', 'disconnected'],
  ] as const)('from a socket that ends while %s', async (name, code) => {
    await bench.goTo(name);
    bench.service.last.end('transport close');
    expect(bench.problemCode).toBe(code);
    await bench.reconnect();
    expect(bench.connection.state.name).toBe('live');
  });

  test('from an endpoint that cannot be asked', async () => {
    bench.service.answers.push(
      Object.assign(new Error('fetch failed'), { cause: Object.assign(new Error(), { code: 'ENOTFOUND' }) }),
    );
    await bench.start();
    expect(bench.connection.state).toMatchObject({
      problem: { code: 'unreachable', detail: expect.stringContaining('ENOTFOUND') },
    });
  });

  test('not before the old socket is gone', async () => {
    await bench.goTo('live');
    let gone = () => {};
    Object.assign(bench.service.last, { close: () => new Promise<void>((resolve) => (gone = resolve)) });
    bench.service.last.end();
    await bench.environment.advance(bench.delay);
    expect([bench.connection.state.name, bench.service.signals.length]).toEqual(['endpoint', 1]);
    gone();
    await settle();
    expect(bench.connection.state.name).toBe('connecting');
  });

  test('from a socket that cannot even be made', async () => {
    const open = jest.spyOn(bench.service, 'open').mockImplementationOnce(() => {
      throw new Error('bad address');
    });
    await bench.start();
    expect(bench.problemCode).toBe('unreachable');
    open.mockRestore();
    await bench.reconnect();
    expect(bench.connection.state.name).toBe('live');
  });

  test('waits longer each time, because connecting alone proves nothing', async () => {
    await bench.goTo('live');
    const delays: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      bench.service.last.end();
      delays.push(bench.delay);
      await bench.reconnect();
    }
    expect(delays).toEqual([1000, 2000, 4000, 8000]);
  });

  test('waits briefly again after a minute of being live', async () => {
    await bench.goTo('live');
    bench.service.last.end();
    await bench.reconnect();
    await bench.environment.advance(59_999);
    bench.service.last.end();
    expect(bench.delay).toBe(2000);
    await bench.reconnect();
    await bench.environment.advance(60_000);
    bench.service.last.end();
    expect(bench.delay).toBe(1000);
    expect(bench.connection.state).toMatchObject({ attempt: 0 });
  });

  test('leaves the other side alone for as long as it asked', async () => {
    bench.service.answers.push(transient('rate-limited', 'slow down', 90_000));
    await bench.start();
    expect(bench.delay).toBe(90_000);
  });

  test('asked for less than its own delay, or for years, keeps to reason', async () => {
    bench.service.answers.push(transient('rate-limited', '', 1), transient('rate-limited', '', 1e12));
    await bench.start();
    expect(bench.delay).toBe(1000);
    await bench.environment.advance(1000);
    expect(bench.delay).toBe(86_400_000);
  });

  test('tells since when something may be missing', async () => {
    await bench.goTo('live');
    expect(bench.connection.state).toMatchObject({ missedSince: null });
    await bench.environment.advance(5000);
    bench.service.last.beat();
    const lastSign = bench.environment.now();
    await bench.environment.advance(40_000);
    bench.service.last.end('ping timeout');
    await bench.reconnect();
    expect(bench.connection.state).toMatchObject({
      name: 'live',
      since: bench.environment.now(),
      missedSince: lastSign,
    });
  });

  test('keeps that time over attempts that fail', async () => {
    await bench.goTo('live');
    const lastSign = bench.environment.now();
    await bench.environment.advance(1000);
    bench.service.last.end();
    bench.service.answers.push(OUT_OF_ORDER, OUT_OF_ORDER);
    await bench.environment.advance(bench.delay);
    await bench.environment.advance(bench.delay);
    await bench.reconnect();
    expect(bench.connection.state).toMatchObject({ missedSince: lastSign });
  });
});
