import { WebhookPathTakenError, type IHookFunctions } from 'n8n-workflow';
import { webhookLifecycle } from '../../nodes/host/lifecycle';
import { fakeContext, type ContextOptions } from './fake-context';
import { failing, fakeRegistrar, URL } from './fake-registrar';
import { createHurriedRemovals } from './hurried-removals';

const MANUAL = { registration: 'manual', authentication: 'unsigned', events: ['*'] };
const AUTOMATIC = { registration: 'automatic', authentication: 'signature', events: ['*'] };
const credential = { baseUrl: 'https://chat.example.com', accountId: 12, accessToken: 'token' };

function start(options: ContextOptions) {
  const { context } = fakeContext({ url: URL, credential, ...options });
  const helpdesk = fakeRegistrar();
  const { default: methods } = webhookLifecycle(helpdesk.trigger, createHurriedRemovals());
  const call = (name: keyof typeof methods) => methods[name].call(context as IHookFunctions);
  return { ...helpdesk, call };
}

test('entered by hand, a webhook is nothing that the helpdesk is asked about', async () => {
  const { call, steps } = start({ parameters: MANUAL });
  expect([await call('checkExists'), await call('create'), await call('delete')]).toEqual([
    false,
    true,
    true,
  ]);
  expect(steps()).toEqual([]);
});

test('automatically it is created, found in place, and taken away', async () => {
  const { call, steps } = start({ parameters: AUTOMATIC });
  expect(await call('checkExists')).toBe(false);
  expect(await call('create')).toBe(true);
  expect(await call('checkExists')).toBe(true);
  expect(await call('delete')).toBe(true);
  expect(steps()).toEqual(['ensure', 'check', 'findMade']);
});

test.each(['manual', 'automatic'])(
  'settings that start nothing are not published, %s',
  async (registration) => {
    const { call, steps } = start({ parameters: { ...MANUAL, registration, events: [] } });
    await expect(call('create')).rejects.toThrow('No events are selected');
    expect(steps()).toEqual([]);
  },
);

test('what only a person can mend ends the tries of n8n, with the words of the helpdesk', async () => {
  const { call, answers } = start({ parameters: AUTOMATIC });
  answers.ensure = failing('token-refused', false);
  const error = await call('create').catch((each: unknown) => each);
  expect(error).toBeInstanceOf(WebhookPathTakenError);
  expect(error).toMatchObject({ message: 'A sentence about token-refused.' });
});

test('what may be over by itself does not', async () => {
  const { call, answers } = start({ parameters: AUTOMATIC });
  answers.ensure = failing('unreachable', true);
  const error = await call('create').catch((each: unknown) => each);
  expect(error).not.toBeInstanceOf(WebhookPathTakenError);
  expect(error).toMatchObject({ message: 'A sentence about unreachable.' });
});

test('a test, which is tried once anyway, shows the error of the node', async () => {
  const { call, answers } = start({ parameters: AUTOMATIC, mode: 'manual' });
  answers.ensure = failing('token-refused', false);
  const error = await call('create').catch((each: unknown) => each);
  expect(error).not.toBeInstanceOf(WebhookPathTakenError);
  expect(error).toMatchObject({ message: 'A sentence about token-refused.' });
});
