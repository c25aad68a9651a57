import { RecentMessages } from '../../../core/streams/recent-messages';

const START = Date.UTC(2026, 2, 4, 9, 30);

function memory() {
  const recent = new RecentMessages({
    events: new Set(['message_created']),
    place: ({ place }) => (typeof place === 'string' ? place : null),
    number: ({ id }) => (typeof id === 'number' ? id : null),
  });
  const note = (
    source: 'realtime' | 'catch-up',
    id: unknown,
    { place = 'a' as unknown, at = 0, event = 'message_created' } = {},
  ) => {
    const payload = { id, place };
    return recent.note({ event, payload, body: payload }, source, START + at);
  };
  return {
    live: (id: unknown, more = {}) => note('realtime', id, more),
    readBack: (id: unknown, more = {}) => note('catch-up', id, more),
  };
}

test('a copy that follows at once over the socket is none', () => {
  const { live } = memory();
  expect([live(1), live(1), live(1, { place: 'b' }), live(2), live(1)]).toEqual([
    true,
    false,
    true,
    true,
    false,
  ]);
});

test('of a stream only the last eight are compared', () => {
  const { live } = memory();
  for (let id = 0; id < 20; id += 1) expect(live(id)).toBe(true);
  expect(live(12)).toBe(false);
  expect(live(11)).toBe(true);
});

test('what is read back is compared with all that went by, and with itself', () => {
  const { live, readBack } = memory();
  for (let id = 0; id < 100; id += 1) live(id, { place: id % 2 === 0 ? 'a' : 'b' });
  expect([readBack(0), readBack(1, { place: 'b' }), readBack(1), readBack(100), readBack(100)]).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
  expect(readBack(101, { place: 'new' })).toBe(true);
  expect(readBack(101, { place: 'new' })).toBe(false);
});

test('for a minute after reading back, the socket is compared as exactly', () => {
  const { live, readBack } = memory();
  for (let id = 0; id < 100; id += 1) readBack(id);
  expect(live(0, { at: 59_999 })).toBe(false);
  expect(live(100, { at: 59_999 })).toBe(true);
  expect(live(100, { at: 60_000 })).toBe(false);
  // Long after that, what was read back is still known: a service's jobs may have stood still for hours.
  expect(live(1, { at: 7_200_000 })).toBe(false);
});

test('after the minute a new gap knows again what went by since', () => {
  const { live, readBack } = memory();
  readBack(1);
  for (let id = 100; id < 120; id += 1) live(id, { at: 70_000 });
  expect([readBack(100, { at: 80_000 }), readBack(1, { at: 80_000 }), readBack(2, { at: 80_000 })]).toEqual([
    false,
    false,
    true,
  ]);
});

test('remembers ten thousand', () => {
  const { live, readBack } = memory();
  for (let id = 0; id < 10_000; id += 1) live(id);
  expect(live(0)).toBe(true);
  expect(readBack(1)).toBe(false);
  expect(readBack(0)).toBe(false);
  const other = memory();
  for (let id = 0; id < 10_001; id += 1) other.live(id);
  expect([other.readBack(1), other.readBack(0)]).toEqual([false, true]);
});

test('what cannot be known again is always new', () => {
  const { live, readBack } = memory();
  for (const more of [{ place: null }, { event: 'contact_created' }]) {
    expect([live(1, more), live(1, more), readBack(1, more)]).toEqual([true, true, true]);
  }
  expect([live('1'), live('1')]).toEqual([true, true]);
});
