import { readSettings } from '../../../nodes/host/stream/read-settings';
import { fakeContext } from '../fake-context';

const HOUR = 3_600_000;
const read = (options: Record<string, unknown> = {}, events: unknown = ['*']) =>
  readSettings(fakeContext({ parameters: { options, events } }).context);

test('what was never opened in the editor means what the page of the trigger says', () => {
  // docs/sockets.md: at most 24 hours back, four executions at once, one event each.
  expect(read()).toMatchObject({
    wanted: { events: ['*'], catchUp: true, maxReadBackMs: 24 * HOUR },
    resumes: true,
    output: 'item',
    shareDuplicates: false,
    pace: { maxInFlight: 4, maxBatch: 1 },
  });
});

test('each option is taken as it was chosen', () => {
  expect(
    read({
      longestReadBack: 48,
      output: 'data',
      shareDuplicates: true,
      executionsAtOnce: 1,
      eventsPerExecution: 100,
      longestWait: 0,
    }),
  ).toMatchObject({
    wanted: { maxReadBackMs: 48 * HOUR },
    output: 'data',
    shareDuplicates: true,
    pace: { maxInFlight: 1, maxBatch: 100, maxWaitMs: 0 },
  });
});

test('batches run one after the other, unless more are wanted', () => {
  expect(read({ eventsPerExecution: 100 }).pace.maxInFlight).toBe(1);
  expect(read({ eventsPerExecution: 1 }).pace.maxInFlight).toBe(4);
  expect(read({ eventsPerExecution: 100, executionsAtOnce: 3 }).pace.maxInFlight).toBe(3);
});

test.each([
  [{}, true],
  [{ afterRestart: 'readBack' }, true],
  [{ afterRestart: 'fresh' }, false],
  [{ catchUp: false }, false],
  [{ catchUp: false, afterRestart: 'readBack' }, false],
])('with %j it goes on after a start where it was: %s', (options, resumes) => {
  expect(read(options).resumes).toBe(resumes);
});

test.each([
  ['12', 12],
  [2.9, 2],
  [0, 1],
  [-5, 1],
  ['many', 4],
  [Infinity, 4],
  [null, 4],
  [{ a: 1 }, 4],
])('an expression may give %j: then %i executions at once', (executionsAtOnce, expected) => {
  expect(read({ executionsAtOnce }).pace.maxInFlight).toBe(expected);
});

test.each([
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
  ['a, b', ['a', 'b']],
  [undefined, []],
  [7, ['7']],
])('events may be given as %j', (events, expected) => {
  const { context } = fakeContext({ parameters: events === undefined ? {} : { events } });
  expect(readSettings(context).wanted.events).toEqual(expected);
});
