import { within } from '../../../node-red/host/stream/within';

test.each([
  ['7', 7],
  [7.9, 7],
  [' 7 ', 7],
  [0, 1],
  ['-3', 1],
  [101, 100],
  [Infinity, 100],
  ['', 24],
  [' ', 24],
  ['many', 24],
  [NaN, 24],
])('%j between 1 and 100 is %i', (typed, expected) => {
  expect(within(1, 100, typed, 24)).toBe(expected);
});
