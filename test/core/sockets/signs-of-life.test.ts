import { SignsOfLife } from '../../../core/sockets/signs-of-life';

const MINUTE = 60_000;

let signs: SignsOfLife;

beforeEach(() => (signs = new SignsOfLife()));

test('before the line is live there is no sign, and any silence is too long', () => {
  expect(signs.last).toBeNull();
  expect(signs.findSilence(5)).toBe(Infinity);
});

test('silence counts from the latest sign', () => {
  signs.begin(1_000);
  signs.note(4_000);
  expect(signs.last).toBe(4_000);
  expect(signs.findSilence(9_000)).toBe(5_000);
});

test('a pause is no silence', () => {
  signs.begin(1_000);
  signs.resume(50_000);
  expect(signs.findSilence(52_000)).toBe(2_000);
});

test('a clock that was set back makes no silence negative, now or later', () => {
  signs.begin(10 * MINUTE);
  expect(signs.findSilence(MINUTE)).toBe(0);
  expect(signs.findSilence(2 * MINUTE)).toBe(MINUTE);
});

test('what came late out of a long silence proves nothing, until the line has lived on for as long', () => {
  signs.begin(0);
  signs.note(10 * MINUTE);
  expect(signs.last).toBe(0);
  signs.note(10 * MINUTE + 30_000);
  expect(signs.last).toBe(0);
  signs.note(11 * MINUTE);
  expect(signs.last).toBe(11 * MINUTE);
});

test('a second silence while the first is still in doubt keeps the beginning of the first', () => {
  signs.begin(0);
  signs.note(10 * MINUTE);
  signs.note(10 * MINUTE + 30_000);
  signs.note(20 * MINUTE);
  expect(signs.last).toBe(0);
  signs.note(21 * MINUTE);
  expect(signs.last).toBe(21 * MINUTE);
});
