import { createDuplicateMemory, reserveAll } from '../../../core/duplicates/duplicates';
import { usedHeap } from '../../fixtures/used-heap';

const HOUR = 3_600_000;

describe('a duplicate memory', () => {
  test('holds a key from the moment it is reserved, so two parallel copies give one item', () => {
    const memory = createDuplicateMemory();
    expect(memory.reserve('a', 0)).toBeDefined();
    expect(memory.reserve('a', 1)).toBeUndefined();
    expect(memory.reserve('b', 1)).toBeDefined();
  });

  test('keeps long keys apart without keeping them', () => {
    const memory = createDuplicateMemory();
    const long = 'x'.repeat(1_000_000);
    const before = usedHeap();
    for (let number = 0; number < 100; number += 1) memory.reserve(`${long}${number}`, 0)?.commit();
    expect(usedHeap() - before).toBeLessThan(20_000_000);
    expect([memory.size(), memory.reserve(`${long}7`, 1)]).toEqual([100, undefined]);
  });

  test('takes a key with another value for a new one, also the way back', () => {
    const memory = createDuplicateMemory();
    const taken = ['2', '5', '5', '2'].map((value, at) => memory.reserve('rating', at, value) !== undefined);
    expect(taken).toEqual([true, true, false, true]);
  });

  test('lets the retry pass when the first copy failed', () => {
    const memory = createDuplicateMemory();
    memory.reserve('a', 0)?.release();
    expect(memory.reserve('a', 1)).toBeDefined();
  });

  test('does not forget a committed key when the connection closes afterwards', () => {
    const memory = createDuplicateMemory();
    const reservation = memory.reserve('a', 0);
    reservation?.commit();
    reservation?.release();
    expect(memory.reserve('a', HOUR)).toBeUndefined();
  });

  test('releasing late does not free a key that somebody else holds by now', () => {
    const memory = createDuplicateMemory();
    const first = memory.reserve('a', 0);
    first?.release();
    memory.reserve('a', 1)?.commit();
    first?.release();
    expect(memory.reserve('a', 2)).toBeUndefined();
  });

  test('committing late does not take back a release', () => {
    const memory = createDuplicateMemory();
    const reservation = memory.reserve('a', 0);
    reservation?.release();
    reservation?.commit();
    expect(memory.reserve('a', 1)).toBeDefined();
  });

  test('remembers for 24 hours and no longer', () => {
    const memory = createDuplicateMemory();
    memory.reserve('a', 0)?.commit();
    expect(memory.reserve('a', 24 * HOUR - 1)).toBeUndefined();
    expect(memory.reserve('a', 24 * HOUR)).toBeDefined();
  });

  test('a reservation that nobody settles stops blocking after its lease', () => {
    const memory = createDuplicateMemory();
    memory.reserve('a', 0);
    expect(memory.reserve('a', 59_999)).toBeUndefined();
    expect(memory.reserve('a', 60_000)).toBeDefined();
    const impatient = createDuplicateMemory({ lease: 10 });
    impatient.reserve('a', 100);
    expect(impatient.reserve('a', 109)).toBeUndefined();
    expect(impatient.reserve('a', 110)).toBeDefined();
  });

  test('a reservation that somebody holds outlives its lease, until it is settled', () => {
    const memory = createDuplicateMemory();
    const reservation = memory.reserve('a', 0);
    reservation?.hold();
    expect(memory.reserve('a', 23 * HOUR)).toBeUndefined();
    reservation?.release();
    reservation?.hold();
    const retry = memory.reserve('a', 23 * HOUR);
    retry?.hold();
    retry?.commit();
    retry?.release();
    expect(memory.reserve('a', 24 * HOUR)).toBeUndefined();
  });

  test('a key that was committed outlives its lease', () => {
    const memory = createDuplicateMemory({ lease: 10, maxAge: 100 });
    memory.reserve('a', 1000)?.commit();
    expect(memory.reserve('a', 1099)).toBeUndefined();
    expect(memory.reserve('a', 1100)).toBeDefined();
  });

  test('is bounded, and forgets the oldest first', () => {
    const memory = createDuplicateMemory({ maxKeys: 100 });
    for (let i = 0; i < 1000; i++) memory.reserve(`key ${i}`, i)?.commit();
    expect(memory.size()).toBeLessThanOrEqual(100);
    for (let i = 950; i < 1000; i++) expect(memory.reserve(`key ${i}`, 1000)).toBeUndefined();
    expect(memory.reserve('key 0', 1000)).toBeDefined();
  });

  test('always remembers the latest half, and by default that is ten thousand', () => {
    const [memory, small, tiny] = [{}, { maxKeys: 5 }, { maxKeys: 0 }].map(createDuplicateMemory);
    for (let i = 0; i < 30_000; i++) memory?.reserve(`key ${i}`, i)?.commit();
    expect(memory?.size()).toBe(20_000);
    expect(memory?.reserve('key 20000', 30_000)).toBeUndefined();
    expect(memory?.reserve('key 9999', 30_000)).toBeDefined();
    for (let i = 0; i < 6; i++) small?.reserve(`key ${i}`, i)?.commit();
    expect(small?.size()).toBe(4);
    for (let i = 0; i < 3; i++) tiny?.reserve(`key ${i}`, i)?.commit();
    expect(tiny?.size()).toBe(2);
    expect(tiny?.reserve('key 2', 3)).toBeUndefined();
  });

  test('drops keys that are too old even when few arrive', () => {
    const memory = createDuplicateMemory();
    for (let day = 0; day < 10; day++) memory.reserve(`day ${day}`, day * 24 * HOUR);
    expect(memory.size()).toBeLessThanOrEqual(2);
  });
});

describe('several keys of one event', () => {
  test('are held together or not at all', () => {
    const memory = createDuplicateMemory();
    memory.reserve('meaning', 0);
    expect(reserveAll(memory, ['id', 'meaning'], 1)).toBeUndefined();
    expect(memory.reserve('id', 2)).toBeDefined();
  });

  test('are remembered and let go together', () => {
    const memory = createDuplicateMemory();
    reserveAll(memory, ['a', 'b'], 0)?.release();
    reserveAll(memory, ['a', 'b'], 1)?.commit();
    expect([memory.reserve('a', HOUR), memory.reserve('b', HOUR)]).toEqual([undefined, undefined]);
  });

  test('are held beyond their lease together', () => {
    const memory = createDuplicateMemory();
    const reservation = reserveAll(memory, ['a', 'b'], 0);
    reservation?.hold();
    expect([memory.reserve('a', HOUR), memory.reserve('b', HOUR)]).toEqual([undefined, undefined]);
    reservation?.release();
    expect(memory.reserve('b', HOUR)).toBeDefined();
  });

  test('may be none: such an event is never a duplicate', () => {
    const memory = createDuplicateMemory();
    for (let time = 0; time < 2; time++) reserveAll(memory, [], time)?.commit();
    expect(reserveAll(memory, [], 2)).toBeDefined();
    expect(memory.size()).toBe(0);
  });
});
