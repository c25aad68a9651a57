import { transient } from '../../../core/sockets/problem';
import { OutageProblems } from '../../../core/streams/outage-problems';

const waiting = (detail: string) =>
  ({ name: 'waiting', attempt: 1, until: 0, problem: transient('unreachable', detail) }) as const;
const live = { name: 'live', since: 0, missedSince: null } as const;

test('each problem of an outage is new once', () => {
  const problems = new OutageProblems();
  const found = (detail: string) => problems.findNew(waiting(detail))?.detail;
  expect(['hung up', 'hung up', 'no such host', 'hung up'].map(found)).toEqual([
    'hung up',
    undefined,
    'no such host',
    undefined,
  ]);
  expect(problems.findNew({ name: 'connecting', attempt: 2 })).toBeUndefined();
  expect(problems.findNew(live)).toBeUndefined();
  expect(found('hung up')).toBe('hung up');
});

test('however many there are, five are told', () => {
  const problems = new OutageProblems();
  const told = Array.from({ length: 20 }, (_, index) => problems.findNew(waiting(`reason ${index}`)));
  expect(told.filter((problem) => problem !== undefined)).toHaveLength(5);
  problems.findNew(live);
  expect(problems.findNew(waiting('reason 19'))?.detail).toBe('reason 19');
});
