import { Bench } from './bench';

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});

describe('a paused connection', () => {
  test('stays live however long it is silent, and counts silence anew from then on', async () => {
    await bench.goTo('live');
    bench.connection.setPaused(true);
    expect(bench.service.last.isPaused).toBe(true);
    await bench.environment.advance(3_600_000);
    expect([bench.connection.state.name, bench.environment.timers]).toEqual(['live', 0]);
    bench.connection.setPaused(false);
    expect(bench.service.last.isPaused).toBe(false);
    await bench.environment.advance(299_999);
    expect(bench.connection.state.name).toBe('live');
    await bench.environment.advance(1);
    expect(bench.problemCode).toBe('silent');
  });

  test('that breaks is opened again once it may go on, and not before', async () => {
    await bench.goTo('live');
    bench.connection.setPaused(true);
    bench.service.last.end('ping timeout');
    await bench.environment.advance(3_600_000);
    expect([bench.connection.state.name, bench.service.signals.length]).toEqual(['waiting', 1]);
    bench.connection.setPaused(false);
    await bench.environment.advance(0);
    bench.service.last.open();
    bench.service.last.say('authenticated');
    expect(bench.connection.state.name).toBe('live');
    expect([bench.service.sockets.length, bench.service.last.isPaused]).toEqual([2, false]);
  });

  test('that is closed while it waits stays closed', async () => {
    await bench.goTo('live');
    bench.connection.setPaused(true);
    bench.service.last.end();
    await bench.environment.advance(60_000);
    await bench.connection.close();
    bench.connection.setPaused(false);
    await bench.environment.advance(60_000);
    expect([bench.connection.state.name, bench.service.signals.length]).toEqual(['closed', 1]);
  });

  test('paused before it was live reads nothing once it is', async () => {
    await bench.goTo('authenticating');
    bench.connection.setPaused(true);
    expect(bench.service.last.isPaused).toBe(false);
    bench.service.last.say('authenticated');
    expect([bench.connection.state.name, bench.service.last.isPaused]).toEqual(['live', true]);
  });
});

describe('a machine that slept', () => {
  test('and reads one late heartbeat before the end: the gap begins before the sleep', async () => {
    await bench.goTo('live');
    await bench.environment.advance(20_000);
    bench.service.last.beat();
    const before = bench.environment.now();
    bench.environment.setClock(600_000);
    bench.service.last.beat();
    await bench.environment.advance(5000);
    bench.service.last.end('transport close');
    await bench.reconnect();
    expect(bench.connection.state).toMatchObject({ name: 'live', missedSince: before });
  });

  test('and whose line outlived that for a minute: a later gap begins later', async () => {
    await bench.goTo('live');
    bench.environment.setClock(600_000);
    bench.service.last.beat();
    await bench.environment.advance(59_000);
    bench.service.last.beat();
    await bench.environment.advance(1000);
    bench.service.last.beat();
    const after = bench.environment.now();
    bench.service.last.end();
    await bench.reconnect();
    expect(bench.connection.state).toMatchObject({ missedSince: after });
  });
});

test('a clock that is set back an hour does not keep a dead line live', async () => {
  await bench.goTo('live');
  await bench.environment.advance(10_000);
  bench.service.last.beat();
  bench.environment.setClock(-3_600_000);
  await bench.environment.advance(590_000);
  expect(bench.problemCode).toBe('silent');
});

test('a line that drops again and again is waited for 30 s at most', async () => {
  await bench.goTo('live');
  const delays: number[] = [];
  for (let turn = 0; turn < 10; turn += 1) {
    await bench.environment.advance(10_000);
    bench.service.last.end();
    delays.push(bench.delay);
    await bench.reconnect();
  }
  expect(delays).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 30_000, 30_000]);
});
