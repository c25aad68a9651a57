import { HeldEvents } from '../../../core/streams/held-events';
import { FakeEnvironment } from '../sockets/fake-environment';

const event = (number: number) => ({ event: 'written', payload: { number }, body: {} });

let environment: FakeEnvironment;
let handedOn: unknown[];
let held: HeldEvents;

beforeEach(() => {
  environment = new FakeEnvironment();
  handedOn = [];
  held = new HeldEvents(environment, ({ payload }) => handedOn.push(payload.number));
});

const passAll = (...numbers: number[]) => numbers.forEach((number) => held.pass(event(number)));

test('events pass at once', () => {
  passAll(1, 2);
  expect(handedOn).toEqual([1, 2]);
});

test('held ones come in their order when they are released, and later ones at once again', () => {
  held.hold();
  passAll(1, 2);
  expect(handedOn).toEqual([]);
  held.release();
  passAll(3);
  expect(handedOn).toEqual([1, 2, 3]);
});

test('nothing is held for longer than ten seconds', async () => {
  held.hold();
  passAll(1);
  await environment.advance(9_999);
  expect(handedOn).toEqual([]);
  await environment.advance(1);
  expect(handedOn).toEqual([1]);
  expect(environment.timers).toBe(0);
});

test('holding on keeps what is held, and begins its time anew', async () => {
  held.hold();
  passAll(1);
  await environment.advance(9_000);
  held.hold();
  await environment.advance(9_000);
  expect(handedOn).toEqual([]);
  await environment.advance(1_000);
  expect(handedOn).toEqual([1]);
});

test('five thousand are the most that are held', () => {
  held.hold();
  passAll(...Array.from({ length: 4_999 }, (_, number) => number));
  expect(handedOn).toEqual([]);
  passAll(4_999, 5_000);
  expect(handedOn).toHaveLength(5_001);
});
