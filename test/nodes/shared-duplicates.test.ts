import { getSharedDuplicates } from '../../nodes/host/shared-duplicates';
import { fakeContext } from './fake-context';

const NOW = Date.UTC(2026, 2, 4);
const of = (workflowId: string) => getSharedDuplicates(fakeContext({ workflowId }).context);

test('what one trigger of a workflow emitted, no other one of it does', () => {
  of('shared').reserve('a message', NOW)?.commit();
  expect(of('shared').reserve('a message', NOW)).toBeUndefined();
  expect(of('shared').reserve('another message', NOW)).toBeDefined();
});

test('another workflow emits it nevertheless', () => {
  of('one').reserve('a message', NOW)?.commit();
  expect(of('other').reserve('a message', NOW)).toBeDefined();
});

test('of very many workflows the oldest is forgotten, not the latest', () => {
  const oldest = of('oldest');
  for (let each = 0; each < 999; each += 1) of(`workflow ${each}`);
  const latest = of('latest');
  expect(of('latest')).toBe(latest);
  expect(of('oldest')).not.toBe(oldest);
});
