import { Lookup } from '../../../../helpdesks/chatwoot/realtime/lookup';
import type { JsonObject } from '../../../../core/read/read';
import { settle } from '../../../core/sockets/fake-environment';
import { OUT_OF_ORDER } from '../../../core/sockets/fake-service';
import { FakeRest } from './fake-rest';

let rest: FakeRest;
let lookup: Lookup;
let taken: JsonObject[];

beforeEach(() => {
  rest = new FakeRest();
  lookup = new Lookup(rest, rest.environment);
  taken = [];
});

afterEach(() => expect(rest.environment.timers).toBe(0));

const read = (path: string) => lookup.read(path, (answer) => taken.push(answer));
const advance = (milliseconds: number) => rest.environment.advance(milliseconds);

test('asks for what it is told to, and hands the answer on', async () => {
  rest.has('/conversations/7', { id: 7 });
  await read('/conversations/7');
  expect(rest.asked).toEqual([{ method: 'GET', path: '/conversations/7' }]);
  expect(taken).toEqual([{ id: 7 }]);
});

test('asks once while an answer is under way, and again afterwards', async () => {
  rest.has('/conversations/7', { id: 7 });
  const first = read('/conversations/7');
  expect(read('/conversations/7')).toBe(first);
  await first;
  expect(taken).toEqual([{ id: 7 }]);
  await read('/conversations/7');
  expect(taken).toEqual([{ id: 7 }, { id: 7 }]);
});

test('what could not be read is not asked for again for a minute', async () => {
  rest.refuses('/conversations/7', OUT_OF_ORDER);
  await read('/conversations/7');
  await advance(59_999);
  expect(read('/conversations/7')).toBeUndefined();
  await advance(1);
  rest.has('/conversations/7', { id: 7 });
  await read('/conversations/7');
  expect(taken).toEqual([{ id: 7 }]);
  expect(rest.asked).toHaveLength(2);
});

test('what cannot be read keeps nothing else from being asked for', async () => {
  rest.refuses('/conversations/7', OUT_OF_ORDER);
  await read('/conversations/7');
  await read('/conversations/8');
  expect(rest.paths).toEqual(['/conversations/7', '/conversations/8']);
});

test('an answer that does not come is given up after five seconds, as events wait for it', async () => {
  rest.isSilentAt('/conversations/7');
  let isSettled = false;
  void read('/conversations/7')?.then(() => (isSettled = true));
  await advance(4_999);
  expect(isSettled).toBe(false);
  await advance(1);
  expect([isSettled, taken]).toEqual([true, []]);
});

describe('no more than 300 times a minute', () => {
  const readMany = async (count: number) => {
    for (let id = 0; id < count; id += 1) void read(`/conversations/${rest.asked.length}/${id}`);
    await settle();
  };

  test('is anything asked for', async () => {
    await readMany(301);
    expect(rest.asked).toHaveLength(300);
    expect(read('/inboxes')).toBeUndefined();
  });

  test('but the next minute has as many', async () => {
    await readMany(301);
    await advance(59_999);
    expect(read('/inboxes')).toBeUndefined();
    await advance(1);
    await readMany(301);
    expect(rest.asked).toHaveLength(600);
  });

  test('counts over the whole minute, not only from one question to the next', async () => {
    await readMany(200);
    await advance(30_000);
    await readMany(200);
    expect(rest.asked).toHaveLength(300);
  });
});

describe('once closed', () => {
  test('gives up what is under way', async () => {
    rest.isSilentAt('/conversations/7');
    const inFlight = read('/conversations/7');
    lookup.close();
    await inFlight;
    expect(rest.signals[0]?.aborted).toBe(true);
    expect(taken).toEqual([]);
  });

  test('asks for nothing any more', () => {
    lookup.close();
    expect(read('/conversations/7')).toBeUndefined();
    expect(rest.asked).toEqual([]);
  });
});
