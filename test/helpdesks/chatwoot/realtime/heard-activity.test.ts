import { HeardActivity } from '../../../../helpdesks/chatwoot/realtime/heard-activity';

const LIVE = Date.UTC(2026, 2, 4, 9, 30);
const NOW = LIVE + 600_000;
const active = (id: number, at: unknown) => ({ id, last_activity_at: at });
const seconds = (time: number) => Math.floor(time / 1000);

let heard: HeardActivity;
beforeEach(() => {
  heard = new HeardActivity();
  heard.begin(LIVE);
});

test('what was active and not heard of is unheard since then', () => {
  heard.note('1', LIVE + 100_000);
  const listed = [
    active(1, seconds(LIVE + 100_000)),
    active(2, seconds(LIVE + 300_000)),
    active(3, seconds(LIVE + 200_000)),
  ];
  expect(heard.findUnheard(listed, NOW)).toBe(LIVE + 200_000);
});

test('a later message of a conversation that was heard of before is unheard, too', () => {
  heard.note('1', LIVE + 100_000);
  expect(heard.findUnheard([active(1, seconds(LIVE + 200_000))], NOW)).toBe(LIVE + 200_000);
});

test.each([
  ['before the subscription', LIVE],
  ['at no time', undefined],
  ['at no number', { toString: 1 }],
])('what was active %s is not missed', (_, at) => {
  const value = typeof at === 'number' ? seconds(at) : at;
  expect(heard.findUnheard([active(1, value)], NOW)).toBeNull();
});

test('what was active a moment ago may be on its way, and hides what was written before it', () => {
  expect(heard.findUnheard([active(1, seconds(NOW - 59_000))], NOW)).toBeUndefined();
  expect(heard.findUnheard([active(1, seconds(NOW - 59_000)), active(2, seconds(NOW - 90_000))], NOW)).toBe(
    NOW - 90_000,
  );
});

test('a message is heard a moment before or long after its time', () => {
  heard.note('1', LIVE + 98_000);
  heard.note('2', NOW);
  const listed = [active(1, seconds(LIVE + 100_000)), active(2, seconds(LIVE + 100_000))];
  expect(heard.findUnheard(listed, NOW)).toBeNull();
});
