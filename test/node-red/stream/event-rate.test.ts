import { EventRate } from '../../../node-red/host/stream/event-rate';
import { FakeEnvironment } from '../../core/sockets/fake-environment';

function start() {
  const environment = new FakeEnvironment();
  const told: number[] = [];
  return { environment, told, rate: new EventRate(environment, (perMinute) => told.push(perMinute)) };
}

test('a burst is told as one, a second after its first event', async () => {
  const { environment, told, rate } = start();
  rate.count();
  await environment.advance(999);
  rate.count(3);
  expect(told).toEqual([]);
  await environment.advance(1);
  expect(told).toEqual([4]);
});

test('what keeps coming is told every five seconds at most', async () => {
  const { environment, told, rate } = start();
  for (let second = 0; second < 21; second += 1) {
    rate.count();
    await environment.advance(1000);
  }
  expect(told).toHaveLength(5);
  expect(told).toEqual([...told].sort((one, other) => one - other));
});

test('a rate that stays the same is not told again', async () => {
  const { environment, told, rate } = start();
  rate.count(2);
  await environment.advance(30_000);
  expect(told).toEqual([2]);
});

test('what is over for a minute does not count any more, and leaves no timer', async () => {
  const { environment, told, rate } = start();
  rate.count(2);
  await environment.advance(50_000);
  expect(told).toEqual([2]);
  await environment.advance(20_000);
  expect([told, environment.timers]).toEqual([[2, 0], 0]);
  rate.count();
  await environment.advance(1000);
  expect(told).toEqual([2, 0, 1]);
});

test('stopped, it forgets everything and leaves no timer', async () => {
  const { environment, told, rate } = start();
  rate.count(5);
  rate.stop();
  expect(environment.timers).toBe(0);
  await environment.advance(60_000);
  expect(told).toEqual([]);
  rate.count();
  await environment.advance(1000);
  expect(told).toEqual([1]);
});
