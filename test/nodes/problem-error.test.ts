import { UserError, type INode } from 'n8n-workflow';
import type { RegistrationProblem } from '../../core/helpdesk/registration';
import { problemError } from '../../nodes/host/problem-error';

const refused: RegistrationProblem = {
  code: 'token-refused',
  detail: 'The token was rejected.',
  transient: false,
};
const away: RegistrationProblem = { code: 'unreachable', detail: 'No answer (ENOTFOUND).', transient: true };
const node = { name: 'My Trigger', type: 'x', typeVersion: 1, parameters: {} } as unknown as INode;

test('what a person has to mend tells n8n that trying again is of no use', () => {
  const error = problemError(node, refused);
  expect(error.cause).toBeInstanceOf(UserError);
  expect(error.message).toBe('The token was rejected.');
});

test('what may be over by itself does not', () => {
  const error = problemError(node, away);
  expect(error.cause).not.toBeInstanceOf(UserError);
  expect(error.message).toBe('No answer (ENOTFOUND).');
});
