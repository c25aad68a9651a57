import type { RegistrationProblem } from '../../core/helpdesk/registration';
import { createRefusalMemory } from '../../nodes/host/refusal-memory';
import { fakeContext } from './fake-context';

const refused: RegistrationProblem = { code: 'token-refused', detail: 'Rejected.', transient: false };

test('a refusal for good is known over the tries of one activation, and not in the next', () => {
  const memory = createRefusalMemory();
  const staticData = {};
  const [first, second] = [fakeContext({ staticData }), fakeContext({ staticData })];
  expect(memory.recall(first.context)).toBeUndefined();
  memory.keep(first.context, refused);
  expect(memory.recall(second.context)).toBe(refused);
  // n8n makes the data anew for each activation, with the same content.
  expect(memory.recall(fakeContext({ staticData: {} }).context)).toBeUndefined();
});

test('what may be over by itself is asked again', () => {
  const memory = createRefusalMemory();
  const { context } = fakeContext();
  memory.keep(context, { ...refused, code: 'unreachable', transient: true });
  expect(memory.recall(context)).toBeUndefined();
});

test('registering and removing remember their own', () => {
  const { context } = fakeContext();
  createRefusalMemory().keep(context, refused);
  expect(createRefusalMemory().recall(context)).toBeUndefined();
});
