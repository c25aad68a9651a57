import {
  NodeOperationError,
  OperationalError,
  UserError,
  WebhookPathTakenError,
  type INode,
} from 'n8n-workflow';
import { FinalError, isFinal } from '../../nodes/host/final-error';

const node = { name: 'My Trigger', type: 'x', parameters: {} } as unknown as INode;

test('is of the one class that n8n does not try again after, with our words', () => {
  const error = new FinalError(node, { message: 'The token was rejected.', description: 'Enter another.' });
  expect(error).toBeInstanceOf(WebhookPathTakenError);
  expect([error.message, error.description]).toEqual(['The token was rejected.', 'Enter another.']);
});

test.each([undefined, null, 7])(
  'with the description %j it says its message there, not that of n8n',
  (given) => {
    const error = new FinalError(node, { message: 'The token was rejected.', description: given });
    expect(error.description).toBe('The token was rejected.');
  },
);

test.each([
  ['an error for people', new NodeOperationError(node, new UserError('x')), true],
  ['one that may be over by itself', new NodeOperationError(node, new OperationalError('x')), false],
  ['one without a cause', new NodeOperationError(node, 'x'), false],
  ['what is no error', { cause: new UserError('x') }, false],
  ['nothing', undefined, false],
])('%s: a person has to mend it? %s', (_what, error, expected) => {
  expect(isFinal(error)).toBe(expected);
});
