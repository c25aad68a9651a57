import { readRestartChoice } from '../../../core/streams/restart-choice';

test.each([
  ['readBack', 'readBack'],
  ['read-back', 'readBack'],
  [undefined, 'readBack'],
  ['fresh', 'fresh'],
])('%j means %s', (stored, choice) => expect(readRestartChoice(stored)).toBe(choice));
