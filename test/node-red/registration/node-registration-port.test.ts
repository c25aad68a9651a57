import { chatwoot } from '../../../helpdesks/chatwoot';
import { createRegistrationPort } from '../../../node-red/host/registration/node-registration-port';
import { fakeNode } from '../fake-node';
import { trouble } from './fake-helpdesk';

const STORED = { id: '7', url: 'https://flows.example.com/a', accountId: '12', made: true };

function start() {
  const fake = fakeNode();
  const show = jest.fn();
  return { ...fake, show, port: createRegistrationPort(fake.RED, fake.node, chatwoot, show) };
}

test('what was written is read again, from the context of the node', async () => {
  const { port, host } = start();
  expect(await port.read()).toBeUndefined();
  await port.write(STORED);
  expect(await port.read()).toEqual(STORED);
  expect([...host.stored]).toEqual([['n registration', STORED]]);
});

test.each([
  'x',
  null,
  [],
  { ...STORED, id: 7 },
  { ...STORED, url: undefined },
  { ...STORED, accountId: null },
  { ...STORED, made: 'true' },
])('what somebody put there is none: %j', async (value) => {
  const { port, host } = start();
  host.stored.set('n registration', value);
  expect(await port.read()).toBeUndefined();
});

test('an account may be empty, where a token says by itself whose it is', async () => {
  const { port } = start();
  await port.write({ ...STORED, accountId: '' });
  expect(await port.read()).toEqual({ ...STORED, accountId: '' });
});

test('a store that fails is one without anything', async () => {
  const { port, node } = start();
  const broken = {
    get: (_key: string, take: (error: unknown) => void) => take(new Error('no disk')),
    set: (_key: string, _value: unknown, done: (error: unknown) => void) => done(new Error('no disk')),
  };
  node.context = () => broken as never;
  await port.write(STORED);
  expect(await port.read()).toBeUndefined();
});

test('a problem reaches Catch nodes, with its code', () => {
  const { port, told } = start();
  port.problem(trouble('token-refused', false));
  expect(told()).toEqual([
    [
      'error',
      'A sentence about token-refused.',
      expect.objectContaining({
        topic: 'chatwoot/refused',
        payload: expect.objectContaining({ reason: 'token-refused' }),
      }),
    ],
  ]);
});

test('what is left behind is a warning, as the node is gone', () => {
  const { port, told } = start();
  port.left(STORED, 'A sentence about unreachable.');
  expect(told()).toEqual([['warn', expect.stringContaining('problem.webhook-left')]]);
});
