import { createPool } from '../../../core/sockets/pool';

class Thing {
  closed = 0;
  finish = () => {};
  constructor(readonly ready: Promise<void>) {}
  close(): Promise<void> {
    this.closed += 1;
    return new Promise((resolve) => (this.finish = resolve));
  }
}

const create = (ready: Promise<void>) => new Thing(ready);

test('one of a kind per key, however many ask for it', () => {
  const pool = createPool<Thing>();
  const leases = Array.from({ length: 1000 }, () => pool.acquire('a', create));
  expect(new Set(leases.map(({ shared }) => shared)).size).toBe(1);
  expect(pool.acquire('b', create).shared).not.toBe(leases[0]?.shared);
  expect(pool.size()).toBe(2);
});

test('closes with the last user', () => {
  const pool = createPool<Thing>();
  const [one, two] = [pool.acquire('a', create), pool.acquire('a', create)];
  void one.release();
  expect(two.shared.closed).toBe(0);
  void two.release();
  expect(two.shared.closed).toBe(1);
  expect(pool.size()).toBe(0);
});

test('releasing twice counts once', () => {
  const pool = createPool<Thing>();
  const [one, two] = [pool.acquire('a', create), pool.acquire('a', create)];
  void one.release();
  void one.release();
  expect(two.shared.closed).toBe(0);
});

test('a release waits for the end, the second one too', async () => {
  const pool = createPool<Thing>();
  const { shared, release } = pool.acquire('a', create);
  const order: string[] = [];
  const releases = [release(), release()].map((each, index) =>
    each.then(() => order.push(`release ${index}`)),
  );
  await Promise.resolve();
  order.push('end');
  shared.finish();
  await Promise.all(releases);
  expect(order).toEqual(['end', 'release 0', 'release 1']);
});

test('the next one under a key is told when its predecessor is gone', async () => {
  const pool = createPool<Thing>();
  const old = pool.acquire('a', create);
  void old.release();
  const { shared } = pool.acquire('a', create);
  expect(shared).not.toBe(old.shared);
  let ready = false;
  void shared.ready.then(() => (ready = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(ready).toBe(false);
  old.shared.finish();
  await new Promise((resolve) => setImmediate(resolve));
  expect(ready).toBe(true);
});

test('the third one under a key waits for the second, whenever the first is gone', async () => {
  const pool = createPool<Thing>();
  const [first, second] = [1, 2].map(() => {
    const lease = pool.acquire('a', create);
    void lease.release();
    return lease.shared;
  });
  first?.finish();
  await new Promise((resolve) => setImmediate(resolve));
  const third = pool.acquire('a', create);
  let ready = false;
  void third.shared.ready.then(() => (ready = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(ready).toBe(false);
  second?.finish();
  await new Promise((resolve) => setImmediate(resolve));
  expect(ready).toBe(true);
});

test('keeps nothing when the opening fails', () => {
  const pool = createPool<Thing>();
  const fail = () => {
    throw new Error('no');
  };
  expect(() => pool.acquire('a', fail)).toThrow('no');
  expect(pool.size()).toBe(0);
});
